/** A seeded source of numbers in [0, 1). */
export type Random = () => number;

/**
 * The same seed gives the same numbers on every machine, so that every figure can be had again.
 * Tommy Ettinger's mulberry32: 32 bits of state.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of the nth run (0, 1, …) of a programme started with `seed`: far apart, so that runs share no numbers. */
export function seedOfRun(seed: number, run: number): number {
  return (Math.imul(seed, 0x9e3779b1) + Math.imul(run + 1, 0x85ebca6b)) >>> 0;
}

/** A whole number 0 … below − 1, each as likely. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** The same items in a random order, each order as likely; the list itself is left as it was. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => {
    const [item] = left.splice(below(random, left.length), 1);
    return item as T;
  });
}

/** `count` different items at random, or all when there are fewer; in random order. */
export function sample<T>(random: Random, items: readonly T[], count: number): T[] {
  const chosen = new Set<number>();
  const wanted = Math.min(count, items.length);
  while (chosen.size < wanted) chosen.add(below(random, items.length));
  return [...chosen].map((index) => items[index] as T);
}

/** An index at random in proportion to its weight (≥ 0); where all are 0, each as likely. −1 for an empty list. */
export function weightedIndex(random: Random, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.length === 0 ? -1 : below(random, weights.length);
  let rest = random() * total;
  let last = -1;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    last = index;
    rest -= weight;
    if (rest < 0) return index;
  }
  // the rounding of the sum can leave a crumb: it belongs to the last that has a weight
  return last;
}
