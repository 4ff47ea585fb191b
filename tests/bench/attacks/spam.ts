import {
  CIRCULAR_LETTER,
  DAY_MS,
  standingGraph,
  standings,
  walkFromSeeds,
  weighReceipts,
} from '#lib/scoring/index.ts';
import { below, sample, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/judged-row.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import type { Network } from './network.ts';
import { percentileAmong } from './rankings.ts';
import { sampledSeeds } from './ring.ts';
import { measuredRow } from './rows.ts';

const THANKED = 1_000;

/** Most that a recipient may move, in percentiles. */
const BAR = { atMost: 0.1 };

/**
 * One account thanks a thousand honest givers: nobody's standing may move by 0.1 percentile. Judged in a day; harder are
 * the spammer's best replies: as many a week as just still count, and twenty a week. Dust on people who stand level, or
 * at nothing, moves them many percentiles and hardly any standing, so what moves in standing is printed beside it.
 */
export function spamRows(network: Network, runs: Runs): AttackRow[] {
  const thanked = Math.min(THANKED, network.honestGivers.length - 1);
  const seeds = seedsOf(runs);
  const rowsOf = (who: string, when: string, spam: Omit<Spam, 'thanked'>, isHarder = false) => {
    const moves = seeds.map((seed) => largestMove(network, { ...spam, thanked }, seed));
    const about = {
      scenario: 'feedback spam',
      setUp: `an account ${who} thanks ${thanked}, ${when}`,
      isHarder,
    };
    return [
      measuredRow({
        ...about,
        measure: 'largest move of a recipient, in percentiles',
        values: moves.map((move) => move.percentiles),
        bar: BAR,
      }),
      measuredRow({
        ...about,
        measure: 'the same in standing (0 … 1)',
        values: moves.map((move) => move.standing),
        bar: null,
      }),
    ];
  };
  const known = 'that acknowledged before';
  const slowly = CIRCULAR_LETTER - 1;
  return [
    ...rowsOf(known, 'in a day', { perWeek: thanked, isKnown: true }),
    ...rowsOf('of whom nobody speaks', '20 a week', { perWeek: 20, isKnown: false }),
    ...rowsOf(known, `${slowly} a week`, { perWeek: slowly, isKnown: true }, true),
    ...rowsOf(known, '20 a week', { perWeek: 20, isKnown: true }, true),
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
