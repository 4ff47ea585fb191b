import { type BadLine, readActivityLog, UnreadableLog } from '#lib/imports/activity-log.ts';

/**
 * A network's whole history in compact arrays, in order of time; events of one instant stay in the order of the file.
 * People and kinds are numbers from 0; their names stand in `people` and `kinds`.
 */
export type EventLog = {
  /** Epoch milliseconds, never falling. */
  at: Float64Array;
  giver: Int32Array;
  receiver: Int32Array;
  kind: Uint16Array;
  people: string[];
  kinds: string[];
};

/** What reading found, beside the events. */
export type Reading = {
  log: EventLog;
  /** Lines left out because somebody gave to themselves. They say nothing about two people and are no error. */
  selfGives: number;
  /** Lines left out because they could not be understood, and why for the first of them. */
  unusable: number;
  firstReasons: BadLine[];
  /** The lines were not in order of time and have been sorted. */
  wasUnsorted: boolean;
  /** Every time is midnight UTC: then a day is one instant, and a return on the same day cannot be seen. */
  isByDay: boolean;
};

/** The file cannot be measured: unreadable, empty, or too many lines that make no sense. In words for the operator. */
export class UnusableEvents extends Error {}

/** A file in which more lines than this share make no sense is more likely misread than dirty. */
const MOST_UNUSABLE = 0.2;
const REASONS_KEPT = 5;
const MOST_KINDS = 65_535;
/** As `readActivityLog` words it. */
const SELF_GIVE = 'giver and receiver are the same';
const DAY_MS = 86_400_000;

/**
 * Reads a file of events: `time,giver,receiver,kind` (further columns are ignored), `src,dst,t,type`, or lines of
 * `src dst unixtime`; plain or gzip, any order of time, either kind of line end. Times are ISO 8601 or Unix seconds,
 * 1970 to 2199; a date alone is midnight UTC.
 *
 * @throws {UnusableEvents} when there is nothing to measure, or more than a fifth of the lines make no sense.
 */
export async function readEvents(file: string): Promise<Reading> {
  const events = new EventCollector();
  const firstReasons: BadLine[] = [];
  let selfGives = 0;
  let unusable = 0;
  try {
    for await (const record of readActivityLog(file)) {
      if (!('why' in record)) events.add(record.at.getTime(), record.giver, record.receiver, record.kind);
      else if (record.why === SELF_GIVE) selfGives++;
      else if (unusable++ < REASONS_KEPT) firstReasons.push(record);
    }
  } catch (cause) {
    if (cause instanceof UnreadableLog) throw new UnusableEvents(cause.message, { cause });
    throw cause;
  }
  const lines = events.size + unusable;
  if (unusable > lines * MOST_UNUSABLE) {
    throw new UnusableEvents(
      `${unusable} of ${lines} lines could not be used, more than ${100 * MOST_UNUSABLE} %. The first: ${firstReasons.map(({ line, why }) => `line ${line}: ${why}`).join('; ')}.`,
    );
  }
  if (events.size === 0) throw new UnusableEvents('The file holds no events.');
  return { ...events.sorted(), selfGives, unusable, firstReasons };
}

/** Gathers events as they come and puts them in order at the end. */
class EventCollector {
  #at: number[] = [];
  #giver: number[] = [];
  #receiver: number[] = [];
  #kind: number[] = [];
  #people = new Map<string, number>();
  #kinds = new Map<string, number>();

  get size(): number {
    return this.#at.length;
  }

  add(at: number, giver: string, receiver: string, kind: string): void {
    this.#at.push(at);
    this.#giver.push(numberOf(this.#people, giver));
    this.#receiver.push(numberOf(this.#people, receiver));
    this.#kind.push(numberOf(this.#kinds, kind));
    if (this.#kinds.size > MOST_KINDS) {
      throw new UnusableEvents(`There are more than ${MOST_KINDS} kinds. Is the fourth column a kind?`);
    }
  }

  sorted(): Pick<Reading, 'log' | 'wasUnsorted' | 'isByDay'> {
    const at = this.#at;
    const wasUnsorted = at.some((time, i) => i > 0 && time < (at[i - 1] ?? 0));
    const order = Uint32Array.from(at.keys());
    if (wasUnsorted) order.sort((i, j) => (at[i] ?? 0) - (at[j] ?? 0) || i - j);
    const log: EventLog = {
      at: Float64Array.from(order, (i) => at[i] ?? 0),
      giver: Int32Array.from(order, (i) => this.#giver[i] ?? 0),
      receiver: Int32Array.from(order, (i) => this.#receiver[i] ?? 0),
      kind: Uint16Array.from(order, (i) => this.#kind[i] ?? 0),
      people: [...this.#people.keys()],
      kinds: [...this.#kinds.keys()],
    };
    return { log, wasUnsorted, isByDay: at.every((time) => time % DAY_MS === 0) };
  }
}

function numberOf(known: Map<string, number>, name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  known.set(name, known.size);
  return known.size - 1;
}

/** Numbers for ordered pairs: `pair` by event; `reverse` by pair, −1 where nothing ever went the other way. */
export type PairIndex = { pair: Int32Array; reverse: Int32Array; count: number };

/** Numbers the ordered pairs giver → receiver in order of appearance, so that per-pair state can be plain arrays. */
export function indexPairs({ giver, receiver, people }: EventLog): PairIndex {
  const numbers = new Map<number, number>();
  const pair = new Int32Array(giver.length);
  for (let e = 0; e < giver.length; e++) {
    const key = (giver[e] ?? 0) * people.length + (receiver[e] ?? 0);
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) numbers.set(key, number);
    pair[e] = number;
  }
  const reverse = new Int32Array(numbers.size).fill(-1);
  for (const [key, number] of numbers) {
    const from = Math.floor(key / people.length);
    const back = numbers.get((key - from * people.length) * people.length + from);
    if (back !== undefined) reverse[number] = back;
  }
  return { pair, reverse, count: numbers.size };
}
