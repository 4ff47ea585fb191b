/** serialization_failure and deadlock_detected, and Prisma's one name for both. */
const PASSING = new Set(['40001', '40P01', 'P2034']);

/** How deep errors are wrapped at most: Prisma's error, the adapter's, PostgreSQL's. */
const DEPTH = 5;

/** Whether PostgreSQL ended a transaction only because of what another one did at the same time. */
export function isPassingConflict(error: unknown): boolean {
  return codesOf(error).some((code) => PASSING.has(code));
}

/** Every error code found in `error` and in what it wraps: Prisma's (P…) and PostgreSQL's SQLSTATE. */
export function codesOf(error: unknown, depth = 0): string[] {
  if (depth > DEPTH || typeof error !== 'object' || error === null) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  const here = [code, originalCode].filter((value) => typeof value === 'string');
  return [...here, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))];
}
