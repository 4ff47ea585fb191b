import { DAY_MS, standingGraph, walkFromSeeds, weighReceipts } from '#lib/scoring/index.ts';
import { below, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/attack-rows.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { percentileAmong } from './rankings.ts';
import { sampledSeeds } from './ring.ts';
import { measuredRow } from './rows.ts';

const THANKED = 1_000;

/** One account thanks a thousand honest givers: nobody's standing may move by 0.1 percentile. */
export function spamRows(network: Network, runs: Runs): AttackRow[] {
  const about = {
    scenario: 'feedback spam',
    measure: 'largest move of a recipient, in percentiles',
  };
  const thanked = Math.min(THANKED, network.honestGivers.length - 1);
  const valuesOf = (weeks: number, isKnown: boolean) =>
    seedsOf(runs).map((seed) => largestMove(network, { thanked, weeks, isKnown }, seed));
  return [
    measuredRow({
      ...about,
      setUp: `an account that acknowledged before thanks ${thanked} in a day`,
      values: valuesOf(1, true),
      bar: { atMost: 0.1 },
    }),
    measuredRow({
      ...about,
      setUp: `an account of whom nobody speaks thanks ${thanked}, 20 a week`,
      values: valuesOf(thanked / 20, false),
      bar: { atMost: 0.1 },
    }),
    measuredRow({
      ...about,
      setUp: `an account that acknowledged before thanks ${thanked}, 20 a week`,
      values: valuesOf(thanked / 20, true),
      bar: null,
    }),
  ];
}

type Spam = { thanked: number; weeks: number; isKnown: boolean };

function largestMove(network: Network, { thanked, weeks, isKnown }: Spam, seed: number): number {
  const random = seededRandom(seed);
  const seeds = sampledSeeds(network, random);
  const { speakers, receivers, at } = network.acknowledgements;
  const spammer = isKnown ? (speakers[below(random, speakers.length)] ?? 0) : network.people;
  const recipients = sample(
    random,
    network.honestGivers.filter((person) => person !== spammer),
    thanked,
  );
  const from = network.end + 14 * DAY_MS;
  const perWeek = Math.ceil(thanked / weeks);
  const visitsOf = (thanks: readonly number[]) =>
    walkFromSeeds(
      standingGraph(
        weighReceipts({
          people: network.people + 1,
          speakers: [...Array.from(speakers), ...thanks.map(() => spammer)],
          receivers: [...Array.from(receivers), ...thanks],
          at: [
            ...Array.from(at),
            ...thanks.map((_, place) => from + 7 * DAY_MS * Math.floor(place / perWeek)),
          ],
        }),
      ),
      { seeds },
    ).visits;
  const among = (visits: Float64Array) => network.honestGivers.map((person) => visits[person] ?? 0);
  const before = visitsOf([]);
  const after = visitsOf(recipients);
  const [othersBefore, othersAfter] = [among(before), among(after)];
  return recipients.reduce((most, person) => {
    const move =
      percentileAmong(othersAfter, after[person] ?? 0) - percentileAmong(othersBefore, before[person] ?? 0);
    return Math.max(most, Math.abs(move));
  }, 0);
}
