import { expect, test } from 'vitest';
import {
  addToMean,
  DAY_MS,
  foundingSeeds,
  newcomerPrior,
  RESERVED_WORDS,
  renewedSeeds,
  shareBetween,
  standingGraph,
  standings,
  trustIn,
  typicalVisits,
  visitsForComparing,
  walkFromSeeds,
  weighReceipts,
  weightOfWord,
  withNewcomers,
  withoutPeople,
  withoutReceiptsBetween,
} from '#lib/scoring/index.ts';

const NOON = Date.UTC(2026, 0, 5, 12); // a Monday; weeks of receipts begin on Thursdays

/** One word of weight 1 each, as `[speaker, receiver]`. */
const words = (people: number, list: readonly (readonly [number, number])[]) =>
  standingGraph({
    people,
    speakers: list.map(([speaker]) => speaker),
    receivers: list.map(([, receiver]) => receiver),
    weights: list.map(() => 1),
  });

test('W1: rows are in order of receivers, words of a pair added up, a tenth kept back for each of ten words', () => {
  const { starts, to, weights, shares } = standingGraph({
    people: 4,
    speakers: [2, 0, 2, 2, 0],
    receivers: [3, 1, 0, 3, 1],
    weights: [1, 0.5, 2, 4, 0.5],
  });

  expect([...starts]).toEqual([0, 1, 1, 3, 3]);
  expect([...to]).toEqual([1, 0, 3]);
  expect([...weights]).toEqual([1, 2, 5]);
  const reserved = RESERVED_WORDS * Math.LN2;
  expect(RESERVED_WORDS).toBe(10);
  expect(shares[0]).toBeCloseTo(1 / 11, 12);
  const all = reserved + Math.log(3) + Math.log(6);
  expect(shares[1]).toBeCloseTo(Math.log(3) / all, 12);
  expect(shares[2]).toBeCloseTo(Math.log(6) / all, 12);
});

test('W1: lists that do not belong together, and people who are none, are refused with what is wrong', () => {
  const graph = (speakers: number[], receivers: number[], weights: number[]) => () =>
    standingGraph({ people: 2, speakers, receivers, weights });

  expect(graph([0], [], [1])).toThrow('Speakers, receivers and weights must be equally many.');
  expect(graph([0], [1], [])).toThrow('Speakers, receivers and weights must be equally many.');
  expect(graph([0, 1], [1], [1])).toThrow('equally many');
  expect(graph([-1], [1], [1])).toThrow('A person must be a whole number from 0 to 1, not -1.');
  expect(graph([0], [2], [1])).toThrow('A person must be a whole number from 0 to 1, not 2.');
  expect(graph([0], [0.5], [1])).toThrow('not 0.5');
  expect(graph([0], [1], [Number.NaN])).toThrow('weight must be 0 or more, not NaN.');
});

test('W6: the part of what one says that goes to each other is found wherever it stands in the row', () => {
  const heard = [1, 2, 4, 5, 7, 8, 9];
  const graph = words(11, [...heard.map((receiver) => [0, receiver] as const), [3, 0], [1, 10]]);

  for (let receiver = 0; receiver < 11; receiver++)
    expect(shareBetween(graph, 0, receiver)).toBe(heard.includes(receiver) ? graph.shares[0] : 0);
  expect(shareBetween(graph, 3, 0)).toBeCloseTo(1 / 11, 12);
  // who said nothing has an empty row, even where the next row begins with that receiver
  expect(shareBetween(graph, 2, 0)).toBe(0);
  expect(shareBetween(graph, 10, 1)).toBe(0);
});

test('W6: only what the two said of each other is left out, whoever is asked about first', () => {
  const graph = words(4, [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 1],
    [0, 2],
    [2, 0],
    [3, 1],
  ]);
  const expected = words(4, [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 0],
    [3, 1],
  ]);

  expect(withoutReceiptsBetween(graph, 1, 2)).toEqual(expected);
  expect(withoutReceiptsBetween(graph, 2, 1)).toEqual(expected);
  expect(withoutPeople(graph, [1])).toEqual(
    words(4, [
      [0, 2],
      [2, 0],
    ]),
  );
});

test('W6: compared, nobody falls below nothing, and each loses what the other handed on', () => {
  const graph = words(3, [
    [0, 1],
    [1, 2],
  ]);
  const share = graph.shares[0] ?? Number.NaN;

  expect(visitsForComparing(graph, [0.5, 0.3, 0.2], { b: 0, c: 1 })).toEqual({
    b: 0.5,
    c: expect.closeTo(0.3 - 0.85 * 0.5 * share, 12),
  });
  expect(visitsForComparing(graph, [0.5, 0.3, 0.2], { b: 1, c: 0 })).toEqual({
    b: expect.closeTo(0.3 - 0.85 * 0.5 * share, 12),
    c: 0.5,
  });
  expect(visitsForComparing(graph, [1, 0, 0], { b: 0, c: 1 })).toEqual({ b: 1, c: 0 });
});

test('W2: seeds count once each, alike; who is no person is no seed', () => {
  const graph = words(3, []);

  expect([...walkFromSeeds(graph, { seeds: [0, 2, 2, 0] }).visits]).toEqual([0.5, 0, 0.5]);
  for (const seed of [-1, 3, 0.5])
    expect(() => walkFromSeeds(graph, { seeds: [seed] })).toThrow(
      `A seed must be a whole number from 0 to 2, not ${seed}.`,
    );
  expect(() => walkFromSeeds(graph, { seeds: [] })).toThrow('Standing needs at least one seed.');
});

test('W2: a walk stops when a step moves no more than it may, and says how many steps it took', () => {
  const graph = words(3, [
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  const still = walkFromSeeds(words(2, []), { seeds: [1] });
  const rough = walkFromSeeds(graph, { seeds: [0], tolerance: 0.02 });
  const fine = walkFromSeeds(graph, { seeds: [0] });

  expect(still).toMatchObject({ steps: 1, residual: 0 });
  // the first step moves 2 · 0.85/11 ≈ 0.155, the second a tenth of that
  expect(rough.steps).toBe(2);
  expect(rough.residual).toBeLessThanOrEqual(0.02);
  expect(fine.steps).toBeGreaterThan(rough.steps);
  expect(walkFromSeeds(graph, { seeds: [0], mostSteps: 1 }).steps).toBe(1);
  expect(walkFromSeeds(graph, { seeds: [0], mostSteps: 1 }).residual).toBeCloseTo((2 * 0.85) / 11, 12);
});

test('W2: a warm start may hold anything that is 0 or more with a sum, of more or fewer people', () => {
  const graph = words(2, [[0, 1]]);
  const cold = walkFromSeeds(graph, { seeds: [0] }).visits;
  const warm = (warmStart: number[]) => () => walkFromSeeds(graph, { seeds: [0], warmStart }).visits;

  for (const start of [[7], [0, 3], [1, 1, 5]]) {
    const visits = warm(start)();
    expect(visits).toHaveLength(2);
    for (const person of [0, 1]) expect(visits[person]).toBeCloseTo(cold[person] ?? Number.NaN, 9);
  }
  const { visits } = walkFromSeeds(graph, { seeds: [0], warmStart: [3, 1, 9], mostSteps: 0 });
  expect([...visits]).toEqual([0.75, 0.25]);
  expect(warm([-1, 2])).toThrow('A warm start must be 0 or more everywhere, not -1.');
  expect(warm([Number.NaN, 2])).toThrow('0 or more everywhere, not NaN');
  expect(warm([0, 0, 4])).toThrow('A warm start must have a sum above 0.');
  expect(warm([Number.POSITIVE_INFINITY, 1])).toThrow('A warm start must have a sum above 0.');
});

test('W4: typical is the middle of the group, or between the two in the middle', () => {
  expect(typicalVisits([0.4, 0.3, 0.2, 0.1])).toBeCloseTo(0.25, 12);
  expect(typicalVisits([0.1, 0.2, 0.3, 0.4])).toBeCloseTo(0.25, 12);
  expect(typicalVisits([0.95, 0.05])).toBe(0.95);
  expect(typicalVisits([0.94, 0.06])).toBe(0.5);
  expect([...standings([0.5, 0.25, 0.25])]).toEqual([1, 1, 1]);
});

test('W5: standing and voices that are none are refused', () => {
  expect(() => weightOfWord(1.1, false)).toThrow('standing must be between 0 and 1, not 1.1.');
  expect(() => trustIn(-1)).toThrow('voices must be 0 or more, not -1.');
  expect(trustIn(0)).toBe(0);
});

test('W1, W8: words of one speaker, week, day and receiver are one; another of any is another', () => {
  const rows = [
    [0, 1, 0],
    [0, 1, 0.4],
    [0, 2, 0],
    [0, 1, 1],
    [3, 1, 0],
    [0, 1, 7],
  ] as const;
  const { weights: list, ...rest } = weighReceipts({
    people: 4,
    speakers: rows.map(([speaker]) => speaker),
    receivers: rows.map(([, receiver]) => receiver),
    at: rows.map(([, , days]) => NOON + days * DAY_MS),
  });

  const weights = Array.from(list);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBe(5);
  expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBe(1);
  expect([...weights.slice(2)]).toEqual([1, 1, 1, 1]);
  expect(rest).toEqual({ people: 4, speakers: [0, 0, 0, 0, 3, 0], receivers: [1, 1, 2, 1, 1, 1] });
});

test('W1: in whatever order they are read, one word counts a day and receiver', () => {
  // days of one week, receivers by turns; each of the four days and receivers twice
  const rows = [
    [1, 3],
    [2, 0],
    [1, 0],
    [2, 3],
    [1, 1],
    [1, 3],
    [2, 0],
    [1, 1],
    [2, 3],
    [1, 0],
  ] as const;
  const weigh = (list: readonly (readonly [number, number])[]) =>
    Array.from(
      weighReceipts({
        people: 3,
        speakers: list.map(() => 0),
        receivers: list.map(([receiver]) => receiver),
        at: list.map(([, days]) => NOON - 4 * DAY_MS + days * DAY_MS),
      }).weights,
    );
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

  expect(sum(weigh(rows))).toBe(5);
  expect(sum(weigh(rows.toReversed()))).toBe(5);
  expect(
    weigh([
      [1, 0],
      [1, 1],
      [1, 2],
    ]),
  ).toEqual([1, 1, 1]);
});

test('W8: a week’s budget is each speaker’s own and each week’s own', () => {
  const people = 60;
  const letters = (speaker: number, count: number, days: number) =>
    Array.from({ length: count }, (_, n) => [speaker, 3 + n, days] as const);
  const rows = [...letters(0, 20, 0), ...letters(1, 5, 0), ...letters(0, 40, 7)];
  const list = weighReceipts({
    people,
    speakers: rows.map(([speaker]) => speaker),
    receivers: rows.map(([, receiver]) => receiver),
    at: rows.map(([, , days]) => NOON + days * DAY_MS),
  });

  const weights = Array.from(list.weights);
  expect(new Set(weights.slice(0, 20))).toEqual(new Set([0.5]));
  expect(new Set(weights.slice(20, 25))).toEqual(new Set([1]));
  expect(new Set(weights.slice(25))).toEqual(new Set([0.25]));
});

test('W9: seeds come in order; who thanked themselves, or only later, is none', () => {
  const day = NOON;
  const list = { people: 5, speakers: [0, 1, 2, 3], receivers: [4, 1, 3, 2], at: [day - 1, 1, day, 5] };

  expect(foundingSeeds(list, day)).toEqual([2, 4]);
  expect(foundingSeeds({ people: 0, speakers: [], receivers: [], at: [] }, day)).toEqual([]);
});

test('W9: nine voices make no seed, ten of just enough standing do, and seeds stay seeds', () => {
  const voices = (count: number) => Array.from({ length: count }, (_, speaker) => [speaker, 12] as const);
  const standing = Array.from({ length: 13 }, () => 0.5);

  expect(renewedSeeds(words(13, voices(9)), [11, 3], standing)).toEqual([3, 11]);
  expect(renewedSeeds(words(13, voices(10)), [11, 3], standing)).toEqual([3, 11, 12]);
  expect(renewedSeeds(words(13, voices(10)), [], standing.with(4, 0.49))).toEqual([]);
});

test('W10: means that are none are refused, and places for newcomers come every tenth', () => {
  const known = Array.from({ length: 30 }, (_, n) => n);
  const fresh = [100, 101, 102];

  expect(addToMean({ count: 1, sum: 2 }, 3)).toEqual({ count: 2, sum: 5 });
  expect(() => addToMean({ count: 0, sum: 0 }, Number.NaN)).toThrow(
    'value must be a finite number, not NaN.',
  );
  expect(() => newcomerPrior({ count: -1, sum: 0 }, 0.5)).toThrow('count must be 0 or more, not -1.');
  expect(withNewcomers(known, fresh, 21)).toEqual([
    ...known.slice(0, 9),
    100,
    ...known.slice(9, 18),
    101,
    known[18],
  ]);
  expect(withNewcomers([], fresh, 2)).toEqual([100, 101]);
  expect(withNewcomers(known.slice(0, 2), [], 5)).toEqual([0, 1]);
});
