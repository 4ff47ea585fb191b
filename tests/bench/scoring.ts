import { parseArgs } from 'node:util';
import {
  balance,
  type ConnectionScore,
  connectionScore,
  DAY_MS,
  Engine,
  explainReturn,
  type GetInput,
  type GiveFitInput,
  inEnglish,
  meanTerms,
  type Reference,
  type ReturnInput,
  relationOf,
  type TopicVector,
  toldAgainst,
  topicVector,
  turnOf,
} from '#lib/scoring/index.ts';
import { below, seededRandom } from './random.ts';
import { type EventLog, readEvents } from './score/events.ts';

/**
 * `npm run bench:scoring [-- --events FILE]`: what the scoring library costs. Updates of the full state a second on one
 * core, beside what the machine's memory allows in the same run; memory a pair; and a dashboard of 500 connections.
 * Without a file, on a made-up network of the size of the largest public one the product is measured with.
 */
const MADE_UP = { events: 390_000, people: 25_000, days: 2_350, kinds: 3 };
const CONNECTIONS = 500;
const ROUNDS = 5;
const DASHBOARDS = 200;
const LEAST_UPDATES = 200_000;
const MOST_DASHBOARD_MS = 5;

const { values } = parseArgs({ options: { events: { type: 'string' } } });
const log = values.events ? (await readEvents(values.events)).log : madeUp();
const { engine, perSecond } = updates(log);
const bandwidth = memoryBandwidth();
report(engine, perSecond, bandwidth);
const dashboardMs = dashboards(engine, log);
const isReached = perSecond >= LEAST_UPDATES && dashboardMs <= MOST_DASHBOARD_MS;
console.log(isReached ? 'both reached' : 'not reached');
process.exitCode = isReached ? 0 : 1;

/** A network in which few give much: cubes of even numbers, half of the gives answered within days. */
function madeUp(): EventLog {
  const random = seededRandom(1);
  const { events, people, days, kinds } = MADE_UP;
  const one = () => Math.floor(people * random() ** 3);
  const rows: { at: number; giver: number; receiver: number; kind: number }[] = [];
  while (rows.length < events) {
    const [giver, receiver, at] = [one(), one(), Math.floor(random() * days * DAY_MS)];
    if (giver === receiver) continue;
    rows.push({ giver, receiver, at, kind: below(random, kinds) });
    const back = at + Math.floor(random() * 20 * DAY_MS);
    if (random() < 0.5) rows.push({ giver: receiver, receiver: giver, at: back, kind: below(random, kinds) });
  }
  rows.sort((a, b) => a.at - b.at);
  return {
    at: Float64Array.from(rows, ({ at }) => at),
    giver: Int32Array.from(rows, ({ giver }) => giver),
    receiver: Int32Array.from(rows, ({ receiver }) => receiver),
    kind: Uint16Array.from(rows, ({ kind }) => kind),
    people: Array.from({ length: people }, (_, person) => `p${person}`),
    kinds: Array.from({ length: kinds }, (_, kind) => `k${kind}`),
  };
}

/** Folds the whole log several times from nothing; the median is what counts. */
function updates({ at, giver, receiver, kind }: EventLog): { engine: Engine; perSecond: number } {
  let engine = new Engine();
  const seconds = Array.from({ length: ROUNDS }, () => {
    engine = new Engine({ receipts: (each) => each === 1 });
    const started = cpuMs();
    for (let event = 0; event < at.length; event++) {
      engine.give({
        giver: giver[event] ?? 0,
        receiver: receiver[event] ?? 0,
        at: at[event] ?? 0,
        kind: kind[event] ?? 0,
      });
    }
    return (cpuMs() - started) / 1000;
  });
  return { engine, perSecond: at.length / median(seconds) };
}

/** Bytes a second that this core reads and writes again, over an array larger than its caches. */
function memoryBandwidth(): number {
  const numbers = new Float64Array(8e6).fill(1);
  const seconds = Array.from({ length: ROUNDS }, () => {
    const started = cpuMs();
    for (let n = 0; n < numbers.length; n++) (numbers[n] as number) *= 1.0000001;
    return (cpuMs() - started) / 1000;
  });
  return (2 * numbers.byteLength) / median(seconds);
}

function report(engine: Engine, perSecond: number, bandwidth: number): void {
  const { pairs, people, episodes, receipts } = engine.bytes;
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format;
  // a give reads and writes its pair and two people, at least once each way
  const touched = 2 * (rowBytes(engine.pairCount, pairs) + 2 * rowBytes(engine.personCount, people));
  const limit = bandwidth / touched;
  console.log(
    `${number(log.at.length)} gives, ${number(engine.personCount)} people, ${number(engine.pairCount)} pairs`,
  );
  console.log(
    `updates      ${number(perSecond)} a second, full state, one core (at least ${number(LEAST_UPDATES)})`,
  );
  console.log(
    `             memory alone would allow ${number(limit)}: ${number(touched)} bytes a give at ${(bandwidth / 1e9).toFixed(1)} GB/s; 1 : ${(limit / perSecond).toFixed(1)}`,
  );
  console.log(
    `memory       ${number(pairs / engine.pairCount)} bytes a pair as held, its index and room to grow included; ${number(people / engine.personCount)} a person; ${number(episodes + receipts)} in all for open episodes and receipts`,
  );
}

function rowBytes(count: number, bytes: number): number {
  return bytes / Math.max(1, count);
}

/**
 * What one person's dashboard of up to 500 different connections costs, in milliseconds: scoring alone, from states at hand,
 * and the whole as the product shows it. Topics are at hand in both: rows of the database say them, not the engine.
 */
function dashboards(engine: Engine, log: EventLog): number {
  const { owner, others } = mostConnected(log);
  const shown = others.slice(0, CONNECTIONS);
  const now = (log.at.at(-1) ?? 0) + DAY_MS;
  const mine = topicsOf(owner);
  const connections: Shown[] = shown.map((other) => {
    const theirs = topicsOf(other);
    return {
      other,
      give: { can: mine, need: theirs, openAsks: 1, unansweredAsks: 1, capacityLeft: 1 },
      topics: { canOther: theirs, needMine: mine },
    };
  });
  const read = (): ReturnInput[] => shown.map((other) => engine.returnInput(owner, other, { now }));
  const states = read();
  const score = () => connections.map((one, n) => scored(one, states[n]));
  const rated = score();
  const reference = meanTerms(rated.map(({ get }) => get.parts.chance));
  const bare = costOf(() => total(score()));
  const steps = {
    'reading pairs, people and rates from the engine': costOf(() => read().length),
    'scoring them': bare,
    'the mean of their terms': costOf(() => meanTerms(rated.map(({ get }) => get.parts.chance)).b_rate),
    'their lines told against it': costOf(() => total(rated.map((one) => toldAgainst(one, reference)))),
  };
  const whole = costOf(() => wholeDashboard(connections, read()));
  const ofAll =
    shown.length < CONNECTIONS ? `fewer than ${CONNECTIONS}: nobody here has more` : 'all different';
  console.log(
    `dashboard    ${bare.toFixed(2)} ms to score ${shown.length} connections, ${ofAll}; ${perConnection(bare, shown)} each`,
  );
  console.log(
    `             ${whole.toFixed(2)} ms for the whole as it is shown (at most ${MOST_DASHBOARD_MS}); ${perConnection(whole, shown)} each. Step by step:`,
  );
  for (const [step, ms] of Object.entries(steps)) console.log(`             ${ms.toFixed(2)} ms ${step}`);
  const words = costOf(() => explained(rated, reference));
  console.log(
    `             ${words.toFixed(2)} ms more for every term of every chance in words, which is shown for one at a time`,
  );
  return whole;
}

type Shown = { other: number; give: GiveFitInput; topics: Pick<GetInput, 'canOther' | 'needMine'> };

function scored({ give, topics }: Shown, returns: ReturnInput | undefined) {
  if (!returns) throw new Error('A connection has no state.');
  return connectionScore({ give, get: { returns, ...topics } });
}

/** As the dashboard of the product: what is usual is the mean over the connections shown, known when all are scored. */
function wholeDashboard(connections: readonly Shown[], states: readonly ReturnInput[]): number {
  const first = connections.map((one, n) => scored(one, states[n]));
  const reference = meanTerms(first.map(({ get }) => get.parts.chance));
  const second = first.map((one) => toldAgainst(one, reference));
  const besides = states.reduce(
    (sum, { pair, now }) =>
      sum + relationOf(pair, now).length + (turnOf(pair, now)?.length ?? 0) + balance(pair, now),
    0,
  );
  return total(second) + besides;
}

/** Letters of all that is said, so that nothing is left out because nobody looks. */
function explained(scores: readonly ConnectionScore[], reference: Reference): number {
  return scores.reduce(
    (sum, { get }) =>
      explainReturn(get.parts.chance, reference).lines.reduce(
        (letters, { says }) => letters + inEnglish([says]).length,
        sum,
      ),
    0,
  );
}

function total(scores: readonly ConnectionScore[]): number {
  return scores.reduce((sum, { score, parts }) => sum + score + parts.length, 0);
}

function perConnection(ms: number, shown: readonly number[]): string {
  return `${((1000 * ms) / Math.max(1, shown.length)).toFixed(1)} µs`;
}

/** Milliseconds of one run, of many: the clock of a thread ticks too slowly for one. */
function costOf(run: () => number): number {
  for (let warm = 0; warm < DASHBOARDS; warm++) run();
  const started = cpuMs();
  for (let round = 0; round < DASHBOARDS; round++) {
    if (!Number.isFinite(run())) throw new Error('What was computed is no number.');
  }
  return (cpuMs() - started) / DASHBOARDS;
}

function topicsOf(person: number): TopicVector {
  const random = seededRandom(person + 1);
  return topicVector(Array.from({ length: 8 }, () => [`t${below(random, 200)}`, 1 + random()] as const));
}

/** Who has had to do with most different people, and with whom, in order of first contact. */
function mostConnected({ giver, receiver, people }: EventLog): { owner: number; others: number[] } {
  const contacts = people.map(() => new Set<number>());
  for (let event = 0; event < giver.length; event++) {
    const [from, to] = [giver[event] ?? 0, receiver[event] ?? 0];
    contacts[from]?.add(to);
    contacts[to]?.add(from);
  }
  const owner = contacts.reduce((most, own, n) => (own.size > (contacts[most]?.size ?? 0) ? n : most), 0);
  return { owner, others: [...(contacts[owner] ?? [])] };
}

/** Milliseconds this thread has computed: what others do on the machine at the same time does not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
