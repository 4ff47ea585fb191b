import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chanceOfReturn,
  combined,
  connectionScore,
  cosine,
  FULLY_COVERED,
  foldPair,
  get,
  giveFit,
  nobodyYet,
  type ReturnInput,
  type ScoreInput,
  topicVector,
} from '#lib/scoring/index.ts';
import { endOf, history, share } from './histories.ts';
import { returnInput } from './return-inputs.ts';

const topics = fc
  .array(
    fc.tuple(
      fc.constantFrom('bread', 'boats', 'bookbinding', 'letters', 'law'),
      fc.integer({ min: 0, max: 9 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((weights) => topicVector(weights));

const scoreInput: fc.Arbitrary<ScoreInput> = fc.record({
  give: fc.record({
    can: topics,
    need: topics,
    openAsks: fc.nat({ max: 9 }),
    unansweredAsks: fc.nat({ max: 9 }),
    capacityLeft: share,
  }),
  get: fc.record({ returns: returnInput, canOther: topics, needMine: topics }),
});

test('T2: topics compare the same from both sides, between 0 and 1, and unknown is not zero', () => {
  fc.assert(
    fc.property(topics, topics, (a, b) => {
      const [there, back] = [cosine(a, b), cosine(b, a)];

      expect(there === null).toBe(a.size === 0 || b.size === 0);
      expect(Math.abs((there ?? 0) - (back ?? 0))).toBeLessThan(1e-12);
      expect(there ?? 0).toBeGreaterThanOrEqual(0);
      expect(there ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test('G3: more asks raise what I can give, a fuller week lowers it', () => {
  fc.assert(
    fc.property(scoreInput, share, ({ give }, capacity) => {
      const { value } = giveFit(give);

      expect(giveFit({ ...give, openAsks: give.openAsks + 1 }).value).toBeGreaterThanOrEqual(value);
      expect(giveFit({ ...give, unansweredAsks: give.unansweredAsks + 1 }).value).toBeGreaterThanOrEqual(
        value,
      );
      const fuller = giveFit({ ...give, capacityLeft: give.capacityLeft * capacity }).value;
      expect(fuller).toBeLessThanOrEqual(value);
      expect(fuller).toBeGreaterThanOrEqual(value / 2 - 1e-12);
    }),
  );
});

test('S1: the score lies between 0 and 100, and so do its sides between 0 and 1', () => {
  fc.assert(
    fc.property(scoreInput, (input) => {
      const { score, give, get, parts } = connectionScore(input);

      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const { value } of [give, get, ...parts]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('S2: a zero on either side is a zero, and more on a side never lowers the score', () => {
  fc.assert(
    fc.property(share, share, share, (give, back, more) => {
      expect(combined(0, back)).toBe(0);
      expect(combined(give, 0)).toBe(0);
      expect(combined(give + (1 - give) * more, back)).toBeGreaterThanOrEqual(combined(give, back) - 1e-9);
      expect(combined(give, back + (1 - back) * more)).toBeGreaterThanOrEqual(combined(give, back) - 1e-9);
    }),
  );
});

test('S3: at most 40 % of a score rests on what they give me beyond what I can give', () => {
  fc.assert(
    fc.property(share, share, (give, back) => {
      const score = combined(give, back);
      const matched = combined(give, Math.min(give, back));

      expect(score - matched).toBeLessThanOrEqual(0.4 * score + 1e-9);
      expect(score).toBeLessThanOrEqual((100 * give) / 0.6 + 1e-9);
    }),
  );
});

test('S3: at most 40 % of a whole card’s score goes when what comes back is no more than what I can give', () => {
  fc.assert(
    fc.property(scoreInput, (input) => {
      const { score, give, get } = connectionScore(input);
      const without = combined(give.value, Math.min(give.value, get.value));

      expect(score).toBeCloseTo(combined(give.value, get.value), 9);
      expect(score - without).toBeLessThanOrEqual(0.4 * score + 1e-9);
    }),
  );
});

test('S2: what passed between others and me enters what I can give in no way', () => {
  fc.assert(
    fc.property(scoreInput, scoreInput, (input, other) => {
      expect(connectionScore({ ...input, get: other.get }).give).toEqual(connectionScore(input).give);
      expect(connectionScore({ ...input, give: other.give }).get).toEqual(connectionScore(input).get);
    }),
  );
});

test('G5: what comes back is never less than the chance of a return, and more through a helpful person', () => {
  fc.assert(
    fc.property(scoreInput, ({ get: input }) => {
      const { value, parts } = get(input);
      const { chance, passingOn, topics: shared } = parts;

      expect(value).toBeCloseTo(chance.probability + (1 - chance.probability) * 0.5 * passingOn * shared, 12);
      expect(value).toBeGreaterThanOrEqual(chance.probability - 1e-12);
      expect(chance.logOdds).toBe(chanceOfReturn(input.returns).logOdds);
    }),
  );
});

test('S4: a direction, a person or topics not on record are no nothing: another score, never 0, and little known', () => {
  fc.assert(
    fc.property(scoreInput, history({ minLength: 1 }), ({ give, get: input }, gives) => {
      // I gave, they did not, they are new, and nothing they look for meets what I can
      const mine = foldPair(gives.map((each) => ({ ...each, direction: 'gave' as const })));
      const now = endOf(gives);
      const returns = { ...input.returns, pair: mine, now, other: nobodyYet(now), me: null };
      const [can, need] = [topicVector([['x', 1]]), topicVector([['y', 1]])];
      const nothing: ScoreInput = {
        give: { ...give, can, need, openAsks: 1 },
        get: { canOther: can, needMine: need, returns: { ...returns, coverage: FULLY_COVERED } },
      };
      const known = connectionScore(nothing);
      const withReturns = (more: Partial<ReturnInput>) =>
        connectionScore({
          ...nothing,
          get: { ...nothing.get, returns: { ...nothing.get.returns, ...more } },
        });
      const unknown = [
        withReturns({ coverage: { gave: 'complete', got: 'unknown' } }),
        withReturns({ other: null }),
        connectionScore({ ...nothing, give: { ...nothing.give, need: topicVector([]) } }),
        connectionScore({ ...nothing, get: { ...nothing.get, needMine: topicVector([]) } }),
      ];

      for (const each of unknown) {
        expect(each.score).toBeGreaterThan(0);
        expect(each.known).toBe('little known');
      }
      expect(unknown[0]?.get.value).not.toBe(known.get.value);
      expect(unknown[2]?.give.value).toBeGreaterThan(known.give.value);
      expect(unknown[3]?.get.value).toBeGreaterThan(known.get.value);
      // a person who is new is known to be; one who is unknown may pass on as anybody does
      expect(unknown[1]?.get.parts.passingOn).toBeGreaterThan(known.get.parts.passingOn);
    }),
  );
});

test('S4: unknown topics and people never count as zero', () => {
  fc.assert(
    fc.property(scoreInput, (input) => {
      const blank = topicVector([]);
      const unknown = connectionScore({
        ...input,
        give: { ...input.give, can: blank },
        get: {
          ...input.get,
          returns: { ...input.get.returns, other: null, coverage: { gave: 'unknown', got: 'unknown' } },
        },
      });
      const apart = connectionScore({
        ...input,
        give: { ...input.give, can: topicVector([['x', 1]]), need: topicVector([['y', 1]]) },
      });

      expect(unknown.known).toBe('little known');
      expect(unknown.score).toBeGreaterThan(0);
      expect(unknown.give.value).toBeGreaterThan(apart.give.value - 1e-12);
      if (input.give.openAsks === 0) {
        expect(apart.score).toBe(0);
        expect(unknown.score).not.toBe(apart.score);
      }
    }),
  );
});
