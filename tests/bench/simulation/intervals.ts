/** A mean over runs with its 95 % interval. */
export type Interval = { mean: number; low: number; high: number; runs: number };

/**
 * Mean of one value per run, with Student's 95 % interval. One run alone says nothing of how much runs differ: its
 * interval has no ends.
 *
 * @throws {RangeError} without values
 */
export function intervalOf(values: readonly number[]): Interval {
  const runs = values.length;
  if (runs === 0) throw new RangeError('An interval needs at least one run.');
  const mean = values.reduce((sum, value) => sum + value, 0) / runs;
  if (runs === 1) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, runs };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
  const reach = studentQuantile(runs - 1) * Math.sqrt(variance / runs);
  return { mean, low: mean - reach, high: mean + reach, runs };
}

/**
 * The 97.5 % quantile of Student's t: exact for one and two degrees of freedom, else the Cornish–Fisher expansion
 * (Abramowitz and Stegun 26.7.5), within 0.02 from three on and 0.001 from seven on.
 */
function studentQuantile(degrees: number): number {
  if (degrees === 1) return 12.7062;
  if (degrees === 2) return 4.3027;
  const z = 1.959964;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}

/** "5.43 [5.31, 5.55]"; −0 is written as 0. */
export function written({ mean, low, high }: Interval, digits = 2): string {
  const show = (value: number) => {
    if (!Number.isFinite(value)) return '?';
    const text = value.toFixed(digits);
    return Number(text) === 0 ? (0).toFixed(digits) : text;
  };
  return `${show(mean)} [${show(low)}, ${show(high)}]`;
}
