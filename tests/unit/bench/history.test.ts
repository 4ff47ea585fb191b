import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, type EpisodeRule, episodesOf, type TaskRun } from '#tests/bench/score/episodes.ts';
import { type EventLog, indexPairs } from '#tests/bench/score/events.ts';
import { FEATURES, type Feature, History } from '#tests/bench/score/history.ts';
import { walk } from '#tests/bench/score/walk.ts';

type Act = [day: number, giver: number, receiver: number];

const RULE: EpisodeRule = {
  name: 'return',
  horizonMs: 7 * DAY_MS,
  opens: null,
  answers: null,
  answersTo: 'giver',
  firstContactOnly: false,
};

function runOf(acts: Act[]): TaskRun {
  const sorted = acts.toSorted(([a], [b]) => a - b);
  const log: EventLog = {
    at: Float64Array.from(sorted, ([day]) => day * DAY_MS),
    giver: Int32Array.from(sorted, ([, giver]) => giver),
    receiver: Int32Array.from(sorted, ([, , receiver]) => receiver),
    kind: new Uint16Array(sorted.length),
    people: ['ana', 'bo', 'cy', 'di'],
    kinds: ['message'],
  };
  const pairs = indexPairs(log);
  return {
    task: 'return',
    log,
    pairs,
    horizonMs: RULE.horizonMs,
    rule: RULE,
    rows: episodesOf(RULE, log, pairs),
  };
}

/** What the history says of each episode, by its day, giver and receiver. */
function described(acts: Act[]): Map<string, number[]> {
  const run = runOf(acts);
  const history = new History(run);
  const found = new Map<string, number[]>();
  walk(run, {
    ask: (row) => {
      const into = new Float64Array(FEATURES.length);
      history.describe(row, into);
      const day = (run.log.at[run.rows.event[row] ?? 0] ?? 0) / DAY_MS;
      found.set(`${day} ${run.rows.giver[row]}>${run.rows.receiver[row]}`, [...into]);
    },
    resolve: (row) => history.resolve(row),
    apply: (event) => history.apply(event),
  });
  return found;
}

function feature(acts: Act[], episode: string, name: Feature): number | undefined {
  return described(acts).get(episode)?.[FEATURES.indexOf(name)];
}

test('every column is filled with a number', () => {
  const rows = [
    ...described([
      [0, 0, 1],
      [1, 1, 0],
      [9, 0, 1],
      [30, 0, 1],
    ]).values(),
  ];

  expect(rows).toHaveLength(4);
  expect(rows.flat().every(Number.isFinite)).toBe(true);
});

test('recency falls with time, and what never was is older than all', () => {
  const acts: Act[] = [
    [0, 0, 1],
    [7, 1, 0],
    [21, 0, 1],
    [40, 2, 3],
  ];

  expect(feature(acts, '21 0>1', 'back recency')).toBeCloseTo(-Math.log(1 + 2), 12);
  expect(feature(acts, '21 0>1', 'pair recency')).toBeCloseTo(-Math.log(1 + 2), 12);
  expect(feature(acts, '21 0>1', 'out recency')).toBeCloseTo(-Math.log(1 + 3), 12);
  expect(feature(acts, '40 2>3', 'pair recency')).toBeLessThan(-Math.log(1 + 40 / 7));
});

test('counts tell the two directions apart, and who waits for an answer', () => {
  const acts: Act[] = [
    [0, 0, 1],
    [1, 1, 0],
    [1.5, 1, 0],
    [20, 0, 1],
    [20, 2, 3],
  ];

  expect(feature(acts, '20 0>1', 'out count')).toBeCloseTo(Math.log(2), 12);
  expect(feature(acts, '20 0>1', 'back count')).toBeCloseTo(Math.log(3), 12);
  expect(feature(acts, '20 0>1', 'waiting')).toBe(1);
  expect(feature(acts, '20 2>3', 'waiting')).toBe(0);
});

test('an outcome counts only once everybody could know it', () => {
  const acts = (day: number): Act[] => [
    [0, 0, 1],
    [1, 1, 0],
    [day, 2, 1],
  ];

  expect(feature(acts(7), '7 2>1', 'b opened')).toBe(0);
  expect(feature(acts(7.1), '7.1 2>1', 'b opened')).toBeCloseTo(Math.log(2), 12);
});

const ACTS = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([day, giver, step]): Act => [day, giver, (giver + step) % 4]),
  { maxLength: 40 },
);

test('what is said of an episode does not depend on what comes at its instant or later', () => {
  fc.assert(
    fc.property(ACTS, ACTS, fc.integer({ min: 1, max: 60 }), (past, other, now) => {
      // the same span, so that what never was is as old in both
      const ends: Act[] = [
        [-100, 2, 3],
        [200, 2, 3],
      ];
      const before = past.filter(([day]) => day < now);
      const asked: Act = [now, 0, 1];
      const later = (acts: Act[]) => acts.map(([day, giver, receiver]): Act => [now + day, giver, receiver]);
      const episode = `${now} 0>1`;

      expect(described([...ends, ...before, asked, ...later(other)]).get(episode)).toEqual(
        described([...ends, ...before, asked]).get(episode),
      );
    }),
  );
});
