import { below, type Random } from '../random.ts';
import { DAY_MS, PART, partsOf, type Rows } from './episodes.ts';
import type { EventLog, PairIndex } from './events.ts';

/** With more candidates than this a seeded sample of the questions stands for all: a hub alone can have thousands. */
const MOST_CANDIDATES = { train: 150_000, test: 1_000_000 };

/**
 * A question: to whom did the giver of `event` turn, of the first `known` of their contacts, but for `before`?
 * `isAfterNew`: earlier that day they had turned to somebody new.
 */
type Question = { event: number; known: number; before: number; isAfterNew: boolean };

/**
 * How many questions of the test there were and how many were kept. And what it takes to count turning to somebody new
 * as a question too, the day's only one, which no order of contacts can answer: who was turned to there (`toNew`, all
 * of the test), and by question whether it came after that, and so is none then.
 */
export type Questions = { asked: number; kept: number; toNew: Int32Array; isAfterNew: Uint8Array };

/** A contact of somebody: the other person, and the numbers of both ordered pairs (−1 for none). */
type Contact = { person: number; pair: number; back: number };

/**
 * Whom next: at a person's first give of a (UTC) day to somebody they had to do with before, who of all their contacts
 * was it? Contacts are people something passed with, in either direction, before that instant. The other person of
 * their immediately preceding event, in either direction, is neither a candidate nor an answer: going on with the
 * conversation at hand is too easy a guess. Questions with fewer than two candidates are left out.
 *
 * @returns a row for each candidate, those of one question together, and what else was asked
 */
export function whomNextRows(
  log: EventLog,
  pairs: PairIndex,
  random: Random,
): { rows: Rows; questions: Questions } {
  const { contacts, questions, toNew } = questionsOf(log, pairs);
  const partOf = partsOf(log, 0);
  const part = ({ event }: Question) => partOf(log.at[event] ?? 0);
  const test = questions.filter((question) => part(question) === PART.TEST);
  const train = questions.filter((question) => part(question) === PART.TRAIN);
  const keptOfTest = sampled(test, MOST_CANDIDATES.test, random);
  const kept = [...sampled(train, MOST_CANDIDATES.train, random), ...keptOfTest];
  const total = kept.reduce((sum, { known }) => sum + known, 0);
  const into = emptyRows(total);
  let row = 0;
  for (const [number, { event, known, before }] of kept.entries()) {
    const giver = log.giver[event] ?? 0;
    for (const contact of (contacts[giver] ?? []).slice(0, known)) {
      if (contact.person === before) continue;
      into.event[row] = event;
      into.giver[row] = giver;
      into.receiver[row] = contact.person;
      into.pair[row] = contact.pair;
      into.back[row] = contact.back;
      into.label[row] = contact.person === log.receiver[event] ? 1 : 0;
      into.part[row] = partOf(log.at[event] ?? 0);
      into.query[row] = number;
      row++;
    }
  }
  const isInTest = (event: number) => partOf(log.at[event] ?? 0) === PART.TEST;
  return {
    rows: shortened(into, row),
    questions: {
      asked: test.length,
      kept: keptOfTest.length,
      toNew: Int32Array.from(toNew.filter(isInTest), (event) => log.receiver[event] ?? 0),
      isAfterNew: Uint8Array.from(kept, ({ isAfterNew }) => (isAfterNew ? 1 : 0)),
    },
  };
}

function questionsOf(log: EventLog, { pair, reverse }: PairIndex) {
  const contacts: Contact[][] = log.people.map(() => []);
  const isKnown = new Uint8Array(reverse.length);
  const before = new Int32Array(log.people.length).fill(-1);
  const askedOn = new Float64Array(log.people.length).fill(-1);
  const newOn = new Float64Array(log.people.length).fill(-1);
  const questions: Question[] = [];
  const toNew: number[] = [];
  const wouldAsk = (e: number) => {
    const giver = log.giver[e] ?? 0;
    const day = Math.floor((log.at[e] ?? 0) / DAY_MS);
    const known = contacts[giver]?.length ?? 0;
    const partner = before[giver] ?? -1;
    if (askedOn[giver] === day || known < 3 || partner === log.receiver[e]) return;
    const isAfterNew = newOn[giver] === day;
    if (isKnown[pair[e] ?? 0]) {
      askedOn[giver] = day;
      questions.push({ event: e, known, before: partner, isAfterNew });
    } else if (!isAfterNew) {
      newOn[giver] = day;
      toNew.push(e);
    }
  };
  const apply = (e: number) => {
    const [giver, receiver, out] = [log.giver[e] ?? 0, log.receiver[e] ?? 0, pair[e] ?? 0];
    const back = reverse[out] ?? -1;
    before[giver] = receiver;
    before[receiver] = giver;
    if (isKnown[out]) return;
    isKnown[out] = 1;
    if (back >= 0) isKnown[back] = 1;
    contacts[giver]?.push({ person: receiver, pair: out, back });
    contacts[receiver]?.push({ person: giver, pair: back, back: out });
  };
  for (let start = 0; start < log.at.length; ) {
    let end = start;
    while (end < log.at.length && log.at[end] === log.at[start]) wouldAsk(end++);
    while (start < end) apply(start++);
  }
  return { contacts, questions, toNew };
}

/** As many of the questions, in their order, as have `most` candidates together; each as likely. */
function sampled(questions: Question[], most: number, random: Random): Question[] {
  const total = questions.reduce((sum, { known }) => sum + known, 0);
  if (total <= most) return questions;
  const order = Uint32Array.from(questions.keys());
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const isKept = new Uint8Array(questions.length);
  let left = most;
  for (const i of order) {
    left -= questions[i]?.known ?? 0;
    if (left < 0) break;
    isKept[i] = 1;
  }
  return questions.filter((_, i) => isKept[i] === 1);
}

function emptyRows(size: number): Rows & { query: Int32Array } {
  return {
    event: new Int32Array(size),
    giver: new Int32Array(size),
    receiver: new Int32Array(size),
    pair: new Int32Array(size),
    back: new Int32Array(size),
    label: new Uint8Array(size),
    part: new Uint8Array(size),
    query: new Int32Array(size),
  };
}

function shortened(rows: Rows & { query: Int32Array }, size: number): Rows {
  return {
    event: rows.event.subarray(0, size),
    giver: rows.giver.subarray(0, size),
    receiver: rows.receiver.subarray(0, size),
    pair: rows.pair.subarray(0, size),
    back: rows.back.subarray(0, size),
    label: rows.label.subarray(0, size),
    part: rows.part.subarray(0, size),
    query: rows.query.subarray(0, size),
  };
}
