import { requireFinite, requireNonNegative, requirePositive } from './ranges.ts';

export const DAY_MS = 86_400_000;

/** Half-lives in days; SPEC D2. */
export const FAST_HALF_LIFE_DAYS = 7;
export const SLOW_HALF_LIFE_DAYS = 112;
export const RECENT_HALF_LIFE_DAYS = 28;
/** Of resolved and returned episodes: answers are rare, and how somebody answers lasts longer than what was given. */
export const EPISODE_HALF_LIFE_DAYS = 365;

export const FAST_HALF_LIFE_MS = FAST_HALF_LIFE_DAYS * DAY_MS;
export const SLOW_HALF_LIFE_MS = SLOW_HALF_LIFE_DAYS * DAY_MS;
export const EPISODE_HALF_LIFE_MS = EPISODE_HALF_LIFE_DAYS * DAY_MS;

/**
 * What is left of 1 after `elapsedMs` milliseconds, halving every `halfLifeDays`. Result: 0 … 1. Rule D1.
 * The only place where anything fades: Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", ICDE 2009.
 *
 * @throws {RangeError} unless elapsedMs ≥ 0 and halfLifeDays > 0, both finite.
 */
export function decayFactor(elapsedMs: number, halfLifeDays: number): number {
  requireNonNegative('elapsedMs', elapsedMs);
  requirePositive('halfLifeDays', halfLifeDays);
  return left(elapsedMs, halfLifeDays * DAY_MS);
}

/** {@link decayFactor} in milliseconds, unchecked, for the inner loops. */
export function left(elapsedMs: number, halfLifeMs: number): number {
  return 0.5 ** (elapsedMs / halfLifeMs);
}

/**
 * A number that orders decayed sums once and for all: of two sums with one half-life, read at any later time, the one
 * with the larger key is larger. log2(decayed) + at / half-life. Rule D7.
 *
 * @param decayed the sum as it stood at `at`, ≥ 0
 * @param at epoch milliseconds
 * @returns null for 0, which lies below every key
 * @throws {RangeError} unless decayed ≥ 0 and halfLifeDays > 0, all finite
 */
export function orderKey(decayed: number, at: number, halfLifeDays: number): number | null {
  requireNonNegative('decayed', decayed);
  requireFinite('at', at);
  requirePositive('halfLifeDays', halfLifeDays);
  return decayed === 0 ? null : Math.log2(decayed) + at / (halfLifeDays * DAY_MS);
}

/** Number of the UTC day that holds `at` (epoch milliseconds); day 0 is 1970-01-01. */
export function utcDay(at: number): number {
  return Math.floor(at / DAY_MS);
}
