import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FitOptions, type FitRows, fitLogistic } from '#lib/scoring/logistic.ts';
import { atMost } from './runs.ts';

type Row = { x: number[]; offset: number; label: boolean };

const rowsOf = (width: number, rows: readonly Row[]): FitRows => ({
  width,
  size: rows.length,
  x: Float32Array.from(rows.flatMap(({ x }) => x)),
  offset: Float32Array.from(rows, ({ offset }) => offset),
  label: Uint8Array.from(rows, ({ label }) => (label ? 1 : 0)),
});

const number = (limit: number) => fc.float({ min: -limit, max: limit, noNaN: true });

/** Something to fit: rows, what the fit is drawn to and how much. */
const problem = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.array(
      fc.record({
        x: fc.array(number(4), { minLength: width, maxLength: width }),
        offset: number(8),
        label: fc.boolean(),
      }),
      { maxLength: 30 },
    ),
    options: fc.record({
      centre: fc.array(number(2), { minLength: width + 1, maxLength: width + 1 }),
      ridge: fc.array(fc.double({ min: 0.5, max: 40, noNaN: true }), {
        minLength: width + 1,
        maxLength: width + 1,
      }),
      middle: fc.array(number(2), { minLength: width, maxLength: width }),
    }),
  }),
);

/** What the fit makes largest, and its slope in each direction, summed row by row. */
function penalised(rows: readonly Row[], beta: readonly number[], { centre, ridge, middle }: FitOptions) {
  const away = (n: number) => (beta[n] ?? 0) - (centre[n] ?? 0);
  let value = 0;
  const slope = beta.map((_, n) => -(ridge[n] ?? 0) * away(n));
  for (const n of beta.keys()) value -= ((ridge[n] ?? 0) / 2) * away(n) ** 2;
  for (const row of rows) {
    const x = [1, ...row.x.map((each, n) => Math.fround(each) - (middle[n] ?? 0))];
    const score = x.reduce((sum, each, n) => sum + each * (beta[n] ?? 0), Math.fround(row.offset));
    const chance = 1 / (1 + Math.exp(-score));
    value += Math.log(row.label ? chance : 1 - chance);
    for (const [n, each] of x.entries()) slope[n] = (slope[n] ?? 0) + ((row.label ? 1 : 0) - chance) * each;
  }
  return { value, slope };
}

test('L2: a fit stands at the top: in no direction does it go up', () => {
  fc.assert(
    fc.property(problem, ({ width, rows, options }) => {
      const beta = fitLogistic(rowsOf(width, rows), options);

      expect(beta).toHaveLength(width + 1);
      for (const each of penalised(rows, beta, options).slope) expect(Math.abs(each)).toBeLessThan(1e-4);
    }),
    atMost(500),
  );
});

test('L2: in which order rows come does not matter', () => {
  fc.assert(
    fc.property(problem, ({ width, rows, options }) => {
      const turned = fitLogistic(rowsOf(width, rows.toReversed()), options);

      for (const [n, each] of fitLogistic(rowsOf(width, rows), options).entries())
        expect(turned[n]).toBeCloseTo(each, 5);
    }),
    atMost(300),
  );
});

test('L2: a fit from far away comes to the top too, where a full step would overshoot', () => {
  fc.assert(
    fc.property(problem, fc.constantFrom(-30, 30), ({ width, rows, options }, far) => {
      const centre = [far, ...options.centre.slice(1)];
      const faint = { ...options, centre, ridge: options.ridge.map(() => 0.01) };
      const beta = fitLogistic(rowsOf(width, rows), faint);
      const { value } = penalised(rows, beta, faint);

      // never worse than where it began
      expect(value).toBeGreaterThanOrEqual(penalised(rows, centre, faint).value - 1e-6);
      for (const each of beta) expect(Number.isFinite(each)).toBe(true);
    }),
    atMost(300),
  );
});
