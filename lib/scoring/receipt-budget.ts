import { DAY_MS } from './decay.ts';
import { requireFinite, requireNonNegative } from './ranges.ts';

/** What all receipts of one person within one week weigh together, at most. Rule W8. */
export const RECEIPT_BUDGET = 10;

/** From here on a week's receipts are a circular letter: so little would be left of each that none counts. Judged. */
export const CIRCULAR_LETTER = 20 * RECEIPT_BUDGET;

const WEEK_MS = 7 * DAY_MS;

/** The 7-day bin of an instant (epoch milliseconds), counted from 1970-01-01 UTC, a Thursday: whole numbers. */
export function receiptWeek(at: number): number {
  requireFinite('at', at);
  return Math.floor(at / WEEK_MS);
}

/** What one person asked of the budget in the latest week they acknowledged anything. */
export type ReceiptWeek = { week: number; asked: number };

/**
 * The person's week with one more receipt. O(1) per person; within a week any order gives the same up to rounding. A
 * receipt of an earlier week than the one on record is refused: that week is over.
 *
 * @throws {RangeError} for a receipt of an earlier week, or a weight below 0
 */
export function askReceipt(last: ReceiptWeek | null, at: number, weight = 1): ReceiptWeek {
  requireNonNegative('weight', weight);
  const week = receiptWeek(at);
  if (!last || week > last.week) return { week, asked: weight };
  if (week < last.week) throw new RangeError('Receipts are counted in order of weeks.');
  return { week, asked: last.asked + weight };
}

/**
 * What each receipt of a week counts, as a part of what it asked: 1 within the budget, else all of the week share it
 * alike, and nothing from {@link CIRCULAR_LETTER} on. A rule that gave the first ones more would let a leaflet to a
 * thousand people lift ten of them; sharing alike needs no order, and a week's weights are final when it is over.
 * The sum over a week is at most {@link RECEIPT_BUDGET}. Result: 0 … 1. Rule W8.
 *
 * @throws {RangeError} unless `asked`, what the week's receipts ask for together, is ≥ 0
 */
export function partOfBudget(asked: number): number {
  requireNonNegative('asked', asked);
  if (asked >= CIRCULAR_LETTER) return 0;
  return asked <= RECEIPT_BUDGET ? 1 : RECEIPT_BUDGET / asked;
}
