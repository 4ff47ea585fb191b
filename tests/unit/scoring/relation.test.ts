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
  type PairState,
  type PersonTotals,
  relationOf,
  shareOfGiving,
  suggestionFor,
  turnOf,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

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

test('R1: up to a balance of 0.6 it is an exchange, whoever gave more', () => {
  const at = (mine: number, theirs: number) => relationOf(foldPair([gave(0, mine), got(0, theirs)]), day(28));
  const slow = 2 ** (-28 / 112);
  // (m − t)·slow = 0.6·((m + t)·slow + 2)
  const edge = (theirs: number) => (1.6 * theirs * slow + 1.2) / (0.4 * slow);

  expect(at(edge(1) - 1e-6, 1)).toBe('exchange');
  expect(at(edge(1) + 1e-6, 1)).toBe('they-learn-from-me');
  expect(at(1, edge(1) - 1e-6)).toBe('exchange');
  expect(at(1, edge(1) + 1e-6)).toBe('i-learn-from-them');
});

test('R1: however long ago my own gives were, who gave nothing of weight is not learnt from', () => {
  const pair = foldPair([gave(0, 1), got(80, 0.5), got(81, 0.25)]);
  const slight = foldPair([got(0, 1), gave(80, 0.5)]);

  expect(relationOf(pair, day(100))).toBe('exchange');
  expect(relationOf(foldPair([gave(0, 1), got(80, 0.5)]), day(100))).toBe('they-learn-from-me');
  expect(relationOf(slight, day(100))).toBe('i-learn-from-them');
});

test('R1: the first contact is the first of either, the last of either keeps it from being quiet', () => {
  expect(relationOf(foldPair([gave(0), got(20)]), day(28))).toBe('exchange');
  expect(relationOf(foldPair([got(0), gave(20)]), day(28))).toBe('exchange');
  expect(relationOf(foldPair([got(0), gave(20)]), day(110))).not.toBe('quiet');
  expect(relationOf(foldPair([got(0), gave(20)]), day(110) + 1)).toBe('quiet');
});

test('R1: what passed before 1970 counts like anything else', () => {
  const long = Date.UTC(1960, 0, 1);
  const then = (direction: 'gave' | 'got') => foldPair([{ direction, at: long, credits: 3 }]);

  for (const direction of ['gave', 'got'] as const) {
    expect(relationOf(then(direction), long + DAY_MS)).toBe('new');
    expect(relationOf(then(direction), long + 91 * DAY_MS)).toBe('quiet');
  }
  expect(sumPerson([emptyPair(), then('gave'), emptyPair()], long).lastGaveAt).toBe(long);
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

test('R2: an answered give leaves the turn with whoever answered last, until two weeks are over', () => {
  expect(turnOf(foldPair([got(0), gave(1)]), day(2))).toBe('theirs');
  expect(turnOf(foldPair([got(0), gave(1), got(2)]), day(3))).toBeNull();
  expect(turnOf(emptyPair(), START)).toBeNull();
});

test('B1: a first give of 2 credits is half a landslide', () => {
  expect(balance(foldPair([gave(0, 2)]), START)).toBe(0.5);
  expect(balance(emptyPair(), START)).toBe(0);
  expect(balance(foldPair([gave(0, 2), got(0, 1)]), START)).toBeCloseTo(1 / 5, 12);
  expect(balance(foldPair([gave(0, 2)]), day(112))).toBeCloseTo(1 / 3, 12);
});

test('B3: a share of giving is of what each gives to anybody, and unknown is null', () => {
  const pair = foldPair([gave(0), got(0)]);
  const me = sumPerson([pair, foldPair([gave(0)]), foldPair([gave(0)]), foldPair([gave(0)])], START);

  expect(shareOfGiving(pair, { me, other: null }, START)).toEqual({ mine: 0.25, theirs: null });
  // totals that are a moment behind the pair never make a part larger than the whole
  const behind = { ...me, given28: 0.5 };
  expect(shareOfGiving(pair, { me: behind, other: behind }, START)).toEqual({ mine: 1, theirs: 1 });
  expect(shareOfGiving(pair, { me, other: null }, day(28)).mine).toBeCloseTo(0.25, 12);
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

test('R3: at the very edges: 28 days, five gives of mine, ten received, 0.15 given', () => {
  const suggestion = (other: Partial<PersonTotals>, more: Partial<PairState['gave']> = {}) => {
    const look = (at: number): Look => {
      const { pair, ...rest } = oneSided(at, other);
      return { ...rest, pair: { ...pair, gave: { ...pair.gave, ...more } } };
    };
    return suggestionFor({ latest: look(day(210)), earlier: look(day(182)) });
  };
  const recent = (days: number) => days * 2 ** (7 / 28);

  expect(suggestion({ received28: 10, given28: 0 })).toBe('pause');
  expect(suggestion({ received28: 9.99, given28: 0 })).toBeNull();
  expect(suggestion({ received28: 17, given28: 3 })).toBeNull();
  expect(suggestion({ received28: 17.01, given28: 3 })).toBe('pause');
  expect(suggestion({}, { recent: recent(5.01) })).toBe('pause');
  expect(suggestion({}, { recent: recent(4.99) })).toBeNull();
  // (s − 0)/(s + 2) = 0.6 at 3 credits
  const slow = (credits: number) => credits * 2 ** (7 / 112);
  expect(suggestion({}, { slow: slow(3.01) })).toBe('pause');
  expect(suggestion({}, { slow: slow(2.99) })).toBeNull();
});

/** A pair whose slow sums and recent gives are just these, now. */
function standing(at: number, mine: number, theirs: number, recent = 0): PairState {
  const { gave: first, got: second } = foldPair([gave(0), got(0)]);
  return {
    at,
    gave: { ...first, slow: mine, recent, openSince: null },
    got: { ...second, slow: theirs, openSince: null },
  };
}

test('R1, R3: at a balance of exactly 0.6 it is an exchange, and nothing to pause; five gives are enough', () => {
  const other = { ...sumPerson([], day(210)), received: 40, received28: 40 };
  const looks = (mine: number, recent: number) => ({
    latest: { pair: standing(day(210), mine, 0, recent), other: { ...other, at: day(210) }, at: day(210) },
    earlier: { pair: standing(day(182), mine, 0, recent), other: { ...other, at: day(182) }, at: day(182) },
  });

  // (7 − 1)/(7 + 1 + 2) and 3/(3 + 2)
  expect(relationOf(standing(day(40), 7, 1), day(40))).toBe('exchange');
  expect(suggestionFor(looks(3, 5))).toBeNull();
  expect(suggestionFor(looks(4, 5))).toBe('pause');
});

test('R3: both looks must agree', () => {
  const calm = { given28: 8 };

  expect(suggestionFor({ latest: oneSided(day(210), calm), earlier: oneSided(day(182)) })).toBeNull();
  expect(suggestionFor({ latest: oneSided(day(210)), earlier: oneSided(day(182), calm) })).toBeNull();
  const unknown = { ...oneSided(day(182)), other: null };
  expect(suggestionFor({ latest: oneSided(day(210)), earlier: unknown })).toBeNull();
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
