import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyGive,
  chanceOfPassingOn,
  chanceOfReturn,
  emptyPair,
  explainReturn,
  foldPair,
  meanTerms,
  sumPerson,
  USUAL_TERMS,
} from '#lib/scoring/index.ts';
import { endOf, history, rate, wait } from './histories.ts';
import { returnInput } from './return-inputs.ts';

test('M1: the chance is its base plus its terms, to within 1e-12', () => {
  fc.assert(
    fc.property(returnInput, (input) => {
      const { base, terms, logOdds, probability } = chanceOfReturn(input);
      const sum = terms.reduce((total, { contribution }) => total + contribution, base);

      expect(Math.abs(sum - logOdds)).toBeLessThan(1e-12);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }),
  );
});

test('M2: every term is bounded', () => {
  const bounds = { pair_resp: 3, back_fresh: 1, back_dec: 3, b_rate: 4, b_recent: 2, b_share: 4, a_init: 2 };
  fc.assert(
    fc.property(returnInput, (input) => {
      for (const { id, z } of chanceOfReturn(input).terms)
        expect(Math.abs(z)).toBeLessThanOrEqual(bounds[id]);
    }),
  );
});

test('M4: of a person of whom nothing is known, the base rate is expected, within 0.03', () => {
  fc.assert(
    fc.property(rate, fc.nat(4e12), (baseRate, now) => {
      const { probability } = chanceOfReturn({ pair: emptyPair(), other: null, me: null, baseRate, now });

      expect(Math.abs(probability - baseRate)).toBeLessThan(0.03);
    }),
  );
});

test('M5: an answer never lowers the chance of the next', () => {
  fc.assert(
    fc.property(history({ minLength: 1 }), wait, rate, (gives, ms, baseRate) => {
      const at = endOf(gives) + ms;
      const chance = (pair = foldPair(gives)) =>
        chanceOfReturn({ pair, other: null, me: null, baseRate, now: at }).probability;
      const answered = applyGive(foldPair(gives), { direction: 'got', at, credits: 1 });

      expect(chance(answered)).toBeGreaterThanOrEqual(chance() - 1e-12);
    }),
  );
});

test('M7: the chance of passing on is a probability', () => {
  fc.assert(
    fc.property(history(), wait, (gives, ms) => {
      const chance = chanceOfPassingOn(sumPerson([foldPair(gives)], endOf(gives)), endOf(gives) + ms);

      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }),
  );
});

test('X1: the explanation adds up to the chance, against any reference', () => {
  fc.assert(
    fc.property(returnInput, fc.array(returnInput, { maxLength: 5 }), (input, others) => {
      const chance = chanceOfReturn(input);
      const reference = meanTerms(others.map(chanceOfReturn));
      const { usual, lines } = explainReturn(chance, reference);
      const sum = lines.reduce((total, { value }) => total + value, usual);

      expect(Math.abs(sum - chance.logOdds)).toBeLessThan(1e-12);
      expect(lines).toHaveLength(Object.keys(USUAL_TERMS).length);
    }),
  );
});

test('X1: over an owner’s connections, what each term adds averages to nothing', () => {
  fc.assert(
    fc.property(fc.array(returnInput, { minLength: 1, maxLength: 8 }), (inputs) => {
      const chances = inputs.map(chanceOfReturn);
      const reference = meanTerms(chances);
      const sums = new Map<string, number>();
      for (const chance of chances) {
        for (const { id, value } of explainReturn(chance, reference).lines) {
          sums.set(id, (sums.get(id) ?? 0) + value);
        }
      }

      for (const sum of sums.values()) expect(Math.abs(sum)).toBeLessThan(1e-9);
      expect(sums.size).toBe(7);
    }),
  );
});
