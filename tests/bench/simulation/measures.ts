import { type Interval, intervalOf } from './intervals.ts';
import { coursesOf, type Runs } from './runs.ts';
import {
  mostWelfare,
  type PolicyName,
  SETTINGS,
  type Settings,
  STRATEGIES,
  type Strategy,
  type World,
} from './settings.ts';
import type { Course } from './society.ts';

/**
 * Net pay-off per person and round of those who follow a strategy, or any of several, over rounds from … to − 1; NaN where
 * nobody does.
 */
export function netPerRound(
  course: Course,
  strategies: Strategy | readonly Strategy[],
  from: number,
  to?: number,
): number {
  const rows = [strategies].flat().map((strategy) => STRATEGIES.indexOf(strategy));
  const sumOf = (values: readonly ArrayLike<number>[]) =>
    rows
      .flatMap((row) => Array.from(values[row] ?? []).slice(from, to))
      .reduce((sum, value) => sum + value, 0);
  return sumOf(course.net) / sumOf(course.people);
}

/** The share of people who follow any of the strategies, in each round. */
export function sharesOf(course: Course, strategies: readonly Strategy[]): number[] {
  const everybody = STRATEGIES.map((_, row) => course.people[row] ?? new Int32Array());
  return Array.from(course.gives, (_, round) => {
    const count = (rows: readonly Int32Array[]) => rows.reduce((sum, row) => sum + (row[round] ?? 0), 0);
    return (
      count(strategies.map((strategy) => everybody[STRATEGIES.indexOf(strategy)] ?? new Int32Array())) /
      count(everybody)
    );
  });
}

/** Net pay-off per person and round over everybody, rounds from … to the end. */
export function welfareOf(course: Course, { cost, worth, people }: Settings, from: number): number {
  const count = STRATEGIES.reduce((sum, strategy) => sum + people[strategy], 0);
  const gives = course.gives.slice(from);
  return ((worth - cost) * gives.reduce((sum, each) => sum + each, 0)) / (gives.length * count);
}

export type PayOffs = Record<Strategy, Interval>;

/** Net pay-off per round in the second half, when links have settled, and over all rounds. */
export type PayOffTable = {
  world: World;
  policy: PolicyName;
  settled: PayOffs;
  all: PayOffs;
  welfare: Interval;
};

export async function payOffsOf(settings: Settings, runs: Runs): Promise<PayOffTable> {
  const courses = await coursesOf(settings, runs);
  const settledFrom = Math.floor(settings.rounds / 2);
  const from = (round: number) =>
    Object.fromEntries(
      STRATEGIES.map((strategy) => [
        strategy,
        intervalOf(courses.map((course) => netPerRound(course, strategy, round))),
      ]),
    ) as PayOffs;
  return {
    world: settings.world,
    policy: settings.policy,
    settled: from(settledFrom),
    all: from(0),
    welfare: intervalOf(courses.map((course) => welfareOf(course, settings, settledFrom))),
  };
}

/** Rounds of a run in which people do as others do, over those of one in which they do not: long enough for one way of giving to win. */
const IMITATION_TIMES = 2;
const IMITATION = 0.02;
/** Welfare after imitation is the mean of so many last rounds. */
const LAST_ROUNDS = 100;

export type Imitation = {
  world: World;
  policy: PolicyName;
  welfare: Interval;
  /** Welfare over the most there can be. */
  shareOfMost: Interval;
  takersAndFakers: Interval;
  /** Mean over the runs of the share of each strategy, round by round. */
  shares: Record<Strategy, number[]>;
};

/** What becomes of people who do as those do who fare better. */
export async function imitationOf(settings: Settings, runs: Runs): Promise<Imitation> {
  const courses = await coursesOf(settings, runs);
  const welfare = courses.map((course) =>
    welfareOf(course, settings, Math.max(0, settings.rounds - LAST_ROUNDS)),
  );
  return {
    world: settings.world,
    policy: settings.policy,
    welfare: intervalOf(welfare),
    shareOfMost: intervalOf(welfare.map((each) => each / mostWelfare(settings))),
    takersAndFakers: intervalOf(
      courses.map((course) => sharesOf(course, ['taker', 'faker']).at(-1) ?? Number.NaN),
    ),
    shares: Object.fromEntries(
      STRATEGIES.map((strategy) => [
        strategy,
        meanRows(courses.map((course) => sharesOf(course, [strategy]))),
      ]),
    ) as Record<Strategy, number[]>,
  };
}

function meanRows(rows: readonly number[][]): number[] {
  const [first = []] = rows;
  return first.map((_, round) => rows.reduce((sum, row) => sum + (row[round] ?? 0), 0) / rows.length);
}

/** The experiment with everything as it is but for the world and the policy; twice as many rounds as without imitation. */
export function imitationSettings(world: World, policy: PolicyName, rounds = SETTINGS.rounds): Settings {
  return { ...SETTINGS, world, policy, rounds: IMITATION_TIMES * rounds, imitation: IMITATION };
}
