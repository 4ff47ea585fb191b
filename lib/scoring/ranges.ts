/** @throws {RangeError} unless `value` is a finite number. */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}.`);
}

/** @throws {RangeError} unless `value` is finite and at least 0. */
export function requireNonNegative(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be 0 or more, not ${value}.`);
}

/** @throws {RangeError} unless `value` is finite and more than 0. */
export function requirePositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0)
    throw new RangeError(`${name} must be more than 0, not ${value}.`);
}

/** @throws {RangeError} unless 0 ≤ value ≤ 1. */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1, not ${value}.`);
}

/** `value`, or the nearer end of `low` … `high` when it lies outside. */
export function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
