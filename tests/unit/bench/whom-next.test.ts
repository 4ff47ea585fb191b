import { expect, test } from 'vitest';
import { seededRandom } from '#tests/bench/random.ts';
import { DAY_MS, PART } from '#tests/bench/score/episodes.ts';
import { type EventLog, indexPairs } from '#tests/bench/score/events.ts';
import { walk } from '#tests/bench/score/walk.ts';
import { whomNextRows } from '#tests/bench/score/whom-next.ts';

type Act = [day: number, giver: string, receiver: string];

function logOf(acts: Act[]): EventLog {
  const people = [...new Set(acts.flatMap(([, giver, receiver]) => [giver, receiver]))];
  return {
    at: Float64Array.from(acts, ([day]) => day * DAY_MS),
    giver: Int32Array.from(acts, ([, giver]) => people.indexOf(giver)),
    receiver: Int32Array.from(acts, ([, , receiver]) => people.indexOf(receiver)),
    kind: new Uint16Array(acts.length),
    people,
    kinds: ['message'],
  };
}

/** What was asked, as `day giver: candidates`, with the one chosen in capitals. */
function questions(acts: Act[]): string[] {
  const log = logOf(acts);
  const { rows } = whomNextRows(log, indexPairs(log), seededRandom(1));
  const asked = new Map<number, string>();
  for (const [row, event] of rows.event.entries()) {
    const name = log.people[rows.receiver[row] ?? 0] ?? '';
    const start = `${Math.floor((log.at[event] ?? 0) / DAY_MS)} ${log.people[rows.giver[row] ?? 0]}:`;
    asked.set(event, `${asked.get(event) ?? start} ${rows.label[row] ? name.toUpperCase() : name}`);
  }
  return [...asked.values()];
}

/** Two others, before and after, so that what is between counts as train. */
const others = (from: number, count: number): Act[] =>
  Array.from({ length: count }, (_, i) => [from + i, i % 2 ? 'x' : 'y', i % 2 ? 'y' : 'x']);
/** Ana knows four people from the first day on. */
const BEFORE: Act[] = [
  [0, 'bo', 'ana'],
  [0.1, 'ana', 'cy'],
  [0.2, 'di', 'ana'],
  [0.3, 'ana', 'eve'],
  ...others(10, 8),
];
const AFTER = others(100, 20);

const asked = (...acts: Act[]) => questions([...BEFORE, ...acts, ...AFTER]);

test('all contacts are candidates, whichever way it went, but for the partner of the last event', () => {
  expect(asked([30, 'ana', 'bo'])).toEqual(['30 ana: BO cy di']);
});

test('going on with the last partner, either way round, is no question', () => {
  expect(asked([30, 'ana', 'eve'])).toEqual([]);
  expect(asked([30, 'bo', 'ana'], [30.1, 'ana', 'bo'])).toEqual([]);
});

test('turning to somebody new is no question', () => {
  expect(asked([30, 'ana', 'zoe'])).toEqual([]);
});

test('one question per person and day', () => {
  expect(asked([30, 'ana', 'bo'], [30.4, 'ana', 'cy'], [31, 'ana', 'di'])).toEqual([
    '30 ana: BO cy di',
    '31 ana: bo DI eve',
  ]);
});

test('who became a contact at the same instant is no candidate yet', () => {
  expect(asked([30, 'zoe', 'ana'], [30, 'ana', 'bo'])).toEqual(['30 ana: BO cy di']);
});

test('with a single candidate there is nothing to ask', () => {
  expect(
    questions([[0, 'ana', 'bo'], [1, 'ana', 'cy'], ...others(10, 8), [40, 'ana', 'bo'], ...AFTER]),
  ).toEqual([]);
});

test('rows know the numbers of both ordered pairs', () => {
  const log = logOf([...BEFORE, [30, 'ana', 'bo'], ...AFTER]);
  const pairs = indexPairs(log);
  const { rows } = whomNextRows(log, pairs, seededRandom(1));
  const [bo, cy] = [0, 1];

  expect([rows.pair[bo], rows.back[bo]]).toEqual([pairs.pair[12], pairs.pair[0]]);
  expect([rows.pair[cy], rows.back[cy]]).toEqual([pairs.pair[1], -1]);
});

test('a walk asks every row of an instant before any of its events, and resolves only what is over', () => {
  const log = logOf([
    [0, 'ana', 'bo'],
    [0, 'bo', 'ana'],
    [7, 'cy', 'di'],
    [7.1, 'cy', 'di'],
  ]);
  const pairs = indexPairs(log);
  const event = Int32Array.of(0, 1, 2);
  const told: string[] = [];
  const rows = {
    event,
    giver: event.map((e) => log.giver[e] ?? 0),
    receiver: event.map((e) => log.receiver[e] ?? 0),
    pair: event,
    back: event,
    label: new Uint8Array(3),
    part: new Uint8Array(3).fill(PART.TRAIN),
    query: null,
  };

  walk(
    { task: 'return', log, pairs, horizonMs: 7 * DAY_MS, rule: null, rows },
    {
      ask: (row) => told.push(`ask ${row}`),
      resolve: (row) => told.push(`resolve ${row}`),
      apply: (e) => told.push(`apply ${e}`),
    },
  );

  expect(told).toEqual('ask 0,ask 1,apply 0,apply 1,ask 2,apply 2,resolve 0,resolve 1,apply 3'.split(','));
});

test('turning to somebody new can be counted as the day’s only question', () => {
  const log = logOf([
    ...BEFORE,
    ...others(20, 8),
    [100, 'ana', 'zoe'],
    [100.1, 'zoe', 'ana'],
    [100.2, 'ana', 'yan'],
    [100.3, 'ana', 'cy'],
    [101, 'ana', 'di'],
    [101.1, 'ana', 'wim'],
    [102, 'x', 'y'],
  ]);
  const { rows, questions } = whomNextRows(log, indexPairs(log), seededRandom(1));
  const chosen = [...rows.label.keys()].filter((row) => rows.label[row] === 1);

  expect([...questions.toNew].map((person) => log.people[person])).toEqual(['zoe']);
  expect(chosen.map((row) => log.people[rows.receiver[row] ?? 0])).toEqual(['cy', 'di']);
  expect([...questions.isAfterNew]).toEqual([1, 0]);
});
