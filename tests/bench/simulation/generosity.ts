import { intervalOf } from './intervals.ts';
import { type AttackRow, judgedRow, missedBy } from './judged-row.ts';
import { netPerRound } from './measures.ts';
import { coursesOf, type Runs } from './runs.ts';
import { SETTINGS, type Settings, WORLD_WORDS, WORLDS } from './settings.ts';
import type { Course } from './society.ts';

const SCENARIO = 'short-lived generosity';
const BAR = { atMost: 0.2 };
const OVER_ALL = 'the same over all rounds';
const WHILE_GIVING = 'the same while they give';
const LEAST = 'the same over all rounds, had nobody chosen them once they stopped';
const SHARPEST = 'the same over all rounds, where a round without giving is enough to be dropped';

/**
 * Fakers give 5, 20 or 60 of 240 rounds, then stop: pay-off per round, over that of a matcher in the same rounds, ≤ 0.20.
 * Judged from then on; over all rounds, giving included, is harder, and out of reach where the giving is long. Of what is judged by nothing, three rows say what the last
 * rests on, where the giving is long.
 */
export async function shortLivedGenerosity(runs: Runs): Promise<AttackRow[]> {
  const rows: AttackRow[] = [];
  for (const world of WORLDS) {
    for (const fakerRounds of [5, 20, 60]) {
      const settings: Settings = { ...SETTINGS, world, fakerRounds };
      const courses = await coursesOf(settings, runs);
      const about = {
        scenario: SCENARIO,
        setUp: `${WORLD_WORDS[world]}; gives ${fakerRounds} of ${SETTINGS.rounds} rounds`,
      };
      const rowOf = (measure: string, values: number[], bar: AttackRow['bar'], isHarder = false) =>
        judgedRow({ ...about, measure, value: intervalOf(values), bar, isHarder });
      const ratios = (of: readonly Course[], from: number, to?: number) =>
        of.map((course) => netPerRound(course, 'faker', from, to) / netPerRound(course, 'matcher', from, to));
      rows.push(
        rowOf('faker ÷ matcher, once they stopped', ratios(courses, fakerRounds), BAR),
        rowOf(OVER_ALL, ratios(courses, 0), BAR, true),
      );
      if (rows.at(-1)?.passes) continue;
      const sharp = await coursesOf({ ...settings, roundsOfPatience: 1 }, runs);
      rows.push(
        rowOf(WHILE_GIVING, ratios(courses, 0, fakerRounds), null),
        rowOf(
          LEAST,
          courses.map((course) => leastRatio(course, settings)),
          null,
        ),
        rowOf(SHARPEST, ratios(sharp, 0), null),
      );
    }
  }
  return rows;
}

/** Faker over matcher in a course, if after their giving fakers had got no more than what goes to people at random. */
function leastRatio(course: Course, { fakerRounds, rounds, people, strangerShare, worth }: Settings): number {
  const everybody = Object.values(people).reduce((sum, count) => sum + count, 0);
  const given = course.gives.slice(fakerRounds).reduce((sum, gives) => sum + gives, 0);
  const atRandom = (strangerShare * worth * given) / everybody;
  const earned = netPerRound(course, 'faker', 0, fakerRounds) * fakerRounds + atRandom;
  return earned / rounds / netPerRound(course, 'matcher', 0);
}

/** Why rows of short-lived generosity are missed, from the rows beside them; nothing when none is. */
export function generosityNotes(rows: readonly AttackRow[]): string[] {
  const missed = rows.filter(({ scenario, measure, passes }) => {
    return scenario === SCENARIO && measure === OVER_ALL && !passes;
  });
  return missed.flatMap((row) => {
    const beside = (measure: string) =>
      rows.find((each) => each.scenario === SCENARIO && each.setUp === row.setUp && each.measure === measure)
        ?.value.mean ?? Number.NaN;
    const least = beside(LEAST);
    const reach =
      least > BAR.atMost
        ? `No score comes below that, unless it keeps from honest givers what it would keep from these: ${BAR.atMost} is out of reach.`
        : 'A score that reacts at once would come down to that.';
    return [
      `Short-lived generosity, ${row.setUp}: over all rounds ${missedBy(row)}.`,
      `  While they give they are givers like any other, and are paid as such: ${beside(WHILE_GIVING).toFixed(2)} × a matcher. With that, and no more`,
      `  afterwards than what goes to people at random, it is ${least.toFixed(2)}. ${reach}`,
      `  Tried: to drop whoever gave nothing for a round, ${beside(SHARPEST).toFixed(2)}; in two runs each, a quarter of the half-lives, and the score`,
      '  times the share of giving: neither brought it down by more than runs differ.',
    ];
  });
}
