import { expect, test } from 'vitest';
import {
  ANSWER_WINDOW_DAYS,
  ANSWER_WINDOW_MS,
  contextAfter,
  DAY_MS,
  decayFactor,
  EPISODE_HALF_LIFE_DAYS,
  FAST_HALF_LIFE_DAYS,
  FULLY_COVERED,
  logit,
  MAX_KINDS,
  NOTHING_BEFORE,
  orderKey,
  Rates,
  RECENT_HALF_LIFE_DAYS,
  SLOW_HALF_LIFE_DAYS,
  sigmoid,
  utcDay,
} from '#lib/scoring/index.ts';

test('E1: an answer is waited for two weeks', () => {
  expect(ANSWER_WINDOW_DAYS).toBe(14);
  expect(ANSWER_WINDOW_MS).toBe(14 * DAY_MS);
});

test('D2: half-lives are a week, sixteen, four, and a year', () => {
  expect([FAST_HALF_LIFE_DAYS, SLOW_HALF_LIFE_DAYS, RECENT_HALF_LIFE_DAYS, EPISODE_HALF_LIFE_DAYS]).toEqual([
    7, 112, 28, 365,
  ]);
});

test('D1: half is left after a half-life, everything at once, and a quarter after two', () => {
  expect(decayFactor(0, 7)).toBe(1);
  expect(decayFactor(7 * DAY_MS, 7)).toBe(0.5);
  expect(decayFactor(14 * DAY_MS, 7)).toBe(0.25);
  expect(() => decayFactor(-1, 7)).toThrow('elapsedMs must be 0 or more, not -1.');
  expect(() => decayFactor(Number.POSITIVE_INFINITY, 7)).toThrow(
    'elapsedMs must be 0 or more, not Infinity.',
  );
  expect(() => decayFactor(1, 0)).toThrow('halfLifeDays must be more than 0, not 0.');
  expect(() => decayFactor(1, Number.POSITIVE_INFINITY)).toThrow('halfLifeDays must be more than 0');
});

test('D7: an order key is the logarithm of a sum, and as many half-lives as have passed', () => {
  expect(orderKey(4, 14 * DAY_MS, 7)).toBe(4);
  expect(orderKey(0.5, 0, 7)).toBe(-1);
  expect(orderKey(0, 0, 7)).toBeNull();
  expect(() => orderKey(-1, 0, 7)).toThrow('decayed must be 0 or more, not -1.');
  expect(() => orderKey(1, Number.NaN, 7)).toThrow('at must be a finite number, not NaN.');
  expect(() => orderKey(1, 0, -7)).toThrow('halfLifeDays must be more than 0, not -7.');
});

test('D4: a day begins at midnight in UTC, before 1970 too', () => {
  expect(utcDay(0)).toBe(0);
  expect(utcDay(DAY_MS - 1)).toBe(0);
  expect(utcDay(DAY_MS)).toBe(1);
  expect(utcDay(-1)).toBe(-1);
});

test('M3: log-odds stay finite at never and always, and turn back into the rate', () => {
  expect(logit(0.5)).toBe(0);
  expect(logit(0)).toBe(logit(0.001));
  expect(logit(1)).toBe(logit(0.999));
  expect(logit(0.001)).toBeCloseTo(-Math.log(999), 9);
  expect(sigmoid(logit(0.3))).toBeCloseTo(0.3, 12);
  expect(sigmoid(0)).toBe(0.5);
});

test('M3: before anything was seen a rate is the usual one; five episodes of a site move it half way', () => {
  const rates = new Rates(0.2);
  expect(rates.rate(7, NOTHING_BEFORE)).toEqual({ site: 0.2, kind: 0.2, context: 0.2, both: 0.2 });
  expect(rates.rate(7)).toEqual({ site: 0.2, kind: 0.2, context: 0.2, both: 0.2 });

  for (let n = 0; n < 5; n++) rates.count(7, NOTHING_BEFORE, 0, true);

  expect(rates.episodes).toBe(5);
  const { site, kind, context, both } = rates.rate(7, NOTHING_BEFORE);
  expect(site).toBeCloseTo(0.6, 12);
  expect(kind).toBeCloseTo((5 + 20 * 0.6) / 25, 12);
  expect(context).toBeCloseTo((5 + 20 * 0.6) / 25, 12);
  expect(both).toBeCloseTo((5 + 20 * kind) / 25, 12);
  expect(rates.rate(7)).toEqual({ site, kind, context: site, both: kind });
  expect(rates.rate(6, NOTHING_BEFORE)).toEqual({ site, kind: site, context, both: site });
});

test('M3: counts fade by half in a year, from one episode of a kind to its next', () => {
  const rates = new Rates(0.5);
  rates.count(0, NOTHING_BEFORE, 0, true);
  rates.count(1, NOTHING_BEFORE, 365 * DAY_MS, false);

  const { site } = rates.rate(0);
  expect(rates.episodes).toBe(1.5);
  expect(site).toBeCloseTo((0.5 + 2.5) / 6.5, 12);
  // of kind 0 nothing has followed, so that its one episode stands whole
  expect(rates.rate(0).kind).toBeCloseTo((1 + 20 * site) / 21, 12);
  // time that runs backwards, as between machines, fades nothing
  rates.count(1, NOTHING_BEFORE, 364 * DAY_MS, false);
  expect(rates.episodes).toBe(2.5);
});

test('M8: kinds beyond sixty-three share a number, and no two others do', () => {
  expect(MAX_KINDS).toBe(64);
  expect(contextAfter(0)).toBe(2);
  expect(contextAfter(63)).toBe(65);
  expect(contextAfter(64)).toBe(65);

  const rates = new Rates(0.5);
  for (let n = 0; n < 30; n++) rates.count(100, contextAfter(90), 0, false);
  const busy = rates.rate(63, contextAfter(63));
  expect(rates.rate(200, contextAfter(64))).toEqual(busy);
  for (let kind = 0; kind < 63; kind++) {
    expect(rates.rate(kind).kind).toBe(busy.site);
    expect(rates.rate(kind, contextAfter(63)).both).toBeCloseTo(busy.site, 12);
    expect(rates.rate(63, contextAfter(kind))).toMatchObject({
      context: busy.site,
      both: expect.closeTo(busy.kind, 12),
    });
  }
});

test('M8: what is counted of one kind and context is counted of no other', () => {
  for (const [kind, context] of [
    [0, NOTHING_BEFORE],
    [1, contextAfter(0)],
    [2, contextAfter(63)],
  ] as const) {
    const rates = new Rates(0.5);
    for (let n = 0; n < 30; n++) rates.count(kind, context, 0, true);
    const { site } = rates.rate(kind, context);

    for (let other = 0; other < 66; other++) {
      if (other === context) continue;
      expect(rates.rate(3, other)).toEqual({
        site,
        kind: site,
        context: site,
        both: expect.closeTo(site, 12),
      });
      expect(rates.rate(kind, other).context).toBe(site);
      expect(rates.rate(kind, other).both).toBeCloseTo(rates.rate(kind).kind, 12);
    }
    expect(rates.rate(kind, context).both).toBeGreaterThan(rates.rate(kind).kind);
  }
});

test('P2: what goes on in rates given back leaves those they were taken from', () => {
  const rates = new Rates(0.2);
  rates.count(0, NOTHING_BEFORE, 0, true);
  const before = rates.rate(0, NOTHING_BEFORE);

  Rates.from(0.2, rates.numbers).count(0, NOTHING_BEFORE, 0, true);

  expect(rates.rate(0, NOTHING_BEFORE)).toEqual(before);
});

test('P2: rates kept and given back are the same, and a rate that is none is refused', () => {
  const rates = new Rates(0.2);
  rates.count(3, contextAfter(1), 5 * DAY_MS, true);
  const again = Rates.from(0.2, rates.numbers);

  for (const each of [rates, again]) each.count(3, contextAfter(1), 50 * DAY_MS, false);

  expect(again.rate(3, contextAfter(1))).toEqual(rates.rate(3, contextAfter(1)));
  expect(again.rate(3).site).not.toBe(0.2);
  for (const end of [0, 1])
    expect(() => new Rates(end)).toThrow(`usual must lie between 0 and 1, not ${end}.`);
  expect(() => new Rates(-0.1)).toThrow('usual must lie between 0 and 1, not -0.1.');
  expect(() => new Rates(Number.NaN)).toThrow('usual must lie between 0 and 1, not NaN.');
});

test('M4: where nothing is said about it, both directions are on record', () => {
  expect(FULLY_COVERED).toEqual({ gave: 'complete', got: 'complete' });
});
