import { expect, test } from 'vitest';
import { below, seededRandom } from '#tests/bench/random.ts';
import { DAY_MS, PART } from '#tests/bench/score/episodes.ts';
import type { EventLog } from '#tests/bench/score/events.ts';
import { judge, type TestSet } from '#tests/bench/score/judge.ts';
import { measureTask } from '#tests/bench/score/measure-task.ts';
import { chancesOfChoice } from '#tests/bench/score/ours.ts';
import { type Layout, prepare, type TaskName, tasksFor, type Wishes } from '#tests/bench/score/tasks.ts';

const WISHES: Wishes = {
  layout: 'log',
  tasks: [],
  horizonDays: null,
  acknowledgementKinds: [],
  helpKinds: [],
};

/** A class of eight over a year: every day some give to others, and two in three are answered the next day. */
function classLog(days = 365): EventLog {
  const random = seededRandom(4);
  const acts = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 3 }, () => {
      const giver = below(random, 8);
      const receiver = (giver + 1 + below(random, 7)) % 8;
      const at = day * DAY_MS + below(random, DAY_MS);
      return random() < 2 / 3
        ? [
            { at, giver, receiver },
            { at: at + DAY_MS, giver: receiver, receiver: giver },
          ]
        : [{ at, giver, receiver }];
    }).flat(),
  )
    .flat()
    .sort((a, b) => a.at - b.at);
  return {
    at: Float64Array.from(acts, ({ at }) => at),
    giver: Int32Array.from(acts, ({ giver }) => giver),
    receiver: Int32Array.from(acts, ({ receiver }) => receiver),
    kind: new Uint16Array(acts.length),
    people: Array.from({ length: 8 }, (_, person) => `p${person}`),
    kinds: ['message'],
  };
}

type Asked = { layout?: Layout | null; horizonDays?: number | null };

function measured(log: EventLog, name: TaskName, { layout = 'log', horizonDays = null }: Asked = {}) {
  const [task] = tasksFor(log, { ...WISHES, tasks: [name], horizonDays });
  if (!task) throw new Error(`The log has no task ${name}.`);
  const run = prepare(task, log);
  return { run, ...measureTask(task, run, layout) };
}

test('of whom somebody turned to next nothing is learnt, so no row says so', () => {
  const log = classLog();
  const roles = (task: TaskName) => measured(log, task).judged.map(({ role }) => role);

  expect(roles('whom-next')).toContain('defaults');
  expect(roles('whom-next')).not.toContain('refit');
  expect(roles('return')).toContain('refit');
});

test('where there is too little to judge, every case of the test is foretold all the same', () => {
  const { run, judged, lines, said } = measured(classLog(70), 'return');
  const test = [...run.rows.part.keys()].filter((row) => run.rows.part[row] === PART.TEST);

  expect(lines.join()).toContain('not enough to judge');
  expect(judged).toEqual([]);
  expect(test.length).toBeGreaterThan(5);
  for (const row of test) expect(said[0]?.prediction.probability[row]).toBeGreaterThan(0);
});

test('of whom somebody turned to next, the chances of all who could be chosen add up to one', () => {
  const chances = chancesOfChoice(
    Float64Array.of(0, Math.log(3), 5, 900, 900, -900),
    Int32Array.of(0, 0, 4, 5, 5, 5),
  );

  expect(chances[0]).toBeCloseTo(1 / 4, 12);
  expect(chances[1]).toBeCloseTo(3 / 4, 12);
  expect([...chances.subarray(2)]).toEqual([1, 0.5, 0.5, 0]);
});

test('what is said of whom somebody turns to next is a probability in every question', () => {
  const { run, said } = measured(classLog(120), 'whom-next');
  const sums = new Map<number, number>();
  for (const [row, number] of (run.rows.query ?? []).entries())
    sums.set(number, (sums.get(number) ?? 0) + (said[0]?.prediction.probability[row] ?? Number.NaN));

  expect(sums.size).toBeGreaterThan(100);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
});

test('how far chances may be off is told on every network, and of passing on for both', () => {
  const log = classLog();
  const errors = (task: TaskName, asked: Asked) =>
    measured(log, task, asked).lines.filter((line) => line.includes('to reach 0.03: '));

  expect(errors('return', { layout: null })).toEqual([
    expect.stringMatching(/^ {2}ECE 0\.\d+ \(0\.\d+ … 0\.\d+\), to reach 0\.03: (reached|missed by 0\.\d+)$/),
  ]);
  expect(errors('pay-forward', { horizonDays: 1 })).toEqual([
    expect.stringContaining('ECE of ours, refit here, which is judged, '),
    expect.stringContaining('ECE of ours 0.'),
  ]);
});

test('somebody new is missed by all, and counts as often as others do in a sample', () => {
  // two of four questions kept, both answered, the second after somebody new; two more to somebody new
  const test: TestSet = {
    rows: Int32Array.of(0, 1, 2, 3),
    label: Uint8Array.of(1, 0, 1, 0),
    giver: new Int32Array(4),
    receiver: Int32Array.of(1, 2, 1, 2),
    query: Int32Array.of(0, 0, 1, 1),
    draws: [],
    withNew: {
      questions: { asked: 4, kept: 2, toNew: Int32Array.of(3, 4), isAfterNew: Uint8Array.of(0, 1) },
      draws: [],
    },
  };

  const seer = judge('seer', { probability: Float64Array.of(1, 0, 1, 0) }, test, 5);

  expect(seer.mrr.value).toBe(1);
  expect(seer.mrrWithNew.value).toBe(1 / 2);
});
