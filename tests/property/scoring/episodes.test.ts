import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advancePair, applyGive, DAY_MS, foldPair } from '#lib/scoring/index.ts';
import { credits, endOf, history, wait } from './histories.ts';
import { expectNear, SIDES } from './near.ts';

test('E1: at most one episode waits in a direction, and only after a give', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const now = endOf(gives) + ms;
      const { gave, got } = advancePair(foldPair(gives), now);

      for (const { openSince, lastAt } of [gave, got]) {
        expect(lastAt ?? now).toBeGreaterThanOrEqual(openSince ?? 0);
        expect(now - (openSince ?? now)).toBeLessThanOrEqual(14 * DAY_MS);
      }
    }),
  );
});

test('E3: an episode that ends adds one at most, and nothing else adds to what has ended', () => {
  fc.assert(
    fc.property(history(), wait, wait, (gives, first, second) => {
      const earlier = advancePair(foldPair(gives), endOf(gives) + first);
      const later = advancePair(earlier, endOf(gives) + first + second);

      for (const side of SIDES) {
        const ended = earlier[side].openSince !== null && later[side].openSince === null;
        expect(later[side].opened).toBeLessThanOrEqual(earlier[side].opened + (ended ? 1 : 0));
        const answered = ended && earlier[side].answered;
        expect(later[side].returned).toBeLessThanOrEqual(earlier[side].returned + (answered ? 1 : 0));
      }
    }),
  );
});

test('E2: an answer counts when its episode ends, never before', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const at = endOf(gives) + ms;
      const before = advancePair(foldPair(gives), at);
      const after = applyGive(foldPair(gives), { direction: 'got', at, credits: 1 });

      expect(after.gave.opened).toBe(before.gave.opened);
      expect(after.gave.returned).toBe(before.gave.returned);
      expect(after.gave.openSince).toBe(before.gave.openSince);
      if (before.gave.openSince !== null && before.gave.openSince < at)
        expect(after.gave.answered).toBe(true);
    }),
  );
});

test('E2: never more answers than episodes', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const { gave, got } = advancePair(foldPair(gives), endOf(gives) + ms);

      expect(gave.returned).toBeLessThanOrEqual(gave.opened + 1e-12);
      expect(got.returned).toBeLessThanOrEqual(got.opened + 1e-12);
    }),
  );
});

test('E4: events of one instant give the same in any order', () => {
  const instant = fc.array(
    fc.record({ direction: fc.constantFrom('gave' as const, 'got' as const), credits }),
    {
      minLength: 2,
      maxLength: 6,
    },
  );
  const orders = instant.chain((acts) =>
    fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length })),
  );
  fc.assert(
    fc.property(history(), orders, wait, history(), ([...gives], [acts, shuffled], ms, rest) => {
      const at = endOf(gives) + ms;
      const shift = at - (rest[0]?.at ?? at);
      const then = rest.map((give) => ({ ...give, at: give.at + shift }));
      const fold = (order: typeof acts) =>
        foldPair([...gives, ...order.map((act) => ({ ...act, at })), ...then]);
      const [one, other] = [fold(acts), fold(shuffled)];

      expectNear(one, other);
      for (const side of SIDES) {
        expect(one[side].opened).toBe(other[side].opened);
        expect(one[side].returned).toBe(other[side].returned);
      }
    }),
  );
});
