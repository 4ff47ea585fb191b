import { balance } from './balance.ts';
import { DAY_MS } from './decay.ts';
import { advancePair, type PairState } from './pair-state.ts';
import { later } from './person.ts';

/** First contact within this many days: too early to say more than *new*. */
export const NEW_DAYS = 28;
/** Nothing passed for more than this many days: *quiet*. */
export const QUIET_DAYS = 90;
/** Up to so many credits ever, a direction is slight: a follow, a word of thanks. Slight things alone are *nothing yet*. */
export const SLIGHT_CREDITS = 0.5;
/** Up to this balance either way it is an *exchange*. */
export const EXCHANGE_BALANCE = 0.6;

/** What is between two people, seen from the owner. A word about the relation, never about a person. */
export type Relation =
  | 'new'
  | 'quiet'
  | 'exchange'
  | 'they-learn-from-me'
  | 'i-learn-from-them'
  | 'nothing-yet';

/**
 * The relation at `now`. In this order (rule R1): nothing or only slight things passed → *nothing-yet*; nothing in 90
 * days → *quiet*; first contact within 28 days → *new*; both gave and |balance| ≤ 0.6 → *exchange*; else who learns
 * from whom. Episodes play no part: one missed answer never changes a label.
 */
export function relationOf(pair: PairState, now: number): Relation {
  const { gave, got } = pair;
  const iGave = gave.credits > SLIGHT_CREDITS;
  const theyGave = got.credits > SLIGHT_CREDITS;
  const lastAt = later(gave.lastAt, got.lastAt);
  if (lastAt === null || (!iGave && !theyGave)) return 'nothing-yet';
  const firstAt = Math.min(gave.firstAt ?? lastAt, got.firstAt ?? lastAt);
  if (now - lastAt > QUIET_DAYS * DAY_MS) return 'quiet';
  if (now - firstAt < NEW_DAYS * DAY_MS) return 'new';
  const towardsThem = balance(pair, now);
  if (iGave && theyGave && Math.abs(towardsThem) <= EXCHANGE_BALANCE) return 'exchange';
  return iGave && (!theyGave || towardsThem > 0) ? 'they-learn-from-me' : 'i-learn-from-them';
}

/**
 * Whose answer is open: *mine* when they gave and I have not answered within 14 days, *theirs* the other way round;
 * null when nothing waits, or both gave at one instant. Rule R2.
 */
export function turnOf(pair: PairState, now: number): 'mine' | 'theirs' | null {
  const { gave, got } = advancePair(pair, now);
  const waitsForMe = got.openSince !== null && !got.answered;
  const waitsForThem = gave.openSince !== null && !gave.answered;
  if (waitsForMe === waitsForThem) return null;
  return waitsForMe ? 'mine' : 'theirs';
}
