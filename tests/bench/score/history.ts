import { DAY_MS, type TaskRun } from './episodes.ts';

/** Sums that halve every `halfLifeMs`, one per pair or person. */
class FadingSums {
  readonly #value: Float64Array;
  readonly #at: Float64Array;
  readonly #halfLifeMs: number;

  constructor(size: number, halfLifeMs: number) {
    this.#value = new Float64Array(size);
    this.#at = new Float64Array(size);
    this.#halfLifeMs = halfLifeMs;
  }

  /** What the sum is worth now; 0 for none (a negative number). */
  now(which: number, now: number): number {
    const value = which < 0 ? 0 : (this.#value[which] ?? 0);
    return value === 0 ? 0 : value * 2 ** ((((this.#at[which] ?? 0) - now) as number) / this.#halfLifeMs);
  }

  add(which: number, now: number): void {
    this.#value[which] = this.now(which, now) + 1;
    this.#at[which] = now;
  }
}

/** What one person, or one ordered pair, has done so far. */
class Record {
  readonly count: Float64Array;
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
  readonly fast: FadingSums;
  readonly middle: FadingSums;
  readonly slow: FadingSums;

  constructor(size: number, horizonMs: number) {
    this.count = new Float64Array(size);
    this.firstAt = new Float64Array(size).fill(Number.NaN);
    this.lastAt = new Float64Array(size).fill(Number.NaN);
    this.fast = new FadingSums(size, 7 * DAY_MS);
    this.middle = new FadingSums(size, 2 * horizonMs);
    this.slow = new FadingSums(size, 112 * DAY_MS);
  }

  add(which: number, now: number): void {
    if (this.count[which] === 0) this.firstAt[which] = now;
    this.count[which] = (this.count[which] ?? 0) + 1;
    this.lastAt[which] = now;
    for (const sums of [this.fast, this.middle, this.slow]) sums.add(which, now);
  }
}

/** Resolved episodes and how many of them happened. */
class Outcomes {
  readonly #opened: Float64Array;
  readonly #happened: Float64Array;

  constructor(size: number) {
    this.#opened = new Float64Array(size);
    this.#happened = new Float64Array(size);
  }

  add(which: number, happened: number): void {
    this.#opened[which] = (this.#opened[which] ?? 0) + 1;
    this.#happened[which] = (this.#happened[which] ?? 0) + happened;
  }

  opened(which: number): number {
    return which < 0 ? 0 : (this.#opened[which] ?? 0);
  }

  /** The rate so far, as if `weight` further episodes had happened at the rate `usual`. */
  rate(which: number, usual: number, weight: number): number {
    const happened = which < 0 ? 0 : (this.#happened[which] ?? 0);
    return (happened + weight * usual) / (this.opened(which) + weight);
  }
}

/** The columns of {@link History.describe}, in its order. `a` asks about `b`; "back" is b → a. */
export const FEATURES = [
  'pair recency',
  'out recency',
  'back recency',
  'known for',
  'out count',
  'back count',
  'out fast',
  'back fast',
  'out decayed',
  'back decayed',
  'out slow',
  'back slow',
  'waiting',
  'pair response',
  'pair opened',
  'back response',
  'back opened',
  'b recency',
  'b got recency',
  'b known for',
  'b given',
  'b got',
  'b fast',
  'b rate',
  'b slow',
  'b got rate',
  'b share',
  'b response',
  'b opened',
  'b initiative',
  'a recency',
  'a given',
  'a got',
  'a rate',
  'a got rate',
  'a share',
  'a landing',
  'a opened',
  'kind',
  'base',
] as const;

export type Feature = (typeof FEATURES)[number];

/**
 * A plain state of its own for the baselines and the strong learner, apart from the library that is judged: what would
 * be wrong there is not wrong here in the same way. Feed it by a walk.
 */
export class History {
  readonly #run: TaskRun;
  readonly #pair: Record;
  readonly #gave: Record;
  readonly #got: Record;
  readonly #ofPair: Outcomes;
  readonly #ofReceiver: Outcomes;
  readonly #ofGiver: Outcomes;
  readonly #ofKind: Outcomes;
  readonly #ofAll = new Outcomes(1);
  /** As old as what never was: older than anything in the log, and the same at all times. */
  readonly #never: number;

  constructor(run: TaskRun) {
    const { log, pairs, horizonMs } = run;
    const people = log.people.length;
    this.#run = run;
    this.#pair = new Record(pairs.count, horizonMs);
    this.#gave = new Record(people, horizonMs);
    this.#got = new Record(people, horizonMs);
    this.#ofPair = new Outcomes(pairs.count);
    this.#ofReceiver = new Outcomes(people);
    this.#ofGiver = new Outcomes(people);
    this.#ofKind = new Outcomes(log.kinds.length);
    this.#never = Math.log(2 + ((log.at.at(-1) ?? 0) - (log.at[0] ?? 0)) / horizonMs);
  }

  apply(event: number): void {
    const { log, pairs } = this.#run;
    const now = log.at[event] ?? 0;
    this.#pair.add(pairs.pair[event] ?? 0, now);
    this.#gave.add(log.giver[event] ?? 0, now);
    this.#got.add(log.receiver[event] ?? 0, now);
  }

  resolve(row: number): void {
    const { log, rows } = this.#run;
    const happened = rows.label[row] ?? 0;
    this.#ofPair.add(rows.pair[row] ?? 0, happened);
    this.#ofReceiver.add(rows.receiver[row] ?? 0, happened);
    this.#ofGiver.add(rows.giver[row] ?? 0, happened);
    this.#ofKind.add(log.kind[rows.event[row] ?? 0] ?? 0, happened);
    this.#ofAll.add(0, happened);
  }

  /** Writes {@link FEATURES} of a row as they stand now. Recency is −ln(1 + time since / horizon). */
  describe(row: number, into: Float64Array): void {
    const { log, rows } = this.#run;
    const event = rows.event[row] ?? 0;
    const now = log.at[event] ?? 0;
    const usual = this.#ofAll.rate(0, 0.5, 2);
    const a = rows.giver[row] ?? 0;
    const b = rows.receiver[row] ?? 0;
    const kind = this.#ofKind.rate(log.kind[event] ?? 0, usual, 5);
    const responding = this.#ofReceiver.rate(b, usual, 5);
    let column = this.#describePair(row, now, responding, into, 0);
    const put = (value: number) => {
      into[column++] = value;
    };
    put(this.#recency(this.#gave.lastAt[b], now));
    put(this.#recency(this.#got.lastAt[b], now));
    put(-this.#recency(minOf(this.#gave.firstAt[b], this.#got.firstAt[b]), now));
    put(Math.log1p(this.#gave.count[b] ?? 0));
    put(Math.log1p(this.#got.count[b] ?? 0));
    put(Math.log1p(this.#gave.fast.now(b, now)));
    put(Math.log1p(this.#gave.middle.now(b, now)));
    put(Math.log1p(this.#gave.slow.now(b, now)));
    put(Math.log1p(this.#got.middle.now(b, now)));
    put(this.#share(b, now));
    put(logit(responding));
    put(Math.log1p(this.#ofReceiver.opened(b)));
    put(logit(this.#ofGiver.rate(b, usual, 5)));
    put(this.#recency(this.#gave.lastAt[a], now));
    put(Math.log1p(this.#gave.count[a] ?? 0));
    put(Math.log1p(this.#got.count[a] ?? 0));
    put(Math.log1p(this.#gave.middle.now(a, now)));
    put(Math.log1p(this.#got.middle.now(a, now)));
    put(this.#share(a, now));
    put(logit(this.#ofGiver.rate(a, usual, 5)));
    put(Math.log1p(this.#ofGiver.opened(a)));
    put(logit(kind));
    put(logit(usual));
  }

  #describePair(row: number, now: number, responding: number, into: Float64Array, from: number): number {
    const out = this.#run.rows.pair[row] ?? -1;
    const back = this.#run.rows.back[row] ?? -1;
    const { count, firstAt, lastAt, fast, middle, slow } = this.#pair;
    let column = from;
    const put = (value: number) => {
      into[column++] = value;
    };
    put(this.#recency(maxOf(lastAt[out], lastAt[back]), now));
    put(this.#recency(lastAt[out], now));
    put(this.#recency(lastAt[back], now));
    put(-this.#recency(minOf(firstAt[out], firstAt[back]), now));
    put(Math.log1p(count[out] ?? 0));
    put(Math.log1p(count[back] ?? 0));
    for (const sums of [fast, middle, slow]) {
      put(Math.log1p(sums.now(out, now)));
      put(Math.log1p(sums.now(back, now)));
    }
    put((lastAt[back] ?? 0) > (lastAt[out] || 0) ? 1 : 0);
    put(logit(this.#ofPair.rate(out, responding, 2)));
    put(Math.log1p(this.#ofPair.opened(out)));
    put(logit(this.#ofPair.rate(back, responding, 2)));
    put(Math.log1p(this.#ofPair.opened(back)));
    return column;
  }

  #recency(at: number | undefined, now: number): number {
    if (at === undefined || Number.isNaN(at)) return -this.#never;
    return -Math.log1p((now - at) / this.#run.horizonMs);
  }

  #share(person: number, now: number): number {
    return Math.log((this.#gave.middle.now(person, now) + 1) / (this.#got.middle.now(person, now) + 1));
  }
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function maxOf(a = Number.NaN, b = Number.NaN): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b);
}

function minOf(a = Number.NaN, b = Number.NaN): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b);
}
