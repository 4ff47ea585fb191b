import { expect, test } from 'vitest';
import {
  combined,
  connectionScore,
  cosine,
  DAY_MS,
  emptyPair,
  flatRate,
  foldPair,
  type Give,
  get,
  giveFit,
  HEADS,
  inEnglish,
  inverseFrequency,
  mirrorPair,
  nobodyYet,
  type PairState,
  type ScoreInput,
  TERM_IDS,
  type TopicVector,
  topicVector,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

const START = Date.UTC(2026, 0, 5, 12);
const NOTHING_KNOWN: TopicVector = new Map();
const BREAD: TopicVector = new Map([['bread', 1]]);
const BOATS: TopicVector = new Map([['boats', 1]]);
const BREAD_AND_BOATS: TopicVector = new Map([
  ['bread', 3],
  ['boats', 4],
]);

function exchanges(count: number): PairState {
  const gives: Give[] = [];
  for (let nth = 0; nth < count; nth++) {
    gives.push({ direction: 'gave', at: START + nth * 20 * DAY_MS, credits: 3 });
    gives.push({ direction: 'got', at: START + (nth * 20 + 1) * DAY_MS, credits: 0.25 });
  }
  return foldPair(gives);
}

const returnsFrom = (pair: PairState, now = (pair.at ?? START) + DAY_MS) => ({
  pair,
  other: sumPerson([mirrorPair(pair)], now),
  me: null,
  rate: flatRate(0.3),
  now,
});

const ordinary = (): ScoreInput => ({
  give: { can: BREAD, need: BREAD, openAsks: 0, unansweredAsks: 0, capacityLeft: 1 },
  get: { returns: returnsFrom(exchanges(4)), canOther: BOATS, needMine: BOATS },
});

const line = (input: ScoreInput, id: string) =>
  inEnglish(connectionScore(input).parts.find((part) => part.id === id)?.says ?? []);

test('T1: a topic that everybody names says nothing; a rare one says more', () => {
  expect(inverseFrequency(24, 24)).toBe(0);
  expect(inverseFrequency(24, 2)).toBeCloseTo(Math.log(12), 12);
  expect(inverseFrequency(24, 0)).toBe(inverseFrequency(24, 1));
  expect(() => inverseFrequency(24, 25)).toThrow('25 of 24 people cannot name a topic.');
  expect(() => inverseFrequency(0, 0)).toThrow('people must be more than 0, not 0.');
  expect(() => inverseFrequency(24, -1)).toThrow('withTopic must be 0 or more, not -1.');
});

test('T1: a topic named twice adds up, one that says nothing is left out, and no weight is below 0', () => {
  const named = [
    ['writing', 3],
    ['law', 1],
    ['law', 0.5],
  ] as const;

  expect([...topicVector(named, (topic) => (topic === 'writing' ? 0 : 2))]).toEqual([['law', 3]]);
  expect([...topicVector(named)]).toEqual([
    ['writing', 3],
    ['law', 1.5],
  ]);
  expect(() => topicVector([['law', -1]])).toThrow('weight must be 0 or more, not -1.');
});

test('T2: nothing shared is 0, nothing known is null, the same mix is 1', () => {
  expect(cosine(BREAD, BOATS)).toBe(0);
  expect(cosine(BREAD, NOTHING_KNOWN)).toBeNull();
  expect(cosine(NOTHING_KNOWN, BREAD)).toBeNull();
  expect(cosine(new Map([['bread', 0]]), BREAD)).toBeNull();
  expect(cosine(BREAD, BREAD_AND_BOATS)).toBeCloseTo(0.6, 12);
  expect(cosine(BREAD_AND_BOATS, BREAD)).toBeCloseTo(0.6, 12);
  expect(cosine(BREAD_AND_BOATS, BREAD_AND_BOATS)).toBeCloseTo(1, 12);
});

const asking = (openAsks: number, unansweredAsks: number, capacityLeft = 1, need = BOATS) =>
  giveFit({ can: BREAD, need, openAsks, unansweredAsks, capacityLeft });

test('G1, G4: topics that meet, an ask nobody answered, and half a week left', () => {
  const { value, known, parts } = asking(1, 1, 0.5, BREAD_AND_BOATS);

  expect(known).toBe(true);
  expect(value).toBeCloseTo((0.6 + 0.4 * (1 - 0.8 ** 2)) * 0.75, 12);
  expect(parts).toMatchObject({ capacity: 0.75, openAsks: 1, unansweredAsks: 1 });
  expect(parts.topics).toBeCloseTo(0.6, 12);
  expect(parts.asks).toBeCloseTo(0.36, 12);
});

test('G2: unknown topics stand between no fit and a full one', () => {
  expect(asking(0, 0, 1, NOTHING_KNOWN)).toMatchObject({ known: false, value: 0.25 });
  expect(asking(0, 0)).toMatchObject({ known: true, value: 0 });
});

test('G3: five asks count at most, and no more unanswered ones than are open', () => {
  expect(asking(5, 5).value).toBeCloseTo(1 - 0.8 ** 10, 12);
  expect(asking(9, 9).value).toBe(asking(5, 5).value);
  expect(asking(9, 9).parts).toMatchObject({ openAsks: 9, unansweredAsks: 9 });
  expect(asking(2, 7).value).toBeCloseTo(1 - 0.8 ** 4, 12);
  expect(asking(2, 7).parts.unansweredAsks).toBe(2);
  expect(asking(7, 2).value).toBeCloseTo(1 - 0.8 ** 7, 12);
});

test('G1: asks below 0 and weeks that are none are refused', () => {
  expect(() => asking(-1, 0)).toThrow('openAsks must be 0 or more, not -1.');
  expect(() => asking(0, -1)).toThrow('unansweredAsks must be 0 or more, not -1.');
  expect(() => asking(0, 0, 1.5)).toThrow('capacityLeft must be between 0 and 1, not 1.5.');
});

test('G5: what comes back comes from them or through them', () => {
  const { value, parts, known } = get({
    returns: returnsFrom(exchanges(3)),
    canOther: BREAD,
    needMine: BREAD_AND_BOATS,
  });

  expect(known).toBe(true);
  expect(parts.topics).toBeCloseTo(0.6, 12);
  expect(value).toBeCloseTo(1 - (1 - parts.chance.probability) * (1 - 0.5 * parts.passingOn * 0.6), 12);
});

test('G5: what a site has learnt of its own stands in place of what every site begins with', () => {
  const nothing = { ...HEADS.return.weights };
  for (const id of TERM_IDS) nothing[id] = 0;
  const silent = (shift: number) => ({ weights: nothing, calibration: { shift, slope: 1 } });
  const input = { returns: returnsFrom(exchanges(3)), canOther: BREAD, needMine: BREAD };

  const { parts } = get({
    ...input,
    learnt: {
      returns: silent(0),
      passingOn: silent(0),
      passingOnRate: flatRate(0.7),
      helpBack: silent(1),
      helpBackRate: flatRate(0.5),
    },
  });

  expect(parts.chance.probability).toBeCloseTo(0.3, 12);
  expect(parts.passingOn).toBeCloseTo(0.7, 12);
  expect(parts.helpBack).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect(get(input).parts.helpBack).toBeLessThan(0.05);
});

test('G5: a person is seen when they gave me something or anybody had to do with them', () => {
  const known = (pair: PairState, other: ReturnType<typeof nobodyYet> | null) =>
    get({ returns: { ...returnsFrom(pair), other }, canOther: BREAD, needMine: BREAD }).known;

  expect(known(emptyPair(), null)).toBe(false);
  expect(known(emptyPair(), nobodyYet(START))).toBe(false);
  expect(known(emptyPair(), { ...nobodyYet(START), received: 1 })).toBe(true);
  expect(known(exchanges(1), null)).toBe(true);
});

test('S1, S2: giving counts more than getting; a zero on either side, or a side that is none', () => {
  expect(combined(1, 1)).toBe(100);
  expect(combined(1, 0.5)).toBeCloseTo(100 / 1.4, 12);
  expect(combined(0.5, 1)).toBeCloseTo(62.5, 12);
  expect(combined(0, 1)).toBe(0);
  expect(combined(1, 0)).toBe(0);
  expect(() => combined(1.1, 1)).toThrow('give must be between 0 and 1, not 1.1.');
  expect(() => combined(1, -0.1)).toThrow('get must be between 0 and 1, not -0.1.');
});

test('S5: every line of the score says something about it, on one side or the other', () => {
  const { parts, known, score, give, get: back } = connectionScore(ordinary());

  expect(known).toBe('known');
  expect(score).toBe(combined(give.value, back.value));
  expect(parts.map(({ id, side, known: isKnown }) => `${id} of ${side} ${isKnown}`)).toEqual([
    'give-topics of give true',
    'give-asks of give true',
    'give-capacity of give true',
    'get-return of get true',
    'get-help of get true',
    'get-passing-on of get true',
  ]);
  expect(parts.map(({ value }) => value)).toEqual([
    give.parts.topics,
    give.parts.asks,
    give.parts.capacity,
    back.parts.chance.probability,
    back.parts.helpBack,
    back.parts.passingOn,
  ]);
  for (const { says } of parts) expect(inEnglish(says)).toMatch(/^[A-Z].*\.$/);
});

test('S4: an archive of one direction, or unknown topics, make a card little known', () => {
  const coverage = { gave: 'complete', got: 'unknown' } as const;
  const archive = { ...ordinary().get, returns: { ...ordinary().get.returns, coverage } };

  expect(connectionScore({ ...ordinary(), get: archive }).known).toBe('little known');
  expect(connectionScore({ ...ordinary(), give: { ...ordinary().give, can: NOTHING_KNOWN } }).known).toBe(
    'little known',
  );
});

const withGive = (give: Partial<ScoreInput['give']>) => ({
  ...ordinary(),
  give: { ...ordinary().give, ...give },
});

test('S5: what I can give, in words', () => {
  const topics = (need: typeof BREAD) => line(withGive({ need }), 'give-topics');
  const asks = (openAsks: number, unansweredAsks: number) =>
    line(withGive({ openAsks, unansweredAsks }), 'give-asks');

  expect(topics(BREAD_AND_BOATS)).toBe('What you can help with meets 60 % of what they look for.');
  expect(topics(NOTHING_KNOWN)).toBe('What you can help with, or what they look for, is not known yet.');
  expect(asks(0, 0)).toBe('No open ask of theirs meets what you offer.');
  expect(asks(1, 0)).toBe('They ask for one thing; somebody has answered.');
  expect(asks(3, 0)).toBe('They ask for 3 things; somebody has answered.');
  expect(asks(2, 2)).toBe('They ask for 2 things; nobody has answered yet.');
  expect(asks(3, 1)).toBe('They ask for 3 things; 1 without an answer.');
  expect(line(ordinary(), 'give-capacity')).toBe('Your week has room.');
  expect(line(withGive({ capacityLeft: 0.25 }), 'give-capacity')).toBe(
    '25 % of your week is left for giving.',
  );
});

const withReturns = (
  returns: Partial<ScoreInput['get']['returns']>,
  more: Partial<ScoreInput['get']> = {},
) => ({
  ...ordinary(),
  get: { ...ordinary().get, ...more, returns: { ...ordinary().get.returns, ...returns } },
});

test('S5: what comes back, in words, with the strongest reason against the reference', () => {
  const much = line(ordinary(), 'get-return');
  const little = line(withReturns({ pair: emptyPair(), other: null }), 'get-return');

  expect(much).toMatch(/^A \d+ % chance that something comes back within two weeks\. [A-Z][^.]*\.$/);
  expect(little).toMatch(/^A \d+ % chance .* Little evidence so far\.$/);
  const usualKind = withReturns({ rate: { ...flatRate(0.3), kind: 0.9, both: 0.9 } });
  expect(line(usualKind, 'get-return')).toContain('two weeks. Of such gives, 90 % are answered here.');
  // against people for whom such gives are always answered, that is no reason
  const reference = { ...USUAL_TERMS, kind: Math.log(9) - Math.log(3 / 7) };
  expect(line({ ...usualKind, reference }, 'get-return')).not.toContain('Of such gives');
});

test('S5: where nothing is known the reason is how often such gives are answered', () => {
  const unknown = withReturns({
    pair: emptyPair(),
    other: null,
    coverage: { gave: 'unknown', got: 'unknown' },
  });

  expect(line(unknown, 'get-return')).toBe(
    'A 30 % chance that something comes back within two weeks. Of such gives, 30 % are answered here. Little evidence so far.',
  );
});

test('S5: help in turn is said apart, rare as it is', () => {
  const silent = (rate: number) => {
    const weights = { ...HEADS.return.weights };
    for (const id of TERM_IDS) weights[id] = 0;
    const model = { weights, calibration: { shift: 0, slope: 1 } };
    return {
      returns: model,
      passingOn: model,
      passingOnRate: flatRate(0.4),
      helpBack: { weights, calibration: { shift: Math.log(rate / (1 - rate)), slope: 0 } },
      helpBackRate: flatRate(0.5),
    };
  };
  const help = (rate: number) => line(withReturns({}, { learnt: silent(rate) }), 'get-help');

  expect(help(0.1234)).toMatch(/^A 12 % chance that they help you in turn/);
  expect(help(0.0234)).toMatch(/^A 2\.3 % chance/);
  expect(help(0.0201)).toMatch(/^A 2 % chance/);
  expect(help(0.0005)).toMatch(/^A less than 0\.1 % chance/);
  const passing = withReturns({}, { learnt: silent(0.1) });
  expect(line(passing, 'get-passing-on')).toBe(
    'A 40 % chance that they help somebody this month; 100 % of it on what you look for.',
  );
  const unknown = withReturns({}, { learnt: silent(0.1), needMine: NOTHING_KNOWN });
  expect(line(unknown, 'get-passing-on')).toBe('A 40 % chance that they help somebody this month.');
  expect(connectionScore(unknown).parts.at(-1)?.known).toBe(false);
});
