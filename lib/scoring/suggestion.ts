import { balance } from './balance.ts';
import { DAY_MS } from './decay.ts';
import { advancePair, type PairState } from './pair-state.ts';
import { advancePerson, type PersonTotals } from './person.ts';
import { EXCHANGE_BALANCE, turnOf } from './relation.ts';

/** Days between the two looks that must agree before pausing is suggested. */
export const PAUSE_WINDOW_DAYS = 28;
/** At least so many counted gives of mine (day-capped, half-life 28 d). */
export const PAUSE_MIN_GIVEN = 5;
/** At least so many gives received by them from anybody (day-capped, half-life 28 d). */
export const PAUSE_MIN_RECEIVED = 10;
/** Their share of giving, given / (given + received), must lie below this. */
export const PAUSE_GIVE_SHARE = 0.15;

/** The pair and the other person as they stood at one time. */
export type Look = { pair: PairState; other: PersonTotals | null; at: number };

/**
 * A gentle suggestion, or none. *answer*: they gave and wait for a sign. *pause*: give elsewhere for a while; only when
 * two looks at least 28 days apart both find that nearly everything goes one way and that this person gives to nearly
 * nobody. Never a label on a person, never a suggestion to unfollow; without an earlier look there is no pause. Rule R3.
 */
export function suggestionFor({
  latest,
  earlier,
}: {
  latest: Look;
  earlier: Look | null;
}): 'answer' | 'pause' | null {
  if (turnOf(latest.pair, latest.at) === 'mine') return 'answer';
  if (!earlier || latest.at - earlier.at < PAUSE_WINDOW_DAYS * DAY_MS) return null;
  return onlyTakes(latest) && onlyTakes(earlier) ? 'pause' : null;
}

function onlyTakes({ pair, other, at }: Look): boolean {
  if (!other) return false;
  const { gave } = advancePair(pair, at);
  const { given28, received28 } = advancePerson(other, at);
  return (
    balance(pair, at) > EXCHANGE_BALANCE &&
    gave.recent >= PAUSE_MIN_GIVEN &&
    received28 >= PAUSE_MIN_RECEIVED &&
    given28 / (given28 + received28) < PAUSE_GIVE_SHARE
  );
}
