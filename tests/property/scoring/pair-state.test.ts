import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advancePair,
  applyGive,
  DAY_MS,
  decayFactor,
  emptyPair,
  FAST_HALF_LIFE_DAYS,
  foldPair,
  mirrorPair,
  orderKey,
  SLOW_HALF_LIFE_DAYS,
} from '#lib/scoring/index.ts';
import { credits, endOf, history, wait } from './histories.ts';
import { expectNear, SIDES } from './near.ts';
import { atMost } from './runs.ts';

test('D1: what an act still counts for never grows, and halves with every half-life', () => {
  fc.assert(
    fc.property(wait, wait, fc.integer({ min: 1, max: 400 }), (sooner, more, halfLife) => {
      expect(decayFactor(sooner + more, halfLife)).toBeLessThanOrEqual(decayFactor(sooner, halfLife));
      expect(decayFactor(sooner + halfLife * DAY_MS, halfLife)).toBeCloseTo(
        decayFactor(sooner, halfLife) / 2,
        12,
      );
    }),
  );
});

test('D1: sums only fade while nothing happens, apart from episodes that end', () => {
  fc.assert(
    fc.property(history(), wait, wait, (gives, first, second) => {
      const earlier = advancePair(foldPair(gives), endOf(gives) + first);
      const later = advancePair(earlier, endOf(gives) + first + second);

      for (const side of SIDES) {
        for (const sum of ['fast', 'slow', 'recent'] as const) {
          expect(later[side][sum]).toBeLessThanOrEqual(earlier[side][sum]);
        }
      }
    }),
  );
});

test('D4: of one direction and one day, only the largest give counts', () => {
  fc.assert(
    fc.property(fc.array(credits, { minLength: 1, maxLength: 50 }), (amounts) => {
      const at = Date.UTC(2025, 5, 1, 9);
      const state = foldPair(amounts.map((amount) => ({ direction: 'gave', at, credits: amount })));

      expect(state.gave.slow).toBe(Math.max(...amounts));
      expect(state.gave.fast).toBe(Math.max(...amounts));
      expect(state.gave.recent).toBe(1);
      expect(state.gave.count).toBe(amounts.length);
    }),
  );
});

test('D4: a thousand gives a day are worth one a day, as far as credits that fade are concerned', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('gave' as const, 'got' as const),
      credits,
      (nths, direction, amount) => {
        const mornings = nths.sort((a, b) => a - b).map((nth) => Date.UTC(2025, 5, 1) + nth * DAY_MS);
        const give = (at: number) => ({ direction, at, credits: amount });
        const busy = foldPair(mornings.flatMap((at) => Array.from({ length: 1000 }, (_, n) => give(at + n))));
        const calm = foldPair(mornings.map(give));

        const side = advancePair(busy, (busy.at ?? 0) + DAY_MS)[direction];
        const other = advancePair(calm, (busy.at ?? 0) + DAY_MS)[direction];
        for (const sum of ['fast', 'slow', 'recent'] as const)
          expect(Math.abs(side[sum] - other[sum])).toBeLessThan(1e-9 * amount + 1e-9);
        expect(side.count).toBe(1000 * other.count);
      },
    ),
    atMost(20),
  );
});

test('D9: withholding from somebody who takes leaves what they gave as it is', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const now = endOf(gives) + ms;
      const all = advancePair(foldPair(gives), now);
      const withheld = foldPair(gives.filter(({ direction }) => direction === 'got'));
      const { got } = withheld.at === null ? withheld : advancePair(withheld, now);

      for (const field of ['count', 'credits', 'firstAt', 'lastAt', 'countedDay', 'dayCredits'] as const)
        expect(got[field]).toBe(all.got[field]);
      for (const sum of ['fast', 'slow', 'recent', 'opened'] as const)
        expect(Math.abs(got[sum] - all.got[sum])).toBeLessThan(1e-9);
    }),
  );
});

test('D5: adding gives one by one, through storage, is folding them all at once, to the bit', () => {
  fc.assert(
    fc.property(history(), (gives) => {
      let stored = emptyPair();
      for (const give of gives) stored = JSON.parse(JSON.stringify(applyGive(stored, give)));

      expect(stored).toEqual(foldPair(gives));
    }),
  );
});

test('D6: looking once or looking often comes to the same', () => {
  fc.assert(
    fc.property(history(), fc.array(wait, { maxLength: 6 }), (gives, waits) => {
      const state = foldPair(gives);
      let now = endOf(gives);
      let often = state;
      for (const ms of waits) {
        now += ms;
        often = advancePair(often, now);
      }

      expectNear(often, advancePair(state, now));
    }),
  );
});

test('D6: looking in between changes nothing of what comes next', () => {
  fc.assert(
    fc.property(history({ minLength: 1 }), (gives) => {
      let looked = emptyPair();
      for (const give of gives) looked = applyGive(advancePair(looked, give.at), give);

      expectNear(looked, foldPair(gives));
    }),
  );
});

test('D7: the order key keeps the order of two sums as time passes', () => {
  const sum = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const at = fc.integer({ min: 0, max: 4_000 * DAY_MS });
  fc.assert(
    fc.property(sum, at, sum, at, wait, (a, aAt, b, bAt, ms) => {
      const keys = [orderKey(a, aAt, SLOW_HALF_LIFE_DAYS), orderKey(b, bAt, SLOW_HALF_LIFE_DAYS)];
      const now = Math.max(aAt, bAt) + ms;
      const left = [
        a * decayFactor(now - aAt, SLOW_HALF_LIFE_DAYS),
        b * decayFactor(now - bAt, SLOW_HALF_LIFE_DAYS),
      ];
      fc.pre(Math.abs((left[0] ?? 0) / (left[1] ?? 1) - 1) > 1e-9);

      expect((keys[0] ?? 0) > (keys[1] ?? 0)).toBe((left[0] ?? 0) > (left[1] ?? 0));
    }),
  );
});

test('D7: the order key stays the same however long one waits', () => {
  fc.assert(
    fc.property(history({ minLength: 1 }), wait, (gives, ms) => {
      const state = foldPair(gives);
      const now = endOf(gives) + ms;
      const key = orderKey(state.gave.slow, endOf(gives), SLOW_HALF_LIFE_DAYS);
      const laterKey = orderKey(advancePair(state, now).gave.slow, now, SLOW_HALF_LIFE_DAYS);

      expect(laterKey === null).toBe(key === null);
      expect(Math.abs((laterKey ?? 0) - (key ?? 0))).toBeLessThan(1e-9);
    }),
  );
});

test('D8: both people keep the same account, exactly', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const mirrored = gives.map((give) => ({
        ...give,
        direction: give.direction === 'gave' ? ('got' as const) : ('gave' as const),
      }));

      expect(foldPair(mirrored)).toEqual(mirrorPair(foldPair(gives)));
      const now = endOf(gives) + ms;
      expect(advancePair(foldPair(mirrored), now)).toEqual(mirrorPair(advancePair(foldPair(gives), now)));
    }),
  );
});

test('D9: giving more never lowers what I gave', () => {
  fc.assert(
    fc.property(history(), wait, credits, (gives, ms, amount) => {
      const at = endOf(gives) + ms;
      const before = advancePair(foldPair(gives), at).gave;
      const after = applyGive(foldPair(gives), { direction: 'gave', at, credits: amount }).gave;

      for (const sum of ['count', 'credits', 'fast', 'slow', 'recent'] as const) {
        expect(after[sum]).toBeGreaterThanOrEqual(before[sum]);
      }
    }),
  );
});

test('D9: an act added to the past lowers a sum by no more than what fades within its day', () => {
  fc.assert(
    fc.property(history({ minLength: 1 }), fc.nat(), credits, (gives, place, amount) => {
      const index = place % gives.length;
      const at = gives[index]?.at ?? 0;
      const longer = gives.toSpliced(index, 0, { direction: 'gave', at, credits: amount });
      const [before, after] = [foldPair(gives).gave, foldPair(longer).gave];

      for (const [sum, halfLife] of [
        ['fast', FAST_HALF_LIFE_DAYS],
        ['slow', SLOW_HALF_LIFE_DAYS],
      ] as const) {
        expect(after[sum]).toBeGreaterThanOrEqual(before[sum] * decayFactor(DAY_MS, halfLife) - 1e-9);
      }
      expect(after.count).toBe(before.count + 1);
    }),
  );
});
