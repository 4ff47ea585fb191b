import { sigmoid } from './odds.ts';

/** Rows to fit: `size` rows of `width` numbers, an offset each, and whether it happened. */
export type FitRows = {
  width: number;
  size: number;
  x: Float32Array;
  offset: Float32Array;
  label: Uint8Array;
};

export type FitOptions = {
  /** What the coefficients are drawn towards, the intercept first, and how strongly, in information. */
  centre: readonly number[];
  ridge: readonly number[];
  /** Taken off each number of a row first, so that the intercept means somebody in the middle. */
  middle: readonly number[];
};

const MAX_STEPS = 25;
const TOLERANCE = 1e-6;

/**
 * Coefficients of a logistic regression, the intercept first, drawn towards `centre` (a Gaussian prior): Newton's method,
 * as in Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), 4.4.1. Without rows, the centre.
 */
export function fitLogistic(rows: FitRows, { centre, ridge, middle }: FitOptions): number[] {
  const size = rows.width + 1;
  const beta = Float64Array.from(centre);
  const x = new Float64Array(size);
  x[0] = 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    for (let row = 0; row < rows.size; row++) {
      for (let n = 1; n < size; n++)
        x[n] = (rows.x[row * rows.width + n - 1] as number) - (middle[n - 1] as number);
      addRow(gradient, curvature, beta, x, rows.offset[row] as number, rows.label[row] as number);
    }
    for (let n = 0; n < size; n++) {
      (gradient[n] as number) -= (ridge[n] as number) * ((beta[n] as number) - (centre[n] as number));
      (curvature[n * size + n] as number) += ridge[n] as number;
    }
    const move = solve(curvature, gradient);
    for (let n = 0; n < size; n++) (beta[n] as number) += move[n] as number;
    if (move.every((each) => Math.abs(each) < TOLERANCE)) break;
  }
  return [...beta];
}

function addRow(
  gradient: Float64Array,
  curvature: Float64Array,
  beta: Float64Array,
  x: Float64Array,
  offset: number,
  label: number,
): void {
  const size = x.length;
  let score = offset;
  for (let n = 0; n < size; n++) score += (beta[n] as number) * (x[n] as number);
  const chance = sigmoid(score);
  const spread = chance * (1 - chance);
  for (let n = 0; n < size; n++) {
    (gradient[n] as number) += (label - chance) * (x[n] as number);
    const scaled = spread * (x[n] as number);
    for (let m = 0; m <= n; m++) (curvature[n * size + m] as number) += scaled * (x[m] as number);
  }
}

/** Solves A·y = b for a symmetric positive definite A, given by its lower triangle: Cholesky's method. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const lower = a.slice();
  const at = (row: number, column: number) => lower[row * size + column] as number;
  for (let column = 0; column < size; column++) {
    let pivot = at(column, column);
    for (let n = 0; n < column; n++) pivot -= at(column, n) ** 2;
    lower[column * size + column] = Math.sqrt(Math.max(pivot, 1e-12));
    for (let row = column + 1; row < size; row++) {
      let sum = at(row, column);
      for (let n = 0; n < column; n++) sum -= at(row, n) * at(column, n);
      lower[row * size + column] = sum / at(column, column);
    }
  }
  const y = b.slice();
  for (let row = 0; row < size; row++) {
    for (let n = 0; n < row; n++) (y[row] as number) -= at(row, n) * (y[n] as number);
    (y[row] as number) /= at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let n = row + 1; n < size; n++) (y[row] as number) -= at(n, row) * (y[n] as number);
    (y[row] as number) /= at(row, row);
  }
  return y;
}
