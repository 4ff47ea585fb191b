import { expect, test } from 'vitest';
import {
  addToMean,
  askReceipt,
  DAY_MS,
  newcomerPrior,
  partOfBudget,
  RECEIPT_BUDGET,
  receiptWeek,
} from '#lib/scoring/index.ts';

test('W8: a week is seven days from the epoch on', () => {
  expect(receiptWeek(0)).toBe(0);
  expect(receiptWeek(7 * DAY_MS - 1)).toBe(0);
  expect(receiptWeek(7 * DAY_MS)).toBe(1);
  expect(receiptWeek(-1)).toBe(-1);
});

test('W8: ten thanks a week count in full, twenty count half each, two hundred not at all', () => {
  expect(partOfBudget(1)).toBe(1);
  expect(partOfBudget(RECEIPT_BUDGET)).toBe(1);
  expect(partOfBudget(20)).toBe(0.5);
  expect(partOfBudget(199.5)).toBeGreaterThan(0.05);
  expect(partOfBudget(200)).toBe(0);
});

test('W8: a new week begins with the whole budget, and a past one is over', () => {
  const first = askReceipt(askReceipt(null, 1), 2, 4);
  const next = askReceipt(first, 8 * DAY_MS);

  expect(first).toEqual({ week: 0, asked: 5 });
  expect(next).toEqual({ week: 1, asked: 1 });
  expect(() => askReceipt(next, 0)).toThrow('order of weeks');
  expect(() => askReceipt(null, 0, -1)).toThrow('weight');
});

test('W10: before any newcomer was seen the usual stands in, after many their own mean', () => {
  const seen = Array.from({ length: 995 }).reduce<{ count: number; sum: number }>(
    (mean) => addToMean(mean, 0.2),
    { count: 0, sum: 0 },
  );

  expect(newcomerPrior({ count: 0, sum: 0 }, 0.4)).toBe(0.4);
  expect(newcomerPrior(seen, 0.4)).toBeCloseTo(0.201, 12);
});
