import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, HeadEpisodes } from '#lib/ledger/head-episodes.ts';
import { contextAfter, DAY_MS, emptyPair, flatRate, nobodyYet } from '#lib/scoring/index.ts';

const WINDOW_DAYS = 30;
const CONTEXT = contextAfter(0);

function headThat(answersTo: 'giver' | 'anybody'): HeadEpisodes {
  return new HeadEpisodes({
    head: 'passing-on',
    windowDays: WINDOW_DAYS,
    usualRate: 0.5,
    answersTo,
    answers: () => true,
  });
}

/** Tells the head everything, each act a prediction, and goes on until all is over. */
function learn(head: HeadEpisodes, acts: readonly Act[]): void {
  for (const act of acts) {
    head.advance(act.at);
    head.happen(act);
    const input = {
      pair: emptyPair(),
      other: nobodyYet(act.at),
      me: null,
      rate: flatRate(0.5),
      now: act.at,
    };
    head.open(head.predict(input, act, CONTEXT));
  }
  head.advance((acts.at(-1)?.at ?? 0) + (WINDOW_DAYS + 1) * DAY_MS);
}

/** A head that heard only what came of each act, worked out one by one, in the order in which the acts end. */
function told(acts: readonly Act[], answersTo: 'giver' | 'anybody'): HeadEpisodes {
  const head = headThat(answersTo);
  for (const act of acts) {
    const happened = acts.some(
      ({ giver, receiver, at }) =>
        giver === act.receiver &&
        (answersTo === 'anybody' || receiver === act.giver) &&
        at > act.at &&
        at - act.at <= WINDOW_DAYS * DAY_MS,
    );
    head.rates.count(act.kind, CONTEXT, act.at + WINDOW_DAYS * DAY_MS, happened);
  }
  return head;
}

const acts = fc
  .array(fc.record({ giver: fc.nat(3), step: fc.integer({ min: 1, max: 3 }), day: fc.nat(150) }), {
    minLength: 1,
    maxLength: 120,
  })
  .map((drawn) =>
    drawn
      .map(({ giver, step, day }) => ({ giver, receiver: (giver + step) % 4, kind: 0, at: day * DAY_MS }))
      .sort((a, b) => a.at - b.at),
  );

describe.each(['giver', 'anybody'] as const)('a head that waits for something to come to %s', (answersTo) => {
  test('counts for each give what came of it within its window, whatever else was open', () => {
    fc.assert(
      fc.property(acts, (taken) => {
        const head = headThat(answersTo);

        learn(head, taken);

        expect(head.rate(0, CONTEXT)).toEqual(told(taken, answersTo).rate(0, CONTEXT));
        expect(head.learner.learnt).toBe(taken.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('what many gave somebody who then gives counts as passed on from that day alone', () => {
  const head = headThat('anybody');
  const silent = { receiver: 0, kind: 0 };
  const early = Array.from({ length: 300 }, (_, n) => ({ ...silent, giver: n + 1, at: n }));
  const late = Array.from({ length: 100 }, (_, n) => ({ ...silent, giver: n + 1, at: 40 * DAY_MS + n }));
  const taken = [...early, ...late, { giver: 0, receiver: 500, kind: 0, at: 41 * DAY_MS }];

  learn(head, taken);

  expect(head.rate(0, CONTEXT)).toEqual(told(taken, 'anybody').rate(0, CONTEXT));
  expect(head.rate(0, CONTEXT).kind).toBeGreaterThan(0.2);
  expect(head.rate(0, CONTEXT).kind).toBeLessThan(0.3);
});
