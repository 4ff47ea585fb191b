import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askReceipt,
  DAY_MS,
  partOfBudget,
  RECEIPT_BUDGET,
  type ReceiptWeek,
  receiptWeek,
  weighReceipts,
  withNewcomers,
} from '#lib/scoring/index.ts';
import { Receipts } from '#lib/scoring/receipts.ts';

const weight = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 5, noNaN: true }));

test('W8: a week of receipts weighs ten at most, in any order and number', () => {
  const asked = fc.array(weight, { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(asked, (weights) => {
      const total = (list: readonly number[]) =>
        list.reduce<ReceiptWeek | null>((week, one) => askReceipt(week, 0, one), null)?.asked ?? 0;
      const part = partOfBudget(total(weights));
      const reversed = partOfBudget(total([...weights].reverse()));
      const spent = weights.reduce((sum, one) => sum + one * part, 0);

      expect(spent).toBeLessThanOrEqual(RECEIPT_BUDGET + 1e-9);
      expect(Math.abs(part - reversed)).toBeLessThan(1e-9);
    }),
  );
});

test('W8: whoever speaks, and in whatever order their receipts are read, no week exceeds the budget', () => {
  const receipt = fc.record({
    speaker: fc.nat(2),
    receiver: fc.integer({ min: 3, max: 40 }),
    at: fc.integer({ min: 0, max: 28 }).map((halves) => (halves * DAY_MS) / 2),
  });
  fc.assert(
    fc.property(fc.array(receipt, { maxLength: 120 }), (receipts) => {
      const weigh = (list: typeof receipts) =>
        Array.from(
          weighReceipts({
            people: 41,
            speakers: list.map(({ speaker }) => speaker),
            receivers: list.map(({ receiver }) => receiver),
            at: list.map(({ at }) => at),
          }).weights,
        );
      const weights = weigh(receipts);
      const pairs = (list: typeof receipts, given: readonly number[]) => {
        const sums = new Map<string, number>();
        list.forEach(({ speaker, receiver, at }, index) => {
          for (const key of [`${speaker} to ${receiver}`, `${speaker} in week ${receiptWeek(at)}`])
            sums.set(key, (sums.get(key) ?? 0) + (given[index] ?? 0));
        });
        return sums;
      };
      const sums = pairs(receipts, weights);
      const turned = [...receipts].reverse();
      const otherSums = pairs(turned, weigh(turned));

      for (const [key, sum] of sums) {
        if (key.includes('week')) expect(sum).toBeLessThanOrEqual(RECEIPT_BUDGET + 1e-9);
        expect(Math.abs(sum - (otherSums.get(key) ?? -1))).toBeLessThan(1e-9);
      }
      expect([...otherSums.keys()].sort()).toEqual([...sums.keys()].sort());
    }),
  );
});

test('W10: suggestions are different people, each list in its order, a tenth of them newcomers', () => {
  const names = (letter: string) =>
    fc.integer({ min: 0, max: 60 }).map((count) => Array.from({ length: count }, (_, n) => `${letter}${n}`));
  fc.assert(
    fc.property(names('e'), names('n'), fc.nat(60), (established, newcomers, slots) => {
      const suggested = withNewcomers(established, newcomers, slots);
      const fresh = suggested.filter((name) => newcomers.includes(name));
      const known = suggested.filter((name) => established.includes(name));

      expect(new Set(suggested).size).toBe(suggested.length);
      expect(suggested).toHaveLength(Math.min(slots, established.length + newcomers.length));
      expect(fresh).toEqual(newcomers.slice(0, fresh.length));
      expect(known).toEqual(established.slice(0, known.length));
      if (newcomers.length >= 6)
        expect(fresh.length).toBeGreaterThanOrEqual(Math.floor(suggested.length / 10));
    }),
  );
});

test('W8: weighed one by one in order of time or all at once, a pair has the same receipts', () => {
  const receipt = fc.record({
    speaker: fc.nat(3),
    receiver: fc.integer({ min: 4, max: 9 }),
    at: fc.integer({ min: 0, max: 60 }).map((halves) => (halves * DAY_MS) / 2),
  });
  fc.assert(
    fc.property(fc.array(receipt, { maxLength: 150 }), (receipts) => {
      const ordered = [...receipts].sort((one, other) => one.at - other.at);
      const one = new Receipts();
      for (const { speaker, receiver, at } of ordered) one.add(speaker * 10 + receiver, speaker, at);
      const all = weighReceipts({
        people: 10,
        speakers: receipts.map(({ speaker }) => speaker),
        receivers: receipts.map(({ receiver }) => receiver),
        at: receipts.map(({ at }) => at),
      }).weights;
      const byPair = new Float64Array(40);
      receipts.forEach(({ speaker, receiver }, index) => {
        const pair = speaker * 10 + receiver;
        byPair[pair] = (byPair[pair] ?? 0) + (all[index] ?? 0);
      });

      const weights = one.weights();
      byPair.forEach((sum, pair) => {
        expect(Math.abs(sum - (weights[pair] ?? 0))).toBeLessThan(1e-9);
      });
      expect(weights.length).toBeLessThanOrEqual(byPair.length);
    }),
  );
});
