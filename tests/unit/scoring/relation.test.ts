import { expect, test } from 'vitest';
import {
  advancePerson,
  balance,
  DAY_MS,
  emptyPair,
  foldPair,
  type Give,
  type Look,
  mirrorPair,
  type PersonTotals,
  relationOf,
  shareOfGiving,
  suggestionFor,
  sumPerson,
  turnOf,
} from '#lib/scoring/index.ts';

const START = Date.UTC(2025, 0, 6, 9);
const day = (days: number) => START + days * DAY_MS;
const gave = (days: number, credits = 3): Give => ({ direction: 'gave', at: day(days), credits });
const got = (days: number, credits = 3): Give => ({ direction: 'got', at: day(days), credits });

test('R1: between two people nothing has passed yet', () => {
  expect(relationOf(emptyPair(), START)).toBe('nothing-yet');
});

test('R1: new for 28 days, quiet after 90 days of nothing, and quiet goes before new', () => {
  const pair = foldPair([gave(0)]);

  expect(relationOf(pair, day(28) - 1)).toBe('new');
  expect(relationOf(pair, day(28))).toBe('they-learn-from-me');
  expect(relationOf(pair, day(90))).toBe('they-learn-from-me');
  expect(relationOf(pair, day(90) + 1)).toBe('quiet');
});

test('R1: who learns from whom is said once nearly everything goes one way', () => {
  const pair = foldPair([0, 10, 20, 30].map((days) => gave(days)));

  expect(relationOf(pair, day(31))).toBe('they-learn-from-me');
  expect(relationOf(mirrorPair(pair), day(31))).toBe('i-learn-from-them');
});

test('R1: a follow or a word of thanks alone is nothing yet, and no exchange', () => {
  expect(relationOf(foldPair([got(0, 0.5)]), day(40))).toBe('nothing-yet');
  expect(relationOf(foldPair([gave(0), got(0.5, 0.5)]), day(40))).toBe('they-learn-from-me');
  expect(relationOf(foldPair([gave(0, 0.5), got(0.5, 1)]), day(40))).toBe('i-learn-from-them');
  expect(relationOf(foldPair([gave(0, 1), got(0.5, 1)]), day(40))).toBe('exchange');
});

test('R1: one missed answer changes no label', () => {
  const exchange = [gave(0), got(1), gave(20), got(21), gave(40), got(41)];

  expect(relationOf(foldPair(exchange), day(56))).toBe('exchange');
  expect(relationOf(foldPair([...exchange, gave(57)]), day(80))).toBe('exchange');
});

test('R2: it is the turn of whoever has not answered, for 14 days', () => {
  expect(turnOf(foldPair([gave(0)]), day(14))).toBe('theirs');
  expect(turnOf(foldPair([gave(0)]), day(15))).toBeNull();
  expect(turnOf(foldPair([gave(0), got(1)]), day(2))).toBe('mine');
  expect(turnOf(foldPair([gave(0), got(0)]), day(2))).toBeNull();
});

test('B1: a first give of 2 credits is half a landslide', () => {
  expect(balance(foldPair([gave(0, 2)]), START)).toBe(0.5);
  expect(balance(emptyPair(), START)).toBe(0);
});

test('B3: a share of giving is of what each gives to anybody, and unknown is null', () => {
  const pair = foldPair([gave(0), got(0)]);
  const me = sumPerson([pair, foldPair([gave(0)]), foldPair([gave(0)]), foldPair([gave(0)])], START);

  expect(shareOfGiving(pair, { me, other: null }, START)).toEqual({ mine: 0.25, theirs: null });
  expect(shareOfGiving(emptyPair(), { me: sumPerson([], START), other: null }, START).mine).toBeNull();
});

function oneSided(at: number, other: Partial<PersonTotals> = {}): Look {
  const weeks = Math.floor((at - START) / (7 * DAY_MS));
  const pair = foldPair(Array.from({ length: weeks }, (_, week) => gave(7 * week)));
  return {
    pair,
    other: { ...sumPerson([], at), given: 1, received: 40, received28: 12, given28: 1, ...other },
    at,
  };
}

test('R3: pausing is suggested only when two looks 28 days apart agree', () => {
  const latest = oneSided(day(210));

  expect(suggestionFor({ latest, earlier: oneSided(day(182)) })).toBe('pause');
  expect(suggestionFor({ latest, earlier: oneSided(day(183)) })).toBeNull();
  expect(suggestionFor({ latest, earlier: oneSided(day(14)) })).toBeNull();
});

test('R3: whoever gives to others, receives little or is not known is left in peace', () => {
  const looks = (other: Partial<PersonTotals>) => ({
    latest: oneSided(day(210), other),
    earlier: oneSided(day(182), other),
  });

  expect(suggestionFor(looks({ given28: 3 }))).toBeNull();
  expect(suggestionFor(looks({ received28: 9, given28: 0 }))).toBeNull();
  expect(suggestionFor({ ...looks({}), latest: { ...oneSided(day(210)), other: null } })).toBeNull();
});

test('R3: an answer I owe comes before everything', () => {
  const pair = foldPair([got(0)]);

  expect(suggestionFor({ latest: { pair, other: null, at: day(1) }, earlier: null })).toBe('answer');
});

test('D6: totals fade like pairs, and never grow back', () => {
  const totals = sumPerson([foldPair([gave(0)])], START);

  expect(advancePerson(totals, day(28)).given28).toBe(0.5);
  expect(advancePerson(totals, day(-1))).toEqual(totals);
});
