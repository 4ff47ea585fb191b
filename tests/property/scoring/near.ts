import { expect } from 'vitest';
import type { DirectionState, PairState } from '#lib/scoring/index.ts';

const SUMS = ['fast', 'slow', 'recent', 'opened', 'returned'] as const;
export const SIDES = ['gave', 'got'] as const;

/** The same times, counts and flags; sums may differ in rounding. */
export function expectNear(actual: PairState, expected: PairState, tolerance = 1e-9) {
  expect(actual.at).toBe(expected.at);
  for (const side of SIDES) {
    expect(withoutSums(actual[side])).toEqual(withoutSums(expected[side]));
    for (const sum of SUMS) {
      expect(Math.abs(actual[side][sum] - expected[side][sum])).toBeLessThanOrEqual(tolerance);
    }
  }
}

function withoutSums({ fast, slow, recent, opened, returned, ...rest }: DirectionState) {
  return rest;
}
