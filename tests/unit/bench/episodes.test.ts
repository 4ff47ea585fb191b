import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, type EpisodeRule, episodesOf, PART, partsOf } from '#tests/bench/score/episodes.ts';
import { type EventLog, indexPairs } from '#tests/bench/score/events.ts';

type Act = [day: number, giver: number, receiver: number, kind?: number];

function logOf(acts: Act[]): EventLog {
  const sorted = acts.toSorted(([a], [b]) => a - b);
  return {
    at: Float64Array.from(sorted, ([day]) => day * DAY_MS),
    giver: Int32Array.from(sorted, ([, giver]) => giver),
    receiver: Int32Array.from(sorted, ([, , receiver]) => receiver),
    kind: Uint16Array.from(sorted, ([, , , kind = 0]) => kind),
    people: ['ana', 'bo', 'cy', 'di'],
    kinds: ['answer', 'thanks'],
  };
}

const RETURN: EpisodeRule = {
  name: 'return',
  horizonMs: 7 * DAY_MS,
  opens: null,
  answers: null,
  answersTo: 'giver',
  firstContactOnly: false,
};

/** `day giver>receiver label` of every episode. */
function episodes(acts: Act[], rule: Partial<EpisodeRule> = {}): string[] {
  const log = logOf(acts);
  const { event, giver, receiver, label } = episodesOf({ ...RETURN, ...rule }, log, indexPairs(log));
  return [...event].map((e, i) => `${(log.at[e] ?? 0) / DAY_MS} ${giver[i]}>${receiver[i]} ${label[i]}`);
}

test('a give opens an episode, and a give back within the horizon answers it', () => {
  expect(
    episodes([
      [0, 0, 1],
      [3, 1, 0],
    ]),
  ).toEqual(['0 0>1 1', '3 1>0 0']);
});

test('the horizon counts, the instant itself does not', () => {
  expect(
    episodes([
      [0, 0, 1],
      [7, 1, 0],
    ])[0],
  ).toBe('0 0>1 1');
  expect(
    episodes([
      [0, 0, 1],
      [7.001, 1, 0],
    ])[0],
  ).toBe('0 0>1 0');
  expect(
    episodes([
      [0, 0, 1],
      [0, 1, 0],
    ]),
  ).toEqual(['0 0>1 0', '0 1>0 0']);
});

test('giving again within the horizon opens nothing new, and puts off the next episode', () => {
  expect(
    episodes([
      [0, 0, 1],
      [0, 0, 1],
      [7, 0, 1],
      [14, 0, 1],
      [21.001, 0, 1],
    ]),
  ).toEqual(['0 0>1 0', '21.001 0>1 0']);
});

test('a first contact has nothing before it in either direction', () => {
  const acts: Act[] = [
    [0, 0, 1],
    [1, 1, 0],
    [50, 0, 1],
    [60, 2, 3],
    [60, 3, 2],
  ];

  expect(episodes(acts, { firstContactOnly: true })).toEqual(['0 0>1 1', '60 2>3 0', '60 3>2 0']);
});

test('acknowledgement is opened by answers alone and answered by anything', () => {
  const acts: Act[] = [
    [0, 0, 1, 0],
    [1, 1, 0, 1],
    [2, 2, 1, 1],
    [3, 0, 1, 1],
  ];

  expect(episodes(acts, { opens: new Set([0]) })).toEqual(['0 0>1 1']);
});

test('help back is opened by anything and answered by help alone', () => {
  const acts: Act[] = [
    [0, 0, 1, 1],
    [1, 1, 0, 1],
    [20, 0, 1, 1],
    [22, 1, 0, 0],
  ];

  expect(episodes(acts, { answers: new Set([0]) })).toEqual(['0 0>1 0', '1 1>0 0', '20 0>1 1', '22 1>0 0']);
});

test('paying forward looks at whom the receiver gives to, whoever it is', () => {
  expect(
    episodes(
      [
        [0, 0, 1],
        [3, 1, 2],
        [30, 0, 1],
      ],
      { answersTo: 'anybody' },
    ),
  ).toEqual(['0 0>1 1', '3 1>2 0', '30 0>1 0']);
});

test('the parts keep labels from reaching over the split or the end', () => {
  const log = logOf(Array.from({ length: 101 }, (_, day): Act => [day, day % 2, 2]));
  const part = partsOf(log, 7 * DAY_MS);
  const of = (day: number) => part(day * DAY_MS);

  expect([of(0), of(19)]).toEqual([PART.WARM_UP, PART.WARM_UP]);
  expect([of(20), of(63)]).toEqual([PART.TRAIN, PART.TRAIN]);
  expect([of(64), of(70)]).toEqual([PART.NEITHER, PART.NEITHER]);
  expect([of(71), of(93)]).toEqual([PART.TEST, PART.TEST]);
  expect(of(94)).toBe(PART.NEITHER);
});

const ACTS = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 1 }),
    )
    .map(([day, giver, step, kind]): Act => [day, giver, (giver + step) % 4, kind]),
  { maxLength: 40 },
);

test('episodes and labels are what looking at every other event gives', () => {
  fc.assert(
    fc.property(
      ACTS,
      fc.boolean(),
      fc.constantFrom<'giver' | 'anybody'>('giver', 'anybody'),
      (acts, first, answersTo) => {
        const sorted = acts.toSorted(([a], [b]) => a - b);
        const expected = sorted.flatMap(([day, giver, receiver, kind], i) => {
          const isOpen = sorted.some(
            ([d, g, r, k], j) => j < i && day - d <= 7 && g === giver && r === receiver && k === 0,
          );
          const knewEachOther = sorted.some(
            ([d, g, r]) => d < day && ((g === giver && r === receiver) || (g === receiver && r === giver)),
          );
          if (kind !== 0 || isOpen || (first && knewEachOther)) return [];
          const isAnswered = sorted.some(
            ([d, g, r, k]) =>
              d > day &&
              d <= day + 7 &&
              g === receiver &&
              k === 1 &&
              (answersTo === 'anybody' || r === giver),
          );
          return [`${day} ${giver}>${receiver} ${isAnswered ? 1 : 0}`];
        });

        expect(
          episodes(acts, { opens: new Set([0]), answers: new Set([1]), firstContactOnly: first, answersTo }),
        ).toEqual(expected);
      },
    ),
  );
});
