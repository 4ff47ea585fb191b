import {
  type ReceiptList,
  renewedSeeds,
  type StandingGraph,
  standingGraph,
  standings,
  walkFromSeeds,
  weighReceipts,
} from '#lib/scoring/index.ts';
import { below, type Random, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/judged-row.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { distinctAcknowledgers, pageRank, percentBelow } from './rankings.ts';
import { measuredRow } from './rows.ts';

export type Ring = {
  members: number;
  /** Receipts of honest people that the ring bought. */
  bought: number;
  /** All for one member, or spread over the ring. */
  spread: boolean;
  /** Whose receipts: anybody's, or only those of honest givers, who are harder to fool. */
  from: 'anybody' | 'givers';
};

/** How often each member acknowledges each other: without regard to any budget, in the ring's favour. */
const PRAISE = 20;
const SEED_SHARE = 1 / 3;
const SIZES = [50, 200] as const;
const BARS = [
  { bought: 0, atMost: 5 },
  { bought: 20, atMost: 60 },
  { bought: 50, atMost: 70 },
] as const;

/** A random third of the honest givers: where standing starts in the rows. */
export function sampledSeeds(network: Network, random: Random): number[] {
  return sample(random, network.honestGivers, Math.ceil(network.honestGivers.length * SEED_SHARE));
}

/** The network's receipts with a ring added; its members are the numbers from `network.people` on. */
export function attackedGraph(network: Network, ring: Ring, random: Random): StandingGraph {
  const honest = honestReceipts(network);
  const speakers = Array.from(honest.speakers);
  const receivers = Array.from(honest.receivers);
  const weights = Array.from(honest.weights);
  const say = (speaker: number, receiver: number, weight: number) => {
    speakers.push(speaker);
    receivers.push(receiver);
    weights.push(weight);
  };
  const first = network.people;
  for (let one = 0; one < ring.members; one++) {
    for (let other = 0; other < ring.members; other++) {
      if (one !== other) say(first + one, first + other, PRAISE);
    }
  }
  for (let receipt = 0; receipt < ring.bought; receipt++) {
    const { honestGivers, people } = network;
    const speaker =
      ring.from === 'givers'
        ? (honestGivers[below(random, honestGivers.length)] ?? 0)
        : below(random, people);
    say(speaker, first + (ring.spread ? receipt % ring.members : 0), 1);
  }
  return standingGraph({ people: first + ring.members, speakers, receivers, weights });
}

const weighed = new WeakMap<Network, ReceiptList>();

/** What the network's own acknowledgements weigh; weighed once. */
export function honestReceipts(network: Network): ReceiptList {
  const receipts = weighed.get(network) ?? weighReceipts(network.acknowledgements);
  weighed.set(network, receipts);
  return receipts;
}

type Ranking = (graph: StandingGraph, seeds: readonly number[]) => Float64Array;
const OURS: Ranking = (graph, seeds) => walkFromSeeds(graph, { seeds, tolerance: 1e-9 }).visits;

/** The percentile of the ring's best member among `honest`. */
function bestPercentile(network: Network, values: Float64Array, honest: readonly number[]): number {
  const best = values.subarray(network.people).reduce((most, value) => Math.max(most, value), 0);
  return percentBelow(
    honest.map((person) => values[person] ?? 0),
    best,
  );
}

type Wanted = Omit<Ring, 'spread'>;
type Seeding = 'sample' | 'founders';
/** Percentiles of one run, among all honest givers and among those who are no seeds. */
type Reached = { all: number; noSeeds: number };

/** One run: the better for the ring of two ways, all receipts for one member and spread over all. */
function reached(network: Network, ring: Wanted, seed: number, seeding: Seeding, ranking = OURS): Reached {
  const ways = [true, false].map((spread) => {
    const random = seededRandom(seed);
    const seeds = seeding === 'sample' ? sampledSeeds(network, random) : network.founders;
    const values = ranking(attackedGraph(network, { ...ring, spread }, random), seeds);
    const isSeed = new Set(seeds);
    const others = network.honestGivers.filter((person) => !isSeed.has(person));
    return {
      all: bestPercentile(network, values, network.honestGivers),
      noSeeds: bestPercentile(network, values, others),
    };
  });
  return {
    all: Math.max(...ways.map(({ all }) => all)),
    noSeeds: Math.max(...ways.map(({ noSeeds }) => noSeeds)),
  };
}

/**
 * The rows of the collusion ring: with a random third of the honest givers for seeds, as the bars were drawn up, and with
 * seeds as the product takes them, the founders; receipts bought of anybody, and of givers alone. The table asks for the first of each; the others are harder.
 */
export function ringRows(network: Network, runs: Runs): AttackRow[] {
  const valuesOf = (ring: Wanted, seeding: Seeding) =>
    seedsOf(runs).map((seed) => reached(network, ring, seed, seeding));
  const rows = CASES.flatMap(({ from, seeding }) =>
    BARS.flatMap(({ bought, atMost }) => {
      const [small = [], large = []] = SIZES.map((members) => valuesOf({ members, bought, from }, seeding));
      const about = {
        scenario: 'collusion ring',
        setUp: setUpOf({ bought, from }, seeding, network),
        isHarder: from !== 'anybody' || seeding !== 'sample',
      };
      return [
        measuredRow({ ...about, measure: AMONG_ALL, values: small.map(({ all }) => all), bar: { atMost } }),
        measuredRow({
          ...about,
          measure: 'the same among those who are no seeds',
          values: small.map(({ noSeeds }) => noSeeds),
          bar: null,
        }),
        measuredRow({
          ...about,
          measure: 'points that 200 accounts add',
          values: large.map(({ all }, run) => all - (small[run]?.all ?? 0)),
          bar: { atMost: 5 },
        }),
      ];
    }),
  );
  return [...rows, renewalRow(network, runs)];
}

const CASES: readonly { from: Ring['from']; seeding: Seeding }[] = [
  { from: 'anybody', seeding: 'sample' },
  { from: 'anybody', seeding: 'founders' },
  { from: 'givers', seeding: 'sample' },
  { from: 'givers', seeding: 'founders' },
];
const AMONG_ALL = 'percentile of the best among honest givers';

function setUpOf(
  { bought, from }: Pick<Ring, 'bought' | 'from'>,
  seeding: Seeding,
  network: Network,
): string {
  const seeds =
    seeding === 'sample'
      ? 'a third of the honest givers at random'
      : `the ${network.founders.length} founders of the first 90 days`;
  return `${SIZES[0]} accounts, ${bought} receipts of ${from === 'givers' ? 'honest givers' : 'anybody'}; seeds: ${seeds}`;
}

/** Whether a ring that bought 50 receipts gets one of its own among the seeds when they are renewed. */
function renewalRow(network: Network, runs: Runs): AttackRow {
  const ring: Ring = { members: 50, bought: 50, spread: false, from: 'anybody' };
  return measuredRow({
    scenario: 'collusion ring',
    setUp: '50 accounts, 50 receipts of anybody for one of them; seeds: the founders, renewed once',
    measure: 'ring members that become seeds',
    values: seedsOf(runs).map((seed) => {
      const graph = attackedGraph(network, ring, seededRandom(seed));
      const known = standings(OURS(graph, network.founders));
      return renewedSeeds(graph, network.founders, known).filter((person) => person >= network.people).length;
    }),
    bar: null,
  });
}

/** A line of the picture: how far up receipts bring a ring of one size under one way of ranking. */
export type RingCurve = {
  ranking: string;
  members: number;
  points: { bought: number; percentile: number }[];
};

const RANKINGS: Record<string, Ranking> = {
  'standing from seeds': OURS,
  PageRank: (graph) => pageRank(graph),
  'distinct acknowledgers': distinctAcknowledgers,
};
const DRAWN_AT = [0, 5, 10, 20, 30, 50] as const;
const DRAWN_RUNS = 5;

/** Curves for the picture, each point the mean over a few runs. */
export function ringCurves(network: Network, { runs, seed }: Runs): RingCurve[] {
  const seeds = seedsOf({ runs: Math.min(runs, DRAWN_RUNS), seed });
  return Object.entries(RANKINGS).flatMap(([name, ranking]) =>
    SIZES.map((members) => ({
      ranking: name,
      members,
      points: DRAWN_AT.map((bought) => {
        const ring: Wanted = { members, bought, from: 'anybody' };
        const sum = seeds.reduce(
          (total, one) => total + reached(network, ring, one, 'sample', ranking).all,
          0,
        );
        return { bought, percentile: sum / seeds.length };
      }),
    })),
  );
}
