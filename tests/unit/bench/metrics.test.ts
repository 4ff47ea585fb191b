import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, drawReceivers, interval95 } from '#tests/bench/score/bootstrap.ts';
import {
  brierScore,
  brierSkill,
  expectedCalibrationError,
  reliabilityBins,
} from '#tests/bench/score/calibration.ts';
import {
  averagePrecision,
  onceEach,
  type Predictions,
  rank,
  rankWithinViewers,
  reciprocalRanks,
  rocAuc,
  weightedMean,
  withinViewerAuc,
} from '#tests/bench/score/metrics.ts';

type Row = { p: number; y: number; giver?: number; receiver?: number };

function predictions(rows: Row[]): Predictions {
  return {
    probability: Float64Array.from(rows, ({ p }) => p),
    label: Uint8Array.from(rows, ({ y }) => y),
    giver: Int32Array.from(rows, ({ giver = 0 }) => giver),
    receiver: Int32Array.from(rows, ({ receiver = 0 }) => receiver),
  };
}

/** Few different values, so that ties are common. */
const ROWS = fc.array(
  fc.record({
    p: fc.integer({ min: 0, max: 6 }).map((sixth) => sixth / 6),
    y: fc.integer({ min: 0, max: 1 }),
    giver: fc.integer({ min: 0, max: 3 }),
    receiver: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const ONCE = onceEach(5);

/** Every pair of one that happened and one that did not, compared. */
function aucByAllPairs(rows: Row[]): number | null {
  const happened = rows.filter(({ y }) => y === 1);
  const not = rows.filter(({ y }) => y === 0);
  const wins = happened.flatMap((a) => not.map((b) => (a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0)));
  return wins.length > 0 ? wins.reduce((sum: number, win) => sum + win, 0) / wins.length : null;
}

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(expected, 10);
}

test('the AUC counts a tie as half', () => {
  const rows = [
    { p: 0.9, y: 1 },
    { p: 0.5, y: 0 },
    { p: 0.5, y: 1 },
    { p: 0.1, y: 0 },
  ];

  expect(rocAuc(rank(predictions(rows)), ONCE)).toBe(3.5 / 4);
});

test('the AUC is what comparing all pairs gives', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      expectClose(rocAuc(rank(predictions(rows)), ONCE), aucByAllPairs(rows));
    }),
  );
});

test('where only one outcome is present there is no AUC, no skill and no number that is not one', () => {
  const onlyMisses = predictions([
    { p: 0.2, y: 0 },
    { p: 0.4, y: 0 },
  ]);

  expect(rocAuc(rank(onlyMisses), ONCE)).toBeNull();
  expect(averagePrecision(rank(onlyMisses), ONCE)).toBeNull();
  expect(withinViewerAuc(rankWithinViewers(onlyMisses), ONCE)).toBeNull();
  expect(brierSkill(onlyMisses, ONCE)).toBeNull();
  expect(expectedCalibrationError(predictions([]), ONCE)).toBeNull();
});

test('average precision takes equal scores as one group', () => {
  const rows = [
    { p: 0.9, y: 1 },
    { p: 0.5, y: 0 },
    { p: 0.5, y: 1 },
    { p: 0.1, y: 1 },
  ];

  // recall rises by a third each at precision 1/1, 2/3 (both tied rows are in) and 3/4
  expect(averagePrecision(rank(predictions(rows)), ONCE)).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 12);
});

test('average precision is what adding precision at every threshold gives', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const happened = rows.filter(({ y }) => y === 1).length;
      const thresholds = [...new Set(rows.map(({ p }) => p))];
      const sum = thresholds.reduce((total, threshold) => {
        const shown = rows.filter(({ p }) => p >= threshold);
        const reached = rows.filter(({ p, y }) => p === threshold && y === 1).length;
        return total + (reached * shown.filter(({ y }) => y === 1).length) / shown.length;
      }, 0);

      expectClose(averagePrecision(rank(predictions(rows)), ONCE), happened > 0 ? sum / happened : null);
    }),
  );
});

test('a score that ranks everybody alike has the base rate as its average precision', () => {
  const rows = [1, 0, 0, 0].map((y) => ({ p: 0.3, y }));

  expect(averagePrecision(rank(predictions(rows)), ONCE)).toBe(0.25);
});

test('the AUC within viewers compares only what one giver sees, and needs both outcomes there', () => {
  const rows = [
    { p: 0.9, y: 1, giver: 0 },
    { p: 0.1, y: 0, giver: 0 },
    { p: 0.2, y: 1, giver: 1 },
    { p: 0.3, y: 0, giver: 1 },
    { p: 0.3, y: 0, giver: 1 },
    { p: 0.0, y: 1, giver: 2 },
  ];

  // giver 0: 1 of 2 episodes' weight; giver 1: 0 of 3; giver 2 is left out
  expect(withinViewerAuc(rankWithinViewers(predictions(rows)), ONCE)).toBeCloseTo(2 / 5, 12);
});

test('the AUC within viewers is the mean of the AUC of each, weighted by episodes up to fifty', () => {
  const many = Array.from({ length: 30 }, (_, i) => [
    { p: i / 30, y: 1, giver: 4 },
    { p: 0.5, y: 0, giver: 4 },
  ]).flat();
  fc.assert(
    fc.property(ROWS, (rows) => {
      const all = [...rows, ...many];
      const viewers = [0, 1, 2, 3, 4].map((viewer) => all.filter(({ giver }) => giver === viewer));
      const known = viewers.flatMap((own) => {
        const auc = aucByAllPairs(own);
        return auc === null ? [] : [{ auc, weight: Math.min(own.length, 50) }];
      });
      const total = known.reduce((sum, { weight }) => sum + weight, 0);

      expectClose(
        withinViewerAuc(rankWithinViewers(predictions(all)), ONCE),
        known.reduce((sum, { auc, weight }) => sum + auc * weight, 0) / total,
      );
    }),
  );
});

test('drawing a receiver twice is the same as having their episodes twice', () => {
  fc.assert(
    fc.property(
      ROWS,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
      (rows, times) => {
        const repeated = rows.flatMap((row) => Array.from({ length: times[row.receiver] ?? 0 }, () => row));
        const [once, often] = [predictions(repeated), predictions(rows)];
        const weights = Float64Array.from(times);

        expectClose(rocAuc(rank(often), weights), rocAuc(rank(once), ONCE));
        expectClose(averagePrecision(rank(often), weights), averagePrecision(rank(once), ONCE));
        expectClose(
          withinViewerAuc(rankWithinViewers(often), weights),
          withinViewerAuc(rankWithinViewers(once), ONCE),
        );
        expectClose(brierScore(often, weights), brierScore(once, ONCE));
      },
    ),
  );
});

test('the Brier skill is nothing for the mean of the outcomes themselves and one for a seer', () => {
  const labels = [1, 0, 0, 1, 0];

  expect(brierSkill(predictions(labels.map((y) => ({ p: 0.4, y }))), ONCE)).toBeCloseTo(0, 12);
  expect(brierSkill(predictions(labels.map((y) => ({ p: y, y }))), ONCE)).toBe(1);
  expect(brierSkill(predictions(labels.map((y) => ({ p: 1 - y, y }))), ONCE)).toBeLessThan(0);
});

test('a constant fills one bin of the reliability plot, wherever it would be cut', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ p: 0.25, y: i % 4 === 0 ? 1 : 0 }));

  expect(reliabilityBins(predictions(rows))).toEqual([{ count: 40, probability: 0.25, rate: 0.25 }]);
  expect(expectedCalibrationError(predictions(rows), ONCE)).toBe(0);
});

test('different predictions fill ten bins of equal mass', () => {
  const rows = Array.from({ length: 50 }, (_, i) => ({ p: i / 50, y: i >= 25 ? 1 : 0 }));
  const bins = reliabilityBins(predictions(rows));

  expect(bins.map(({ count }) => count)).toEqual(Array(10).fill(5));
  expect(bins.map(({ rate }) => rate)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  expect(bins[0]?.probability).toBeCloseTo(0.04, 12);
});

test('the calibration error is the mean gap between what was said and what happened', () => {
  const rows = [
    { p: 0.2, y: 0 },
    { p: 0.2, y: 1 },
    { p: 0.9, y: 1 },
    { p: 0.9, y: 1 },
  ];

  expect(expectedCalibrationError(predictions(rows), ONCE)).toBeCloseTo((0.3 + 0.1) / 2, 12);
});

test('a draw weighs the gap of each bin by who was drawn, in the bins of all', () => {
  const rows = [
    { p: 0.2, y: 0, receiver: 0 },
    { p: 0.2, y: 1, receiver: 1 },
    { p: 0.9, y: 1, receiver: 1 },
    { p: 0.9, y: 1, receiver: 0 },
  ];

  // twice the first: 0.2 of nothing in 2, 0.1 below one in 2
  expect(expectedCalibrationError(predictions(rows), Float64Array.of(2, 0))).toBeCloseTo(0.15, 12);
  expect(expectedCalibrationError(predictions(rows), Float64Array.of(0, 1))).toBeCloseTo((0.8 + 0.1) / 2, 12);
  expect(expectedCalibrationError(predictions(rows), Float64Array.of(0, 0))).toBeNull();
});

test('the order of the lines changes no bin', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const rounded = (bins: ReturnType<typeof reliabilityBins>) =>
        bins.map(({ count, probability, rate }) => [count, probability.toFixed(9), rate.toFixed(9)]);

      expect(rounded(reliabilityBins(predictions([...rows].reverse())))).toEqual(
        rounded(reliabilityBins(predictions(rows))),
      );
    }),
  );
});

test('equal candidates share their mean rank', () => {
  const rows = [
    { p: 0.9, y: 0 },
    { p: 0.5, y: 1, receiver: 1 },
    { p: 0.5, y: 0 },
    { p: 0.7, y: 1, receiver: 2 },
    { p: 0.1, y: 0 },
    { p: 0.1, y: 0 },
  ];
  const ranks = reciprocalRanks(predictions(rows), Int32Array.of(0, 0, 0, 1, 1, 2));

  expect([...ranks.worth]).toEqual([1 / 2.5, 1]);
  expect([...ranks.receiver]).toEqual([1, 2]);
  expect(weightedMean(ranks, ONCE)).toBeCloseTo(0.7, 12);
  expect(weightedMean(ranks, Float64Array.of(0, 1, 3))).toBeCloseTo((0.4 + 3) / 4, 12);
});

test('a prediction that is no number is refused rather than ranked', () => {
  expect(() => rank(predictions([{ p: Number.NaN, y: 1 }]))).toThrow('not a finite number');
});

test('every draw takes as many receivers as there are, only those present, and the same for the same seed', () => {
  const present = Int32Array.of(4, 2, 2, 7);
  const draws = drawReceivers(present, 9, { replicates: 50, seed: 3 });

  for (const draw of draws) {
    expect(draw.reduce((sum, times) => sum + times, 0)).toBe(3);
    expect((draw[2] ?? 0) + (draw[4] ?? 0) + (draw[7] ?? 0)).toBe(3);
  }
  expect(drawReceivers(present, 9, { replicates: 50, seed: 3 })).toEqual(draws);
  expect(drawReceivers(present, 9, { replicates: 50, seed: 4 })).not.toEqual(draws);
});

test('the interval holds the middle 95 in a hundred', () => {
  const replicates = Array.from({ length: 201 }, (_, i) => 200 - i);

  expect(interval95(replicates)).toEqual({ low: 5, high: 195 });
  expect(interval95([null, null, null, 1])).toBeNull();
  expect(differences([3, null, 5], [1, 1, null])).toEqual([2, null, null]);
});

test('the bootstrap interval of a mean is about as wide as theory says', () => {
  const n = 400;
  const worth = Float64Array.from({ length: n }, (_, i) => i % 2);
  const receiver = Int32Array.from(worth.keys());
  const draws = drawReceivers(receiver, n);
  const interval = interval95(draws.map((draw) => weightedMean({ worth, receiver }, draw)));

  // a mean of 400 fair coins: standard error 0.025
  expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThan(0.08);
  expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeLessThan(0.12);
});
