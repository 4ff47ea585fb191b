import { utcDay } from './decay.ts';
import { askReceipt, partOfBudget, type ReceiptWeek, receiptWeek } from './receipt-budget.ts';
import type { ReceiptList } from './standing-graph.ts';

/** Acknowledgements as they were given, in any order: `speakers[i]` acknowledged `receivers[i]` at `at[i]` (epoch ms). */
export type Acknowledgements = {
  people: number;
  speakers: ArrayLike<number>;
  receivers: ArrayLike<number>;
  at: ArrayLike<number>;
};

/**
 * What each acknowledgement weighs: of one ordered pair and UTC day only one counts, and those that count share the
 * speaker's week. The order they come in does not matter. O(n log n). Rules W1, W8.
 */
export function weighReceipts({ people, speakers, receivers, at }: Acknowledgements): ReceiptList {
  const order = Uint32Array.from({ length: speakers.length }, (_, index) => index);
  const read = (list: ArrayLike<number>, index: number) => list[index] ?? 0;
  order.sort(
    (one, other) =>
      read(speakers, one) - read(speakers, other) ||
      receiptWeek(read(at, one)) - receiptWeek(read(at, other)) ||
      utcDay(read(at, one)) - utcDay(read(at, other)) ||
      read(receivers, one) - read(receivers, other),
  );
  const weights = new Float64Array(speakers.length);
  let first = 0;
  let asked: ReceiptWeek | null = null;
  order.forEach((index, place) => {
    const before = order[place - 1];
    const isSame = (list: ArrayLike<number>) => before !== undefined && list[before] === list[index];
    const isSameWeek = isSame(speakers) && asked?.week === receiptWeek(read(at, index));
    if (!isSameWeek) {
      shareWeek(weights, order.subarray(first, place), asked);
      first = place;
      asked = null;
    }
    const isSameDay = before !== undefined && utcDay(read(at, before)) === utcDay(read(at, index));
    if (isSameWeek && isSameDay && isSame(receivers)) return;
    weights[index] = 1;
    asked = askReceipt(asked, read(at, index));
  });
  shareWeek(weights, order.subarray(first), asked);
  return { people, speakers, receivers, weights };
}

function shareWeek(weights: Float64Array, week: Uint32Array, asked: ReceiptWeek | null): void {
  const part = partOfBudget(asked?.asked ?? 0);
  for (const index of week) weights[index] = (weights[index] ?? 0) * part;
}
