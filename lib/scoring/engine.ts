import { EpisodeQueue, type OpenEpisode } from './episode-queue.ts';
import { type GiveEvent, requireGive } from './give-event.ts';
import { PairIndex } from './pair-index.ts';
import * as M from './pair-memory.ts';
import * as R from './pair-record.ts';
import { emptyPair, mirrorPair, type PairState, readPair } from './pair-state.ts';
import * as P from './person.ts';
import { requireFinite } from './ranges.ts';
import { NOTHING_BEFORE, Rates } from './rates.ts';
import { type ReceiptEdges, Receipts } from './receipts.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { packed, unpacked } from './snapshot.ts';
import { Table } from './table.ts';
import type { ReturnInput } from './terms.ts';

export type EngineOptions = {
  settings: Settings;
  /** Which kinds of give open an episode: all, when left out. */
  opens?: (kind: number) => boolean;
  /** Which kinds answer one: all, when left out. */
  answers?: (kind: number) => boolean;
  /** Which kinds are receipts, words that a give did something: none, when left out. */
  receipts?: (kind: number) => boolean;
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
  #memory = new Table(M.MEMORY_WIDTH, M.clearMemory);
  #people = new Table(P.PERSON_WIDTH, P.clearPerson);
  #queue = new EpisodeQueue();
  #receipts = new Receipts();
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
  get bytes(): { pairs: number; people: number; episodes: number; receipts: number } {
    return {
      pairs: this.#pairs.bytes + this.#memory.bytes + this.#index.bytes,
      people: this.#people.bytes,
      episodes: this.#queue.bytes,
      receipts: this.#receipts.bytes,
    };
  }

  /**
   * One more give. Returns the number of the episode it opened, or −1. Rules D3, D4, E1–E4.
   *
   * @throws {RangeError} unless time does not run backwards, the two differ, numbers are whole and ≥ 0, credits > 0
   */
  give(event: GiveEvent): number {
    requireGive(event, this.#at);
    const { giver, receiver, at, kind = 0, credits = 1 } = event;
    this.advance(at);
    const { settings, opens, answers, receipts } = this.options;
    const isFirst = giver < receiver;
    const pair = this.#pairOf(giver, receiver);
    const numbers = this.#pairs.numbers;
    const record = pair * R.PAIR_WIDTH;
    const context = this.#context(pair, isFirst, at);
    M.remember(this.#memory.numbers, numbers, { pair, isFirst }, at, kind);
    R.advance(numbers, record, at, settings);
    const canOpen = opens?.(kind) ?? true;
    const lastBefore = M.lastBefore(this.#memory.numbers, { pair, isFirst });
    const give = { isFirst, at, credits, answers: answers?.(kind) ?? true, opens: canOpen, lastBefore };
    const changed = R.addGive(numbers, record, give, settings);
    this.#countGive(giver, receiver, at, (changed & R.NEW_DAY) !== 0);
    const side = 2 * pair + (isFirst ? 0 : 1);
    if (receipts?.(kind)) this.#receipts.add(side, giver, at);
    if ((changed & R.NEW_EPISODE) !== 0) return this.#open({ openedAt: at, side, kind, context });
    const isOpenSinceNow = numbers[record + (isFirst ? R.FIRST : R.SECOND) + R.OPEN_SINCE] === at;
    if (canOpen && isOpenSinceNow) this.#queue.raiseKind(M.episodeOf(this.#memory.numbers, side), kind);
    return -1;
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
    if (!(Number.isInteger(person) && person >= 0 && person < this.#people.length)) return null;
    const totals = P.readPerson(this.#people.numbers, person * P.PERSON_WIDTH);
    return totals && P.advancePerson(totals, now, this.options.settings);
  }

  /**
   * What a chance is read from, were `giver` to give `receiver` something of `kind` at `now`, to which the engine should be
   * advanced. Whoever the log does not know is new, not unknown: it is complete.
   */
  returnInput(giver: number, receiver: number, { now = this.#at, kind = 0 } = {}): ReturnInput {
    return {
      pair: this.pair(giver, receiver, now),
      other: this.person(receiver, now) ?? P.nobodyYet(now),
      me: this.person(giver, now),
      rate: this.#rates.rate(kind, this.contextOf(giver, receiver, now)),
      now,
      settings: this.options.settings,
    };
  }

  /** What stood between the two just before `now`, for {@link Rates.rate}: strictly before, so that an instant has no order. Rule M8. */
  contextOf(giver: number, receiver: number, now: number): number {
    const pair = this.#index.find(giver, receiver);
    return pair < 0 ? NOTHING_BEFORE : this.#context(pair, giver < receiver, now);
  }

  /** Who acknowledged whom so far, and how much it weighs: the edges of standing. Rules W1, W8. */
  receipts(): ReceiptEdges {
    const weights = this.#receipts.weights();
    const sides = Int32Array.from(weights.keys()).filter((side) => (weights[side] as number) > 0);
    return {
      speakers: sides.map((side) => M.giverOf(this.#memory.numbers, side)),
      receivers: sides.map((side) => M.receiverOf(this.#memory.numbers, side)),
      weights: Float64Array.from(sides, (side) => weights[side] as number),
    };
  }

  /** Everything, to be kept and given back to {@link Engine.resume}: the engine then goes on to the same bits. */
  snapshot(): Float64Array {
    const { startAt, episodes } = this.#queue.list();
    const { settings, usualRate } = this.options;
    return packed([
      Float64Array.of(this.#at, startAt, settings.windowMs, settings.recentHalfLifeMs, usualRate),
      this.#pairs.used(),
      this.#memory.used(),
      this.#people.used(),
      this.#rates.numbers,
      Float64Array.from(episodes.flatMap((each) => [each.openedAt, each.side, each.kind, each.context])),
      ...this.#receipts.kept(),
    ]);
  }

  /**
   * An engine as it stood when the snapshot was taken; `options` as they were then.
   *
   * @throws {RangeError} when it is no snapshot, or one of an engine set otherwise
   */
  static resume(snapshot: Float64Array, options: Partial<EngineOptions> = {}): Engine {
    const engine = new Engine(options);
    const none = new Float64Array(0);
    const [head = none, pairs = none, memory = none, people = none, rates = none, open = none, ...receipts] =
      unpacked(snapshot);
    const { settings, usualRate } = engine.options;
    const isSet = [settings.windowMs, settings.recentHalfLifeMs, usualRate].every(
      (each, n) => each === head[2 + n],
    );
    if (!isSet) throw new RangeError('The snapshot is of an engine with other settings.');
    engine.#at = head[0] as number;
    engine.#pairs.restore(pairs);
    engine.#memory.restore(memory);
    engine.#people.restore(people);
    engine.#rates = Rates.from(engine.options.usualRate, rates);
    engine.#receipts = Receipts.restore(receipts);
    for (let pair = 0; pair < engine.#memory.length; pair++)
      engine.#index.add(M.giverOf(memory, 2 * pair), M.receiverOf(memory, 2 * pair));
    const episodes = Array.from({ length: open.length / 4 }, (_, n) => ({
      openedAt: open[4 * n] as number,
      side: open[4 * n + 1] as number,
      kind: open[4 * n + 2] as number,
      context: open[4 * n + 3] as number,
    }));
    engine.#queue = EpisodeQueue.restore({ startAt: head[1] as number, episodes });
    return engine;
  }

  #pairOf(giver: number, receiver: number): number {
    const known = this.#index.find(giver, receiver);
    if (known >= 0) return known;
    // room first: where it cannot be had, nothing has changed
    this.#people.growTo(Math.max(giver, receiver) + 1);
    this.#pairs.growTo(this.#index.size + 1);
    this.#memory.growTo(this.#index.size + 1);
    const pair = this.#index.add(giver, receiver);
    M.nameBoth(this.#memory.numbers, pair, Math.min(giver, receiver), Math.max(giver, receiver));
    (this.#people.numbers[giver * P.PERSON_WIDTH + P.PARTNERS] as number) += 1;
    (this.#people.numbers[receiver * P.PERSON_WIDTH + P.PARTNERS] as number) += 1;
    return pair;
  }

  #open(episode: OpenEpisode): number {
    const number = this.#queue.push(episode);
    M.noteEpisode(this.#memory.numbers, episode.side, number);
    return number;
  }

  #context(pair: number, isFirst: boolean, at: number): number {
    const { windowMs } = this.options.settings;
    return M.contextBefore(this.#memory.numbers, this.#pairs.numbers, { pair, isFirst }, at, windowMs);
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
    const record = (side >> 1) * R.PAIR_WIDTH + (side & 1 ? R.SECOND : R.FIRST);
    const returned = this.#pairs.numbers[record + R.ANSWERED] === 1;
    const endedAt = openedAt + windowMs;
    const giver = M.giverOf(this.#memory.numbers, side);
    const receiver = M.receiverOf(this.#memory.numbers, side);
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
