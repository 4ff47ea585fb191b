import { advancePair, type PairState } from './pair-state.ts';
import { advancePerson, type PersonTotals } from './person.ts';

/** Credits added below the line, so that a first small give does not count as a landslide. */
const BALANCE_PRIOR = 2;

/**
 * Which way more passes, −1 (all from them) … 1 (all from me), from the slow sums:
 * (gave − got) / (gave + got + 2). Fades towards 0. The mirrored pair has the opposite balance. Rule B1.
 */
export function balance(pair: PairState, now: number): number {
  const { gave, got } = advancePair(pair, now);
  return (gave.slow - got.slow) / (gave.slow + got.slow + BALANCE_PRIOR);
}

/** 0 … 1, or null where somebody's giving is unknown or faded away. */
export type SharesOfGiving = { mine: number | null; theirs: number | null };

/**
 * What part of my recent giving goes to them, and of theirs to me: one side may simply be more active (Wang, Lizardo
 * and Hachen, "Neither influence nor selection", 2013). Day-capped gives, half-life 28 d. Rule B3.
 */
export function shareOfGiving(
  pair: PairState,
  { me, other }: { me: PersonTotals | null; other: PersonTotals | null },
  now: number,
): SharesOfGiving {
  const { gave, got } = advancePair(pair, now);
  return { mine: shareOf(gave.recent, me, now), theirs: shareOf(got.recent, other, now) };
}

function shareOf(recent: number, totals: PersonTotals | null, now: number): number | null {
  if (!totals) return null;
  const { given28 } = advancePerson(totals, now);
  // totals may be a moment behind the pair: the whole is never less than its part
  const whole = Math.max(given28, recent);
  return whole === 0 ? null : recent / whole;
}
