import { seededRandom } from '../random.ts';

/** How many replicates every interval rests on. */
export const REPLICATES = 200;

/**
 * Cluster bootstrap over receivers: each replicate draws as many receivers as there are, with replacement, and takes
 * all episodes of each as often as it was drawn. Episodes of one receiver are alike, so drawing single episodes would
 * make the intervals too narrow. The draws depend only on `seed` and the receivers present: models judged on the same
 * episodes get the same draws, so their differences can be taken draw by draw.
 *
 * @returns per replicate how often each receiver was drawn, by receiver (0 … `receivers` − 1)
 */
export function drawReceivers(
  present: Int32Array,
  receivers: number,
  { replicates = REPLICATES, seed = 1 } = {},
): Float64Array[] {
  const distinct = Int32Array.from(new Set(present)).sort();
  const random = seededRandom(seed);
  return Array.from({ length: replicates }, () => {
    const times = new Float64Array(receivers);
    for (let i = 0; i < distinct.length; i++) {
      const drawn = distinct[Math.floor(random() * distinct.length)] ?? 0;
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    return times;
  });
}

/** From where to where 95 % of the replicates lie. */
export type Interval = { low: number; high: number };

/** The middle 95 % (percentiles, interpolated) of the replicates that are defined; `null` below half of them. */
export function interval95(replicates: (number | null)[]): Interval | null {
  const known = replicates.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0 || known.length < replicates.length / 2) return null;
  const at = (share: number) => {
    const place = share * (known.length - 1);
    const below = known[Math.floor(place)] ?? 0;
    return below + (place - Math.floor(place)) * ((known[Math.ceil(place)] ?? 0) - below);
  };
  return { low: at(0.025), high: at(0.975) };
}

/** Draw by draw `ours` − `theirs`; `null` where either is. */
export function differences(ours: (number | null)[], theirs: (number | null)[]): (number | null)[] {
  return ours.map((value, i) => {
    const other = theirs[i] ?? null;
    return value === null || other === null ? null : value - other;
  });
}
