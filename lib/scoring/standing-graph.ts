import { requireNonNegative } from './ranges.ts';

/**
 * A speaker's standing goes with their words only as far as they speak: every row is filled up as though this many
 * first thank-yous had gone back to the seeds. Somebody's single word then hands on a tenth of what they have, not all
 * of it, and such words are what a ring can buy most cheaply. Judged: the smallest round number with which rings that
 * bought 50 words of givers stay in the middle of the honest ones (`npm run bench:attacks`).
 */
export const RESERVED_WORDS = 10;

/** Receipts, one per index: `speakers[i]` said that what `receivers[i]` gave was worth `weights[i]` ≥ 0. */
export type ReceiptList = {
  /** People are the numbers 0 … people − 1. */
  people: number;
  speakers: ArrayLike<number>;
  receivers: ArrayLike<number>;
  weights: ArrayLike<number>;
};

/**
 * Who vouches for whom, in rows by speaker: the edges of person i are `starts[i]` … `starts[i + 1]` − 1, `to` ascending.
 * `shares` of one row add up to less than 1; the rest, {@link RESERVED_WORDS}, goes back to the seeds.
 */
export type StandingGraph = {
  people: number;
  starts: Uint32Array;
  to: Uint32Array;
  /** What the receipts of the pair weigh together, before the logarithm. */
  weights: Float64Array;
  shares: Float64Array;
};

/**
 * Rows from a list of receipts in any order. Receipts of one ordered pair are added up and count log1p of the sum, so
 * that the hundredth thank-you to one person says less than the first to another. Receipts to oneself and those that
 * weigh nothing are left out. O(receipts · log of the longest row). Rule W1.
 *
 * @throws {RangeError} unless the lists are equally long, people are within 0 … people − 1 and weights finite, ≥ 0
 */
export function standingGraph({ people, speakers, receivers, weights }: ReceiptList): StandingGraph {
  if (receivers.length !== speakers.length || weights.length !== speakers.length)
    throw new RangeError('Speakers, receivers and weights must be equally many.');
  const kept: number[] = [];
  const ends = new Uint32Array(people + 1);
  for (let index = 0; index < speakers.length; index++) {
    const speaker = personAt(speakers, index, people);
    const receiver = personAt(receivers, index, people);
    const weight = weights[index] ?? 0;
    requireNonNegative('weight', weight);
    if (speaker === receiver || weight === 0) continue;
    kept.push(index);
    ends[speaker + 1] = (ends[speaker + 1] ?? 0) + 1;
  }
  for (let person = 0; person < people; person++) ends[person + 1] = at(ends, person + 1) + at(ends, person);
  const bySpeaker = new Uint32Array(kept.length);
  const next = ends.slice();
  for (const index of kept) {
    const speaker = at(speakers, index);
    bySpeaker[at(next, speaker)] = index;
    next[speaker] = at(next, speaker) + 1;
  }
  return mergedRows(people, ends, bySpeaker, receivers, weights);
}

/** The graph in which b and c have said nothing about each other; everything else stands. O(edges). Rule W6. */
export function withoutReceiptsBetween(graph: StandingGraph, b: number, c: number): StandingGraph {
  return filtered(graph, (speaker, receiver) => !isBetween(speaker, receiver, b, c));
}

/** The graph as if these people had never said anything and nothing had been said of them. O(edges). Rule W7. */
export function withoutPeople(graph: StandingGraph, gone: Iterable<number>): StandingGraph {
  const isGone = new Set(gone);
  return filtered(graph, (speaker, receiver) => !isGone.has(speaker) && !isGone.has(receiver));
}

/** The part of what `speaker` says that goes to `receiver`: 0 … 1; 0 where nothing was said. O(log of the row). */
export function shareBetween(graph: StandingGraph, speaker: number, receiver: number): number {
  let low = at(graph.starts, speaker);
  let high = at(graph.starts, speaker + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(graph.to, middle) < receiver) low = middle + 1;
    else high = middle;
  }
  return low < at(graph.starts, speaker + 1) && graph.to[low] === receiver ? at(graph.shares, low) : 0;
}

function isBetween(speaker: number, receiver: number, b: number, c: number): boolean {
  return (speaker === b && receiver === c) || (speaker === c && receiver === b);
}

function filtered(
  { people, starts, to, weights }: StandingGraph,
  isKept: (speaker: number, receiver: number) => boolean,
): StandingGraph {
  const speakers: number[] = [];
  const receivers: number[] = [];
  const left: number[] = [];
  for (let speaker = 0; speaker < people; speaker++) {
    for (let edge = at(starts, speaker); edge < at(starts, speaker + 1); edge++) {
      if (!isKept(speaker, at(to, edge))) continue;
      speakers.push(speaker);
      receivers.push(at(to, edge));
      left.push(at(weights, edge));
    }
  }
  return standingGraph({ people, speakers, receivers, weights: left });
}

/** Sorts each row by receiver, adds up the receipts of one pair, and turns log1p of the sums into shares of the row. */
function mergedRows(
  people: number,
  ends: Uint32Array,
  bySpeaker: Uint32Array,
  receivers: ArrayLike<number>,
  receiptWeights: ArrayLike<number>,
): StandingGraph {
  const starts = new Uint32Array(people + 1);
  const to = new Uint32Array(bySpeaker.length);
  const weights = new Float64Array(bySpeaker.length);
  const shares = new Float64Array(bySpeaker.length);
  let edges = 0;
  for (let speaker = 0; speaker < people; speaker++) {
    const first = edges;
    const row = bySpeaker.subarray(at(ends, speaker), at(ends, speaker + 1));
    row.sort((one, other) => at(receivers, one) - at(receivers, other) || one - other);
    for (const index of row) {
      const receiver = at(receivers, index);
      if (edges === first || to[edges - 1] !== receiver) to[edges++] = receiver;
      weights[edges - 1] = at(weights, edges - 1) + at(receiptWeights, index);
    }
    let sum = RESERVED_WORDS * Math.LN2;
    for (let edge = first; edge < edges; edge++) sum += Math.log1p(at(weights, edge));
    for (let edge = first; edge < edges; edge++) shares[edge] = Math.log1p(at(weights, edge)) / sum;
    starts[speaker + 1] = edges;
  }
  return {
    people,
    starts,
    to: to.slice(0, edges),
    weights: weights.slice(0, edges),
    shares: shares.slice(0, edges),
  };
}

function personAt(list: ArrayLike<number>, index: number, people: number): number {
  const person = list[index];
  if (person === undefined || !Number.isInteger(person) || person < 0 || person >= people)
    throw new RangeError(`A person must be a whole number from 0 to ${people - 1}, not ${person}.`);
  return person;
}

/** Reading within the bounds; TypeScript cannot know that. */
function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
