import {
  CIRCULAR_LETTER,
  DAY_MS,
  standingGraph,
  standings,
  walkFromSeeds,
  weighReceipts,
} from '#lib/scoring/index.ts';
import { below, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/attack-rows.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { percentileAmong } from './rankings.ts';
import { sampledSeeds } from './ring.ts';
import { measuredRow } from './rows.ts';

const THANKED = 1_000;

/**
 * One account thanks a thousand honest givers: nobody's standing may move by 0.1 percentile. Beside it the spammer's best
 * reply, as many a week as just still count: dust on people who stand level, or at nothing, moves them many percentiles
 * and hardly any standing, so both are printed.
 */
export function spamRows(network: Network, runs: Runs): AttackRow[] {
  const thanked = Math.min(THANKED, network.honestGivers.length - 1);
  const seeds = seedsOf(runs);
  const row = (who: string, when: string, spam: Omit<Spam, 'thanked'>, bar: AttackRow['bar']) => {
    const moves = seeds.map((seed) => largestMove(network, { ...spam, thanked }, seed));
    const about = { scenario: 'feedback spam', setUp: `an account ${who} thanks ${thanked}, ${when}`, bar };
    const percentiles = measuredRow({
      ...about,
      measure: 'largest move of a recipient, in percentiles',
      values: moves.map((move) => move.percentiles),
    });
    if (bar) return [percentiles];
    const measure = 'largest move of a recipient, in standing (0 … 1)';
    return [percentiles, measuredRow({ ...about, measure, values: moves.map((move) => move.standing) })];
  };
  const known = 'that acknowledged before';
  const slowly = CIRCULAR_LETTER - 1;
  return [
    ...row(known, 'in a day', { perWeek: thanked, isKnown: true }, { atMost: 0.1 }),
    ...row('of whom nobody speaks', '20 a week', { perWeek: 20, isKnown: false }, { atMost: 0.1 }),
    ...row(known, `${slowly} a week`, { perWeek: slowly, isKnown: true }, null),
    ...row(known, '20 a week', { perWeek: 20, isKnown: true }, null),
  ];
}

type Spam = { thanked: number; perWeek: number; isKnown: boolean };
type Move = { percentiles: number; standing: number };

function largestMove(network: Network, { thanked, perWeek, isKnown }: Spam, seed: number): Move {
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
  const [standingBefore, standingAfter] = [standings(before), standings(after)];
  const most: Move = { percentiles: 0, standing: 0 };
  for (const person of recipients) {
    const percentiles =
      percentileAmong(othersAfter, after[person] ?? 0) - percentileAmong(othersBefore, before[person] ?? 0);
    const standing = (standingAfter[person] ?? 0) - (standingBefore[person] ?? 0);
    most.percentiles = Math.max(most.percentiles, Math.abs(percentiles));
    most.standing = Math.max(most.standing, Math.abs(standing));
  }
  return most;
}
