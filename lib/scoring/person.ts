import { decayFactor, EPISODE_HALF_LIFE_DAYS, RECENT_HALF_LIFE_DAYS } from './decay.ts';
import { advancePair, type PairState } from './pair-state.ts';

/** Episodes that ended and those of them answered; half-life 112 d. */
export type EpisodeSums = { opened: number; returned: number };

/** What one person gave and received, over everybody; sums decayed to `at` (epoch milliseconds). */
export type PersonTotals = {
  at: number;
  /** Day-capped gives, half-life 28 d. */
  given28: number;
  received28: number;
  lastGaveAt: number | null;
  /** Gives of others to this person, and how many this person answered. */
  asResponder: EpisodeSums;
  /** Gives of this person, and how many the others answered. */
  asInitiator: EpisodeSums;
  /** Contributions ever, uncapped. */
  given: number;
  received: number;
  /** People with whom anything passed. */
  partners: number;
};

/**
 * Totals of one person over their pairs, each seen from this person and brought up to `at`. Rule P1.
 * An episode that ends after `at` is missing until the totals are summed anew.
 */
export function sumPerson(pairs: Iterable<PairState>, at: number): PersonTotals {
  const totals = emptyTotals(at);
  for (const pair of pairs) {
    const { gave, got } = advancePair(pair, at);
    totals.given28 += gave.recent;
    totals.received28 += got.recent;
    totals.lastGaveAt = later(totals.lastGaveAt, gave.lastAt);
    totals.asInitiator.opened += gave.opened;
    totals.asInitiator.returned += gave.returned;
    totals.asResponder.opened += got.opened;
    totals.asResponder.returned += got.returned;
    totals.given += gave.count;
    totals.received += got.count;
    if (gave.count + got.count > 0) totals.partners += 1;
  }
  return totals;
}

function emptyTotals(at: number): PersonTotals {
  return {
    at,
    given28: 0,
    received28: 0,
    lastGaveAt: null,
    asResponder: { opened: 0, returned: 0 },
    asInitiator: { opened: 0, returned: 0 },
    given: 0,
    received: 0,
    partners: 0,
  };
}

/** The totals as they stand at `now`; a `now` before them leaves them as they are. Rules D1, D6. */
export function advancePerson(totals: PersonTotals, now: number): PersonTotals {
  if (now <= totals.at) return totals;
  const recent = decayFactor(now - totals.at, RECENT_HALF_LIFE_DAYS);
  const episodes = decayFactor(now - totals.at, EPISODE_HALF_LIFE_DAYS);
  return {
    ...totals,
    at: now,
    given28: totals.given28 * recent,
    received28: totals.received28 * recent,
    asResponder: fade(totals.asResponder, episodes),
    asInitiator: fade(totals.asInitiator, episodes),
  };
}

function fade({ opened, returned }: EpisodeSums, left: number): EpisodeSums {
  return { opened: opened * left, returned: returned * left };
}

/** The later of two times; null counts as never. */
export function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}
