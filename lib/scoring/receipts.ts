import { DAY_MS } from './decay.ts';
import { askReceipt, partOfBudget, type ReceiptWeek, receiptWeek } from './receipt-budget.ts';
import { Table } from './table.ts';

/** Who acknowledged whom, and how much all of it weighs; parallel arrays, one entry an ordered pair. */
export type ReceiptEdges = { speakers: Int32Array; receivers: Int32Array; weights: Float64Array };

const WEIGHT = 0;
const DAY = 1;
const WIDTH = 2;

function clear(numbers: Float64Array, at: number): void {
  numbers[at + WEIGHT] = 0;
  numbers[at + DAY] = Number.NaN;
}

/**
 * What people acknowledge, by ordered pair, in order of time: one receipt counts for a pair and UTC day, and those of one
 * speaker and week share the budget, which is known when the week is over. O(1) amortised per receipt. Rules W1, W8.
 */
export class Receipts {
  #pairs = new Table(WIDTH, clear);
  /** By speaker, what they asked of this week's budget. */
  #asked = new Map<number, ReceiptWeek>();
  /** Receipts of the week at hand: ordered pair and speaker by turns. */
  #waiting: number[] = [];
  #week = Number.NEGATIVE_INFINITY;

  get bytes(): number {
    return this.#pairs.bytes + 8 * this.#waiting.length;
  }

  /** One more receipt by `speaker` in the ordered pair with that number. */
  add(pair: number, speaker: number, at: number): void {
    const week = receiptWeek(at);
    if (week > this.#week) this.#endWeek(week);
    this.#pairs.growTo(Math.max(this.#pairs.length, pair + 1));
    const day = Math.floor(at / DAY_MS);
    if (this.#pairs.numbers[pair * WIDTH + DAY] === day) return;
    this.#pairs.numbers[pair * WIDTH + DAY] = day;
    this.#asked.set(speaker, askReceipt(this.#asked.get(speaker) ?? null, at));
    this.#waiting.push(pair, speaker);
  }

  /** What the receipts of each ordered pair weigh by now; a week that is not over counts as if it ended now. */
  weights(): Float64Array {
    const weights = new Float64Array(this.#pairs.length);
    for (let pair = 0; pair < weights.length; pair++)
      weights[pair] = this.#pairs.numbers[pair * WIDTH + WEIGHT] as number;
    this.#share((pair, part) => {
      (weights[pair] as number) += part;
    });
    return weights;
  }

  /** The numbers to be kept, for {@link Receipts.restore}. */
  kept(): Float64Array[] {
    const asked = [...this.#asked].flatMap(([speaker, { asked }]) => [speaker, asked]);
    return [
      this.#pairs.used(),
      Float64Array.from(this.#waiting),
      Float64Array.from(asked),
      Float64Array.of(this.#week),
    ];
  }

  static restore([pairs, waiting, asked, week]: readonly Float64Array[]): Receipts {
    const receipts = new Receipts();
    receipts.#pairs.restore(pairs ?? new Float64Array(0));
    receipts.#waiting = [...(waiting ?? [])];
    receipts.#week = week?.[0] ?? Number.NEGATIVE_INFINITY;
    for (let n = 0; asked && n < asked.length; n += 2)
      receipts.#asked.set(asked[n] as number, { week: receipts.#week, asked: asked[n + 1] as number });
    return receipts;
  }

  #endWeek(next: number): void {
    this.#share((pair, part) => {
      (this.#pairs.numbers[pair * WIDTH + WEIGHT] as number) += part;
    });
    this.#waiting = [];
    this.#asked.clear();
    this.#week = next;
  }

  #share(give: (pair: number, part: number) => void): void {
    for (let n = 0; n < this.#waiting.length; n += 2) {
      const asked = this.#asked.get(this.#waiting[n + 1] as number)?.asked ?? 0;
      give(this.#waiting[n] as number, partOfBudget(asked));
    }
  }
}
