import { shortLivedGenerosity } from './generosity.ts';
import { areaUnderCurve, givingSharesOf } from './give-shares.ts';
import { intervalOf } from './intervals.ts';
import { type AttackRow, judgedRow } from './judged-row.ts';
import { imitationOf, imitationSettings, netPerRound } from './measures.ts';
import { coursesOf, type Runs, seedsOf } from './runs.ts';
import { SETTINGS, type Settings, type Strategy, WORLD_WORDS, WORLDS } from './settings.ts';

/** The rows that come from the simulation, in the order of the table. */
export async function simulationRows(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  for (const scenario of [shortLivedGenerosity, whitewashing, freeRiderVisibility, takeOverByTakers])
    rows.push(...(await scenario(runs)));
  return rows;
}

/**
 * Takers leave and come back unknown every 40, 10 or 5 rounds: taker ≤ 0.15 × matcher, and a giver loses ≤ 3 % against
 * the run of the same seed without it; pay-off per round in the second half, when links have settled, and for takers over
 * all rounds too, in the first of which nobody has seen anything of anybody. How givers and matchers, who give alike,
 * share what both receive differs much from run to run: few runs say little about givers alone, so what both lose
 * together is judged too.
 */
export async function whitewashing(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  const settledFrom = SETTINGS.rounds / 2;
  for (const world of WORLDS) {
    const without = await coursesOf({ ...SETTINGS, world }, runs);
    for (const newIdentityEvery of [40, 10, 5]) {
      const courses = await coursesOf({ ...SETTINGS, world, newIdentityEvery }, runs);
      const lossOf = (strategies: readonly Strategy[]) =>
        intervalOf(
          courses.map((course, run) => {
            const before = without[run];
            if (!before) throw new RangeError('Both settings must have the same runs.');
            return (
              1 - netPerRound(course, strategies, settledFrom) / netPerRound(before, strategies, settledFrom)
            );
          }),
        );
      const about = {
        scenario: 'whitewashing',
        setUp: `${WORLD_WORDS[world]}; a new identity every ${newIdentityEvery} rounds`,
      };
      const takersRow = (measure: string, from: number, isHarder = false) => {
        const ratios = courses.map(
          (course) => netPerRound(course, 'taker', from) / netPerRound(course, 'matcher', from),
        );
        return judgedRow({ ...about, measure, value: intervalOf(ratios), bar: { atMost: 0.15 }, isHarder });
      };
      rows.push(
        takersRow('taker ÷ matcher, settled', settledFrom),
        takersRow('the same over all rounds', 0, true),
        judgedRow({
          ...about,
          measure: 'what those who give lose, settled',
          value: lossOf(['giver', 'matcher']),
          bar: { atMost: 0.03 },
        }),
        judgedRow({
          ...about,
          measure: 'what givers alone lose, settled',
          value: lossOf(['giver']),
          bar: { atMost: 0.03 },
        }),
      );
    }
  }
  return rows;
}

/**
 * Takers against matchers, each when ten gives have arrived and the share of giving is shown: it tells them apart, AUC ≥ 0.95.
 */
export async function freeRiderVisibility(runs: Runs): Promise<AttackRow[]> {
  return WORLDS.flatMap((world) => {
    const settings: Settings = { ...SETTINGS, world };
    const shown = seedsOf(runs).map((seed) => givingSharesOf(settings, seed));
    const known = shown.map((people) =>
      people.flatMap(({ strategy, share }) => (share === null ? [] : [{ strategy, share }])),
    );
    const sharesOf = (people: { strategy: string; share: number }[], wanted: string) =>
      people.flatMap(({ strategy, share }) => (strategy === wanted ? [share] : []));
    const about = {
      scenario: 'free-rider visibility',
      setUp: `${WORLD_WORDS[world]}; after 10 received gives`,
    };
    return [
      judgedRow({
        ...about,
        measure: 'AUC of the shown share of giving, matchers over takers',
        value: intervalOf(
          known.map((people) => areaUnderCurve(sharesOf(people, 'matcher'), sharesOf(people, 'taker'))),
        ),
        bar: { atLeast: 0.95 },
      }),
      judgedRow({
        ...about,
        measure: 'takers still shown as "not enough yet" at the end',
        value: intervalOf(
          shown.map(
            (people) =>
              people.filter(({ strategy, share }) => strategy === 'taker' && share === null).length /
              settings.people.taker,
          ),
        ),
        bar: null,
      }),
    ];
  });
}

/** People do as those do who fare better: takers and fakers ≤ 5 % at the end, welfare ≥ 85 % of the most there can be. */
export async function takeOverByTakers(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  for (const world of WORLDS) {
    const { takersAndFakers, shareOfMost } = await imitationOf(imitationSettings(world, 'ours'), runs);
    const about = {
      scenario: 'take-over by takers',
      setUp: `${WORLD_WORDS[world]}; people imitate who fares better`,
    };
    rows.push(
      judgedRow({
        ...about,
        measure: 'takers and fakers at the end',
        value: takersAndFakers,
        bar: { atMost: 0.05 },
      }),
      judgedRow({
        ...about,
        measure: 'welfare over the most there can be',
        value: shareOfMost,
        bar: { atLeast: 0.85 },
      }),
    );
  }
  return rows;
}
