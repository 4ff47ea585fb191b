import { describe, expect, test } from 'vitest';
import { seededRandom, seedOfRun, shuffled, weightedIndex } from '#tests/bench/random.ts';
import { areaUnderCurve } from '#tests/bench/simulation/give-shares.ts';
import { cooperationOf, IMAGE_SCORING } from '#tests/bench/simulation/image-scoring.ts';
import { intervalOf, written } from '#tests/bench/simulation/intervals.ts';
import { payOffPicture } from '#tests/bench/simulation/pictures.ts';
import { POLICIES, STRATEGIES, WORLDS } from '#tests/bench/simulation/settings.ts';

test('an area under the curve is 1 when all lie above, ½ when they cannot be told apart', () => {
  expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
  expect(areaUnderCurve([1, 2], [1, 2])).toBe(0.5);
  expect(areaUnderCurve([1], [2, 3])).toBe(0);
});

describe('image scoring', () => {
  const few = { ...IMAGE_SCORING, meetings: 1000, generations: 40 };

  test('with many meetings and public scores nearly everybody gives in the end', () => {
    expect(cooperationOf(few, 1).at(-1)).toBeGreaterThan(0.9);
  });

  test('with few meetings and scores hidden from 90 % nobody does', () => {
    expect(cooperationOf({ ...few, meetings: 125, seenBy: 0.1 }, 1).at(-1)).toBe(0);
  });

  test('the same seed gives the same generations', () => {
    expect(cooperationOf(few, 5)).toEqual(cooperationOf(few, 5));
    expect(cooperationOf(few, 5)).not.toEqual(cooperationOf(few, 6));
  });
});

test('an interval is Student’s: 20 runs of spread 1 reach 0.468 to either side', () => {
  const values = [...new Array<number>(10).fill(-1), ...new Array<number>(10).fill(1)];
  const spread = Math.sqrt(20 / 19);
  const { mean, low, high } = intervalOf(values.map((value) => value / spread));

  expect(mean).toBeCloseTo(0);
  expect(high).toBeCloseTo(0.468, 3);
  expect(low).toBeCloseTo(-0.468, 3);
});

test('one run alone has no interval, and none has no figure', () => {
  expect(written(intervalOf([2]))).toBe('2.00 [?, ?]');
  expect(() => intervalOf([])).toThrow(RangeError);
});

test('a weight of nothing is never chosen, and without weights each may be', () => {
  const random = seededRandom(1);
  const chosen = Array.from({ length: 200 }, () => weightedIndex(random, [0, 3, 0, 1]));
  const blind = Array.from({ length: 200 }, () => weightedIndex(random, [0, 0]));

  expect(new Set(chosen)).toEqual(new Set([1, 3]));
  expect(new Set(blind)).toEqual(new Set([0, 1]));
  expect(weightedIndex(random, [])).toBe(-1);
});

test('shuffling keeps everybody, and runs have seeds of their own', () => {
  const people = Array.from({ length: 50 }, (_, index) => index);
  const mixed = shuffled(seededRandom(2), people);

  expect(mixed).not.toEqual(people);
  expect(mixed.toSorted((a, b) => a - b)).toEqual(people);
  expect(new Set(people.map((run) => seedOfRun(1, run))).size).toBe(50);
});

test('the picture has a bar with an interval for every figure', () => {
  const interval = { mean: 2, low: 1, high: 3, runs: 20 };
  const payOffs = { giver: interval, matcher: interval, taker: interval, faker: interval };
  const tables = WORLDS.flatMap((world) =>
    POLICIES.map((policy) => ({ world, policy, settled: payOffs, all: payOffs, welfare: interval })),
  );
  const picture = payOffPicture(tables, POLICIES, STRATEGIES);

  expect(picture.match(/class="whisker"/g)).toHaveLength(2 * 4 * 4);
  expect(picture).toContain('prefers-color-scheme: dark');
});
