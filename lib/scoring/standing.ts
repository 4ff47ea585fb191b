import { type StandingGraph, shareBetween } from './standing-graph.ts';

/** The part of every step that starts again at the seeds. */
export const RESTART = 0.15;

/** Most steps of the walk; 2 · 0.85^200 < 1e-13, so that the tolerance below is always met first. */
const MOST_STEPS = 200;
const TOLERANCE = 1e-12;

/** Typical standing is the median within the smallest group of people who hold this part of all standing. */
const TYPICAL_SUPPORT = 0.95;

export type WalkOptions = {
  /** The people at whom trust starts, each equally. Whoever computes standing chooses them and says who they are. */
  seeds: Iterable<number>;
  /** An earlier walk's `visits` to start from; people added since begin at 0. */
  warmStart?: ArrayLike<number>;
  /** The walk ends when a step moves no more than this, summed over everybody (L1); > 0. */
  tolerance?: number;
  mostSteps?: number;
};

export type Walk = {
  /** How often the walk is at each person: ≥ 0, adds up to 1. */
  visits: Float64Array;
  steps: number;
  /** What the last step moved (L1). The distance from the true values is at most 0.85/0.15 ≈ 5.7 times this. */
  residual: number;
};

/**
 * A walk that starts at the seeds, follows receipts from the speaker to the person spoken of, and starts again with
 * probability {@link RESTART}, and the more readily the less somebody has said (personalised PageRank: Page, Brin, Motwani,
 * Winograd 1999; Haveliwala 2002). Whom no receipt reaches from the seeds gets exactly 0, however much they praise
 * each other. O(people + edges) per step. Rules W2, W3.
 *
 * @throws {RangeError} without a seed, with a seed outside the graph, or a start that is not ≥ 0 with a sum > 0
 */
export function walkFromSeeds(graph: StandingGraph, options: WalkOptions): Walk {
  const { tolerance = TOLERANCE, mostSteps = MOST_STEPS } = options;
  const home = homes(graph.people, options.seeds);
  let visits: Float64Array = options.warmStart ? warmed(graph.people, options.warmStart) : home.slice();
  let next: Float64Array = new Float64Array(graph.people);
  let residual = Number.POSITIVE_INFINITY;
  let steps = 0;
  while (steps < mostSteps && residual > tolerance) {
    step(graph, home, visits, next);
    residual = 0;
    for (let person = 0; person < graph.people; person++)
      residual += Math.abs((next[person] ?? 0) - (visits[person] ?? 0));
    [visits, next] = [next, visits];
    steps++;
  }
  return { visits, steps, residual };
}

function step(graph: StandingGraph, home: Float64Array, from: Float64Array, into: Float64Array): void {
  const { people, starts, to, shares } = graph;
  into.fill(0);
  let moved = 0;
  for (let speaker = 0; speaker < people; speaker++) {
    const first = starts[speaker] ?? 0;
    const end = starts[speaker + 1] ?? 0;
    const mass = (1 - RESTART) * (from[speaker] ?? 0);
    if (mass === 0 || first === end) continue;
    for (let edge = first; edge < end; edge++) {
      const receiver = to[edge] ?? 0;
      const passed = mass * (shares[edge] ?? 0);
      into[receiver] = (into[receiver] ?? 0) + passed;
      moved += passed;
    }
  }
  for (let person = 0; person < people; person++)
    if (home[person]) into[person] = (into[person] ?? 0) + (1 - moved) * (home[person] ?? 0);
}

/** The seeds' shares of what starts again. */
function homes(people: number, seeds: Iterable<number>): Float64Array {
  const distinct = new Set(seeds);
  if (distinct.size === 0) throw new RangeError('Standing needs at least one seed.');
  const home = new Float64Array(people);
  for (const seed of distinct) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= people)
      throw new RangeError(`A seed must be a whole number from 0 to ${people - 1}, not ${seed}.`);
    home[seed] = 1 / distinct.size;
  }
  return home;
}

function warmed(people: number, earlier: ArrayLike<number>): Float64Array {
  const visits = new Float64Array(people);
  let sum = 0;
  for (let person = 0; person < Math.min(people, earlier.length); person++) {
    const mass = earlier[person] ?? 0;
    if (!(mass >= 0)) throw new RangeError(`A warm start must be 0 or more everywhere, not ${mass}.`);
    visits[person] = mass;
    sum += mass;
  }
  if (!(sum > 0 && Number.isFinite(sum))) throw new RangeError('A warm start must have a sum above 0.');
  for (let person = 0; person < people; person++) visits[person] = (visits[person] ?? 0) / sum;
  return visits;
}

/**
 * What typical standing is: the median within the smallest group of people who together hold 95 % of all standing.
 * A ring that spreads what little reaches it over a thousand accounts stays outside that group, and so cannot make
 * typical standing cheap. Result: > 0. Rule W4.
 */
export function typicalVisits(visits: ArrayLike<number>): number {
  const sorted = Float64Array.from(visits).sort().reverse();
  let held = 0;
  let group = 0;
  while (group < sorted.length && held < TYPICAL_SUPPORT) held += sorted[group++] ?? 0;
  const low = sorted[group >> 1] ?? 0;
  const high = sorted[(group - 1) >> 1] ?? 0;
  return (low + high) / 2;
}

/** Standing τ of everybody, 0 … 1: visits against what is typical, and no more than 1. Rule W4. */
export function standings(visits: ArrayLike<number>): Float64Array {
  const typical = typicalVisits(visits);
  return Float64Array.from(visits, (mass) => (typical > 0 ? Math.min(1, mass / typical) : 0));
}

/**
 * Visits of b and c for comparing one with the other, without what either said about the other (Drop-Edge: Seuken,
 * Tang, Parkes 2010). O(log of two rows), so a list of any length can be compared pair by pair.
 *
 * What it promises: the last step from b to c and back is left out, so that a word between the two lifts neither over
 * the other by itself. What it does not: their words still move people elsewhere, who move others. The walk over
 * `withoutReceiptsBetween` leaves that out too; it differs from this by at most 2 · 0.85/0.15 of what passed between
 * the two, and by nothing where they said nothing of each other. Rule W6.
 */
export function visitsForComparing(
  graph: StandingGraph,
  visits: ArrayLike<number>,
  { b, c }: { b: number; c: number },
): { b: number; c: number } {
  const ofB = visits[b] ?? 0;
  const ofC = visits[c] ?? 0;
  return {
    b: Math.max(0, ofB - (1 - RESTART) * ofC * shareBetween(graph, c, b)),
    c: Math.max(0, ofC - (1 - RESTART) * ofB * shareBetween(graph, b, c)),
  };
}
