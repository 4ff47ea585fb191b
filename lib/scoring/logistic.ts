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
const MAX_HALVINGS = 12;
const TOLERANCE = 1e-6;

/**
 * Coefficients of a logistic regression, the intercept first, drawn towards `centre` (a Gaussian prior): Newton's method,
 * as in Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), 4.4.1, each step halved until it
 * makes things better. Without rows, the centre.
 */
export function fitLogistic(rows: FitRows, options: FitOptions): number[] {
  let beta = Float64Array.from(options.centre);
  let here = slopeAt(rows, beta, options);
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = solve(here.curvature, here.gradient);
    let next = beta;
    let there = here;
    for (let scale = 1, halvings = 0; halvings < MAX_HALVINGS; scale /= 2, halvings++) {
      next = beta.map((each, n) => each + scale * (move[n] as number));
      there = slopeAt(rows, next, options);
      if (there.value >= here.value) break;
    }
    if (!(there.value >= here.value)) break;
    const moved = next.reduce((most, each, n) => Math.max(most, Math.abs(each - (beta[n] as number))), 0);
    beta = next;
    here = there;
    if (moved < TOLERANCE) break;
  }
  return [...beta];
}

/** The penalised log-likelihood at some coefficients, its gradient, and minus its second derivatives (lower triangle). */
type Slope = { value: number; gradient: Float64Array; curvature: Float64Array };

function slopeAt(rows: FitRows, beta: Float64Array, { centre, ridge, middle }: FitOptions): Slope {
  const size = rows.width + 1;
  const slope = { value: 0, gradient: new Float64Array(size), curvature: new Float64Array(size * size) };
  const x = new Float64Array(size);
  x[0] = 1;
  for (let row = 0; row < rows.size; row++) {
    for (let n = 1; n < size; n++)
      x[n] = (rows.x[row * rows.width + n - 1] as number) - (middle[n - 1] as number);
    addRow(slope, beta, x, rows.offset[row] as number, rows.label[row] as number);
  }
  for (let n = 0; n < size; n++) {
    const away = (beta[n] as number) - (centre[n] as number);
    slope.value -= ((ridge[n] as number) * away * away) / 2;
    (slope.gradient[n] as number) -= (ridge[n] as number) * away;
    (slope.curvature[n * size + n] as number) += ridge[n] as number;
  }
  return slope;
}

function addRow(slope: Slope, beta: Float64Array, x: Float64Array, offset: number, label: number): void {
  const { gradient, curvature } = slope;
  const size = x.length;
  let score = offset;
  for (let n = 0; n < size; n++) score += (beta[n] as number) * (x[n] as number);
  // ln σ(±score), without overflow
  const towards = label === 1 ? score : -score;
  slope.value += towards >= 0 ? -Math.log1p(Math.exp(-towards)) : towards - Math.log1p(Math.exp(towards));
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
