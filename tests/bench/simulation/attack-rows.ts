import { areaUnderCurve, givingSharesOf } from './give-shares.ts';
import { type Interval, intervalOf } from './intervals.ts';
import { imitationOf, imitationSettings, netPerRound } from './measures.ts';
import { coursesOf, type Runs, seedsOf } from './runs.ts';
import { SETTINGS, type Settings, type Strategy, WORLDS, type World } from './settings.ts';

/** One line of the table of attempts to game the score. */
export type AttackRow = {
  scenario: string;
  /** The world and the set-up of this line. */
  setUp: string;
  /** What is measured, in words. */
  measure: string;
  value: Interval;
  /** What it must not exceed, or reach; null: printed beside the others, and judged by nothing. */
  bar: { atMost: number } | { atLeast: number } | null;
  /** Whether the whole interval lies on the good side of the bar. */
  passes: boolean;
};

function row(fields: Omit<AttackRow, 'passes'>): AttackRow {
  const { bar, value } = fields;
  if (!bar) return { ...fields, passes: true };
  return { ...fields, passes: 'atMost' in bar ? value.high <= bar.atMost : value.low >= bar.atLeast };
}

const WORLD_WORDS: Readonly<Record<World, string>> = {
  anyone: 'anyone can help anyone',
  'nobody-repays': 'nobody can repay',
};

/** The rows that come from the simulation, in the order of the table. */
export async function simulationRows(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  for (const scenario of [shortLivedGenerosity, whitewashing, freeRiderVisibility, takeOverByTakers])
    rows.push(...(await scenario(runs)));
  return rows;
}

/**
 * Fakers give 5, 20 or 60 of 240 rounds, then stop: pay-off per round from then on, over that of a matcher in the same
 * rounds, ≤ 0.20. Beside it over all rounds, giving included; there nobody can be kept below 0.20 who gives for 60 of
 * 240 rounds, because for a quarter of the time they are paid for what they do give.
 */
export async function shortLivedGenerosity(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  for (const world of WORLDS) {
    for (const fakerRounds of [5, 20, 60]) {
      const courses = await coursesOf({ ...SETTINGS, world, fakerRounds }, runs);
      const ratioFrom = (from: number) =>
        intervalOf(
          courses.map((course) => netPerRound(course, 'faker', from) / netPerRound(course, 'matcher', from)),
        );
      const about = {
        scenario: 'short-lived generosity',
        setUp: `${WORLD_WORDS[world]}; gives ${fakerRounds} of ${SETTINGS.rounds} rounds`,
      };
      rows.push(
        row({
          ...about,
          measure: 'faker ÷ matcher, once they stopped',
          value: ratioFrom(fakerRounds),
          bar: { atMost: 0.2 },
        }),
        row({ ...about, measure: 'the same over all rounds', value: ratioFrom(0), bar: null }),
      );
    }
  }
  return rows;
}

/**
 * Takers leave and come back unknown every 40, 10 or 5 rounds: taker ≤ 0.15 × matcher, and a giver loses ≤ 3 % against
 * the run of the same seed without it; pay-off per round in the second half, when links have settled. How givers and
 * matchers, who give alike, share what both receive differs much from run to run: few runs say little about givers alone,
 * so what both lose together is judged too.
 */
export async function whitewashing(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  const settledFrom = SETTINGS.rounds / 2;
  for (const world of WORLDS) {
    const without = await coursesOf({ ...SETTINGS, world }, runs);
    for (const newIdentityEvery of [40, 10, 5]) {
      const courses = await coursesOf({ ...SETTINGS, world, newIdentityEvery }, runs);
      const ratioFrom = (from: number) =>
        intervalOf(
          courses.map((course) => netPerRound(course, 'taker', from) / netPerRound(course, 'matcher', from)),
        );
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
      rows.push(
        row({
          ...about,
          measure: 'taker ÷ matcher, settled',
          value: ratioFrom(settledFrom),
          bar: { atMost: 0.15 },
        }),
        row({ ...about, measure: 'the same over all rounds', value: ratioFrom(0), bar: null }),
        row({
          ...about,
          measure: 'what those who give lose, settled',
          value: lossOf(['giver', 'matcher']),
          bar: { atMost: 0.03 },
        }),
        row({
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

/** Takers against matchers, each when their tenth give arrives: the shown share of giving tells them apart, AUC ≥ 0.95. */
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
      row({
        ...about,
        measure: 'AUC of the shown share of giving, matchers over takers',
        value: intervalOf(
          known.map((people) => areaUnderCurve(sharesOf(people, 'matcher'), sharesOf(people, 'taker'))),
        ),
        bar: { atLeast: 0.95 },
      }),
      row({
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
      row({
        ...about,
        measure: 'takers and fakers at the end',
        value: takersAndFakers,
        bar: { atMost: 0.05 },
      }),
      row({
        ...about,
        measure: 'welfare over the most there can be',
        value: shareOfMost,
        bar: { atLeast: 0.85 },
      }),
    );
  }
  return rows;
}
