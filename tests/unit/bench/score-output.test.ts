import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DAY_MS, PART, type TaskRun } from '#tests/bench/score/episodes.ts';
import { indexPairs } from '#tests/bench/score/events.ts';
import { compare, judge, testSetOf, whyTooFew } from '#tests/bench/score/judge.ts';
import { optionsOf } from '#tests/bench/score/options.ts';
import { openPredictions } from '#tests/bench/score/predictions.ts';
import { reliabilityPlot } from '#tests/bench/score/reliability.ts';
import { signed, tableLines, withInterval } from '#tests/bench/score/table.ts';
import { tasksFor } from '#tests/bench/score/tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** Any file that is there. */
const HERE = import.meta.filename;

/** A run whose test rows are asked by ana, a second apart. */
function runOf(receivers: string[], labels: number[], part: number = PART.TEST): TaskRun {
  const people = ['ana', ...new Set(receivers)];
  const receiver = Int32Array.from(receivers, (name) => people.indexOf(name));
  const event = Int32Array.from(receiver.keys());
  const log = {
    at: Float64Array.from(receiver, (_, e) => Date.UTC(2024, 4, 1) + 1000 * e),
    giver: new Int32Array(receiver.length),
    receiver,
    kind: new Uint16Array(receiver.length),
    people,
    kinds: ['answer', 'thanks'],
  };
  const rows = {
    event,
    giver: log.giver,
    receiver,
    pair: event,
    back: event,
    label: Uint8Array.from(labels),
    part: new Uint8Array(receiver.length).fill(part),
    query: null,
  };
  return { task: 'return', log, pairs: indexPairs(log), horizonMs: 14 * DAY_MS, rule: null, rows };
}

test('predictions can be read back to the last digit, whatever people are called', async () => {
  const path = join(folder, 'predictions.csv');
  const run = runOf(['bo', 'O"Neil, Jo'], [1, 0]);
  const file = await openPredictions(path);
  await file.add(run, Float64Array.of(0.1 + 0.2, 1 / 3));
  await file.close();

  expect(readFileSync(path, 'utf8')).toBe(
    `task,time,giver,receiver,probability,label
return,2024-05-01T00:00:00.000Z,ana,bo,${0.1 + 0.2},1
return,2024-05-01T00:00:01.000Z,ana,"O""Neil, Jo",${1 / 3},0
`,
  );
});

test('rows outside the test are not written', async () => {
  const path = join(folder, 'none.csv');
  const file = await openPredictions(path);
  await file.add(runOf(['bo'], [1], PART.TRAIN), Float64Array.of(0.5));
  await file.close();

  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(1);
});

test('a few episodes are not enough, and it is said how many there are', () => {
  const few = runOf(Array(60).fill('bo'), [...Array(55).fill(0), ...Array(5).fill(1)]);
  const enough = runOf(Array(60).fill('bo'), [...Array(45).fill(0), ...Array(15).fill(1)]);

  expect(whyTooFew(few, PART.TEST)).toBe('not enough to judge: 60 episodes, 5 of them happened');
  expect(whyTooFew(enough, PART.TEST)).toBeNull();
  expect(whyTooFew(enough, PART.TRAIN)).toBe('not enough to learn from: 0 episodes, 0 of them happened');
});

test('the interval of a seer is a point, and that of a guess is wide', () => {
  const labels = Array.from({ length: 80 }, (_, i) => i % 2);
  const run = runOf(
    labels.map((_, i) => `p${i}`),
    labels,
  );
  const test = testSetOf(run);
  const seer = judge('seer', { probability: Float64Array.from(labels) }, test, 81);
  const guess = judge(
    'guess',
    { probability: Float64Array.from(labels, (_, i) => ((i * 37) % 80) / 80) },
    test,
    81,
  );

  expect(seer.auc).toMatchObject({ value: 1, interval: { low: 1, high: 1 } });
  expect((guess.auc.interval?.high ?? 0) - (guess.auc.interval?.low ?? 0)).toBeGreaterThan(0.1);
  expect(compare(seer.auc, guess.auc).verdict).toBe('ours is better');
  expect(compare(guess.auc, seer.auc).verdict).toBe('a simple baseline is better');
});

test('a small difference is noise however sure, and a large one is where its interval holds nought', () => {
  const figure = (draws: number[]) => ({ value: draws[0] ?? null, interval: null, draws });

  expect(compare(figure([0.61, 0.61, 0.61]), figure([0.6, 0.6, 0.6])).verdict).toBe('inside noise');
  expect(compare(figure([0.65, 0.5, 0.9]), figure([0.6, 0.6, 0.6])).verdict).toBe('inside noise');
  expect(compare({ value: null, interval: null, draws: [] }, figure([0.6])).verdict).toBe('unknown');
});

test('what the data do not define is a dash in the table, never NaN', () => {
  const nothing = { value: null, interval: null, draws: [] };
  const figures = {
    model: 'm',
    auc: { value: 0.5, interval: { low: 0.4, high: 0.6 }, draws: [] },
    averagePrecision: nothing,
    within: nothing,
    brierSkill: { ...nothing, value: -0.25 },
    calibrationError: { ...nothing, value: 0.1 },
    mrr: nothing,
    mrrWithNew: nothing,
    bins: [],
    binsBefore: null,
  };

  expect(tableLines([{ name: 'm', figures }], false)[1]).toMatch(
    /^m {2}0\.500 \(0\.400 … 0\.600\) {2}– {3}– {14}−0\.250 +0\.100$/,
  );
  expect(tableLines([{ name: 'm', figures }], true)[1]).toMatch(/^m {2}– +–$/);
  expect(withInterval({ value: 0.25, interval: null })).toBe('0.250');
  expect(signed({ value: -0.01, interval: { low: -0.02, high: 0.01 } })).toBe('−0.010 (−0.020 … +0.010)');
});

test('the plot names each line, counts its marks and follows the theme', () => {
  const svg = reliabilityPlot('return <14 d>', [
    {
      name: 'ours',
      look: 'after',
      bins: [
        { count: 7, probability: 0.1, rate: 0.12 },
        { count: 9, probability: 0.3, rate: 0.2 },
      ],
    },
  ]);

  expect(svg).toContain('return &lt;14 d>');
  expect(svg).toContain('ours: said 30 %, happened 20 %, 9 episodes');
  expect(svg).toContain('2 marks of 7 to 9 episodes');
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('options are read for several files, and refused in words', () => {
  const options = optionsOf([
    '--events',
    HERE,
    '--layout',
    'collegemsg',
    '--events',
    HERE,
    '--layout',
    'log',
    '--task',
    'return',
    '--horizon-days',
    '21',
    '--help-kinds',
    'a, b',
  ]);

  expect(options?.inputs.map(({ wishes }) => wishes.layout)).toEqual(['collegemsg', 'log']);
  expect(options?.inputs[0]?.wishes).toMatchObject({
    tasks: ['return'],
    horizonDays: 21,
    helpKinds: ['a', 'b'],
  });
  expect(optionsOf([])).toBeNull();
  expect(() => optionsOf(['--events', HERE, '--layout', 'excel'])).toThrow(
    'not one of collegemsg, mathoverflow, log',
  );
  expect(() => optionsOf(['--events', HERE, '--task', 'guess'])).toThrow('--task guess is not one of return');
  expect(() => optionsOf(['--events', HERE, '--horizon-days', 'soon'])).toThrow('is not a number of days');
  expect(() => optionsOf(['--events', '/nowhere.csv'])).toThrow('There is no file');
});

test('a log runs acknowledgement and help back only where their kinds are named', () => {
  const { log } = runOf(['bo'], [1]);
  const wishes = {
    layout: 'log' as const,
    tasks: [],
    horizonDays: null,
    acknowledgementKinds: [],
    helpKinds: [],
  };
  const names = (more: object) => tasksFor(log, { ...wishes, ...more }).map(({ name }) => name);

  expect(names({})).toEqual(['return', 'first-contact', 'pay-forward', 'whom-next']);
  expect(names({ acknowledgementKinds: ['thanks'], helpKinds: ['answer'] })).toEqual([
    'return',
    'first-contact',
    'acknowledgement',
    'help-back',
    'pay-forward',
    'whom-next',
  ]);
  expect(() => names({ helpKinds: ['hug'] })).toThrow('The file has no kind "hug". It has answer, thanks.');
  expect(() => names({ tasks: ['help-back'] })).toThrow('needs --help-kinds');
});
