import { expect, test } from 'vitest';
import { type FitOptions, type FitRows, fitLogistic } from '#lib/scoring/logistic.ts';

type Row = readonly [x: readonly number[], happened: boolean, offset?: number];

const rowsOf = (width: number, rows: readonly Row[]): FitRows => ({
  width,
  size: rows.length,
  x: Float32Array.from(rows.flatMap(([x]) => [...x])),
  offset: Float32Array.from(rows, ([, , offset = 0]) => offset),
  label: Uint8Array.from(rows, ([, happened]) => Number(happened)),
});

const repeat = (row: Row, times: number): Row[] => Array.from({ length: times }, () => row);
const faint = 1e-9;

/** How steeply the penalised likelihood still rises at some coefficients: nothing, at its top. */
function slopes(
  rows: readonly Row[],
  beta: readonly number[],
  { centre, ridge, middle }: FitOptions,
): number[] {
  const sums = beta.map((each, n) => -(ridge[n] ?? 0) * (each - (centre[n] ?? 0)));
  for (const [x, happened, offset = 0] of rows) {
    const full = [1, ...x.map((each, n) => each - (middle[n] ?? 0))];
    const score = full.reduce((sum, each, n) => sum + each * (beta[n] ?? 0), offset);
    const missed = Number(happened) - 1 / (1 + Math.exp(-score));
    for (const [n, each] of full.entries()) sums[n] = (sums[n] ?? 0) + missed * each;
  }
  return sums;
}

test('L2: without episodes a fit is what it is drawn to', () => {
  const options = { centre: [0.5, -2], ridge: [1, 1], middle: [3] };

  expect(fitLogistic(rowsOf(1, []), options)).toEqual([0.5, -2]);
});

test('L2: what happened three times in four has the log-odds of three in four', () => {
  const rows = [...repeat([[], true], 3), ...repeat([[], false], 1)];

  const [shift] = fitLogistic(rowsOf(0, rows), { centre: [0], ridge: [faint], middle: [] });

  expect(shift).toBeCloseTo(Math.log(3), 6);
});

test('L2: two groups are told apart by a slope, counted from the middle', () => {
  // where x is 5, one in five; where it is 7, four in five
  const rows = [
    ...repeat([[5], true], 1),
    ...repeat([[5], false], 4),
    ...repeat([[7], true], 4),
    ...repeat([[7], false], 1),
  ];

  const [shift, slope] = fitLogistic(rowsOf(1, rows), { centre: [0, 0], ridge: [faint, faint], middle: [6] });

  expect(shift).toBeCloseTo(0, 6);
  expect(slope).toBeCloseTo(Math.log(4), 6);
});

test('L2: what is known beforehand is taken off', () => {
  const rows = [...repeat([[], true, 2], 1), ...repeat([[], false, 2], 1)];

  const [shift] = fitLogistic(rowsOf(0, rows), { centre: [0], ridge: [faint], middle: [] });

  expect(shift).toBeCloseTo(-2, 6);
});

test('L2: of four coefficients drawn different ways, none would rise further', () => {
  const rows: Row[] = [
    [[1, 0.5, -1], true, 0.25],
    [[-2, 0.25, 0.5], false],
    [[0.5, -1.5, 2], true, -0.5],
    [[3, 1, 0.25], false, 1],
    [[-1, 2, -0.75], true],
    [[0.25, -0.5, 1.5], false, -1],
    [[2, -2, -2], true],
    [[-0.5, 1.25, 0], false, 0.5],
  ];
  const options = { centre: [0.1, -0.4, 0.2, 0.9], ridge: [0.5, 2, 0.25, 1], middle: [0.2, -0.1, 0.3] };

  const beta = fitLogistic(rowsOf(3, rows), options);

  expect(beta).toHaveLength(4);
  for (const each of slopes(rows, beta, options)) expect(Math.abs(each)).toBeLessThan(1e-5);
});

test('L2: where a full step goes much too far, half of it is tried, and half of that', () => {
  const rows = [...repeat([[], true, 9], 1), ...repeat([[], false, 9], 1)];

  const [shift] = fitLogistic(rowsOf(0, rows), { centre: [0], ridge: [faint], middle: [] });

  expect(shift).toBeCloseTo(-9, 6);
});

test('L2: however sure an episode was, nothing overflows', () => {
  const rows: Row[] = [
    [[1], true, 3000],
    [[1], false, -3000],
  ];
  const options = { centre: [0.5, -0.5], ridge: [1, 1], middle: [0] };

  const beta = fitLogistic(rowsOf(1, rows), options);

  expect(beta[0]).toBeCloseTo(0.5, 6);
  expect(beta[1]).toBeCloseTo(-0.5, 6);
});
