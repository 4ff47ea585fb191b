import { expect, test } from 'vitest';
import {
  chanceOfReturn,
  DAY_MS,
  emptyPair,
  explainReturn,
  flatRate,
  foldPair,
  type Give,
  HEADS,
  inEnglish,
  meanTerms,
  nobodyYet,
  type PersonTotals,
  type ReturnInput,
  TERM_IDS,
  type TermId,
  UNCALIBRATED,
  USUAL_TERMS,
  type Weights,
} from '#lib/scoring/index.ts';

const START = Date.UTC(2026, 0, 5, 12);
const day = (days: number) => START + days * DAY_MS;
const gave = (days: number): Give => ({ direction: 'gave', at: day(days), credits: 3 });
const got = (days: number): Give => ({ direction: 'got', at: day(days), credits: 0.25 });

const everything = Object.fromEntries(TERM_IDS.map((id) => [id, 1])) as Record<TermId, number>;
const model = { weights: everything satisfies Weights, calibration: UNCALIBRATED };
const input = (more: Partial<ReturnInput> = {}): ReturnInput => ({
  pair: emptyPair(),
  other: null,
  me: null,
  rate: flatRate(0.3),
  now: START,
  ...more,
});
const totals = (more: Partial<PersonTotals>): PersonTotals => ({ ...nobodyYet(START), given: 1, ...more });

/** What an explanation says about one term. */
function words(id: TermId, more: Partial<ReturnInput> = {}): string | undefined {
  const { lines } = explainReturn(chanceOfReturn(input(more), model));
  const line = lines.find((each) => each.id === id);
  return line && inEnglish([line.says]).slice(0, -1);
}

const offRecord = { gave: 'complete', got: 'unknown' } as const;

test('X2: of a kind, and of what passed last, the share that is answered here', () => {
  expect(words('kind', { rate: { ...flatRate(0.3), kind: 0.456 } })).toBe(
    'Of such gives, 46 % are answered here',
  );
  expect(words('between')).toBe('What passed between you last says nothing either way');
  expect(words('between', { rate: { ...flatRate(0.3), both: 0.7 } })).toBe(
    'After what passed between you last, 70 % are answered',
  );
});

test('X2: how somebody answers is counted, never more answers than questions', () => {
  const other = (opened: number, returned: number) => ({
    other: totals({ asResponder: { opened, returned } }),
  });

  expect(words('b_resp', other(4.4, 2.6))).toBe('Answered 3 of the 4 things that anybody gave them');
  expect(words('b_resp', other(1.4, 1.4999))).toBe('Answered 1 of the 1 things that anybody gave them');
  expect(words('b_resp', other(1.4, 1.6))).toBe('Answered 1 of the 1 things that anybody gave them');
  expect(words('b_resp', other(0.4, 0.4))).toBe('Nothing anybody gave them has had its two weeks yet');
  expect(words('b_resp')).toBe('What they give to others is not known');
});

test('X2: how they answered me is counted apart', () => {
  const pair = foldPair([gave(0), got(1), gave(20), got(21), gave(40)]);

  expect(words('pair_resp', { pair, now: day(60) })).toBe('Answered 2 of your 3');
  expect(words('pair_resp')).toBe('Nothing of yours has had its two weeks for an answer yet');
});

test('X2: what waits, and how lately something passed', () => {
  const pair = foldPair([got(0)]);

  expect(words('waits', { pair, now: day(1) })).toBe('Something of theirs waits for you');
  expect(words('waits', { pair, now: day(20) })).toBe('Nothing of theirs waits for you');
  expect(words('touch')).toBe('Nothing has passed between you yet');
  expect(words('touch', { pair, now: day(3.7) })).toBe('Something passed between you 3 days ago');
  expect(words('back_recent', { pair, now: day(1) })).toBe('Last gave to you a day ago');
  expect(words('back_recent', { pair, now: day(0.99) })).toBe('Last gave to you within a day');
  expect(words('back_recent')).toBe('Has not given to you yet');
});

test('X2: what somebody gave lately, to me and to anybody', () => {
  expect(words('back_dec', { pair: foldPair([got(0)]) })).toBe('Gave you one thing lately');
  expect(words('back_dec', { pair: foldPair([got(0)]), now: day(60) })).toBe(
    'Gave you hardly anything lately',
  );
  expect(words('back_dec')).toBe('Gave you nothing lately');
  expect(words('b_rate', { other: totals({ given28: 4.2 }) })).toBe('Gave others 4 things lately');
  expect(words('b_rate')).toBe('What they give to others is not known');
  expect(words('b_share', { other: totals({ given28: 8.8, received28: 1.2 }) })).toBe(
    'Gave 9 things and received one thing lately',
  );
  expect(words('b_share')).toBe('What they give to others is not known');
  expect(words('b_recent', { other: totals({ lastGaveAt: day(-2) }) })).toBe(
    'Last gave to anybody 2 days ago',
  );
  expect(words('b_recent', { other: totals({}) })).toBe('Has not given to anybody yet');
  expect(words('b_recent')).toBe('What they give to others is not known');
});

test('X2: below ten gives, given and received, it is not enough yet to say how somebody gives and takes', () => {
  expect(words('b_share', { other: totals({ given28: 8.7, received28: 1.2 }) })).toBe(
    'Gave 9 things and received one thing lately: not enough yet to say how they give and take',
  );
  expect(words('b_share', { other: totals({ given28: 0, received28: 1 }) })).toBe(
    'Gave nothing and received one thing lately: not enough yet to say how they give and take',
  );
  expect(words('b_share', { other: totals({ given28: 0, received28: 10 }) })).toBe(
    'Gave nothing and received 10 things lately',
  );
});

test('X2: who is new, and how my gives land', () => {
  const me = (opened: number, returned: number) => ({ me: totals({ asInitiator: { opened, returned } }) });

  expect(words('b_new', { other: nobodyYet(START) })).toBe('Is new here');
  expect(words('b_new', { other: totals({}) })).toBe('Is not new here');
  expect(words('a_init', me(6.4, 2.4))).toBe('Of your 6 gives to anybody 2 were answered');
  expect(words('a_init', me(0.4, 0.4))).toBe('How your gives usually land is not known yet');
  expect(words('a_init', me(0.6, 0))).toBe('Of your 1 gives to anybody 0 were answered');
  expect(words('a_init')).toBe('How your gives usually land is not known yet');
});

test('X3: what is not on record is said', () => {
  for (const id of ['waits', 'back_recent', 'back_dec'] as const)
    expect(words(id, { coverage: offRecord })).toBe('What they gave you is not on record');
  const { lines } = explainReturn(chanceOfReturn(input({ coverage: offRecord }), model));
  const unknown = lines.filter(({ known }) => !known).map(({ id }) => id);
  expect(unknown.sort()).toEqual([
    'a_init',
    'b_new',
    'b_rate',
    'b_recent',
    'b_resp',
    'b_share',
    'back_dec',
    'back_recent',
    'pair_resp',
    'waits',
  ]);
});

test('X3: below three episodes the evidence is little, and that is said', () => {
  const answered = [0, 20, 40].flatMap((days) => [gave(days), got(days + 1)]);
  const little = (gives: Give[]) =>
    explainReturn(chanceOfReturn(input({ pair: foldPair(gives), now: day(60) }))).isLittleEvidence;

  expect(little(answered.slice(0, 4))).toBe(true);
  expect(little(answered)).toBe(false);
});

test('X1: each line holds weight times distance from the reference, the strongest first, none without weight', () => {
  const pair = foldPair([gave(0), got(1), gave(20), got(21)]);
  const other = totals({ given28: 30, received28: 1, asResponder: { opened: 9, returned: 9 } });
  const chance = chanceOfReturn(input({ pair, other, now: day(21) }), HEADS.return);

  const { usual, lines } = explainReturn(chance);

  expect(usual).toBeCloseTo(Math.log(0.3 / 0.7), 12);
  const weighed = TERM_IDS.filter((id) => HEADS.return.weights[id] !== 0);
  expect(lines.map(({ id }) => id).sort()).toEqual([...weighed].sort());
  for (const { id, value } of lines) {
    const term = chance.terms.find((each) => each.id === id);
    expect(value).toBeCloseTo(HEADS.return.weights[id] * ((term?.z ?? Number.NaN) - USUAL_TERMS[id]), 12);
  }
  const sizes = lines.map(({ value }) => Math.abs(value));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[0]).toBeGreaterThan(sizes.at(-1) ?? Number.NaN);
});

test('X1: the reference is the mean over my connections, and the usual values before there are any', () => {
  const terms = (z: number) => ({ terms: TERM_IDS.map((id) => ({ id, z })) });

  expect(meanTerms([])).toBe(USUAL_TERMS);
  expect(Object.values(meanTerms([terms(1), terms(2), terms(6)]))).toEqual(TERM_IDS.map(() => 3));
});
