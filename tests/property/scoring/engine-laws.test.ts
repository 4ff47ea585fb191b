import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, type EngineOptions } from '#lib/scoring/index.ts';
import { wait } from './histories.ts';
import { everybody, folded, foldedUntil, type Given, lastAt, log, PEOPLE } from './logs.ts';
import { atMost } from './runs.ts';

// What giving, holding back and repeating oneself do, and do not do, to a whole network.

const options: Partial<EngineOptions> = { receipts: (kind) => kind === 3 };
const person = fc.nat(PEOPLE - 1);

test('D9: giving more never lowers what I gave, to anybody', () => {
  fc.assert(
    fc.property(log(), person, person, wait, (events, me, other, ms) => {
      fc.pre(me !== other);
      const now = lastAt(events) + ms;
      const before = foldedUntil(events, now);
      const after = foldedUntil(events, now);
      after.give({ giver: me, receiver: other, at: now });

      const [mine, more] = [before.person(me, now), after.person(me, now)];
      expect(more?.given).toBe((mine?.given ?? 0) + 1);
      expect(more?.given28).toBeGreaterThanOrEqual(mine?.given28 ?? 0);
      for (const each of everybody.filter((one) => one !== me)) {
        const [was, is] = [before.pair(me, each, now).gave, after.pair(me, each, now).gave];
        for (const sum of ['count', 'credits', 'fast', 'slow', 'recent', 'opened', 'returned'] as const)
          expect(is[sum]).toBeGreaterThanOrEqual(was[sum]);
      }
    }),
  );
});

test('D4: a thousand gives a day are worth one a day to a person too', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(days, (nths) => {
      const mornings = nths.sort((a, b) => a - b).map((nth) => Date.UTC(2025, 5, 1) + nth * DAY_MS);
      const give = (at: number): Given => ({ giver: 0, receiver: 1, at, kind: 3, credits: 3 });
      const busy = folded(
        mornings.flatMap((at) => Array.from({ length: 1000 }, () => give(at))),
        options,
      );
      const calm = folded(mornings.map(give), options);

      for (const one of [0, 1]) {
        const [often, once] = [busy.person(one), calm.person(one)];
        expect(often?.given28).toBe(once?.given28);
        expect(often?.received28).toBe(once?.received28);
        expect(often?.asInitiator).toEqual(once?.asInitiator);
      }
      expect(busy.pair(0, 1).gave).toEqual({
        ...calm.pair(0, 1).gave,
        count: 1000 * mornings.length,
        credits: 3000 * mornings.length,
      });
      expect(busy.receipts()).toEqual(calm.receipts());
    }),
    atMost(20),
  );
});

test('P2, P3: withholding from somebody who only takes leaves my own numbers as they are', () => {
  fc.assert(
    fc.property(log(), person, person, wait, (events, me, taker, ms) => {
      fc.pre(me !== taker);
      const now = lastAt(events) + ms;
      const gaveAnyway = events.filter(({ giver, receiver, kind }) => {
        // they give to nobody, and I have nothing to thank them for
        return giver !== taker && !(giver === me && receiver === taker && kind === 3);
      });
      const held = gaveAnyway.filter(({ giver, receiver }) => giver !== me || receiver !== taker);
      const [gave, withheld] = [foldedUntil(gaveAnyway, now, options), foldedUntil(held, now, options)];

      const [mine, after] = [gave.person(me, now), withheld.person(me, now)];
      expect(after?.asResponder.opened ?? 0).toBeCloseTo(mine?.asResponder.opened ?? 0, 9);
      expect(after?.asResponder.returned ?? 0).toBeCloseTo(mine?.asResponder.returned ?? 0, 9);
      expect(after?.received28 ?? 0).toBeCloseTo(mine?.received28 ?? 0, 9);
      expect(after?.received ?? 0).toBe(mine?.received ?? 0);
      // what I am said to have brought about can only rise
      expect(after?.asInitiator.returned ?? 0).toBeCloseTo(mine?.asInitiator.returned ?? 0, 9);
      for (const other of everybody.filter((one) => one !== me && one !== taker))
        expect(withheld.pair(me, other, now)).toEqual(gave.pair(me, other, now));
      const said = (engine: typeof gave) => {
        const { speakers, receivers, weights } = engine.receipts();
        return Array.from(speakers, (speaker, n) => `${speaker} of ${receivers[n]}: ${weights[n]}`).sort();
      };
      expect(said(withheld)).toEqual(said(gave));
    }),
  );
});

test('E2: never more answers than episodes, for pairs, people and every rate', () => {
  fc.assert(
    fc.property(log(), wait, (events, ms) => {
      const now = lastAt(events) + ms;
      const engine = foldedUntil(events, now);

      for (const one of everybody) {
        const totals = engine.person(one, now);
        for (const { opened, returned } of totals ? [totals.asInitiator, totals.asResponder] : [])
          expect(returned).toBeLessThanOrEqual(opened);
      }
      for (const kind of [0, 1, 2, 3]) {
        for (const rate of Object.values(engine.rates.rate(kind, 0))) {
          expect(rate).toBeGreaterThan(0);
          expect(rate).toBeLessThan(1);
        }
      }
    }),
  );
});
