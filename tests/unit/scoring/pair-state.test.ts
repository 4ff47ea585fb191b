import { expect, test } from 'vitest';
import {
  advancePair,
  advancePerson,
  applyGive,
  DAY_MS,
  decayFactor,
  emptyPair,
  foldPair,
  nobodyYet,
  orderKey,
  settingsFor,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

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

  expect(() => applyGive(pair, gave(NOON - 1))).toThrow(
    `Gives are applied in order of time: ${NOON - 1} lies before ${NOON}.`,
  );
  expect(() => applyGive(pair, gave(NOON, 0))).toThrow('credits must be more than 0, not 0.');
  expect(() => applyGive(pair, gave(NOON, Number.POSITIVE_INFINITY))).toThrow(RangeError);
  expect(() => applyGive(pair, gave(Number.NaN))).toThrow('at must be a finite number, not NaN.');
});

test('D3: applying a give leaves the state before as it was', () => {
  const before = foldPair([gave(NOON)]);
  const copy = structuredClone(before);

  applyGive(before, got(NOON + DAY_MS));

  expect(before).toEqual(copy);
});

test('D6: asked about a time before the state, nothing grows back', () => {
  const pair = foldPair([gave(NOON)]);

  const nobody = emptyPair();

  // not even copied
  expect(advancePair(pair, NOON - DAY_MS)).toBe(pair);
  expect(advancePair(pair, NOON)).toBe(pair);
  expect(advancePair(nobody, NOON)).toBe(nobody);
  expect(() => advancePair(pair, Number.NaN)).toThrow('now must be a finite number, not NaN.');
  const totals = sumPerson([pair], NOON);
  expect(advancePerson(totals, NOON)).toBe(totals);
  expect(advancePerson(totals, NOON - 1)).toBe(totals);
});

test('D7: nothing given has no order key', () => {
  expect(orderKey(0, NOON, 112)).toBeNull();
  expect(orderKey(1, 112 * DAY_MS, 112)).toBe(1);
});

test('E1: a second give within 14 days of the last opens no second episode, one a moment later does', () => {
  const within = foldPair([gave(NOON), gave(NOON + 10 * DAY_MS), gave(NOON + 24 * DAY_MS)]);
  const later = foldPair([gave(NOON), gave(NOON + 14 * DAY_MS + 1)]);

  expect(within.gave.openSince).toBeNull();
  expect(within.gave.opened).toBeCloseTo(2 ** (-10 / 365), 12);
  expect(later.gave.openSince).toBe(NOON + 14 * DAY_MS + 1);
});

test('E2: an answer within 14 days is kept, and counts when the episode ends', () => {
  const pair = foldPair([gave(NOON), got(NOON + DAY_MS)]);

  expect(pair.gave).toMatchObject({ opened: 0, returned: 0, openSince: NOON, answered: true });
  expect(pair.got).toMatchObject({ opened: 0, openSince: NOON + DAY_MS, answered: false });
  expect(advancePair(pair, NOON + 379 * DAY_MS).gave).toMatchObject({
    opened: 0.5,
    returned: 0.5,
    openSince: null,
    answered: false,
  });
});

test('E2: an answer on the last moment of 14 days counts, a millisecond later it does not', () => {
  const end = NOON + 14 * DAY_MS;
  const answeredAt = (at: number) => advancePair(foldPair([gave(NOON), got(at)]), end + 1).gave;

  expect(answeredAt(end)).toMatchObject({ opened: expect.closeTo(1, 9), returned: expect.closeTo(1, 9) });
  expect(answeredAt(end + 1)).toMatchObject({ opened: expect.closeTo(1, 9), returned: 0 });
});

test('E3: an unanswered episode is over just after 14 days, and fades from that moment by half in a year', () => {
  const pair = foldPair([gave(NOON)]);

  expect(advancePair(pair, NOON + 14 * DAY_MS).gave).toMatchObject({ opened: 0, openSince: NOON });
  expect(advancePair(pair, NOON + (14 + 365) * DAY_MS).gave).toMatchObject({
    opened: 0.5,
    returned: 0,
    openSince: null,
  });
});

test('E3: episodes that ended fade by half in a year, however often somebody looks', () => {
  const ended = advancePair(foldPair([gave(NOON), got(NOON + 1)]), NOON + 379 * DAY_MS);

  expect(advancePair(ended, NOON + 744 * DAY_MS).gave).toMatchObject({ opened: 0.25, returned: 0.25 });
});

test('E4: gives of one instant do not answer each other', () => {
  const pair = foldPair([gave(NOON), got(NOON)]);

  expect(pair.gave.answered).toBe(false);
  expect(pair.got.answered).toBe(false);
});

test('D2: on a network of another pace, two weeks become its own window, and recent gives fade with it', () => {
  const settings = settingsFor(2);
  const pair = foldPair([gave(NOON), got(NOON + 3 * DAY_MS)], settings);

  expect(pair.gave).toMatchObject({ openSince: null, returned: 0 });
  expect(advancePair(foldPair([gave(NOON)], settings), NOON + 4 * DAY_MS, settings).gave.recent).toBe(0.5);
  expect(applyGive(pair, gave(NOON + 3 * DAY_MS), settings).gave.openSince).toBe(NOON + 3 * DAY_MS);
  expect(() => settingsFor(0)).toThrow('windowDays must be more than 0, not 0');
  expect(() => settingsFor(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('P1: a person’s totals are the sums over their pairs', () => {
  const now = NOON + 28 * DAY_MS;
  const pairs = [foldPair([gave(NOON), got(NOON + DAY_MS)]), foldPair([gave(NOON), gave(NOON)]), emptyPair()];

  const totals = sumPerson(pairs, now);

  expect(totals).toMatchObject({ at: now, given: 3, received: 1, partners: 2, lastGaveAt: NOON, given28: 1 });
  expect(totals.received28).toBeCloseTo(2 ** (-27 / 28), 12);
  expect(totals.asInitiator.opened).toBeCloseTo(2 * 2 ** (-14 / 365), 12);
  expect(totals.asInitiator.returned).toBeCloseTo(2 ** (-14 / 365), 12);
  expect(totals.asResponder).toEqual({ opened: 2 ** (-13 / 365), returned: 0 });
});

test('P1: totals fade like pairs: gives by half in four weeks, episodes in a year; counts stay', () => {
  const pair = foldPair([got(NOON), gave(NOON + 1), gave(NOON + 14 * DAY_MS)]);
  const totals = sumPerson([pair], NOON + 28 * DAY_MS + 1);

  const later = advancePerson(totals, NOON + 56 * DAY_MS + 1);
  const muchLater = advancePerson(totals, NOON + 393 * DAY_MS + 1);

  expect(later.given28).toBeCloseTo(totals.given28 / 2, 12);
  expect(later.received28).toBeCloseTo(totals.received28 / 2, 12);
  expect(muchLater.asInitiator.opened).toBeCloseTo(totals.asInitiator.opened / 2, 12);
  expect(muchLater.asResponder.returned).toBeCloseTo(totals.asResponder.returned / 2, 12);
  expect(muchLater).toMatchObject({
    at: NOON + 393 * DAY_MS + 1,
    given: 2,
    received: 1,
    partners: 1,
    lastGaveAt: NOON + 14 * DAY_MS,
  });
  expect(totals.asResponder.returned).toBeGreaterThan(0.9);
  expect(totals.asInitiator.opened).toBeGreaterThan(0.9);
});

test('P1: somebody known to be new has totals of nothing, which fade to nothing', () => {
  expect(nobodyYet(NOON)).toEqual(sumPerson([], NOON));
  expect(nobodyYet(NOON)).toMatchObject({ at: NOON, given: 0, lastGaveAt: null, partners: 0 });
  expect(advancePerson(nobodyYet(NOON), NOON + DAY_MS)).toEqual(nobodyYet(NOON + DAY_MS));
});
