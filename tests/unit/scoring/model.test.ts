import { expect, test } from 'vitest';
import {
  chanceOfReturn,
  DAY_MS,
  DEFAULT_BASE_RATES,
  emptyPair,
  flatRate,
  foldPair,
  type Give,
  HEADS,
  logit,
  mirrorPair,
  nobodyYet,
  otherChance,
  type PairState,
  type PersonTotals,
  type ReturnInput,
  sigmoid,
  TERM_IDS,
  type TermId,
  termValues,
  UNCALIBRATED,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

const START = Date.UTC(2026, 0, 5, 12);
const day = (days: number) => START + days * DAY_MS;
const gave = (days: number): Give => ({ direction: 'gave', at: day(days), credits: 3 });
const got = (days: number): Give => ({ direction: 'got', at: day(days), credits: 0.25 });
const exchanges = (count: number) =>
  foldPair(Array.from({ length: count }, (_, n) => [gave(20 * n), got(20 * n + 1)]).flat());

const inputOf = (pair: PairState, more: Partial<ReturnInput> = {}): ReturnInput => {
  const now = more.now ?? (pair.at ?? START) + 15 * DAY_MS;
  return { pair, other: null, me: null, rate: flatRate(0.3), now, ...more };
};
const z = (id: TermId, input: ReturnInput) => termValues(input)[id].z;
const evidence = (id: TermId, input: ReturnInput) => termValues(input)[id].evidence;
const totals = (more: Partial<PersonTotals>): PersonTotals => ({ ...nobodyYet(START), given: 1, ...more });

test('M2: the terms come in one order, and only bounded ones', () => {
  expect(Object.keys(termValues(inputOf(emptyPair())))).toEqual([...TERM_IDS]);
  expect(TERM_IDS).toHaveLength(13);
});

test('M2: a kind that is answered more often than usual, and what it says after what passed last', () => {
  const rate = { site: 0.2, kind: 0.5, context: 0.3, both: 0.6 };
  const input = inputOf(emptyPair(), { rate });

  expect(z('kind', input)).toBeCloseTo(Math.log(4), 12);
  expect(z('between', input)).toBeCloseTo(
    Math.log(1.5) - Math.log(1) - (Math.log(3 / 7) - Math.log(1 / 4)),
    12,
  );
  expect(evidence('kind', input)).toEqual({ known: true, usual: 0.2, here: 0.5 });
  expect(evidence('between', input)).toEqual({ known: true, usual: 0.5, here: 0.6 });
});

test('M2: rates are shrunk: of a person by five episodes at the site’s, of a pair by two at the person’s', () => {
  const nothing = emptyPair();
  const pair: PairState = {
    at: START,
    gave: { ...nothing.gave, count: 4, opened: 4, returned: 3, lastAt: START },
    got: nothing.got,
  };
  const other = totals({ asResponder: { opened: 5, returned: 5 } });
  const me = totals({ asInitiator: { opened: 5, returned: 1.5 } });
  const input = inputOf(pair, { other, me, rate: flatRate(0.5), now: START });

  // p_b = (5 + 2.5)/(5 + 5) = 0.75, p = (3 + 2 · 0.75)/(4 + 2) = 0.75; a's own (1.5 + 2.5)/(5 + 5) = 0.4
  expect(z('b_resp', input)).toBeCloseTo(logit(0.75), 12);
  expect(z('pair_resp', input)).toBeCloseTo(0, 12);
  expect(z('a_init', input)).toBeCloseTo(logit(0.4), 12);
  // without b's totals a pair leans on the site: p = (3 + 1)/(4 + 2)
  expect(z('pair_resp', { ...input, other: null })).toBeCloseTo(logit(4 / 6), 12);
  expect(z('pair_resp', { ...input, trust: 0 })).toBeCloseTo(logit(4 / 6), 12);
  expect(evidence('pair_resp', input)).toEqual({ known: true, opened: 4, returned: 3 });
  expect(evidence('b_resp', input)).toEqual({ known: true, opened: 5, returned: 5 });
  expect(evidence('a_init', input)).toEqual({ known: true, opened: 5, returned: 1.5 });
  expect(evidence('pair_resp', inputOf(emptyPair())).known).toBe(false);
});

test('M2: something of theirs waits until I answer or two weeks are over', () => {
  const pair = foldPair([got(0)]);

  expect(z('waits', inputOf(pair, { now: day(14) }))).toBe(1);
  expect(z('waits', inputOf(pair, { now: day(15) }))).toBe(0);
  expect(z('waits', inputOf(foldPair([got(0), gave(1)]), { now: day(2) }))).toBe(0);
  expect(z('waits', inputOf(foldPair([gave(0)]), { now: day(2) }))).toBe(0);
  expect(evidence('waits', inputOf(pair, { now: day(14) }))).toEqual({ known: true, waits: true });
});

test('M2: how lately: an hour at the nearest, fifty windows at the farthest, as usual when never', () => {
  const input = (days: number) => inputOf(foldPair([got(0)]), { now: day(days) });

  expect(z('back_recent', input(0))).toBeCloseTo(Math.log(14 * 24), 12);
  expect(z('back_recent', input(7))).toBeCloseTo(Math.log((14 * 24) / (7 * 24 + 1)), 12);
  expect(z('back_recent', input(5000))).toBeCloseTo(Math.log((14 * 24) / (700 * 24 + 1)), 12);
  expect(z('touch', inputOf(foldPair([got(0), gave(5)]), { now: day(7) }))).toBeCloseTo(
    Math.log((14 * 24) / (2 * 24 + 1)),
    12,
  );
  expect(z('touch', inputOf(foldPair([gave(0), got(5)]), { now: day(7) }))).toBeCloseTo(
    Math.log((14 * 24) / (2 * 24 + 1)),
    12,
  );
  expect(z('back_recent', inputOf(foldPair([gave(0)])))).toBe(0);
  expect(evidence('back_recent', input(7))).toEqual({ known: true, days: 7 });
  expect(evidence('touch', inputOf(emptyPair()))).toEqual({ known: true, days: null });
  expect(evidence('back_recent', inputOf(foldPair([got(0)]), { now: day(-1) }))).toEqual({
    known: true,
    days: 0,
  });
});

test('M2: b gives, lately, to anybody: at least what b gave me, whoever vouches for them', () => {
  const other = totals({ given28: Math.E ** 2 - 1, received28: Math.E - 1, lastGaveAt: day(-7) });
  const input = inputOf(emptyPair(), { other, now: START });

  expect(z('b_rate', input)).toBeCloseTo(2, 12);
  expect(z('b_share', input)).toBeCloseTo(1, 12);
  expect(z('b_recent', input)).toBeCloseTo(Math.log((14 * 24) / (7 * 24 + 1)), 12);
  expect(z('b_rate', { ...input, other: totals({ given28: 1e9 }) })).toBeCloseTo(4, 12);
  expect(z('b_share', { ...input, other: totals({ given28: 1e9 }) })).toBeCloseTo(4, 12);
  expect(z('b_share', { ...input, other: totals({ received28: 1e9 }) })).toBeCloseTo(-4, 12);
  expect(evidence('b_rate', input)).toEqual({ known: true, gives: Math.E ** 2 - 1 });
  expect(evidence('b_share', input)).toEqual({ known: true, gives: Math.E ** 2 - 1, received: Math.E - 1 });
  expect(evidence('b_recent', input)).toEqual({ known: true, days: 7 });
  expect(evidence('b_recent', { ...input, other: totals({}) }).days).toBeNull();

  const mine = inputOf(foldPair([got(0)]), { other, trust: 0, now: START });
  expect(z('b_recent', mine)).toBeCloseTo(Math.log(14 * 24), 12);
  expect(z('b_recent', { ...mine, trust: 1, other: totals({ lastGaveAt: day(-7) }) })).toBeCloseTo(
    Math.log(14 * 24),
    12,
  );
  const often = foldPair(Array.from({ length: 20 }, (_, n) => got(n)));
  const recent = often.got.recent;
  const toldNothing = inputOf(often, { trust: 0, other: totals({}), now: day(19) });
  expect(z('b_rate', toldNothing)).toBeCloseTo(Math.log1p(recent), 12);
});

test('M4: unknown people and directions take usual values and say so; a new person is known to be new', () => {
  const offRecord = inputOf(exchanges(3), { coverage: { gave: 'complete', got: 'unknown' } });
  for (const id of ['pair_resp', 'waits', 'back_recent', 'back_dec'] as const) {
    expect(termValues(offRecord)[id]).toEqual({ z: USUAL_TERMS[id], evidence: { known: false } });
  }
  const unseen = inputOf(emptyPair());
  for (const id of ['b_resp', 'b_rate', 'b_recent', 'b_share', 'b_new', 'a_init'] as const) {
    expect(termValues(unseen)[id]).toEqual({ z: USUAL_TERMS[id], evidence: { known: false } });
  }
  const gaveUnknown = inputOf(exchanges(3), { coverage: { gave: 'unknown', got: 'complete' } });
  expect(evidence('pair_resp', gaveUnknown)).toEqual({ known: false });
  expect(evidence('back_dec', gaveUnknown).known).toBe(true);

  const isNew = inputOf(emptyPair(), { other: nobodyYet(START), me: nobodyYet(START) });
  expect(termValues(isNew).b_new).toEqual({ z: 1, evidence: { known: true, isNew: true } });
  expect(evidence('b_rate', isNew)).toEqual({ known: false });
  expect(evidence('a_init', isNew)).toEqual({ known: false });
  expect(termValues({ ...isNew, other: totals({ given: 0, received: 1 }) }).b_new).toEqual({
    z: 0,
    evidence: { known: true, isNew: false },
  });
});

test('M2: people fade before they are read, like pairs', () => {
  const other = totals({ given28: 8, asResponder: { opened: 8, returned: 8 } });
  const input = inputOf(emptyPair(), { other, now: day(28) });

  expect(z('b_rate', input)).toBeCloseTo(Math.log1p(4), 12);
  expect(evidence('b_resp', { ...input, now: day(365) }).opened).toBeCloseTo(4, 12);
  expect(evidence('back_dec', inputOf(foldPair([got(0)]), { now: day(28) })).gives).toBeCloseTo(0.5, 12);
});

test('M2: someone who always answered is likelier to answer than someone who never did', () => {
  const silent = foldPair([gave(0), gave(20), gave(40)]);
  const chance = (pair: PairState) =>
    chanceOfReturn(inputOf(pair, { other: sumPerson([mirrorPair(pair)], (pair.at ?? 0) + 15 * DAY_MS) }));

  expect(chance(exchanges(3)).probability).toBeGreaterThan(0.4);
  expect(chance(silent).probability).toBeLessThan(0.3);
});

test('M3: rates outside 0 … 1, trust that is none and times that are none are refused', () => {
  const input = inputOf(exchanges(1));
  const refusing = (rate: Partial<ReturnInput['rate']>) => () =>
    chanceOfReturn({ ...input, rate: { ...input.rate, ...rate } });

  expect(refusing({ site: 0 })).toThrow('The rate site must lie between 0 and 1, not 0.');
  expect(refusing({ kind: 1 })).toThrow('The rate kind must lie between 0 and 1, not 1.');
  expect(refusing({ context: -1 })).toThrow('The rate context');
  expect(refusing({ both: Number.NaN })).toThrow('The rate both');
  expect(() => chanceOfReturn({ ...input, now: Number.NaN })).toThrow(
    'now must be a finite number, not NaN.',
  );
  expect(() => chanceOfReturn({ ...input, trust: 1.1 })).toThrow('trust must be between 0 and 1, not 1.1.');
  expect(() => chanceOfReturn({ ...input, trust: -0.1 })).toThrow(RangeError);
});

test('M6: evidence is little below three episodes, some from three, good from ten', () => {
  const busy = exchanges(3);
  const withOpened = (opened: number) =>
    chanceOfReturn(inputOf({ ...busy, gave: { ...busy.gave, opened, returned: 1 } }, { now: busy.at ?? 0 }));

  expect(withOpened(2.4).evidence).toBe('little');
  expect(withOpened(2.6).evidence).toBe('some');
  expect(withOpened(9.4).evidence).toBe('some');
  expect(withOpened(9.6).evidence).toBe('good');
  expect(chanceOfReturn(inputOf(emptyPair())).evidence).toBe('little');
});

test('M7: a calibration shifts and stretches what was said, and its terms with it', () => {
  const input = inputOf(exchanges(3));
  const plain = chanceOfReturn(input);
  const { weights } = HEADS.return;

  const calibrated = chanceOfReturn(input, { weights, calibration: { shift: 0.5, slope: 2 } });

  expect(UNCALIBRATED).toEqual({ shift: 0, slope: 1 });
  expect(calibrated.logOdds).toBeCloseTo(0.5 + 2 * plain.logOdds, 12);
  expect(calibrated.probability).toBe(sigmoid(calibrated.logOdds));
  expect(calibrated.terms[0]?.weight).toBe(2 * weights.kind);
});

test('M2: each head begins with weights of its own, and leaves the others out', () => {
  const weighed = (head: keyof typeof HEADS) =>
    TERM_IDS.filter((id) => HEADS[head].weights[id] !== 0).map((id) => `${id} ${HEADS[head].weights[id]}`);

  expect(weighed('return').join(', ')).toBe(
    'kind 1.3, between 0.7, b_resp 0.7, pair_resp 0.15, back_dec 0.1, b_rate 0.02, b_recent 0.1, b_share 0.2, a_init 0.45',
  );
  expect(weighed('first-contact').join(', ')).toBe(
    'kind 1.3, between 0.7, b_resp 0.65, b_rate 0.03, b_recent 0.15, b_share 0.15, a_init 0.35',
  );
  expect(weighed('help-back').join(', ')).toBe(
    'kind 0.4, between 0.4, b_resp 0.16, pair_resp 0.05, waits 0.1, back_dec 0.9, b_rate 0.34, b_recent 0.11, b_share 0.2, a_init 0.5',
  );
  expect(weighed('passing-on').join(', ')).toBe('b_rate 1.4, b_recent 0.25, b_new -2');
  expect(weighed('next').join(', ')).toBe(
    'waits 0.15, touch 1, back_recent 0.1, back_dec 0.6, b_recent 0.4, b_share -0.25',
  );
});

test('M9: a steady giver passes on more surely than usual, a taker of long standing and a newcomer less', () => {
  const weekly = (act: (days: number) => Give) => foldPair(Array.from({ length: 28 }, (_, n) => act(7 * n)));
  const passing = (other: PersonTotals | null) =>
    otherChance(
      termValues(
        inputOf(emptyPair(), {
          other,
          now: day(200),
          rate: { site: 0.1, kind: 0.9, context: 0.1, both: 0.9 },
        }),
      ),
      flatRate(DEFAULT_BASE_RATES.passingOn),
      HEADS['passing-on'],
    );

  expect(DEFAULT_BASE_RATES).toEqual({ acknowledgement: 0.388, helpBack: 0.0027, passingOn: 0.4 });
  expect(passing(null)).toBeCloseTo(0.4, 12);
  expect(passing(sumPerson([weekly(gave)], day(200)))).toBeGreaterThan(0.4);
  expect(passing(sumPerson([weekly(got)], day(200)))).toBeLessThan(0.1);
  expect(passing(nobodyYet(day(200)))).toBeLessThan(0.1);
});
