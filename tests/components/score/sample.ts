import type { Measured, MeasuredTask } from '#components/score/measured.ts';
import type { Mean, Thesis, ThesisPolicy } from '#components/score/thesis.ts';

const near = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });

/** A question on which this score, as it comes, stands as `verdict` says against the best simple rule. */
export function task(verdict: string, difference: number): MeasuredTask {
  return {
    task: 'return',
    measure: 'AUC',
    horizonDays: 14,
    cases: 1_200,
    people: 300,
    rate: 0.25,
    models: [
      { role: 'simple', name: 'kind', ...near(0.7), within: near(0.66) },
      { role: 'ours', name: 'ours', ...near(0.7 + difference), within: near(0.68) },
      { role: 'learnt', name: 'ours, refit here', ...near(0.76), within: near(0.7) },
      { role: 'strong', name: 'strong learner', ...near(0.8), within: near(0.72) },
    ],
    against: { difference, low: difference - 0.01, high: difference + 0.01, verdict },
    gap: 0.021,
    bins: [
      { said: 0.1, happened: 0.08, count: 600 },
      { said: 0.32, happened: 0.29, count: 600 },
    ],
  };
}

export const BETTER = task('ours is better', 0.05);
export const LEVEL: MeasuredTask = { ...task('inside noise', 0.004), task: 'pay-forward', horizonDays: 30 };
export const WORSE: MeasuredTask = { ...task('a simple baseline is better', -0.03), task: 'help-back' };
const { against: _, ...withoutRule } = task('', 0);
export const ALONE: MeasuredTask = {
  ...withoutRule,
  task: 'first-contact',
  models: withoutRule.models.filter(({ role }) => role === 'ours'),
};
export const NEXT: MeasuredTask = {
  task: 'whom-next',
  measure: 'MRR',
  horizonDays: 14,
  cases: 400,
  models: [
    { role: 'chance', name: 'random', ...near(0.1) },
    { role: 'simple', name: 'recency', ...near(0.6) },
    { role: 'ours', name: 'ours', ...near(0.59) },
  ],
  against: { difference: -0.01, low: -0.02, high: 0.005, verdict: 'inside noise' },
  bins: [],
};

export const MEASURED_SAMPLE: Measured = {
  measuredOn: '2026-05-03',
  command: 'npm run bench:score -- --events Some.csv.gz --layout log --publish',
  networks: [
    {
      file: 'Some.csv.gz',
      layout: 'log',
      events: 9_000,
      people: 500,
      days: 100,
      tasks: [BETTER, LEVEL, WORSE, ALONE, NEXT],
    },
  ],
};

const about = (mean: number): Mean => ({ mean, low: mean - 0.05, high: mean + 0.05 });

function policy(id: ThesisPolicy['id'], giver: number, taker: number, welfare: number): ThesisPolicy {
  return { id, giver: about(giver), matcher: about(giver), taker: about(taker), welfare: about(welfare) };
}

/** Two worlds as the thesis has it: in the second a selfish score shows nothing. */
export const THESIS_SAMPLE: Thesis = {
  playedOn: '2026-05-03',
  command: 'npm run bench:simulation -- --publish',
  runs: 20,
  rounds: 240,
  people: 200,
  mostWelfare: 6,
  worlds: [
    {
      id: 'anyone',
      policies: [policy('none', 2, 5, 0.2), policy('selfish', 6, 0.7, 6), policy('ours', 5, 0.5, 5.8)],
    },
    {
      id: 'nobody-repays',
      policies: [policy('none', 2, 5, 0.2), policy('selfish', 2, 5, 0.2), policy('ours', 5, 0.5, 6)],
    },
  ],
};
