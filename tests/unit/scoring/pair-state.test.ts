import { expect, test } from 'vitest';
import {
  advancePair,
  applyGive,
  DAY_MS,
  decayFactor,
  emptyPair,
  foldPair,
  orderKey,
  sumPerson,
} from '#lib/scoring/index.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const gave = (at: number, credits = 1) => ({ direction: 'gave' as const, at, credits });
const got = (at: number, credits = 1) => ({ direction: 'got' as const, at, credits });

test('D1: negative time and half-lives of nothing are refused', () => {
  expect(() => decayFactor(-1, 7)).toThrow(RangeError);
  expect(() => decayFactor(1, 0)).toThrow(RangeError);
  expect(() => decayFactor(Number.NaN, 7)).toThrow(RangeError);
});

test('D2: half is left after a week of the fast sum, after 16 weeks of the slow one, after four of the recent days', () => {
  const pair = foldPair([gave(NOON, 2)]);

  expect(advancePair(pair, NOON + 7 * DAY_MS).gave.fast).toBe(1);
  expect(advancePair(pair, NOON + 28 * DAY_MS).gave.recent).toBe(0.5);
  expect(advancePair(pair, NOON + 112 * DAY_MS).gave.slow).toBe(1);
});

test('D3: a give before the last one, or worth nothing, is refused', () => {
  const pair = foldPair([gave(NOON)]);

  expect(() => applyGive(pair, gave(NOON - 1))).toThrow(RangeError);
  expect(() => applyGive(pair, gave(NOON, 0))).toThrow(RangeError);
  expect(() => applyGive(pair, gave(NOON, Number.POSITIVE_INFINITY))).toThrow(RangeError);
  expect(() => applyGive(pair, gave(Number.NaN))).toThrow(RangeError);
});

test('D3: applying a give leaves the state before as it was', () => {
  const before = foldPair([gave(NOON)]);
  const copy = structuredClone(before);

  applyGive(before, got(NOON + DAY_MS));

  expect(before).toEqual(copy);
});

test('D6: asked about a time before the state, nothing grows back', () => {
  const pair = foldPair([gave(NOON)]);

  expect(advancePair(pair, NOON - DAY_MS)).toEqual(pair);
  expect(advancePair(emptyPair(), NOON)).toEqual(emptyPair());
});

test('D7: nothing given has no order key', () => {
  expect(orderKey(0, NOON, 112)).toBeNull();
  expect(orderKey(1, 112 * DAY_MS, 112)).toBe(1);
});

test('E1: a second give within 14 days of the last opens no second episode', () => {
  const pair = foldPair([gave(NOON), got(NOON + DAY_MS), gave(NOON + 14 * DAY_MS)]);

  expect(pair.gave.openSince).toBeNull();
  expect(applyGive(pair, gave(NOON + 28 * DAY_MS + 1)).gave.openSince).toBe(NOON + 28 * DAY_MS + 1);
});

test('E3: an unanswered episode is over just after 14 days, and fades from that moment', () => {
  const pair = foldPair([gave(NOON)]);

  expect(advancePair(pair, NOON + 14 * DAY_MS).gave).toMatchObject({ opened: 0, openSince: NOON });
  expect(advancePair(pair, NOON + 126 * DAY_MS).gave).toMatchObject({
    opened: 0.5,
    returned: 0,
    openSince: null,
  });
});

test('E2: an answer counts for the giver’s side, and asks back by itself', () => {
  const pair = foldPair([gave(NOON), got(NOON + DAY_MS)]);

  expect(pair.gave).toMatchObject({ opened: 1, returned: 1, openSince: null });
  expect(pair.got).toMatchObject({ opened: 0, returned: 0, openSince: NOON + DAY_MS });
});

test('P1: a person’s totals are the sums over their pairs', () => {
  const now = NOON + 28 * DAY_MS;
  const pairs = [foldPair([gave(NOON), got(NOON + DAY_MS)]), foldPair([gave(NOON), gave(NOON)]), emptyPair()];

  const totals = sumPerson(pairs, now);

  expect(totals).toMatchObject({ at: now, given: 3, received: 1, partners: 2, lastGaveAt: NOON, given28: 1 });
  expect(totals.received28).toBeCloseTo(2 ** (-27 / 28), 12);
  expect(totals.asInitiator.opened).toBeCloseTo(2 ** (-27 / 112) + 2 ** (-14 / 112), 12);
  expect(totals.asInitiator.returned).toBeCloseTo(2 ** (-27 / 112), 12);
  expect(totals.asResponder).toEqual({ opened: 2 ** (-13 / 112), returned: 0 });
});
