/** A logistic curve over one number: probability = σ(intercept + slope · x). */
export type Curve = { intercept: number; slope: number };

const STEPS = 25;
/** As if a few more outcomes pulled the slope to 0: keeps it finite where one number tells all. */
const RIDGE = 1;

/**
 * The most likely curve (Newton's method) for outcomes `y` of the numbers `x`. Its direction is learnt too: where more
 * of x means less often, the slope is negative. x is brought to mean 0 and deviation 1 for the fit; one that never
 * varies gets slope 0. Without rows: even odds.
 */
export function fitCurve(x: Float64Array, y: Uint8Array): Curve {
  const n = x.length;
  if (n === 0) return { intercept: 0, slope: 0 };
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  const happened = y.reduce((sum, value) => sum + value, 0);
  let intercept = Math.log((happened + 0.5) / (n - happened + 0.5));
  if (deviation < 1e-12) return { intercept, slope: 0 };
  let slope = 0;
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, -RIDGE * slope, 1e-9, 0, RIDGE];
    for (let i = 0; i < n; i++) {
      const z = ((x[i] ?? 0) - mean) / deviation;
      const p = sigmoid(intercept + slope * z);
      const error = (y[i] ?? 0) - p;
      const weight = p * (1 - p);
      g0 += error;
      g1 += error * z;
      h00 += weight;
      h01 += weight * z;
      h11 += weight * z * z;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept += clamped(d0);
    slope += clamped(d1);
    if (Math.abs(d0) + Math.abs(d1) < 1e-8) break;
  }
  return { intercept: intercept - (slope * mean) / deviation, slope: slope / deviation };
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A step of Newton's method far from the goal can be far too long. */
function clamped(step: number): number {
  return Math.max(-2, Math.min(2, step));
}
