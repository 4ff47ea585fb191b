import { expect, test } from 'vitest';
import { published, type WrittenFigures } from '#tests/bench/score/publish.ts';

const NOW = new Date('2026-05-03T23:30:00Z');
const NONE = { value: null, interval: null };

function model(role: string, name: string, auc: number | null, bins: WrittenBin[] = []) {
  return {
    role,
    model: name,
    auc: auc === null ? NONE : { value: auc, interval: { low: auc - 0.01, high: auc + 0.01 } },
    within: NONE,
    mrr: NONE,
    calibrationError: auc === null ? null : 0.0212345,
    bins,
  };
}
type WrittenBin = { count: number; probability: number; rate: number };

const TENTH = { count: 40, probability: 0.312345, rate: 0.298765 };

function written(tasks: WrittenFigures['tasks']): WrittenFigures {
  return {
    file: 'Some.csv.gz',
    layout: 'log',
    events: 900,
    people: 30,
    days: 99.6,
    tasks,
  };
}

const RETURN = {
  task: 'return',
  horizonDays: 14,
  test: 400,
  receivers: 20,
  rate: 0.25,
  bestSingleBaseline: 'kind',
  models: [
    model('baseline', 'recency', 0.55),
    model('baseline', 'kind', 0.6),
    {
      ...model('defaults', 'ours', 0.65, [TENTH]),
      againstBest: {
        difference: 0.05,
        interval: { low: 0.04, high: 0.06 },
        verdict: 'ours is better' as const,
      },
    },
    model('refit', 'ours, refit here', 0.66),
    model('strong', 'strong learner', 0.7),
  ],
};

test('the page gets the best simple rule, ours and the strong learner of each task, and when it was measured', () => {
  const { measuredOn, command, networks } = published([written([RETURN])], NOW);

  expect(measuredOn).toBe('2026-05-03');
  expect(command).toContain('--events Some.csv.gz --layout log');
  expect(networks[0]).toMatchObject({ file: 'Some.csv.gz', events: 900, people: 30, days: 100 });
  const [task] = networks[0]?.tasks ?? [];
  expect(task?.models.map(({ role, name, value }) => [role, name, value])).toEqual([
    ['simple', 'kind', 0.6],
    ['ours', 'ours', 0.65],
    ['learnt', 'ours, refit here', 0.66],
    ['strong', 'strong learner', 0.7],
  ]);
  expect(task?.against).toEqual({ difference: 0.05, low: 0.04, high: 0.06, verdict: 'ours is better' });
  expect(task?.gap).toBe(0.0212);
  expect(task?.gapLearnt).toBe(0.0212);
  expect(task?.bins).toEqual([{ said: 0.3123, happened: 0.2988, count: 40 }]);
});

test('a list to choose from is measured by the place in it, beside chance', () => {
  const placed = (role: string, name: string, mrr: number) => ({
    ...model(role, name, null),
    mrr: { value: mrr, interval: null },
  });
  const next = {
    ...RETURN,
    task: 'whom-next',
    bestSingleBaseline: 'recency',
    models: [
      placed('baseline', 'random', 0.1),
      placed('baseline', 'recency', 0.6),
      placed('defaults', 'ours', 0.59),
    ],
  };

  const [task] = published([written([next])], NOW).networks[0]?.tasks ?? [];

  expect(task?.measure).toBe('MRR');
  expect(task?.models.map(({ role, value }) => [role, value])).toEqual([
    ['chance', 0.1],
    ['simple', 0.6],
    ['ours', 0.59],
  ]);
  expect(task).not.toHaveProperty('against');
  expect(task).not.toHaveProperty('gap');
  expect(task).not.toHaveProperty('people');
});

test('where no simple rule could learn, ours stands alone; where nothing could be judged, the task is left out', () => {
  const alone = { ...RETURN, bestSingleBaseline: null, models: [model('defaults', 'ours', 0.65)] };
  const nothing = { ...RETURN, task: 'help-back', models: [] };

  const tasks = published([written([alone, nothing])], NOW).networks[0]?.tasks ?? [];

  expect(tasks.map(({ task, models }) => [task, models.length])).toEqual([['return', 1]]);
  expect(tasks[0]).not.toHaveProperty('against');
});
