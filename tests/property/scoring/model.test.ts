import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyGive,
  type Calibration,
  chanceOfReturn,
  emptyPair,
  explainReturn,
  flatRate,
  foldPair,
  HEADS,
  type Head,
  type Model,
  meanTerms,
  nobodyYet,
  otherChance,
  type ReturnInput,
  termValues,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';
import { endOf, history, rate, wait } from './histories.ts';
import { returnInput } from './return-inputs.ts';

const head = fc.constantFrom<Head>('return', 'first-contact', 'help-back', 'passing-on', 'next');
const calibration: fc.Arbitrary<Calibration> = fc.record({
  shift: fc.double({ min: -3, max: 3, noNaN: true }),
  slope: fc.double({ min: 0.1, max: 5, noNaN: true }),
});

/** Any head, as it begins or as a site has calibrated it. */
const model: fc.Arbitrary<Model> = fc.oneof(
  head.map((each) => HEADS[each]),
  fc.record({ head, calibration }).map((each) => ({ ...HEADS[each.head], calibration: each.calibration })),
);

const zOf = (input: ReturnInput) =>
  Object.fromEntries(Object.entries(termValues(input)).map(([id, { z }]) => [id, z]));

test('M1: the chance is its base plus its terms, to within 1e-12, for every head and calibration', () => {
  fc.assert(
    fc.property(returnInput, model, (input, weighed) => {
      const { base, terms, logOdds, probability } = chanceOfReturn(input, weighed);
      const sum = terms.reduce((total, { contribution }) => total + contribution, base);

      expect(Math.abs(sum - logOdds)).toBeLessThan(1e-12);
      expect(probability).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 12);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
      for (const { weight, z, contribution } of terms) expect(contribution).toBe(weight * z);
    }),
  );
});

test('M2: every term is bounded', () => {
  const nearest = Math.log(14 * 24);
  const farthest = Math.log(50 + 1 / (14 * 24));
  const bounds = {
    kind: 4,
    between: 3,
    b_resp: 3,
    pair_resp: 3,
    waits: 1,
    touch: nearest,
    back_recent: nearest,
    back_dec: 3,
    b_rate: 4,
    b_recent: nearest,
    b_share: 4,
    b_new: 1,
    a_init: 2,
  };
  fc.assert(
    fc.property(returnInput, (input) => {
      for (const { id, z } of chanceOfReturn(input).terms) {
        expect(Math.abs(z)).toBeLessThanOrEqual(bounds[id] + 1e-12);
        if (id === 'touch' || id === 'back_recent' || id === 'b_recent')
          expect(z).toBeGreaterThanOrEqual(-farthest - 1e-12);
      }
    }),
  );
});

test('M4: of a person of whom nothing is known, the base rate is expected, within 0.03', () => {
  fc.assert(
    fc.property(rate, fc.nat(4e12), head, (usual, now, asked) => {
      const input = { pair: emptyPair(), other: null, me: null, rate: flatRate(usual), now };

      expect(Math.abs(chanceOfReturn(input, HEADS[asked]).probability - usual)).toBeLessThan(0.03);
    }),
  );
});

test('M4: what is unknown is not the same as known to be nothing, and moves no chance to an end', () => {
  fc.assert(
    fc.property(returnInput, (input) => {
      const unknown = zOf({ ...input, other: null, me: null });
      const isNew = zOf({ ...input, other: nobodyYet(input.now), me: null });
      const offRecord = zOf({ ...input, coverage: { gave: 'unknown', got: 'unknown' } });

      // known to be new is a term of its own; unknown is the usual value
      expect([unknown.b_new, isNew.b_new]).toEqual([0, 1]);
      expect([offRecord.back_dec, offRecord.waits, offRecord.pair_resp]).toEqual([0.1, 0, 0]);
      expect(chanceOfReturn({ ...input, other: null }).probability).toBeGreaterThan(1e-6);
    }),
  );
});

test('M5: an answer never lowers the chance of the next', () => {
  fc.assert(
    fc.property(history({ minLength: 1 }), wait, rate, (gives, ms, usual) => {
      const at = endOf(gives) + ms;
      const chance = (pair = foldPair(gives)) =>
        chanceOfReturn({ pair, other: null, me: null, rate: flatRate(usual), now: at + 15 * 864e5 })
          .probability;
      const answered = applyGive(foldPair(gives), { direction: 'got', at, credits: 1 });

      expect(chance(answered)).toBeGreaterThanOrEqual(chance() - 1e-12);
    }),
  );
});

test('W5: trust draws what others say towards the usual; what passed between us never depends on it', () => {
  fc.assert(
    fc.property(returnInput, (input) => {
      const [none, some, full] = [0, input.trust ?? 1, 1].map((trust) => zOf({ ...input, trust }));

      for (const id of ['waits', 'touch', 'back_recent', 'back_dec', 'kind', 'between', 'a_init', 'b_new'])
        expect([none?.[id], some?.[id]]).toEqual([full?.[id], full?.[id]]);
      for (const id of ['b_resp', 'b_rate', 'b_recent', 'b_share']) {
        const [low, middle, high] = [none, some, full]
          .map((z) => z?.[id] ?? Number.NaN)
          .sort((a, b) => a - b);
        // the one in between is the half believed one, or as large as either
        expect([low, middle, high]).toContain(some?.[id]);
        expect(middle).toBeLessThanOrEqual(high ?? Number.NaN);
      }
      expect(none?.b_resp).toBe(0);
      expect(none?.b_share).toBe(-0.35);
    }),
  );
});

test('M9: the chance of passing on is a probability, and for an unknown person the rate itself', () => {
  fc.assert(
    fc.property(history(), wait, rate, (gives, ms, usual) => {
      const now = endOf(gives) + ms;
      const values = (other: ReturnInput['other'], pair = emptyPair()) =>
        termValues({ pair, other, me: null, rate: flatRate(0.3), now });
      const chance = otherChance(
        values(sumPerson([foldPair(gives)], endOf(gives))),
        flatRate(usual),
        HEADS['passing-on'],
      );

      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
      expect(otherChance(values(null), flatRate(usual), HEADS['passing-on'])).toBeCloseTo(usual, 9);
    }),
  );
});

test('X1: the explanation adds up to the chance to within 1e-12, against any reference, calibrated or not', () => {
  fc.assert(
    fc.property(returnInput, model, fc.array(returnInput, { maxLength: 5 }), (input, weighed, others) => {
      const chance = chanceOfReturn(input, weighed);
      const reference = meanTerms(others.map((each) => chanceOfReturn(each, weighed)));
      const { usual, lines } = explainReturn(chance, reference);
      const sum = lines.reduce((total, { value }) => total + value, usual);

      expect(Math.abs(sum - chance.logOdds)).toBeLessThan(1e-12);
      expect(lines).toHaveLength(Object.values(weighed.weights).filter((weight) => weight !== 0).length);
    }),
  );
});

test('X1: over an owner’s connections, what each term adds averages to nothing', () => {
  fc.assert(
    fc.property(fc.array(returnInput, { minLength: 1, maxLength: 8 }), model, (inputs, weighed) => {
      const chances = inputs.map((input) => chanceOfReturn(input, weighed));
      const reference = meanTerms(chances);
      const sums = new Map<string, number>();
      for (const chance of chances) {
        for (const { id, value } of explainReturn(chance, reference).lines) {
          sums.set(id, (sums.get(id) ?? 0) + value);
        }
      }

      for (const sum of sums.values()) expect(Math.abs(sum)).toBeLessThan(1e-9);
      expect(sums.size).toBeGreaterThan(0);
    }),
  );
});

test('M9, M10: another head says the same with or without what explains it', () => {
  fc.assert(
    fc.property(returnInput, head, (input, name) => {
      const model = HEADS[name];

      const alone = otherChance(termValues(input), input.rate, model);

      expect(alone).toBeCloseTo(chanceOfReturn(input, model).probability, 12);
    }),
  );
});
