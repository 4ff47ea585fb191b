import { SiteLearner } from '#lib/ledger/site-learner.ts';
import { type SiteModels, UNLEARNT } from '#lib/ledger/site-models.ts';
import {
  ANSWER_WINDOW_MS,
  DAY_MS,
  Engine,
  NEWCOMER_DAYS,
  nobodyYet,
  weightOfWord,
  withNewcomers,
} from '#lib/scoring/index.ts';
import { below, type Random, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/judged-row.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import { cardOf, modelsOf, nameOf, type Site, siteOf, tell, type Viewer } from './as-product.ts';
import type { Network } from './network.ts';
import { measuredRow } from './rows.ts';

const TOP = 10;
const GIVES = 3;
const NEWCOMERS = 50;
/** A list of ten is no achievement where there are only ten: viewers have at least so many contacts. */
const LEAST_CONTACTS = 20;

/** People without history: what is predicted of them, and how soon somebody sees them. Both as the product does it. */
export function newcomerRows(network: Network, runs: Runs): AttackRow[] {
  const seeds = seedsOf(runs);
  const learner = new SiteLearner();
  const met = firstMeetings(network, learner);
  const state = stateAtEnd(network, learner);
  const gapRow = (said: 'learnt' | 'unlearnt', measure: string, bar: AttackRow['bar']) =>
    measuredRow({
      scenario: 'honest newcomer',
      setUp: `the first give to each of ${met.length} newcomers, in the last 30 % of the time`,
      measure,
      values: seeds.map((seed) => predictionGap(met, said, seededRandom(seed))),
      bar,
    });
  const seen = seeds.map((seed) => sharesSeen(network, state, seededRandom(seed)));
  const seenRow = (measure: string, values: number[]) =>
    measuredRow({
      scenario: 'honest newcomer',
      setUp: `after ${GIVES} acknowledged gives to people with ${LEAST_CONTACTS} contacts or more`,
      measure,
      values,
      bar: { atLeast: 0.95 },
    });
  return [
    gapRow('learnt', 'predicted chance of a return, away from what came back', { atMost: 0.05 }),
    gapRow('unlearnt', 'the same on a site that has learnt nothing', null),
    seenRow(
      "in somebody's top 10 by score alone",
      seen.map(({ byScore }) => byScore),
    ),
    seenRow(
      "in somebody's top 10 with the place kept for newcomers",
      seen.map(({ withPlace }) => withPlace),
    ),
  ];
}

type Meeting = { learnt: number; unlearnt: number; returned: boolean };

/**
 * The first give to everybody of whom nothing was known before: the chance on the giver's card, from what the site had
 * learnt by the day before, and what came of it. Afterwards `learner` has been told all of the log.
 */
function firstMeetings(network: Network, learner: SiteLearner): Meeting[] {
  const { log, end, founders } = network;
  const start = log.at[0] ?? 0;
  const split = start + 0.7 * (end - start);
  const meetings: Meeting[] = [];
  let learntAt = Number.NEGATIVE_INFINITY;
  let models = new Map<string, SiteModels>();
  for (const [event, returned] of firstGives(network)) {
    const at = log.at[event] ?? 0;
    if (returned !== null && at > split && at + ANSWER_WINDOW_MS <= end) {
      // the product learns once a day
      if (at - learntAt >= DAY_MS) {
        models = new Map(log.kinds.map((kind) => [kind, modelsOf(learner, kind, founders.length)]));
        learntAt = at;
      }
      const known = models.get(log.kinds[log.kind[event] ?? 0] ?? '') ?? UNLEARNT;
      const [giver, receiver] = [log.giver[event] ?? 0, log.receiver[event] ?? 0].map((person) =>
        learner.people.number(nameOf(person)),
      );
      meetings.push({
        learnt: chanceAtFirst(learner, { giver, receiver, models: known }, at),
        unlearnt: chanceAtFirst(learner, { giver, receiver, models: UNLEARNT }, at),
        returned,
      });
    }
    tell(learner, network, event);
  }
  return meetings;
}

type FirstGive = { giver: number | undefined; receiver: number | undefined; models: SiteModels };

/** Whatever the giver's standing: there is nobody yet whose word about the newcomer could be theirs. */
function chanceAtFirst(
  { engine }: SiteLearner,
  { giver = 0, receiver = 0, models }: FirstGive,
  at: number,
): number {
  const viewer: Viewer = { models, standing: 0, totals: engine.person(giver, at) };
  const totals = engine.person(receiver, at) ?? nobodyYet(at);
  return cardOf(viewer, { pair: engine.pair(giver, receiver, at), totals, standing: null }, at).chance;
}

/** Every event in order; where it is the first that ever happened to its receiver, whether it was answered, else null. */
function firstGives({ log, people }: Network): Map<number, boolean | null> {
  const known = new Set<number>();
  const open = new Map<number, number>();
  const first = new Map<number, boolean | null>();
  for (let event = 0; event < log.at.length; event++) {
    const [giver, receiver, at] = [log.giver[event] ?? 0, log.receiver[event] ?? 0, log.at[event] ?? 0];
    const answered = open.get(receiver * people + giver);
    const since = answered === undefined ? at : (log.at[answered] ?? at);
    if (answered !== undefined && at > since && at - since <= ANSWER_WINDOW_MS) first.set(answered, true);
    first.set(event, known.has(receiver) ? null : false);
    if (!known.has(receiver)) open.set(giver * people + receiver, event);
    known.add(giver).add(receiver);
  }
  return first;
}

/** |mean predicted − rate that came back| over as many meetings, drawn with replacement. */
function predictionGap(meetings: readonly Meeting[], said: 'learnt' | 'unlearnt', random: Random): number {
  let predicted = 0;
  let returned = 0;
  for (let draw = 0; draw < meetings.length; draw++) {
    const meeting = meetings[below(random, meetings.length)];
    predicted += meeting?.[said] ?? 0;
    returned += meeting?.returned ? 1 : 0;
  }
  return Math.abs(predicted - returned) / meetings.length;
}

type Ranked = { person: number; score: number; isNew: boolean };
/** The network at its end: who dealt with whom, since when everybody is there, and cards read before. */
type State = Site & {
  contacts: Map<number, Set<number>>;
  since: Map<number, number>;
  ranked: Map<number, Ranked[]>;
};

function stateAtEnd(network: Network, learner: SiteLearner): State {
  const { log } = network;
  const contacts = new Map<number, Set<number>>();
  const since = new Map<number, number>();
  const meet = (one: number, other: number) =>
    contacts.set(one, (contacts.get(one) ?? new Set<number>()).add(other));
  for (let event = 0; event < log.at.length; event++) {
    const [giver, receiver, at] = [log.giver[event] ?? 0, log.receiver[event] ?? 0, log.at[event] ?? 0];
    meet(giver, receiver);
    meet(receiver, giver);
    for (const person of [giver, receiver]) if (!since.has(person)) since.set(person, at);
  }
  return { ...siteOf(network, learner), contacts, since, ranked: new Map() };
}

/** The part of newcomers in the top ten of somebody to whom they gave, a day after the third thank-you. */
function sharesSeen({ people, end }: Network, state: State, random: Random) {
  const viewers = [...state.contacts].flatMap(([person, { size }]) =>
    size >= LEAST_CONTACTS ? [person] : [],
  );
  const now = end + (GIVES + 1) * DAY_MS;
  const seen = { byScore: 0, withPlace: 0 };
  for (let newcomer = 0; newcomer < NEWCOMERS; newcomer++) {
    const helped = sample(random, viewers, GIVES);
    const own = new Engine();
    for (const [day, viewer] of helped.entries()) {
      own.give({ giver: people, receiver: viewer, at: end + day * DAY_MS });
      own.give({ giver: viewer, receiver: people, at: end + day * DAY_MS + 3_600_000 });
    }
    const tops = helped.map((viewer) => {
      const ranked = rankedFor(state, { viewer, newcomer: people, helped, own }, now);
      const those = (isNew: boolean) => ranked.flatMap((one) => (one.isNew === isNew ? [one.person] : []));
      return {
        byScore: ranked.slice(0, TOP).some(({ person }) => person === people),
        withPlace: withNewcomers(those(false), those(true), TOP).includes(people),
      };
    });
    if (tops.some(({ byScore }) => byScore)) seen.byScore++;
    if (tops.some(({ withPlace }) => withPlace)) seen.withPlace++;
  }
  return { byScore: seen.byScore / NEWCOMERS, withPlace: seen.withPlace / NEWCOMERS };
}

type View = { viewer: number; newcomer: number; helped: readonly number[]; own: Engine };

/** A viewer's contacts and the newcomer by score, the highest first; of equal ones the newcomer last. */
function rankedFor(state: State, { viewer, newcomer, helped, own }: View, now: number): Ranked[] {
  const { standingOf } = state;
  const voices = helped.reduce(
    (sum, person) => sum + weightOfWord(standingOf(person)?.standing ?? 0, false),
    0,
  );
  const { score } = cardOf(
    viewerOf(state, viewer, now),
    {
      pair: own.pair(viewer, newcomer, now),
      totals: own.person(newcomer, now),
      standing: { voices, heard_opened: 0, heard_returned: 0 },
    },
    now,
  );
  return [...contactsOf(state, viewer, now), { person: newcomer, score, isNew: true }].sort(byScore);
}

function contactsOf(state: State, viewer: number, now: number): Ranked[] {
  const { learner, contacts, since, standingOf, ranked } = state;
  const before = ranked.get(viewer);
  if (before) return before;
  const { engine } = learner;
  const number = (person: number) => learner.people.number(nameOf(person));
  const looking = viewerOf(state, viewer, now);
  const cards = [...(contacts.get(viewer) ?? [])].map((person) => {
    const pair = engine.pair(number(viewer), number(person), now);
    const other = { pair, totals: engine.person(number(person), now), standing: standingOf(person) };
    const isNew = now - (since.get(person) ?? now) < NEWCOMER_DAYS * DAY_MS;
    return { person, score: cardOf(looking, other, now).score, isNew };
  });
  ranked.set(viewer, cards);
  return cards;
}

function viewerOf({ learner, models, standingOf }: State, viewer: number, now: number): Viewer {
  const totals = learner.engine.person(learner.people.number(nameOf(viewer)), now);
  return { models, standing: standingOf(viewer)?.standing ?? 0, totals };
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || one.person - other.person;
}
