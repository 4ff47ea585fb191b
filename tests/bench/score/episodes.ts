import type { EventLog, PairIndex } from './events.ts';

export const DAY_MS = 86_400_000;

/**
 * What of a row may be used for what. A model that is fitted once (baselines, the strong learner) is fitted on `TRAIN` alone
 * and stands still from then on. One that learns as it goes (ours: rates, calibration, own weights) learns from every row
 * whose horizon is over, whatever its part: from the warm-up on, and in the test too. Only `TEST` is judged.
 */
export const PART = { WARM_UP: 0, TRAIN: 1, TEST: 2, NEITHER: 3 } as const;

/** The first fifth of the events is too early to fit a model on; what is fitted once is fitted before the split at 70 %. */
const WARM_UP_SHARE = 0.2;
const SPLIT_SHARE = 0.7;

/** What opens an episode and what answers it. Kinds are numbers of the log; `null` means every kind. */
export type EpisodeRule = {
  name: string;
  /** How long an answer may take, and how long the giver must not have given to this person before. */
  horizonMs: number;
  opens: ReadonlySet<number> | null;
  answers: ReadonlySet<number> | null;
  /** To whom the receiver must give for it to count: back to the giver, or to anybody at all. */
  answersTo: 'giver' | 'anybody';
  /** Only episodes before which nothing passed between the two, in either direction. */
  firstContactOnly: boolean;
};

/**
 * The rows one task predicts, in order of time; parallel arrays. A row asks at the time of its event: does this happen?
 * Its features may use events strictly before that time, and of an earlier episode whether it was answered only once
 * everybody could know: opened + horizon < now.
 */
export type Rows = {
  /** The event at whose instant the row is asked, by its place in the log. */
  event: Int32Array;
  giver: Int32Array;
  receiver: Int32Array;
  /** The numbers of giver → receiver and of receiver → giver in the index of pairs; −1 where the log has none. */
  pair: Int32Array;
  back: Int32Array;
  /** 1 if it happened. */
  label: Uint8Array;
  /** One of {@link PART}. */
  part: Uint8Array;
  /** For whom-next, which rows are candidates of one question; else null. */
  query: Int32Array | null;
};

/** A task over a log: everything a model needs to predict its rows. */
export type TaskRun = {
  task: string;
  log: EventLog;
  pairs: PairIndex;
  /** Of the episodes; for whom-next the network's usual one, as a measure of what is recent. */
  horizonMs: number;
  /** What opens and answers an episode; null for whom-next. */
  rule: EpisodeRule | null;
  rows: Rows;
};

/**
 * Finds the episodes of a rule: an event a → b of an opening kind with no such event a → b in the `horizonMs` before
 * (that much inclusive; events of one instant open one episode). Label 1 if an answer comes in (t, t + horizon].
 */
export function episodesOf(rule: EpisodeRule, log: EventLog, pairs: PairIndex): Rows {
  const answerAt = rule.answersTo === 'giver' ? nextAnswersBack(rule, log, pairs) : nextGivesOf(rule, log);
  const parts = partsOf(log, rule.horizonMs);
  const lastAt = new Float64Array(pairs.count).fill(Number.NEGATIVE_INFINITY);
  const firstAt = new Float64Array(pairs.count).fill(Number.POSITIVE_INFINITY);
  const opening: number[] = [];
  for (let e = 0; e < log.at.length; e++) {
    const at = log.at[e] ?? 0;
    const pair = pairs.pair[e] ?? 0;
    const back = pairs.reverse[pair] ?? -1;
    if (rule.opens === null || rule.opens.has(log.kind[e] ?? -1)) {
      const isFirst = Math.min(firstAt[pair] ?? 0, firstAt[back] ?? Number.POSITIVE_INFINITY) >= at;
      if (at - (lastAt[pair] ?? 0) > rule.horizonMs && (isFirst || !rule.firstContactOnly)) opening.push(e);
      lastAt[pair] = at;
    }
    firstAt[pair] = Math.min(firstAt[pair] ?? 0, at);
  }
  const event = Int32Array.from(opening);
  const pair = event.map((e) => pairs.pair[e] ?? -1);
  return {
    event,
    giver: event.map((e) => log.giver[e] ?? 0),
    receiver: event.map((e) => log.receiver[e] ?? 0),
    pair,
    back: pair.map((p) => pairs.reverse[p] ?? -1),
    label: Uint8Array.from(event, (e) => ((answerAt[e] ?? 0) - (log.at[e] ?? 0) <= rule.horizonMs ? 1 : 0)),
    part: Uint8Array.from(event, (e) => parts(log.at[e] ?? 0)),
    query: null,
  };
}

/** For each event a → b, when b next gives to a an answering kind, strictly later; infinite if never. */
function nextAnswersBack(
  rule: EpisodeRule,
  log: EventLog,
  { pair, reverse, count }: PairIndex,
): Float64Array {
  const next = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  return backwards(log, rule, {
    look: (e) => {
      const back = reverse[pair[e] ?? 0] ?? -1;
      return back < 0 ? Number.POSITIVE_INFINITY : (next[back] ?? 0);
    },
    note: (e) => {
      next[pair[e] ?? 0] = log.at[e] ?? 0;
    },
  });
}

/** For each event a → b, when b next gives to anybody an answering kind, strictly later; infinite if never. */
function nextGivesOf(rule: EpisodeRule, log: EventLog): Float64Array {
  const next = new Float64Array(log.people.length).fill(Number.POSITIVE_INFINITY);
  return backwards(log, rule, {
    look: (e) => next[log.receiver[e] ?? 0] ?? 0,
    note: (e) => {
      next[log.giver[e] ?? 0] = log.at[e] ?? 0;
    },
  });
}

/** Walks from the last instant to the first; all events of an instant look before any of them is noted. */
function backwards(
  log: EventLog,
  { answers }: EpisodeRule,
  { look, note }: { look(e: number): number; note(e: number): void },
): Float64Array {
  const found = new Float64Array(log.at.length);
  for (let end = log.at.length; end > 0; ) {
    let start = end;
    while (start > 0 && log.at[start - 1] === log.at[end - 1]) found[--start] = look(start);
    for (let e = start; e < end; e++) if (answers === null || answers.has(log.kind[e] ?? -1)) note(e);
    end = start;
  }
  return found;
}

/**
 * Which part an instant belongs to. Warm-up: before the event that ends the first 20 %. Train: from there, with
 * t + horizon ≤ split, the time of the event at 70 %. Test: after the split, with t + horizon ≤ the last event. So no
 * label learnt from, and no instant judged, reaches over the split or over the end.
 */
export function partsOf(log: EventLog, horizonMs: number): (at: number) => number {
  const timeAt = (share: number) => log.at[Math.floor(share * log.at.length)] ?? 0;
  const warm = timeAt(WARM_UP_SHARE);
  const split = timeAt(SPLIT_SHARE);
  const end = log.at.at(-1) ?? 0;
  return (at) => {
    if (at < warm) return PART.WARM_UP;
    if (at + horizonMs <= split) return PART.TRAIN;
    return at > split && at + horizonMs <= end ? PART.TEST : PART.NEITHER;
  };
}
