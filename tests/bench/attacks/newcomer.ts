import {
  ANSWER_WINDOW_MS,
  addToMean,
  chanceOfReturn,
  DAY_MS,
  Engine,
  emptyPair,
  flatRate,
  NEWCOMER_DAYS,
  newcomerPrior,
  type RunningMean,
  withNewcomers,
} from '#lib/scoring/index.ts';
import { below, type Random, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/attack-rows.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { measuredRow } from './rows.ts';

const TOP = 10;
const GIVES = 3;
const NEWCOMERS = 50;
/** A list of ten is no achievement where there are only ten: viewers have at least so many contacts. */
const LEAST_CONTACTS = 20;

/** People without history: what is predicted of them, and how soon somebody sees them. */
export function newcomerRows(network: Network, runs: Runs): AttackRow[] {
  const seeds = seedsOf(runs);
  const met = firstMeetings(network);
  const state = finalState(network);
  return [
    measuredRow({
      scenario: 'honest newcomer',
      setUp: `the first give to each of ${met.length} newcomers, in the last 30 % of the time`,
      measure: 'predicted chance of a return, away from what came back',
      values: seeds.map((seed) => predictionGap(met, seededRandom(seed))),
      bar: { atMost: 0.05 },
    }),
    measuredRow({
      scenario: 'honest newcomer',
      setUp: `after ${GIVES} acknowledged gives to people with ${LEAST_CONTACTS} contacts or more`,
      measure: "in somebody's top 10",
      values: seeds.map((seed) => shareSeen(network, state, seededRandom(seed))),
      bar: { atLeast: 0.95 },
    }),
  ];
}

type Meeting = { predicted: number; returned: boolean };

/**
 * The first give to everybody of whom nothing was known before: the chance as the library gives it, with the mean of
 * the newcomers whose answer was due by then for the base rate, and what came of it.
 */
function firstMeetings({ log, people }: Network): Meeting[] {
  const opened = firstGives(log, people);
  const split = (log.at[0] ?? 0) + 0.7 * ((log.at[log.at.length - 1] ?? 0) - (log.at[0] ?? 0));
  let seen: RunningMean = { count: 0, sum: 0 };
  let due = 0;
  const meetings: Meeting[] = [];
  for (const { at, returned } of opened) {
    for (let past = opened[due]; past && past.at + ANSWER_WINDOW_MS < at; past = opened[++due])
      seen = addToMean(seen, past.returned ? 1 : 0);
    const rate = Math.min(0.999, Math.max(0.001, newcomerPrior(seen, 0.5)));
    const { probability } = chanceOfReturn({
      pair: emptyPair(),
      other: null,
      me: null,
      rate: flatRate(rate),
      now: at,
    });
    const isComplete = at + ANSWER_WINDOW_MS <= (log.at[log.at.length - 1] ?? 0);
    if (at > split && isComplete) meetings.push({ predicted: probability, returned });
  }
  return meetings;
}

function firstGives(log: Network['log'], people: number): { at: number; returned: boolean }[] {
  const known = new Set<number>();
  const open = new Map<number, { at: number; returned: boolean }>();
  const first: { at: number; returned: boolean }[] = [];
  for (let event = 0; event < log.at.length; event++) {
    const [giver, receiver, at] = [log.giver[event] ?? 0, log.receiver[event] ?? 0, log.at[event] ?? 0];
    const answered = open.get(receiver * people + giver);
    if (answered && at > answered.at && at - answered.at <= ANSWER_WINDOW_MS) answered.returned = true;
    if (!known.has(receiver)) {
      const meeting = { at, returned: false };
      first.push(meeting);
      open.set(giver * people + receiver, meeting);
    }
    known.add(giver).add(receiver);
  }
  return first;
}

/** |mean predicted − rate that came back| over as many meetings, drawn with replacement. */
function predictionGap(meetings: readonly Meeting[], random: Random): number {
  let predicted = 0;
  let returned = 0;
  for (let draw = 0; draw < meetings.length; draw++) {
    const meeting = meetings[below(random, meetings.length)];
    predicted += meeting?.predicted ?? 0;
    returned += meeting?.returned ? 1 : 0;
  }
  return Math.abs(predicted - returned) / meetings.length;
}

type State = { engine: Engine; contacts: Map<number, Set<number>>; since: Map<number, number> };

/** The network at its end: its state, who dealt with whom, and since when everybody is there. */
function finalState({ log }: Network): State {
  const engine = new Engine();
  const contacts = new Map<number, Set<number>>();
  const since = new Map<number, number>();
  const meet = (one: number, other: number) =>
    contacts.set(one, (contacts.get(one) ?? new Set<number>()).add(other));
  for (let event = 0; event < log.at.length; event++) {
    const [giver, receiver, at] = [log.giver[event] ?? 0, log.receiver[event] ?? 0, log.at[event] ?? 0];
    engine.give({ giver, receiver, at });
    meet(giver, receiver);
    meet(receiver, giver);
    for (const person of [giver, receiver]) if (!since.has(person)) since.set(person, at);
  }
  return { engine, contacts, since };
}

/** The part of newcomers that stand in the top ten of somebody to whom they gave, a day after the third thank-you. */
function shareSeen({ people, end }: Network, state: State, random: Random): number {
  const viewers = [...state.contacts].flatMap(([person, { size }]) =>
    size >= LEAST_CONTACTS ? [person] : [],
  );
  let seen = 0;
  for (let newcomer = 0; newcomer < NEWCOMERS; newcomer++) {
    const helped = sample(random, viewers, GIVES);
    const own = new Engine();
    for (const [day, viewer] of helped.entries()) {
      own.give({ giver: people, receiver: viewer, at: end + day * DAY_MS });
      own.give({ giver: viewer, receiver: people, at: end + day * DAY_MS + 3_600_000 });
    }
    const now = end + (GIVES + 1) * DAY_MS;
    if (helped.some((viewer) => topOf(state, { viewer, newcomer: people, own, now }).includes(people)))
      seen++;
  }
  return seen / NEWCOMERS;
}

type View = { viewer: number; newcomer: number; own: Engine; now: number };

/** The ten people from whom a return is likeliest, with the place that is kept for newcomers. */
function topOf({ engine, contacts, since }: State, { viewer, newcomer, own, now }: View): number[] {
  const { site } = engine.rates.rate(0);
  const ranked = [...(contacts.get(viewer) ?? []), newcomer]
    .map((person) => {
      const from = person === newcomer ? own : engine;
      const { logOdds } = chanceOfReturn({
        pair: from.pair(viewer, person, now),
        other: from.person(person, now),
        me: null,
        rate: flatRate(site),
        now,
      });
      return { person, logOdds, isNew: now - (since.get(person) ?? now) < NEWCOMER_DAYS * DAY_MS };
    })
    .sort((one, other) => other.logOdds - one.logOdds || one.person - other.person);
  const those = (isNew: boolean) => ranked.flatMap((one) => (one.isNew === isNew ? [one.person] : []));
  return withNewcomers(those(false), those(true), TOP);
}
