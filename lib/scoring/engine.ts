import { EpisodeQueue } from './episode-queue.ts';
import { PairIndex } from './pair-index.ts';
import * as R from './pair-record.ts';
import { emptyPair, mirrorPair, type PairState, readPair } from './pair-state.ts';
import * as P from './person.ts';
import { requireFinite, requirePositive } from './ranges.ts';
import { contextAfter, LONG_BEFORE, NOTHING_BEFORE, Rates } from './rates.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { Table } from './table.ts';

/** One act of giving. People and kinds are whole numbers from 0: see {@link Names} for turning names into such numbers. */
export type GiveEvent = {
  giver: number;
  receiver: number;
  /** Epoch milliseconds. */
  at: number;
  /** 0 when left out. */
  kind?: number;
  /** More than 0; 1 when left out. */
  credits?: number;
};

export type EngineOptions = {
  settings: Settings;
  /** Which kinds of give open an episode: all, when left out. */
  opens?: (kind: number) => boolean;
  /** Which kinds answer one: all, when left out. */
  answers?: (kind: number) => boolean;
  /** The rate of answers before any has been seen, 0 … 1. */
  usualRate: number;
};

/** An episode that has ended, as {@link Engine.onEnd} hears of it. `number` is what {@link Engine.give} returned for it. */
export type EndedEpisode = {
  number: number;
  giver: number;
  receiver: number;
  kind: number;
  endedAt: number;
  returned: boolean;
};

/**
 * Beside its record a pair keeps who the two are, and for each side the kind of its latest give, and when and with what it
 * last gave before that instant (−1: no kind, NaN: never).
 */
const WHO = 0;
const MEMORY_OF_FIRST = 2;
const LATEST_KIND = 0;
const BEFORE_AT = 1;
const BEFORE_KIND = 2;
const SIDE_WIDTH = 3;
const MEMORY_WIDTH = MEMORY_OF_FIRST + 2 * SIDE_WIDTH;

function clearMemory(numbers: Float64Array, at: number): void {
  for (let side = at + MEMORY_OF_FIRST; side < at + MEMORY_WIDTH; side += SIDE_WIDTH) {
    numbers[side + LATEST_KIND] = -1;
    numbers[side + BEFORE_AT] = Number.NaN;
    numbers[side + BEFORE_KIND] = -1;
  }
}

/**
 * Everything that is kept about a network: pairs, people, rates by kind and for the site, open episodes. Gives go in, in
 * order of time; the state of any pair or person comes out, at any later time. O(1) amortised per give; compact arrays.
 * Folding the log again gives the same numbers to the bit, and so does folding the gives of one person alone, as far as
 * that person and their pairs are concerned. Rules D3–D5, E1–E5, P1–P3.
 */
export class Engine {
  readonly options: EngineOptions;
  /** Hears of every episode that ends, in the order in which they end. */
  onEnd: ((episode: EndedEpisode) => void) | null = null;
  #rates: Rates;
  #index = new PairIndex();
  #pairs = new Table(R.PAIR_WIDTH, R.clearPair);
  #memory = new Table(MEMORY_WIDTH, clearMemory);
  #people = new Table(P.PERSON_WIDTH, P.clearPerson);
  #queue = new EpisodeQueue();
  #at = Number.NEGATIVE_INFINITY;

  constructor(options: Partial<EngineOptions> = {}) {
    this.options = { settings: DEFAULT_SETTINGS, usualRate: 0.5, ...options };
    this.#rates = new Rates(this.options.usualRate);
  }

  /** The time up to which everything is known: of the last give, or of a later {@link Engine.advance}. */
  get at(): number {
    return this.#at;
  }

  /** How often gives are answered. */
  get rates(): Rates {
    return this.#rates;
  }

  get pairCount(): number {
    return this.#index.size;
  }

  get personCount(): number {
    return this.#people.length;
  }

  /** Bytes held by the arrays, by what they hold. */
  get bytes(): { pairs: number; people: number; episodes: number } {
    return {
      pairs: this.#pairs.bytes + this.#memory.bytes + this.#index.bytes,
      people: this.#people.bytes,
      episodes: this.#queue.bytes,
    };
  }

  /**
   * One more give. Returns the number of the episode it opened, or −1. Rules D3, D4, E1–E4.
   *
   * @throws {RangeError} unless time does not run backwards, the two differ, numbers are whole and ≥ 0, credits > 0
   */
  give({ giver, receiver, at, kind = 0, credits = 1 }: GiveEvent): number {
    this.#check(giver, receiver, at, kind, credits);
    this.advance(at);
    const { settings, opens, answers } = this.options;
    const isFirst = giver < receiver;
    const pair = this.#pairOf(giver, receiver);
    const numbers = this.#pairs.numbers;
    const record = pair * R.PAIR_WIDTH;
    const context = this.#context(pair, isFirst, at);
    this.#remember(pair, isFirst, at, kind);
    R.advance(numbers, record, at, settings);
    const changed = R.addGive(
      numbers,
      record,
      { isFirst, at, credits, answers: answers?.(kind) ?? true, opens: opens?.(kind) ?? true },
      settings,
    );
    this.#countGive(giver, receiver, at, (changed & R.NEW_DAY) !== 0);
    if ((changed & R.NEW_EPISODE) === 0) return -1;
    return this.#queue.push({ openedAt: at, side: 2 * pair + (isFirst ? 0 : 1), kind, context });
  }

  /** Ends the episodes that are over by `now`: each at its own time, opened + H. Rule E3. A `now` in the past changes nothing. */
  advance(now: number): void {
    requireFinite('now', now);
    const { windowMs } = this.options.settings;
    while (now - this.#queue.firstOpenedAt > windowMs) this.#endFirst(windowMs);
    if (now > this.#at) this.#at = now;
  }

  /** The pair at `now` seen from `owner`; an empty one where nothing passed. The engine itself is left as it is. */
  pair(owner: number, other: number, now: number = this.#at): PairState {
    const pair = this.#index.find(owner, other);
    if (pair < 0) return emptyPair();
    const record = this.#pairs.numbers.slice(pair * R.PAIR_WIDTH, (pair + 1) * R.PAIR_WIDTH);
    R.advance(record, 0, now, this.options.settings);
    const state = readPair(record, 0, true);
    return owner < other ? state : mirrorPair(state);
  }

  /** A person's totals at `now`; null when nothing has been seen of them. Episodes that end after {@link Engine.at} are not in. */
  person(person: number, now: number = this.#at): P.PersonTotals | null {
    if (person >= this.#people.length) return null;
    const totals = P.readPerson(this.#people.numbers, person * P.PERSON_WIDTH);
    return totals && P.advancePerson(totals, now, this.options.settings);
  }

  /** What stood between the two just before `now`, for {@link Rates.rate}: strictly before, so that an instant has no order. Rule M8. */
  contextOf(giver: number, receiver: number, now: number): number {
    const pair = this.#index.find(giver, receiver);
    return pair < 0 ? NOTHING_BEFORE : this.#context(pair, giver < receiver, now);
  }

  #check(giver: number, receiver: number, at: number, kind: number, credits: number): void {
    requireFinite('at', at);
    requirePositive('credits', credits);
    if (at < this.#at)
      throw new RangeError(`Gives are applied in order of time: ${at} lies before ${this.#at}.`);
    for (const number of [giver, receiver, kind]) {
      if (!Number.isInteger(number) || number < 0)
        throw new RangeError(`People and kinds are whole numbers from 0, not ${number}.`);
    }
    if (giver === receiver) throw new RangeError('Nobody gives to themselves.');
  }

  #pairOf(giver: number, receiver: number): number {
    const pair = this.#index.add(giver, receiver);
    if (pair < this.#pairs.length) return pair;
    this.#pairs.growTo(pair + 1);
    this.#memory.growTo(pair + 1);
    this.#people.growTo(Math.max(giver, receiver) + 1);
    this.#memory.numbers[pair * MEMORY_WIDTH + WHO] = Math.min(giver, receiver);
    this.#memory.numbers[pair * MEMORY_WIDTH + WHO + 1] = Math.max(giver, receiver);
    (this.#people.numbers[giver * P.PERSON_WIDTH + P.PARTNERS] as number) += 1;
    (this.#people.numbers[receiver * P.PERSON_WIDTH + P.PARTNERS] as number) += 1;
    return pair;
  }

  /** What the receiver had given the giver before `at`; `isFirst`: the giver is the first of the pair. */
  #context(pair: number, isFirst: boolean, at: number): number {
    const numbers = this.#pairs.numbers;
    const memory = pair * MEMORY_WIDTH + MEMORY_OF_FIRST + (isFirst ? SIDE_WIDTH : 0);
    const side = pair * R.PAIR_WIDTH + (isFirst ? R.SECOND : R.FIRST);
    const latestAt = numbers[side + R.LAST_AT] as number;
    // what they gave at this very instant does not stand before it
    const isBefore = latestAt < at;
    const lastAt = isBefore ? latestAt : (this.#memory.numbers[memory + BEFORE_AT] as number);
    const kind = this.#memory.numbers[memory + (isBefore ? LATEST_KIND : BEFORE_KIND)] as number;
    if (Number.isNaN(lastAt)) return NOTHING_BEFORE;
    return at - lastAt > this.options.settings.windowMs ? LONG_BEFORE : contextAfter(kind);
  }

  /** Notes what the giver is about to give. Of several kinds at one instant the one with the largest number is kept. */
  #remember(pair: number, isFirst: boolean, at: number, kind: number): void {
    const memory = this.#memory.numbers;
    const side = pair * MEMORY_WIDTH + MEMORY_OF_FIRST + (isFirst ? 0 : SIDE_WIDTH);
    const latestAt = this.#pairs.numbers[
      pair * R.PAIR_WIDTH + (isFirst ? R.FIRST : R.SECOND) + R.LAST_AT
    ] as number;
    const latestKind = memory[side + LATEST_KIND] as number;
    if (latestAt < at) {
      memory[side + BEFORE_AT] = latestAt;
      memory[side + BEFORE_KIND] = latestKind;
    }
    memory[side + LATEST_KIND] = latestAt === at ? Math.max(latestKind, kind) : kind;
  }

  #countGive(giver: number, receiver: number, at: number, isNewDay: boolean): void {
    const numbers = this.#people.numbers;
    const from = giver * P.PERSON_WIDTH;
    const to = receiver * P.PERSON_WIDTH;
    P.fadePerson(numbers, from, at, this.options.settings);
    P.fadePerson(numbers, to, at, this.options.settings);
    (numbers[from + P.GIVEN_COUNT] as number) += 1;
    (numbers[to + P.RECEIVED_COUNT] as number) += 1;
    numbers[from + P.LAST_GAVE_AT] = at;
    if (!isNewDay) return;
    (numbers[from + P.GIVEN_RECENT] as number) += 1;
    (numbers[to + P.RECEIVED_RECENT] as number) += 1;
  }

  #endFirst(windowMs: number): void {
    const { number, openedAt, side, kind, context } = this.#queue.shift();
    const pair = side >> 1;
    const isSecond = side & 1;
    const record = pair * R.PAIR_WIDTH + (isSecond ? R.SECOND : R.FIRST);
    const returned = this.#pairs.numbers[record + R.ANSWERED] === 1;
    const endedAt = openedAt + windowMs;
    const who = pair * MEMORY_WIDTH + WHO;
    const giver = this.#memory.numbers[who + isSecond] as number;
    const receiver = this.#memory.numbers[who + 1 - isSecond] as number;
    this.#countEpisode(giver * P.PERSON_WIDTH + P.INITIATOR_OPENED, giver, endedAt, returned);
    this.#countEpisode(receiver * P.PERSON_WIDTH + P.RESPONDER_OPENED, receiver, endedAt, returned);
    this.#rates.count(kind, context, endedAt, returned);
    this.onEnd?.({ number, giver, receiver, kind, endedAt, returned });
  }

  /** `at` is where the person's opened episodes stand; the returned ones stand behind them. */
  #countEpisode(at: number, person: number, endedAt: number, returned: boolean): void {
    const numbers = this.#people.numbers;
    P.fadePerson(numbers, person * P.PERSON_WIDTH, endedAt, this.options.settings);
    (numbers[at] as number) += 1;
    if (returned) (numbers[at + 1] as number) += 1;
  }
}
