import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Engine, type EngineOptions, mirrorPair } from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';
import { wait } from './histories.ts';
import {
  allRates,
  everybody,
  folded,
  foldedUntil,
  type Given,
  lastAt,
  log,
  PEOPLE,
  picture,
} from './logs.ts';

const options: Partial<EngineOptions> = {
  opens: (kind) => kind !== 1,
  answers: (kind) => kind !== 2,
  receipts: (kind) => kind === 3,
  usualRate: 0.2,
};

const person = fc.nat(PEOPLE - 1);

function nearly(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(nearly);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, nearly(each)]));
}

/** Quicker than comparing thousands of numbers one by one, and stricter. */
function areSameBits(one: Float64Array, other: Float64Array): boolean {
  return Buffer.from(one.buffer).equals(Buffer.from(other.buffer));
}

const episodes = ({ pairs, people }: ReturnType<typeof picture>) => [
  pairs.map(({ gave, got }) =>
    [gave, got].map(({ opened, returned, openSince, answered }) => [opened, returned, openSince, answered]),
  ),
  people.map((each) => [each?.asResponder, each?.asInitiator]),
];

test('E4: gives of one instant give the same in any order: episodes exactly, sums and rates within 1e-9', () => {
  fc.assert(
    fc.property(log(), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), wait, (events, keys, ms) => {
      const now = lastAt(events) + ms;
      const shuffled = events
        .map((event, n) => ({ event, key: keys[n] ?? 0 }))
        .sort((a, b) => a.event.at - b.event.at || a.key - b.key)
        .map(({ event }) => event);
      const [one, other] = [foldedUntil(events, now, options), foldedUntil(shuffled, now, options)];
      const [before, after] = [picture(one, now), picture(other, now)];

      expect(after).toEqual(nearly(before));
      const [pairsBefore, peopleBefore] = episodes(before);
      const [pairsAfter, peopleAfter] = episodes(after);
      expect(pairsAfter).toEqual(pairsBefore);
      expect(peopleAfter).toEqual(peopleBefore);
      expect(allRates(other)).toEqual(nearly(allRates(one)));
    }),
  );
});

test('D5: one by one, with looks in between, is the same as the whole log at once, to the bit', () => {
  fc.assert(
    fc.property(log(), fc.array(wait, { maxLength: 40 }), (events, waits) => {
      const looked = new Engine(options);
      for (const [n, event] of events.entries()) {
        looked.give(event);
        const next = events[n + 1]?.at ?? Number.POSITIVE_INFINITY;
        const until = Math.min(next, event.at + (waits[n] ?? 0));
        looked.advance(until);
        picture(looked, until + 1e9);
        looked.receipts();
      }
      const atOnce = events.length > 0 ? foldedUntil(events, looked.at, options) : new Engine(options);

      expect(areSameBits(looked.snapshot(), atOnce.snapshot())).toBe(true);
    }),
  );
});

test('D6: looking, at whatever time, changes nothing', () => {
  fc.assert(
    fc.property(log(), wait, (events, ms) => {
      const engine = folded(events, options);
      const before = engine.snapshot();

      picture(engine, lastAt(events) + ms);
      engine.contextOf(0, 1, lastAt(events) + ms);
      engine.receipts();
      allRates(engine);

      expect(areSameBits(engine.snapshot(), before)).toBe(true);
    }),
  );
});

test('P2: resumed from a snapshot, an engine goes on to the same bits, episodes and their numbers', () => {
  fc.assert(
    fc.property(log(), fc.nat(40), wait, (events, cut, ms) => {
      const stored = folded(events.slice(0, cut), options).snapshot();
      const resumed = Engine.resume(structuredClone(stored), options);
      const whole = folded(events.slice(0, cut), options);

      for (const engine of [resumed, whole]) expect(areSameBits(engine.snapshot(), stored)).toBe(true);
      const heard = [resumed, whole].map((engine) => {
        const ended: unknown[] = [];
        engine.onEnd = (episode) => ended.push(episode);
        const opened = events.slice(cut).map((event) => engine.give(event));
        engine.advance(lastAt(events) + ms);
        return { opened, ended };
      });
      expect(heard[0]).toEqual(heard[1]);
      expect(areSameBits(resumed.snapshot(), whole.snapshot())).toBe(true);
      expect(resumed.receipts()).toEqual(whole.receipts());
      expect([resumed.at, resumed.pairCount, resumed.personCount]).toEqual([
        whole.at,
        whole.pairCount,
        whole.personCount,
      ]);
    }),
  );
});

test('P2: a person’s own events alone give the same bits for that person and all their pairs', () => {
  fc.assert(
    fc.property(log(), person, wait, (events, me, ms) => {
      const now = lastAt(events) + ms;
      const own = events.filter(({ giver, receiver }) => giver === me || receiver === me);
      const [whole, alone] = [foldedUntil(events, now, options), foldedUntil(own, now, options)];

      expect(alone.person(me, now)).toEqual(whole.person(me, now));
      for (const other of everybody.filter((each) => each !== me)) {
        expect(alone.pair(me, other, now)).toEqual(whole.pair(me, other, now));
        expect(alone.contextOf(me, other, now)).toBe(whole.contextOf(me, other, now));
      }
    }),
  );
});

test('P2: people one has nothing to do with change nothing but the site’s rates', () => {
  const elsewhere = log().map((events) =>
    events.map((event) => ({ ...event, giver: event.giver + PEOPLE, receiver: event.receiver + PEOPLE })),
  );
  fc.assert(
    fc.property(log(), elsewhere, wait, (events, others, ms) => {
      const together = [...events, ...others].sort((a, b) => a.at - b.at);
      const now = Math.max(lastAt(events), lastAt(others)) + ms;
      const [alone, beside] = [foldedUntil(events, now, options), foldedUntil(together, now, options)];

      expect(picture(beside, now)).toEqual(picture(alone, now));
      const ours = ({ speakers, receivers, weights }: ReturnType<Engine['receipts']>) =>
        Array.from(speakers, (speaker, n) => [speaker, receivers[n], weights[n]])
          .filter(([speaker = 0]) => Number(speaker) < PEOPLE)
          .sort();
      expect(ours(beside.receipts())).toEqual(ours(alone.receipts()));
    }),
  );
});

test('P1: a person’s totals are the sums over their pairs, once all that is over has ended', () => {
  fc.assert(
    fc.property(log(), person, wait, (events, me, ms) => {
      const now = lastAt(events) + ms;
      const engine = foldedUntil(events, now, options);
      const pairs = everybody.filter((each) => each !== me).map((other) => engine.pair(me, other, now));

      const totals = engine.person(me, now);

      if (totals) expect(sumPerson(pairs, now)).toEqual(nearly(totals));
      else expect(sumPerson(pairs, now).partners).toBe(0);
    }),
  );
});

test('D8: both people read the same account', () => {
  fc.assert(
    fc.property(log(), person, person, wait, (events, one, other, ms) => {
      fc.pre(one !== other);
      const engine = folded(events, options);
      const now = lastAt(events) + ms;

      expect(engine.pair(one, other, now)).toEqual(mirrorPair(engine.pair(other, one, now)));
    }),
  );
});

test('P4: it does not matter which number a person has', () => {
  const order = fc.shuffledSubarray([...everybody], { minLength: PEOPLE });
  fc.assert(
    fc.property(log(), order, wait, (events, numbers, ms) => {
      const called = (one: number) => numbers[one] ?? 0;
      const renamed = events.map((event) => ({
        ...event,
        giver: called(event.giver),
        receiver: called(event.receiver),
      }));
      const now = lastAt(events) + ms;
      const [engine, other] = [foldedUntil(events, now, options), foldedUntil(renamed, now, options)];

      for (const one of everybody) {
        expect(other.person(called(one), now)).toEqual(engine.person(one, now));
        for (const two of everybody.filter((each) => each !== one))
          expect(other.pair(called(one), called(two), now)).toEqual(engine.pair(one, two, now));
      }
      expect(allRates(other)).toEqual(allRates(engine));
    }),
  );
});

test('P3: removing a person leaves what others have with each other, and their sums without that person', () => {
  fc.assert(
    fc.property(log(), person, wait, (events, gone, ms) => {
      const now = lastAt(events) + ms;
      const left = everybody.filter((each) => each !== gone);
      const has = ({ giver, receiver }: Given) => giver === gone || receiver === gone;
      const with_ = foldedUntil(events, now, options);
      const without = foldedUntil(
        events.filter((event) => !has(event)),
        now,
        options,
      );

      expect(without.person(gone, now)).toBeNull();
      expect(picture(without, now, left).pairs).toEqual(picture(with_, now, left).pairs);
      for (const one of left) {
        const pairs = left.filter((other) => other !== one).map((other) => with_.pair(one, other, now));
        const totals = without.person(one, now);
        if (totals) expect(totals).toEqual(nearly(sumPerson(pairs, now)));
        else expect(sumPerson(pairs, now)).toMatchObject({ given: 0, received: 0 });
      }
    }),
  );
});
