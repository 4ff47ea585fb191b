import { requireNonNegative, requirePositive } from './ranges.ts';

/** Weight of each topic, by its id. An empty vector means *unknown*, not *nothing*. */
export type TopicVector = ReadonlyMap<string, number>;

/**
 * How much a topic says: ln(people / people who name it). Rare shared topics say more. Rule T1.
 * Result: 0 when everybody names it; a topic nobody counted says as much as one that a single person names.
 *
 * @throws {RangeError} unless 1 ≤ people and 0 ≤ withTopic ≤ people
 */
export function inverseFrequency(people: number, withTopic: number): number {
  requirePositive('people', people);
  requireNonNegative('withTopic', withTopic);
  if (withTopic > people) throw new RangeError(`${withTopic} of ${people} people cannot name a topic.`);
  return Math.log(people / Math.max(1, withTopic));
}

/**
 * A topic vector: how often or how strongly a topic stands with a person, times how much the topic says. Without
 * `rarity` all topics say the same. A topic named twice adds up; one that says nothing is left out. Rule T1.
 *
 * @throws {RangeError} for a negative or infinite weight
 */
export function topicVector(
  weights: Iterable<readonly [topic: string, weight: number]>,
  rarity?: (topic: string) => number,
): TopicVector {
  const vector = new Map<string, number>();
  for (const [topic, weight] of weights) {
    requireNonNegative('weight', weight);
    const value = weight * (rarity ? rarity(topic) : 1);
    if (value > 0) vector.set(topic, (vector.get(topic) ?? 0) + value);
  }
  return vector;
}

/**
 * Cosine of the angle between two topic vectors, 0 (nothing shared) … 1 (the same mix); null when either is empty:
 * nothing known is not nothing shared. Rule T2.
 */
export function cosine(a: TopicVector, b: TopicVector): number | null {
  if (a.size === 0 || b.size === 0) return null;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [topic, weight] of few) dot += weight * (many.get(topic) ?? 0);
  const lengths = length(a) * length(b);
  return lengths === 0 ? null : Math.min(1, dot / lengths);
}

function length(vector: TopicVector): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
