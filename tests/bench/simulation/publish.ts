import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mean, Thesis, ThesisPolicy } from '#components/score/thesis.ts';
import type { Interval } from './intervals.ts';
import type { Imitation, PayOffTable } from './measures.ts';
import type { Runs } from './runs.ts';
import { mostWelfare, SETTINGS, WORLDS } from './settings.ts';

/** The picture of the thesis on the page about the score: two worlds, and what is seen in them. */
const PAGE = join(import.meta.dirname, '../../../components/score/thesis.json');

/** Without `count`, which differs little from `selfish`. */
const SHOWN = ['none', 'selfish', 'ours'] as const;

/** What came of the runs; `now`: the day they are dated. */
export type Played = Runs & {
  rounds: number;
  holdBack: boolean;
  payOffs: readonly PayOffTable[];
  imitations: readonly Imitation[];
  now: Date;
};

/** Writes what the page shows, and says where. */
export function publish(played: Played): string {
  writeFileSync(PAGE, `${JSON.stringify(published(played), null, 2)}\n`);
  return 'components/score/thesis.json';
}

/**
 * The page's figures out of what was played, to the hundredth.
 *
 * @throws {RangeError} where a world, what is seen in it, or a way of giving has no figure
 */
export function published({ runs, seed, rounds, holdBack, payOffs, imitations, now }: Played): Thesis {
  const options = [
    `--runs ${runs}`,
    `--seed ${seed}`,
    `--rounds ${rounds}`,
    ...(holdBack ? ['--hold-back'] : []),
  ];
  return {
    playedOn: now.toISOString().slice(0, 10),
    command: `npm run bench:simulation -- ${options.join(' ')} --publish`,
    runs,
    rounds,
    people: Object.values(SETTINGS.people).reduce((sum, count) => sum + count, 0),
    mostWelfare: mostWelfare(SETTINGS),
    worlds: WORLDS.map((world) => ({
      id: world,
      policies: SHOWN.map((policy): ThesisPolicy => {
        const is = (each: { world: string; policy: string }) =>
          each.world === world && each.policy === policy;
        const settled = payOffs.find(is)?.settled;
        const welfare = imitations.find(is)?.welfare;
        return {
          id: policy,
          giver: rounded(settled?.giver),
          matcher: rounded(settled?.matcher),
          taker: rounded(settled?.taker),
          welfare: rounded(welfare),
        };
      }),
    })),
  };
}

function rounded(interval: Interval | undefined): Mean {
  const toCents = (value: number) => Math.round(100 * value) / 100;
  // one run alone has no interval
  if (!interval || !Number.isFinite(interval.high - interval.low))
    throw new RangeError('A figure of the picture is missing, or its interval.');
  const { mean, low, high } = interval;
  return { mean: toCents(mean), low: toCents(low), high: toCents(high) };
}
