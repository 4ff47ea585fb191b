import { DAY_MS, Engine, type PairState, type PersonTotals } from '#lib/scoring/index.ts';
import { below, type Random, seededRandom } from '../random.ts';
import type { AttackRow } from '../simulation/judged-row.ts';
import { type Runs, seedsOf } from '../simulation/runs.ts';
import { measuredRow } from './rows.ts';

const START = Date.UTC(2025, 0, 6);
const PRAISE_DAYS = 30;
const PRAISES_A_DAY = 1_000;
/** The weekly giver has been at it for two years when the other buys a day. */
const WEEKS = 104;
const BURST = 30;

/** Two accounts that praise each other a thousand times a day must end where once a day brings them. */
export function praiseRows(runs: Runs): AttackRow[] {
  const differences = seedsOf(runs).map((seed) => praiseDifference(seededRandom(seed)));
  return [
    measuredRow({
      scenario: 'mutual praise',
      setUp: `two accounts, ${PRAISES_A_DAY} events a day for ${PRAISE_DAYS} days, against one a day`,
      measure: 'largest difference in any sum of the pair or the two people',
      values: differences,
      bar: { atMost: 1e-9 },
    }),
  ];
}

/** Everything that fades and enters a score, of the pair and of one of the two. */
function sumsOf({ gave, got }: PairState, { given28, received28, asResponder, asInitiator }: PersonTotals) {
  return [
    ...[gave, got].flatMap(({ fast, slow, recent, opened, returned }) => [
      fast,
      slow,
      recent,
      opened,
      returned,
    ]),
    given28,
    received28,
    asResponder.opened,
    asResponder.returned,
    asInitiator.opened,
    asInitiator.returned,
  ];
}

function praiseDifference(random: Random): number {
  const hour = below(random, 12) * 3_600_000;
  const stateOf = (aDay: number) => {
    const engine = new Engine();
    for (let day = 0; day < PRAISE_DAYS; day++) {
      for (let act = 0; act < aDay; act++) {
        const giver = act % 2;
        const at = START + day * DAY_MS + hour + act * 20_000;
        engine.give({ giver, receiver: 1 - giver, at });
        // with one event a day each gives once
        if (aDay === 1) engine.give({ giver: 1, receiver: 0, at: at + 20_000 });
      }
    }
    const now = START + (PRAISE_DAYS + 20) * DAY_MS;
    engine.advance(now);
    const person = engine.person(0, now);
    if (!person) throw new RangeError('Nothing was praised.');
    return sumsOf(engine.pair(0, 1, now), person);
  };
  const often = stateOf(PRAISES_A_DAY);
  return stateOf(1).reduce((most, sum, index) => Math.max(most, Math.abs(sum - (often[index] ?? 0))), 0);
}

/** Thirty gives in one day, then nothing, against a steady weekly giver. */
export function burstRows(runs: Runs): AttackRow[] {
  const about = { scenario: 'bought burst', setUp: `${BURST} gives in a day, then nothing` };
  const measured = seedsOf(runs).map((seed) => burstShares(seededRandom(seed)));
  return [
    { day: 0, atMost: 0.25 },
    { day: 14, atMost: 0.1 },
  ].map(({ day, atMost }, index) =>
    measuredRow({
      ...about,
      measure: `what counts on day ${day}, over a weekly giver's`,
      values: measured.map((shares) => shares[index] ?? 1),
      bar: { atMost },
    }),
  );
}

/** The two day-capped sums as they count together: fast + ¼ slow. */
function counted({ gave: { fast, slow } }: PairState): number {
  return fast + slow / 4;
}

/** The burst's part of the weekly giver's sum on the day itself and 14 days later. */
function burstShares(random: Random): number[] {
  const engine = new Engine();
  const [weekly, buyer, receiver] = [0, 1, 2];
  // both days begin at a time of the weekly giver's choosing; the burst falls on a random day of their week
  const burstDay = START + WEEKS * 7 * DAY_MS + below(random, 7) * DAY_MS;
  const gives = Array.from({ length: WEEKS + 4 }, (_, week) => ({
    giver: weekly,
    at: START + week * 7 * DAY_MS,
  }));
  for (let act = 0; act < BURST; act++)
    gives.push({ giver: buyer, at: burstDay + below(random, DAY_MS / 2) });
  gives.sort((one, other) => one.at - other.at);
  const shares: number[] = [];
  const looks = [burstDay + DAY_MS / 2, burstDay + 14.5 * DAY_MS];
  for (const { giver, at } of gives) {
    while (looks[0] !== undefined && at > looks[0]) shares.push(shareAt(engine, looks.shift() ?? 0));
    engine.give({ giver, receiver, at });
  }
  return shares;

  function shareAt(state: Engine, now: number): number {
    return counted(state.pair(buyer, receiver, now)) / counted(state.pair(weekly, receiver, now));
  }
}
