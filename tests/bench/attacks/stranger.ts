import {
  asHeard,
  type BaseRate,
  chanceOfReturn,
  DAY_MS,
  Engine,
  emptyPair,
  type PersonTotals,
  type StandingGraph,
  standings,
  walkFromSeeds,
} from '#lib/scoring/index.ts';
import { type Random, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/judged-row.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { attackedGraph, sampledSeeds } from './ring.ts';
import { measuredRow } from './rows.ts';

const MEMBERS = 50;
const DAYS = 28;

/** What a viewer who never dealt with a ring reads of its best member, against what is usual. */
export function strangerRows(network: Network, runs: Runs): AttackRow[] {
  const rate = usualRate(network);
  const usual = chanceOf(null, 1, rate, network.end);
  const rowOf = (bought: number, isHeard: boolean, bar: AttackRow['bar']) =>
    measuredRow({
      scenario: "ring on a stranger's card",
      setUp: `${MEMBERS} accounts that always answer each other, ${bought} receipts of anybody${isHeard ? '' : '; every voice counted alike'}`,
      measure: `chance of a return above the usual ${usual.toFixed(3)}`,
      values: seedsOf(runs).map((seed) => lift(network, { bought, isHeard, rate, usual }, seed)),
      bar,
    });
  return [
    rowOf(0, true, { atMost: 0.02 }),
    rowOf(20, true, { atMost: 0.1 }),
    rowOf(50, true, null),
    rowOf(0, false, null),
  ];
}

/** How often a give was answered in this network, after the kind of give where a record moves the chance most: nearest ½. */
function usualRate({ log }: Network): BaseRate {
  const engine = new Engine();
  for (let event = 0; event < log.at.length; event++) {
    engine.give({
      giver: log.giver[event] ?? 0,
      receiver: log.receiver[event] ?? 0,
      at: log.at[event] ?? 0,
      kind: log.kind[event] ?? 0,
    });
  }
  const rates = log.kinds.map((_, kind) => engine.rates.rate(kind));
  return rates.reduce((nearest, rate) =>
    Math.abs(rate.kind - 0.5) < Math.abs(nearest.kind - 0.5) ? rate : nearest,
  );
}

function chanceOf(other: PersonTotals | null, trust: number, rate: BaseRate, now: number): number {
  return chanceOfReturn({ pair: emptyPair(), other, me: null, rate, trust, now }).probability;
}

type Case = { bought: number; isHeard: boolean; rate: BaseRate; usual: number };

function lift(network: Network, { bought, isHeard, rate, usual }: Case, seed: number): number {
  const random = seededRandom(seed);
  const seeds = sampledSeeds(network, random);
  const ring = { members: MEMBERS, bought, spread: false, from: 'anybody' } as const;
  const graph = attackedGraph(network, ring, random);
  const known = standings(walkFromSeeds(graph, { seeds }).visits);
  const record = ringRecord(network, graph, random);
  let most = Number.NEGATIVE_INFINITY;
  for (let member = network.people; member < graph.people; member++) {
    const totals = record.engine.person(member, record.now);
    if (!totals) continue;
    const dealings = record.partnersOf(member).map((partner) => ({
      standing: known[partner] ?? 0,
      isViewer: false,
      asResponder: record.asResponder(member, partner),
    }));
    const { other, trust } = isHeard ? asHeard(totals, dealings) : { other: totals, trust: 1 };
    const probability = chanceOf(other, trust, rate, record.now);
    most = Math.max(most, probability - usual);
  }
  return most;
}

/**
 * Four weeks in which every member gives to three others a day, is answered by all, and answers the honest people whose
 * receipts it bought; then the two weeks in which the last episodes end, and an hour ago everybody gave again.
 */
function ringRecord({ people, end }: Network, graph: StandingGraph, random: Random) {
  const engine = new Engine();
  const members = Array.from({ length: MEMBERS }, (_, member) => people + member);
  const start = Math.ceil(end / DAY_MS) * DAY_MS;
  const now = start + (DAYS + 15) * DAY_MS;
  const partners = new Map<number, Set<number>>();
  const exchange = (giver: number, receiver: number, at: number) => {
    engine.give({ giver, receiver, at });
    engine.give({ giver: receiver, receiver: giver, at: at + 1 });
    partners.set(receiver, (partners.get(receiver) ?? new Set()).add(giver));
    partners.set(giver, (partners.get(giver) ?? new Set()).add(receiver));
  };
  const buyers = members.map((member) => honestSpeakersOf(graph, member, people));
  for (let day = 0; day < DAYS; day++) {
    for (const [place, member] of members.entries()) {
      const others = sample(random, members, 4).filter((other) => other !== member);
      for (const [turn, other] of others.entries())
        exchange(member, other, start + day * DAY_MS + place * 1_000 + turn * 10);
    }
  }
  for (const [place, member] of members.entries()) {
    for (const [turn, buyer] of (buyers[place] ?? []).entries())
      exchange(buyer, member, start + DAYS * DAY_MS + place * 1_000 + turn * 10);
  }
  for (const [place, member] of members.entries())
    engine.give({
      giver: member,
      receiver: members[(place + 1) % MEMBERS] ?? people,
      at: now - 3_600_000,
    });
  engine.advance(now);
  return {
    engine,
    now,
    partnersOf: (member: number) => [...(partners.get(member) ?? [])],
    asResponder: (member: number, partner: number) => {
      const { opened, returned } = engine.pair(member, partner, now).got;
      return { opened, returned };
    },
  };
}

function honestSpeakersOf(graph: StandingGraph, receiver: number, people: number): number[] {
  const speakers: number[] = [];
  for (let speaker = 0; speaker < people; speaker++) {
    for (let edge = graph.starts[speaker] ?? 0; edge < (graph.starts[speaker + 1] ?? 0); edge++)
      if (graph.to[edge] === receiver) speakers.push(speaker);
  }
  return speakers;
}
