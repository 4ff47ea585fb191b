import {
  type BaseRate,
  DAY_MS,
  DEFAULT_BASE_RATES,
  Engine,
  type PairState,
  type PersonTotals,
  RECENT_HALF_LIFE_DAYS,
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

/** What passed among everybody, kept by the library's engine: the state that the product shows. */
export class Network {
  readonly #engine = new Engine({ usualRate: DEFAULT_BASE_RATES.acknowledgement });
  /** Under which number the engine knows each person: a new one for each new identity. */
  readonly #identities: number[];
  /** Totals read in this round. */
  readonly #totals = new Map<number, PersonTotals | null>();
  #now = timeOf(0);
  #identityCount: number;

  constructor(people: number) {
    this.#identities = Array.from({ length: people }, (_, person) => person);
    this.#identityCount = people;
  }

  /** Epoch milliseconds at which everything is read. */
  get now(): number {
    return this.#now;
  }

  /** Brings everything up to the round: what is read from now on is what stood before its gives. */
  begin(round: number): void {
    this.#now = timeOf(round);
    this.#engine.advance(this.#now);
    this.#totals.clear();
  }

  gave(giver: number, receiver: number): void {
    this.#engine.give({ giver: this.#identity(giver), receiver: this.#identity(receiver), at: this.#now });
  }

  /** The pair as `viewer` sees it. */
  pair(viewer: number, other: number): PairState {
    return this.#engine.pair(this.#identity(viewer), this.#identity(other), this.#now);
  }

  /** As of the first time it is read in a round; null: nothing has been seen of this person. */
  totals(person: number): PersonTotals | null {
    const known = this.#totals.get(person);
    if (known !== undefined) return known;
    const totals = this.#engine.person(this.#identity(person), this.#now);
    this.#totals.set(person, totals);
    return totals;
  }

  /** Rounds since the person last gave to anybody; Infinity: never, though something was given to them; 0: unknown. */
  roundsSinceGiving(person: number): number {
    const totals = this.totals(person);
    if (!totals) return 0;
    if (totals.lastGaveAt === null) return Number.POSITIVE_INFINITY;
    return Math.round((this.#now - totals.lastGaveAt) / ROUND_MS);
  }

  /** How often a give of `viewer` to `other` is answered, by whomever, where the same stood between two people. */
  rate(viewer: number, other: number): BaseRate {
    const { rates } = this.#engine;
    return rates.rate(0, this.#engine.contextOf(this.#identity(viewer), this.#identity(other), this.#now));
  }

  /** The person leaves and comes back unknown. */
  forget(person: number): void {
    this.#identities[person] = this.#identityCount;
    this.#identityCount += 1;
    this.#totals.delete(person);
  }

  #identity(person: number): number {
    return this.#identities[person] ?? person;
  }
}
