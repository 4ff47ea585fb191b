import {
  type BaseRate,
  CIRCULAR_LETTER,
  DAY_MS,
  type DirectionState,
  EPISODE_HALF_LIFE_DAYS,
  type EpisodeSums,
  FAST_HALF_LIFE_DAYS,
  type PersonTotals,
  RECEIPT_BUDGET,
  SLOW_HALF_LIFE_DAYS,
} from '#lib/scoring/index.ts';
import type { Given } from './logs.ts';

// The rules again, the slow way: every number is a sum over the whole log. Nothing is carried on from one act to the next.

export type SlowOptions = {
  windowDays: number;
  usualRate: number;
  opens: (kind: number) => boolean;
  answers: (kind: number) => boolean;
};

type Episode = Given & { context: number; isAnswered: boolean };

const left = (ms: number, halfLifeDays: number) => 2 ** (-ms / (halfLifeDays * DAY_MS));
const day = (at: number) => Math.floor(at / DAY_MS);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

export class SlowEngine {
  readonly #log: readonly Given[];
  readonly #options: SlowOptions;
  readonly #windowMs: number;

  constructor(events: readonly Given[], options: SlowOptions) {
    this.#log = events;
    this.#options = options;
    this.#windowMs = options.windowDays * DAY_MS;
  }

  direction(giver: number, receiver: number, now: number): DirectionState {
    const gives = this.#gives(giver, receiver);
    const ended = this.#episodes(giver, receiver).filter((each) => this.#isOver(each, now));
    const open = this.#episodes(giver, receiver).find((each) => !this.#isOver(each, now));
    const last = gives.at(-1);
    const counted = gives.map((give, nth) => {
      const before = gives.slice(0, nth).filter(({ at }) => day(at) === day(give.at));
      return {
        at: give.at,
        more: Math.max(0, give.credits - Math.max(0, ...before.map((one) => one.credits))),
      };
    });
    return {
      count: gives.length,
      credits: sum(gives.map((give) => give.credits)),
      fast: sum(counted.map(({ at, more }) => more * left(now - at, FAST_HALF_LIFE_DAYS))),
      slow: sum(counted.map(({ at, more }) => more * left(now - at, SLOW_HALF_LIFE_DAYS))),
      recent: this.#recent(gives, now),
      firstAt: gives[0]?.at ?? null,
      lastAt: last?.at ?? null,
      countedDay: last ? day(last.at) : null,
      dayCredits: last
        ? Math.max(...gives.filter(({ at }) => day(at) === day(last.at)).map((give) => give.credits))
        : 0,
      ...this.#sums(ended, now),
      openSince: open?.at ?? null,
      answered: open?.isAnswered ?? false,
    };
  }

  person(person: number, now: number): PersonTotals | null {
    const given = this.#log.filter(({ giver }) => giver === person);
    const received = this.#log.filter(({ receiver }) => receiver === person);
    if (given.length + received.length === 0) return null;
    const partners = [
      ...new Set([...given.map(({ receiver }) => receiver), ...received.map(({ giver }) => giver)]),
    ];
    const ended = this.ended(now);
    return {
      at: now,
      given28: sum(partners.map((other) => this.#recent(this.#gives(person, other), now))),
      received28: sum(partners.map((other) => this.#recent(this.#gives(other, person), now))),
      lastGaveAt: given.at(-1)?.at ?? null,
      asResponder: this.#sums(
        ended.filter(({ receiver }) => receiver === person),
        now,
      ),
      asInitiator: this.#sums(
        ended.filter(({ giver }) => giver === person),
        now,
      ),
      given: given.length,
      received: received.length,
      partners: partners.length,
    };
  }

  rate(kind: number, context: number | undefined, now: number): BaseRate {
    const ended = this.ended(now);
    const lean = (isIn: (episode: Episode) => boolean, above: number, weight: number) => {
      const cell = ended.filter(isIn);
      // a cell fades from one episode of its own to the next, no further
      const latest = Math.max(...cell.map(({ at }) => at + this.#windowMs));
      const { opened, returned } = this.#sums(cell, latest);
      return (returned + weight * above) / (opened + weight);
    };
    const site = lean(() => true, this.#options.usualRate, 5);
    const ofKind = lean((each) => each.kind === kind, site, 20);
    if (context === undefined) return { site, kind: ofKind, context: site, both: ofKind };
    return {
      site,
      kind: ofKind,
      context: lean((each) => each.context === context, site, 20),
      both: lean((each) => each.kind === kind && each.context === context, ofKind, 20),
    };
  }

  ended(now: number): Episode[] {
    const people = [...new Set(this.#log.flatMap(({ giver, receiver }) => [giver, receiver]))];
    return people
      .flatMap((giver) => people.flatMap((receiver) => this.#episodes(giver, receiver)))
      .filter((each) => this.#isOver(each, now));
  }

  /** What the receipts of an ordered pair weigh. */
  receiptWeight(speaker: number, receiver: number, isReceipt: (kind: number) => boolean): number {
    const said = this.#log.filter(({ giver, kind }) => giver === speaker && isReceipt(kind));
    const week = (at: number) => Math.floor(at / (7 * DAY_MS));
    const days = (list: readonly Given[]) =>
      new Set(list.map((each) => `${each.receiver} on ${day(each.at)}`));
    const weeks = [...new Set(said.map(({ at }) => week(at)))];
    return sum(
      weeks.map((nth) => {
        const ofWeek = said.filter(({ at }) => week(at) === nth);
        const asked = days(ofWeek).size;
        const part = asked >= CIRCULAR_LETTER ? 0 : Math.min(1, RECEIPT_BUDGET / asked);
        return part * days(ofWeek.filter((each) => each.receiver === receiver)).size;
      }),
    );
  }

  context(giver: number, receiver: number, at: number): number {
    const before = this.#gives(receiver, giver).filter((give) => give.at < at);
    const latest = before.at(-1)?.at;
    if (latest === undefined) return 0;
    if (at - latest > this.#windowMs) return 1;
    return 2 + Math.max(...before.filter((give) => give.at === latest).map(({ kind }) => kind));
  }

  #gives(from: number, to: number): Given[] {
    return this.#log.filter(({ giver, receiver }) => giver === from && receiver === to);
  }

  #episodes(from: number, to: number): Episode[] {
    const gives = this.#gives(from, to);
    const instants = [...new Set(gives.map(({ at }) => at))];
    const opening = instants.flatMap((at, nth) => {
      const before = instants[nth - 1];
      if (before !== undefined && at - before <= this.#windowMs) return [];
      const able = gives.filter((give) => give.at === at && this.#options.opens(give.kind));
      // of several kinds the one with the largest number names the episode
      return able.toSorted((one, other) => other.kind - one.kind).slice(0, 1);
    });
    return opening.map((give) => ({
      ...give,
      context: this.context(from, to, give.at),
      isAnswered: this.#gives(to, from).some(
        ({ at, kind }) => this.#options.answers(kind) && at > give.at && at - give.at <= this.#windowMs,
      ),
    }));
  }

  #isOver({ at }: Given, now: number): boolean {
    return now - at > this.#windowMs;
  }

  #recent(gives: readonly Given[], now: number): number {
    const firstOfDay = gives.filter(
      (give, nth) => nth === 0 || day(gives[nth - 1]?.at ?? 0) !== day(give.at),
    );
    return sum(firstOfDay.map(({ at }) => left(now - at, 2 * this.#options.windowDays)));
  }

  #sums(ended: readonly Episode[], now: number): EpisodeSums {
    const weight = ({ at }: Given) => left(now - at - this.#windowMs, EPISODE_HALF_LIFE_DAYS);
    return {
      opened: sum(ended.map(weight)),
      returned: sum(ended.filter(({ isAnswered }) => isAnswered).map(weight)),
    };
  }
}
