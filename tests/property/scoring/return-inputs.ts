import fc from 'fast-check';
import {
  type BaseRate,
  foldPair,
  mirrorPair,
  nobodyYet,
  type PairCoverage,
  type ReturnInput,
} from '#lib/scoring/index.ts';
import { sumPerson } from '#tests/support/sum-person.ts';
import { endOf, history, rate, share, wait } from './histories.ts';

const coverage = fc.constantFrom('complete' as const, 'partial' as const, 'unknown' as const);

export const pairCoverage: fc.Arbitrary<PairCoverage> = fc.record({ gave: coverage, got: coverage });

/** How often gives are answered, told apart as finely as may be. */
export const baseRate: fc.Arbitrary<BaseRate> = fc.record({
  site: rate,
  kind: rate,
  context: rate,
  both: rate,
});

/** Anything a chance of return may be read from: known, unknown and new people, every coverage and trust. */
export const returnInput: fc.Arbitrary<ReturnInput> = fc
  .record({ gives: history(), ms: wait, elsewhere: history(), mine: history() })
  .chain(({ gives, ms, elsewhere, mine }) => {
    const now = Math.max(endOf(gives), endOf(elsewhere), endOf(mine)) + ms;
    const pair = foldPair(gives);
    return fc.record({
      pair: fc.constant(pair),
      other: fc.constantFrom(
        null,
        nobodyYet(now),
        sumPerson([mirrorPair(pair), foldPair(elsewhere)], endOf(elsewhere)),
      ),
      me: fc.constantFrom(null, sumPerson([pair, foldPair(mine)], endOf(mine))),
      rate: baseRate,
      coverage: pairCoverage,
      trust: fc.oneof(fc.constantFrom(0, 1), share),
      now: fc.constant(now),
    });
  });
