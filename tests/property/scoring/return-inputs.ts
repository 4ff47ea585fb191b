import fc from 'fast-check';
import { foldPair, mirrorPair, type ReturnInput, sumPerson } from '#lib/scoring/index.ts';
import { endOf, history, rate, wait } from './histories.ts';

const coverage = fc.constantFrom('complete' as const, 'partial' as const, 'unknown' as const);

/** Anything a chance of return may be read from: known and unknown people, every coverage. */
export const returnInput: fc.Arbitrary<ReturnInput> = fc
  .record({
    gives: history(),
    ms: wait,
    elsewhere: history(),
    mine: history(),
    baseRate: rate,
    siteRate: rate,
  })
  .chain(({ gives, ms, elsewhere, mine, baseRate, siteRate }) => {
    const now = Math.max(endOf(gives), endOf(elsewhere), endOf(mine)) + ms;
    const pair = foldPair(gives);
    return fc.record({
      pair: fc.constant(pair),
      other: fc.constantFrom(null, sumPerson([mirrorPair(pair), foldPair(elsewhere)], endOf(elsewhere))),
      me: fc.constantFrom(null, sumPerson([pair, foldPair(mine)], endOf(mine))),
      baseRate: fc.constant(baseRate),
      siteRate: fc.constant(siteRate),
      coverage: fc.record({ gave: coverage, got: coverage }),
      now: fc.constant(now),
    });
  });
