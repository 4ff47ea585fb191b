import {
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

/** What passed between every two of `count` people, kept by the scoring library. */
export class Pairs {
  readonly #count: number;
  /** Of each two the state seen by the one with the lower number. */
  readonly #states: (PairState | undefined)[];

  constructor(count: number) {
    this.#count = count;
    this.#states = new Array<PairState | undefined>(count * count).fill(undefined);
  }

  add(giver: number, receiver: number, round: number): void {
    const index = this.#index(giver, receiver);
    const direction = giver < receiver ? 'gave' : 'got';
    this.#states[index] = applyGive(this.#states[index] ?? NOTHING, {
      direction,
      at: timeOf(round),
      credits: 1,
    });
  }

  /** The pair as `viewer` sees it. */
  between(viewer: number, other: number): PairState {
    const state = this.#states[this.#index(viewer, other)];
    if (!state) return NOTHING;
    return viewer < other ? state : mirrorPair(state);
  }

  totals(person: number, round: number): PersonTotals {
    return sumPerson(this.#of(person), timeOf(round));
  }

  /** As if this person had never been here. */
  forget(person: number): void {
    for (let other = 0; other < this.#count; other++) this.#states[this.#index(person, other)] = undefined;
  }

  *#of(person: number): Iterable<PairState> {
    for (let other = 0; other < this.#count; other++) {
      const pair = this.between(person, other);
      if (pair !== NOTHING) yield pair;
    }
  }

  #index(a: number, b: number): number {
    return Math.min(a, b) * this.#count + Math.max(a, b);
  }
}
