import { baseRate, orderBy, type Predictions, type Weights } from './metrics.ts';

/** Mean squared distance between probability and outcome (Brier 1950). 0 is perfect. `null` without predictions. */
export function brierScore({ probability, label, receiver }: Predictions, weights: Weights): number | null {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < label.length; i++) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    sum += weight * ((probability[i] ?? 0) - (label[i] ?? 0)) ** 2;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/**
 * 1 − Brier / Brier of a constant. The constant is the mean label of these same predictions, that is of the test
 * period: one that nobody could know beforehand, so a model has to beat hindsight. At most 1; below 0 is worse than
 * the constant. `null` unless both outcomes are present.
 */
export function brierSkill(predictions: Predictions, weights: Weights): number | null {
  const brier = brierScore(predictions, weights);
  const rate = baseRate(predictions, weights);
  if (brier === null || rate === null || rate <= 0 || rate >= 1) return null;
  return 1 - brier / (rate * (1 - rate));
}

/** A bin of a reliability plot: `count` predictions of on average `probability`; `rate` of them happened. */
export type Bin = { count: number; probability: number; rate: number };

const BINS = 10;

/**
 * Which of ten bins of equal mass each prediction belongs to, 0 the lowest. Equal predictions are never torn apart: they
 * go together into the bin where their middle lies, so a constant fills one bin. Bins can stay empty.
 *
 * @throws {RangeError} when a probability is not a finite number.
 */
export function binOfEach(probability: Float64Array): Uint8Array {
  const n = probability.length;
  const order = orderBy(probability, null);
  const bins = new Uint8Array(n);
  for (let start = 0; start < n; ) {
    const value = probability[order[start] ?? 0] ?? 0;
    let end = start;
    while (end < n && probability[order[end] ?? 0] === value) end++;
    const bin = Math.min(BINS - 1, Math.floor((((start + end) / 2) * BINS) / n));
    for (; start < end; start++) bins[order[start] ?? 0] = bin;
  }
  return bins;
}

/** The bins of a reliability plot ({@link binOfEach}) from the lowest to the highest; empty ones are left out. */
export function reliabilityBins({ probability, label }: Predictions): Bin[] {
  const bins = binOfEach(probability);
  const sums = Array.from({ length: BINS }, () => ({ count: 0, probability: 0, happened: 0 }));
  for (let i = 0; i < bins.length; i++) {
    const sum = sums[bins[i] ?? 0];
    if (!sum) continue;
    sum.count++;
    sum.probability += probability[i] ?? 0;
    sum.happened += label[i] ?? 0;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ count, probability: p, happened }) => ({
      count,
      probability: p / count,
      rate: happened / count,
    }));
}

/**
 * Expected calibration error: |mean prediction − how often it happened| averaged over ten bins ({@link binOfEach}), by
 * their weights. 0 is perfect. Bins are of equal mass where everybody counts once; where a draw weighs receivers, they
 * stay as they are and only their weights change. `null` without predictions.
 */
export function expectedCalibrationError(
  { probability, label, receiver }: Predictions,
  weights: Weights,
  bins: Uint8Array = binOfEach(probability),
): number | null {
  const gaps = new Float64Array(BINS);
  let total = 0;
  for (let i = 0; i < label.length; i++) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    const bin = bins[i] ?? 0;
    gaps[bin] = (gaps[bin] ?? 0) + weight * ((probability[i] ?? 0) - (label[i] ?? 0));
    total += weight;
  }
  return total > 0 ? gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total : null;
}
