import {
  ANSWER_WINDOW_MS,
  advancePerson,
  type PairState,
  type PersonTotals,
  trustIn,
  weightOfWord,
} from '#lib/scoring/index.ts';
import type { Owner } from './owner.ts';

// Beside view.ts: pure; how far what passed with others is heard on the owner's card.

/** What person_standing says of the other; null: nobody of standing has had to do with them. */
export type StandingJson = { voices: number; heard_opened: number; heard_returned: number } | null;

type HeardInput = { pair: PairState; other: PersonTotals | null; standing: StandingJson; now: number };

/**
 * The other's record as the owner hears of it: what others experienced counts by the standing of those others, what the
 * owner experienced counts fully and is no voice for itself. Everything counts where the site has no standing yet.
 */
export function heardBy(
  owner: Pick<Owner, 'models' | 'standing'>,
  { pair, other, standing, now }: HeardInput,
): { other: PersonTotals | null; trust: number } {
  if (!other || !owner.models.hasStanding) return { other, trust: 1 };
  const { voices, heard_opened, heard_returned } = standing ?? NOBODY;
  const ownWeight = pair.gave.count > 0 ? weightOfWord(owner.standing, false) : 0;
  const totals = advancePerson(other, now);
  const all = totals.asResponder;
  // the owner's own part is in there by the owner's standing: the rest of it is added
  const opened = Math.min(all.opened, heard_opened * all.opened + (1 - ownWeight) * pair.gave.opened);
  const returned = Math.min(opened, heard_returned * all.returned + (1 - ownWeight) * pair.gave.returned);
  return {
    other: { ...totals, asResponder: { opened, returned } },
    trust: trustIn(Math.max(0, voices - ownWeight)),
  };
}

const NOBODY = { voices: 0, heard_opened: 0, heard_returned: 0 };

/** What stood before a give of the owner's, as the site has learnt to tell it apart. */
export function beforeGiving(pair: PairState, now: number): 'nothing' | 'long-ago' | 'lately' {
  const { lastAt } = pair.got;
  if (lastAt === null) return 'nothing';
  return now - lastAt > ANSWER_WINDOW_MS ? 'long-ago' : 'lately';
}
