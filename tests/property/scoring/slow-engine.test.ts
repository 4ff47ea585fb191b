import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DirectionState, settingsFor } from '#lib/scoring/index.ts';
import { wait } from './histories.ts';
import { everybody, foldedUntil, lastAt, log } from './logs.ts';
import { atMost } from './runs.ts';
import { SlowEngine } from './slow-engine.ts';

const rules = fc.record({
  windowDays: fc.constantFrom(3, 14),
  usualRate: fc.constantFrom(0.1, 0.5),
  unopened: fc.constantFrom(-1, 1),
  unanswered: fc.constantFrom(-1, 2),
});

const isReceipt = (kind: number) => kind === 3;

/** Both engines over one log, looked at when `now` has come. */
const both = fc.record({ events: log(), ms: wait, rules }).map(({ events, ms, rules }) => {
  const { windowDays, usualRate } = rules;
  const opens = (kind: number) => kind !== rules.unopened;
  const answers = (kind: number) => kind !== rules.unanswered;
  const now = lastAt(events) + ms;
  const settings = settingsFor(windowDays);
  const options = { settings, usualRate, opens, answers, receipts: isReceipt };
  return {
    now,
    engine: foldedUntil(events, now, options),
    slow: new SlowEngine(events, { windowDays, usualRate, opens, answers }),
    events,
  };
});

function near<T extends object>(wanted: T | null): unknown {
  if (wanted === null) return null;
  const entries = Object.entries(wanted).map(([name, value]) => {
    if (typeof value === 'number') return [name, expect.closeTo(value, 9)];
    return [name, typeof value === 'object' ? near(value) : value];
  });
  return Object.fromEntries(entries);
}

/** Sums may differ in rounding; times, counts and flags may not. */
function expectDirection(actual: DirectionState, wanted: DirectionState) {
  const exact = ({
    count,
    credits,
    firstAt,
    lastAt,
    countedDay,
    dayCredits,
    openSince,
    answered,
  }: DirectionState) =>
    [count, credits, firstAt, lastAt, countedDay, dayCredits, openSince, answered] as const;
  expect(exact(actual)).toEqual(exact(wanted));
  expect(actual).toEqual(near(wanted));
}

test('D2–D4, E1–E4: pairs are what summing over every act says', () => {
  fc.assert(
    fc.property(both, ({ engine, slow, now }) => {
      for (const owner of everybody) {
        for (const other of everybody.filter((each) => each !== owner)) {
          const { gave, got } = engine.pair(owner, other, now);
          expectDirection(gave, slow.direction(owner, other, now));
          expectDirection(got, slow.direction(other, owner, now));
        }
      }
    }),
    atMost(200),
  );
});

test('P1: people are what summing over every act says', () => {
  fc.assert(
    fc.property(both, ({ engine, slow, now }) => {
      for (const person of everybody)
        expect(engine.person(person, now)).toEqual(near(slow.person(person, now)));
    }),
    atMost(300),
  );
});

test('M3, M8: rates are what counting every episode says, by kind and by what stood before', () => {
  fc.assert(
    fc.property(
      both,
      fc.nat(3),
      fc.option(fc.nat(5), { nil: undefined }),
      ({ engine, slow, now }, kind, context) => {
        expect(engine.rates.rate(kind, context)).toEqual(near(slow.rate(kind, context, now)));
      },
    ),
    atMost(500),
  );
});

test('M8: what stands between two people before a give is what the log says', () => {
  fc.assert(
    fc.property(both, ({ engine, slow, now }) => {
      for (const giver of everybody) {
        for (const receiver of everybody.filter((each) => each !== giver))
          expect(engine.contextOf(giver, receiver, now)).toBe(slow.context(giver, receiver, now));
      }
    }),
    atMost(200),
  );
});

test('W1, W8: receipts weigh what counting days and sharing weeks says', () => {
  fc.assert(
    fc.property(both, ({ engine, slow }) => {
      const { speakers, receivers, weights } = engine.receipts();
      const heard = new Map(
        Array.from(speakers, (speaker, n) => [`${speaker} of ${receivers[n]}`, weights[n] ?? 0]),
      );

      expect(heard.size).toBe(speakers.length);
      for (const speaker of everybody) {
        for (const receiver of everybody) {
          const wanted = speaker === receiver ? 0 : slow.receiptWeight(speaker, receiver, isReceipt);
          expect(heard.get(`${speaker} of ${receiver}`) ?? 0).toBeCloseTo(wanted, 9);
        }
      }
    }),
    atMost(200),
  );
});
