import { parseArgs } from 'node:util';
import {
  advancePair,
  connectionScore,
  DAY_MS,
  Engine,
  nobodyYet,
  type TopicVector,
  topicVector,
} from '#lib/scoring/index.ts';
import { below, seededRandom } from './random.ts';
import { type EventLog, readEvents } from './score/events.ts';

/**
 * `npm run bench:scoring [-- --events FILE]`: what the scoring library costs. Updates of the full state a second on one
 * core, memory a pair, and a dashboard of 500 connections, each beside what the machine's memory allows in the same run.
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

/** Scores one person's 500 connections from the state, explanation lines included, again and again. */
function dashboards(engine: Engine, { giver, receiver, at }: EventLog): number {
  const owner = busiest(giver);
  const others = [...new Set([...receiver].filter((_, event) => giver[event] === owner))];
  const now = (at.at(-1) ?? 0) + DAY_MS;
  const shown = Array.from({ length: CONNECTIONS }, (_, n) => others[n % others.length] ?? 0);
  const states = shown.map((other) => ({
    pair: engine.pair(owner, other, engine.at),
    other: engine.person(other, engine.at) ?? nobodyYet(engine.at),
  }));
  const me = engine.person(owner, engine.at);
  const rate = engine.rates.rate(0);
  const topics = shown.map((other) => topicsOf(other));
  const mine = topicsOf(owner);
  const typical = costOf(() => {
    let sum = 0;
    for (let n = 0; n < CONNECTIONS; n++) {
      const { pair, other } = states[n] ?? { pair: engine.pair(owner, 0), other: null };
      const theirs = topics[n] ?? mine;
      sum += connectionScore({
        give: { can: mine, need: theirs, openAsks: 1, unansweredAsks: 1, capacityLeft: 1 },
        get: { returns: { pair, other, me, rate, now }, canOther: theirs, needMine: mine },
      }).score;
    }
    return sum;
  });
  console.log(
    `dashboard    ${typical.toFixed(2)} ms for ${CONNECTIONS} connections, every line of every score (at most ${MOST_DASHBOARD_MS}); ${((1000 * typical) / CONNECTIONS).toFixed(1)} µs each`,
  );
  console.log(`             ${bare(states, now).toFixed(2)} ms of it bring the states up to now`);
  return typical;
}

function bare(states: { pair: ReturnType<Engine['pair']> }[], now: number): number {
  return costOf(() => states.reduce((sum, { pair }) => sum + advancePair(pair, now).gave.slow, 0));
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

function busiest(givers: Int32Array): number {
  const counts = new Map<number, number>();
  for (const person of givers) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
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
