import { expect, test } from 'vitest';
import {
  chanceOfPassingOn,
  chanceOfReturn,
  connectionScore,
  cosine,
  DAY_MS,
  emptyPair,
  explainReturn,
  foldPair,
  type Give,
  get,
  giveFit,
  inverseFrequency,
  meanTerms,
  mirrorPair,
  type PairState,
  type ScoreInput,
  sumPerson,
  topicVector,
  USUAL_PASSING_ON,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';

const START = Date.UTC(2026, 0, 5, 12);
const NOTHING_KNOWN = topicVector([]);
const BREAD = topicVector([['bread', 1]]);
const BOATS = topicVector([['boats', 1]]);

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
  baseRate: 0.3,
  now,
});

const ordinary: ScoreInput = {
  give: { can: BREAD, need: BREAD, openAsks: 0, unansweredAsks: 0, capacityLeft: 1 },
  get: { returns: returnsFrom(exchanges(4)), canOther: BOATS, needMine: BOATS },
};

test('T1: a topic that everybody names says nothing; a rare one says more', () => {
  expect(inverseFrequency(24, 24)).toBe(0);
  expect(inverseFrequency(24, 2)).toBeGreaterThan(inverseFrequency(24, 12));
  expect(inverseFrequency(24, 0)).toBe(inverseFrequency(24, 1));
  expect(() => inverseFrequency(24, 25)).toThrow(RangeError);

  const rarity = (topic: string) => (topic === 'writing' ? 0 : 2);
  expect([
    ...topicVector(
      [
        ['writing', 3],
        ['law', 1],
        ['law', 0.5],
      ],
      rarity,
    ),
  ]).toEqual([['law', 3]]);
});

test('T2: nothing shared is 0, nothing known is null', () => {
  expect(cosine(BREAD, BOATS)).toBe(0);
  expect(cosine(BREAD, NOTHING_KNOWN)).toBeNull();
  expect(
    cosine(
      BREAD,
      topicVector([
        ['bread', 3],
        ['boats', 4],
      ]),
    ),
  ).toBeCloseTo(0.6, 12);
});

test('G1, G4: topics that meet, an ask nobody answered, and half a week left', () => {
  const fit = giveFit({
    can: BREAD,
    need: topicVector([
      ['bread', 3],
      ['boats', 4],
    ]),
    openAsks: 1,
    unansweredAsks: 1,
    capacityLeft: 0.5,
  });

  expect(fit.known).toBe(true);
  expect(fit.value).toBeCloseTo((0.6 + 0.4 * (1 - 0.8 ** 2)) * 0.75, 12);
});

test('G2: unknown topics stand between no fit and a full one', () => {
  const fitWith = (need: typeof BREAD) =>
    giveFit({ can: BREAD, need, openAsks: 0, unansweredAsks: 0, capacityLeft: 1 });

  expect(fitWith(NOTHING_KNOWN)).toMatchObject({ known: false, value: 0.25 });
  expect(fitWith(BOATS)).toMatchObject({ known: true, value: 0 });
});

test('G5: what comes back comes from them or through them', () => {
  const { value, parts } = get({ returns: returnsFrom(exchanges(3)), canOther: BREAD, needMine: BREAD });

  expect(value).toBeCloseTo(1 - (1 - parts.chance.probability) * (1 - 0.5 * parts.passingOn), 12);
});

test('M2: the terms are what their definitions say', () => {
  const nothing = emptyPair();
  const pair: PairState = {
    at: START,
    gave: { ...nothing.gave, count: 4, opened: 4, returned: 3, lastAt: START },
    got: { ...nothing.got, count: 3, recent: Math.E - 1, lastAt: START - 7 * DAY_MS },
  };
  const b = {
    ...sumPerson([], START),
    given: 30,
    received: 30,
    given28: Math.E ** 2 - 1,
    received28: Math.E - 1,
    lastGaveAt: START - 7 * DAY_MS,
    asResponder: { opened: 5, returned: 5 },
  };
  const a = { ...b, asInitiator: { opened: 5, returned: 1.5 } };

  const { terms } = chanceOfReturn({ pair, other: b, me: a, baseRate: 0.9, siteRate: 0.5, now: START });

  // p_b = (5 + 2.5)/(5 + 5), p = (3 + 2 · 0.75)/(4 + 2); a's own rate = (1.5 + 2.5)/(5 + 5)
  const logit = (rate: number) => Math.log(rate / (1 - rate));
  const expected = [logit(0.75), 1, 1, 2, 2 - Math.log(1.5), 1, logit(0.4)];
  for (const [nth, { z }] of terms.entries()) expect(z).toBeCloseTo(expected[nth] ?? Number.NaN, 12);
  expect(terms).toHaveLength(7);
});

test('M2: someone who always answered is likelier to answer than someone who never did', () => {
  const silent = foldPair(
    [0, 20, 40].map((days) => ({ direction: 'gave', at: START + days * DAY_MS, credits: 3 })),
  );
  const [always, never] = [chanceOfReturn(returnsFrom(exchanges(3))), chanceOfReturn(returnsFrom(silent))];

  expect(always.probability).toBeGreaterThan(0.3);
  expect(never.probability).toBeLessThan(0.3);
});

test('M3: rates outside 0 … 1 and times that are none are refused', () => {
  const input = returnsFrom(exchanges(1));

  expect(() => chanceOfReturn({ ...input, baseRate: 0 })).toThrow(RangeError);
  expect(() => chanceOfReturn({ ...input, siteRate: 1 })).toThrow(RangeError);
  expect(() => chanceOfReturn({ ...input, now: Number.NaN })).toThrow(RangeError);
});

test('M4: a direction that is not on record is taken as usual, not as nothing', () => {
  const coverage = { gave: 'complete', got: 'unknown' } as const;
  const { terms } = chanceOfReturn({ ...returnsFrom(emptyPair()), other: null, coverage });

  for (const { id, z, evidence } of terms) {
    expect(z).toBe(USUAL_TERMS[id]);
    expect(evidence.known).toBe(false);
  }
});

test('M6: evidence is little below three episodes, good from ten', () => {
  expect(chanceOfReturn(returnsFrom(exchanges(2))).evidence).toBe('little');
  expect(chanceOfReturn(returnsFrom(exchanges(3))).evidence).toBe('some');
  const busy = exchanges(3);
  expect(
    chanceOfReturn({
      ...returnsFrom(busy),
      pair: { ...busy, gave: { ...busy.gave, opened: 10, returned: 4 } },
    }).evidence,
  ).toBe('good');
});

test('M7: a steady giver passes on more surely than a newcomer, a newcomer more than a taker of long standing', () => {
  const now = START + 200 * DAY_MS;
  const giver = sumPerson([foldPair(weekly('gave'))], now);
  const taker = sumPerson([foldPair(weekly('got'))], now);

  expect(chanceOfPassingOn(giver, now)).toBeGreaterThan(0.8);
  expect(chanceOfPassingOn(null, now)).toBe(USUAL_PASSING_ON);
  expect(chanceOfPassingOn(taker, now)).toBeLessThan(USUAL_PASSING_ON);
});

function weekly(direction: 'gave' | 'got'): Give[] {
  return Array.from({ length: 28 }, (_, week) => ({ direction, at: START + week * 7 * DAY_MS, credits: 1 }));
}

test('S5: every line of the score says something about it', () => {
  const { parts, known, score } = connectionScore(ordinary);

  expect(known).toBe('known');
  expect(score).toBeGreaterThan(50);
  expect(parts.map(({ id }) => id)).toEqual([
    'give-topics',
    'give-asks',
    'give-capacity',
    'get-return',
    'get-help',
    'get-passing-on',
  ]);
  for (const { line } of parts) expect(line).toMatch(/^[A-Z].*\.$/);
});

test('S4: an archive of one direction, or unknown topics, make a card little known', () => {
  const coverage = { gave: 'complete', got: 'unknown' } as const;
  const archive = { ...ordinary.get, returns: { ...ordinary.get.returns, coverage } };

  expect(connectionScore({ ...ordinary, get: archive }).known).toBe('little known');
  expect(connectionScore({ ...ordinary, give: { ...ordinary.give, can: NOTHING_KNOWN } }).known).toBe(
    'little known',
  );
});

test('X2: the explanation names the counts, the strongest first', () => {
  const chance = chanceOfReturn(returnsFrom(exchanges(4)));
  const { lines, isLittleEvidence } = explainReturn(chance);
  const words = lines.map((line) => line.words);

  expect(isLittleEvidence).toBe(false);
  expect(words).toContain('Answered 3 of your 3 lately');
  expect(words).toContain('Last gave to you a day ago');
  const sizes = lines.map(({ value }) => Math.abs(value));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('X3: what is not on record is said, and below three episodes so is that', () => {
  const coverage = { gave: 'complete', got: 'unknown' } as const;
  const explanation = explainReturn(chanceOfReturn({ ...returnsFrom(emptyPair()), other: null, coverage }));

  expect(explanation.isLittleEvidence).toBe(true);
  expect(explanation.lines.map(({ words }) => words)).toContain('What they gave you is not on record');
  expect(meanTerms([])).toEqual(USUAL_TERMS);
});
