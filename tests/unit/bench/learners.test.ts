import { expect, test } from 'vitest';
import { seededRandom } from '#tests/bench/random.ts';
import { fitCurve, sigmoid } from '#tests/bench/score/curve.ts';
import { askForest, growForest } from '#tests/bench/score/trees.ts';

/** Two numbers from 0 to 1; it happens with chance 0.9 where exactly one of them is above a half, else 0.1. */
function eitherOr(rows: number, seed: number) {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * 2 }, () => random());
  const label = Uint8Array.from({ length: rows }, (_, r) => {
    const isEither = (values[2 * r] ?? 0) > 0.5 !== (values[2 * r + 1] ?? 0) > 0.5;
    return random() < (isEither ? 0.9 : 0.1) ? 1 : 0;
  });
  return { matrix: { width: 2, values }, label };
}

test('the curve finds the one that made the outcomes, whichever way it points', () => {
  const random = seededRandom(5);
  const x = Float64Array.from({ length: 20_000 }, () => 10 + 4 * random());
  const y = Uint8Array.from(x, (value) => (random() < sigmoid(9 - 0.8 * value) ? 1 : 0));
  const curve = fitCurve(x, y);

  expect(curve.slope).toBeCloseTo(-0.8, 1);
  expect(sigmoid(curve.intercept + curve.slope * 12)).toBeCloseTo(sigmoid(9 - 0.8 * 12), 2);
});

test('the curve stays finite where one number tells all, and flat where it tells nothing', () => {
  const telling = fitCurve(Float64Array.of(0, 0, 0, 1, 1, 1), Uint8Array.of(0, 0, 0, 1, 1, 1));
  const flat = fitCurve(Float64Array.of(3, 3, 3, 3), Uint8Array.of(0, 1, 1, 1));

  expect(Number.isFinite(telling.slope) && telling.slope > 0).toBe(true);
  expect(flat.slope).toBe(0);
  expect(sigmoid(flat.intercept)).toBeCloseTo(3.5 / 5, 12);
  expect(fitCurve(new Float64Array(0), new Uint8Array(0))).toEqual({ intercept: 0, slope: 0 });
});

test('trees learn what neither number says alone', () => {
  const { matrix, label } = eitherOr(4_000, 3);
  const forest = growForest(matrix, label, seededRandom(1));
  const said = (a: number, b: number) => askForest(forest, Float64Array.of(a, b));

  expect(said(0.9, 0.1)).toBeGreaterThan(0.8);
  expect(said(0.1, 0.9)).toBeGreaterThan(0.8);
  expect(said(0.1, 0.1)).toBeLessThan(0.2);
  expect(said(0.9, 0.9)).toBeLessThan(0.2);
});

test('the same seed grows the same trees', () => {
  const { matrix, label } = eitherOr(1_000, 3);
  const grown = (seed: number) =>
    askForest(growForest(matrix, label, seededRandom(seed)), Float64Array.of(0.7, 0.2));

  expect(grown(4)).toBe(grown(4));
  expect(grown(4)).not.toBe(grown(5));
});

test('where nothing can be learnt, trees say the usual rate', () => {
  const matrix = { width: 1, values: new Float32Array(400) };
  const label = Uint8Array.from({ length: 400 }, (_, r) => (r % 4 === 0 ? 1 : 0));

  expect(askForest(growForest(matrix, label, seededRandom(1)), Float64Array.of(0))).toBeCloseTo(0.25, 1);
});
