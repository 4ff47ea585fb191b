import { expect, test } from 'vitest';
import {
  connectionScore,
  DAY_MS,
  DEFAULT_BASE_RATES,
  emptyPair,
  flatRate,
  foldPair,
  type Give,
  HEADS,
  inEnglish,
  type Learnt,
  mirrorPair,
  type PairState,
  type ScoreInput,
  type TopicVector,
  toldAgainst,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';

const START = Date.UTC(2026, 0, 5, 12);
const BREAD: TopicVector = new Map([['bread', 1]]);
const learntHere = (): Learnt => ({
  returns: HEADS.return,
  passingOn: HEADS['passing-on'],
  passingOnRate: flatRate(DEFAULT_BASE_RATES.passingOn),
});

/** Mine answered each time, and at the last by help, or by help never. */
function dealings(theirs: 'signs' | 'nothing'): PairState {
  const gives = [0, 20, 40, 60].flatMap((day): Give[] => [
    { direction: 'gave', at: START + day * DAY_MS, credits: 3 },
    ...(theirs === 'signs'
      ? [{ direction: 'got' as const, at: START + (day + 1) * DAY_MS, credits: 0.25 }]
      : []),
  ]);
  return foldPair(gives);
}

function inputOf(pair: PairState, learnt?: Learnt): ScoreInput {
  const now = START + 80 * DAY_MS;
  return {
    give: { can: BREAD, need: BREAD, openAsks: 1, unansweredAsks: 0, capacityLeft: 1 },
    get: {
      returns: {
        pair,
        other: pair.at === null ? null : sumPerson([mirrorPair(pair)], now),
        me: null,
        ...(pair.at === null && { coverage: { gave: 'unknown', got: 'unknown' } }),
        rate: flatRate(DEFAULT_BASE_RATES.acknowledgement),
        now,
      },
      ...(learnt && { learnt }),
      canOther: BREAD,
      needMine: BREAD,
    },
  };
}

test('M10: help in turn is far rarer than a sign, and is said on a line of its own', () => {
  const { get, parts } = connectionScore(inputOf(dealings('signs')));

  const line = parts.find(({ id }) => id === 'get-help');
  expect(get.parts.helpBack).toBeLessThan(get.parts.chance.probability / 10);
  expect(line?.value).toBe(get.parts.helpBack);
  expect(inEnglish(line?.says ?? [])).toMatch(/^A \d(\.\d)? % chance that they help you in turn/);
});

test('M10: whoever gives something back is likelier to help in turn', () => {
  const answered = connectionScore(inputOf(dealings('signs'))).get.parts.helpBack;
  const unanswered = connectionScore(inputOf(dealings('nothing'))).get.parts.helpBack;

  expect(answered).toBeGreaterThan(2 * unanswered);
});

test('M10: of somebody unknown help comes back as often as is usual', () => {
  const { helpBack } = connectionScore(inputOf(emptyPair())).get.parts;

  expect(helpBack).toBeCloseTo(DEFAULT_BASE_RATES.helpBack, 9);
});

test('M10: the score does not rest on it, whatever a site has learnt of it', () => {
  const usual = connectionScore(inputOf(dealings('signs')));
  const helpful = connectionScore(
    inputOf(dealings('signs'), { ...learntHere(), helpBackRate: flatRate(0.5) }),
  );

  expect(helpful.get.parts.helpBack).toBeGreaterThan(0.5);
  expect(helpful.score).toBe(usual.score);
});

test('M10: a chance too small to write is said to be small', () => {
  const rare = { ...learntHere(), helpBackRate: flatRate(0.00001) };

  const { parts } = connectionScore(inputOf(emptyPair(), rare));

  expect(inEnglish(parts.find(({ id }) => id === 'get-help')?.says ?? [])).toContain('less than 0.1 %');
});

test('S5: told against another reference, a score keeps its figures and says other lines', () => {
  const score = { ...connectionScore(inputOf(dealings('signs'))), page: 3 };
  const answering = { ...USUAL_TERMS, kind: 4 };
  const told = toldAgainst(score, answering);

  expect({ ...told, parts: [] }).toEqual({ ...score, parts: [] });
  expect(told.parts).toEqual(connectionScore({ ...inputOf(dealings('signs')), reference: answering }).parts);
  expect(told.parts.map(({ value }) => value)).toEqual(score.parts.map(({ value }) => value));
  expect(told.parts).not.toEqual(score.parts);
});

test('M3: rates of passing on and of help in turn that are none are refused, each by its name', () => {
  const learning = (more: Partial<Learnt>) => () =>
    connectionScore(inputOf(emptyPair(), { ...learntHere(), ...more }));

  expect(learning({ passingOnRate: flatRate(0) })).toThrow('The rate site must lie between 0 and 1, not 0.');
  expect(learning({ helpBackRate: { ...flatRate(0.1), both: 1 } })).toThrow(
    'The rate both must lie between 0 and 1, not 1.',
  );
});
