import { expect, test } from 'vitest';
import {
  addToMean,
  askReceipt,
  DAY_MS,
  Engine,
  newcomerPrior,
  partOfBudget,
  RECEIPT_BUDGET,
  receiptWeek,
} from '#lib/scoring/index.ts';

const NOON = Date.UTC(2026, 0, 5, 12); // a Monday; weeks of receipts begin on Thursdays

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
  expect(() => askReceipt(null, 0, -1)).toThrow('weight must be 0 or more, not -1.');
  expect(() => receiptWeek(Number.NaN)).toThrow('at must be a finite number, not NaN.');
  expect(() => partOfBudget(-1)).toThrow('asked must be 0 or more, not -1.');
});

test('W10: before any newcomer was seen the usual stands in, after many their own mean', () => {
  const seen = Array.from({ length: 995 }).reduce<{ count: number; sum: number }>(
    (mean) => addToMean(mean, 0.2),
    { count: 0, sum: 0 },
  );

  expect(newcomerPrior({ count: 0, sum: 0 }, 0.4)).toBe(0.4);
  expect(newcomerPrior(seen, 0.4)).toBeCloseTo(0.201, 12);
});

test('W8: in the engine, too, a week is shared when it is over, and as if it ended now until then', () => {
  const engine = new Engine({ receipts: (kind) => kind === 1 });
  const thank = (receiver: number, days: number, kind = 1) =>
    engine.give({ giver: 0, receiver, at: NOON + days * DAY_MS, kind });
  const heard = () => {
    const { speakers, receivers, weights } = engine.receipts();
    return Array.from(speakers, (speaker, n) => [speaker, receivers[n], weights[n]]);
  };

  thank(1, 0);
  thank(1, 0.1);
  thank(9, 0.2, 0);
  expect(heard()).toEqual([[0, 1, 1]]);
  for (let receiver = 2; receiver <= 20; receiver++) if (receiver !== 9) thank(receiver, 0.3);
  thank(1, 1);
  expect(heard()[0]).toEqual([0, 1, 1]);
  expect(heard()[1]?.[2]).toBe(0.5);
  thank(2, 8);
  expect(heard().slice(0, 2)).toEqual([
    [0, 1, 1],
    [0, 2, 1.5],
  ]);
  expect(heard()).toHaveLength(19);
});

test('W8, P2: a week that an engine was resumed in is shared by all its receipts, before and after', () => {
  const options = { receipts: () => true };
  const engine = new Engine(options);
  const thank = (each: Engine, receiver: number) => each.give({ giver: 0, receiver, at: NOON });
  for (let receiver = 1; receiver <= 15; receiver++) thank(engine, receiver);
  const before = engine.bytes.receipts;

  const resumed = Engine.resume(engine.snapshot(), options);
  for (let receiver = 16; receiver <= 20; receiver++) thank(resumed, receiver);

  expect([...resumed.receipts().weights]).toEqual(Array.from({ length: 20 }, () => 0.5));
  // two numbers wait for the end of the week for each receipt
  thank(engine, 16);
  expect(engine.bytes.receipts - before).toBe(16);
});
