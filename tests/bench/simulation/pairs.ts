import {
  advancePair,
  applyGive,
  DAY_MS,
  emptyPair,
  mirrorPair,
  type PairState,
  type PersonTotals,
  RECENT_HALF_LIFE_DAYS,
  sumPerson,
} from '#lib/scoring/index.ts';

/** Rounds after which half of a give is forgotten. */
export const HALF_LIFE_ROUNDS = 10;
/** A round lasts 2.8 days, so that the library's half-life of recent gives (28 days) is ten rounds. */
const ROUND_MS = (RECENT_HALF_LIFE_DAYS / HALF_LIFE_ROUNDS) * DAY_MS;
/** Noon of a day, so that all gives of a round fall on one UTC day, and each round on a day of its own. */
const START = Date.UTC(2024, 0, 1, 12);

/** Epoch milliseconds of a round (0, 1, …), in the library's time. */
export function timeOf(round: number): number {
  return START + round * ROUND_MS;
}

const NOTHING = emptyPair();

/** Two people, and what passed between them as the one with the lower number sees it. */
type Pair = { low: number; high: number; state: PairState };

/** What passed between every two of `count` people, kept by the scoring library. */
export class Pairs {
  readonly #count: number;
  readonly #pairs = new Map<number, Pair>();

  constructor(count: number) {
    this.#count = count;
  }

  add(giver: number, receiver: number, round: number): void {
    const pair = this.#find(giver, receiver) ?? this.#begin(giver, receiver);
    const direction = giver < receiver ? 'gave' : 'got';
    pair.state = applyGive(pair.state, { direction, at: timeOf(round), credits: 1 });
  }

  /** The pair as `viewer` sees it. */
  between(viewer: number, other: number): PairState {
    const pair = this.#find(viewer, other);
    if (!pair) return NOTHING;
    return viewer < other ? pair.state : mirrorPair(pair.state);
  }

  /** Totals of everybody as they stand at the round. Each pair is brought up to it once and told to both. */
  totals(round: number): PersonTotals[] {
    const now = timeOf(round);
    const seen = Array.from({ length: this.#count }, (): PairState[] => []);
    for (const { low, high, state } of this.#pairs.values()) {
      const pair = advancePair(state, now);
      seen[low]?.push(pair);
      seen[high]?.push(mirrorPair(pair));
    }
    return seen.map((pairs) => sumPerson(pairs, now));
  }

  /** As if this person had never been here. */
  forget(person: number): void {
    for (let other = 0; other < this.#count; other++) this.#pairs.delete(this.#key(person, other));
  }

  #find(a: number, b: number): Pair | undefined {
    return this.#pairs.get(this.#key(a, b));
  }

  #begin(a: number, b: number): Pair {
    const pair = { low: Math.min(a, b), high: Math.max(a, b), state: NOTHING };
    this.#pairs.set(this.#key(a, b), pair);
    return pair;
  }

  #key(a: number, b: number): number {
    return Math.min(a, b) * this.#count + Math.max(a, b);
  }
}
