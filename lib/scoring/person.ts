import { EPISODE_HALF_LIFE_MS, left } from './decay.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Episodes that ended and those of them answered; half-life 365 d. */
export type EpisodeSums = { opened: number; returned: number };

/** What one person gave and received, over everybody; sums decayed to `at` (epoch milliseconds). */
export type PersonTotals = {
  at: number;
  /** Days with a give, each pair's counted once, half-life 28 d (twice the window). */
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

/** Where each number of a person stands. A time that never was is NaN. */
export const PERSON_AT = 0;
export const GIVEN_RECENT = 1;
export const RECEIVED_RECENT = 2;
export const LAST_GAVE_AT = 3;
export const RESPONDER_OPENED = 4;
export const RESPONDER_RETURNED = 5;
export const INITIATOR_OPENED = 6;
export const INITIATOR_RETURNED = 7;
export const GIVEN_COUNT = 8;
export const RECEIVED_COUNT = 9;
export const PARTNERS = 10;
export const PERSON_WIDTH = 11;

/** Makes the person at `person` one of whom nothing has been seen. */
export function clearPerson(numbers: Float64Array, person: number): void {
  numbers.fill(0, person, person + PERSON_WIDTH);
  numbers[person + PERSON_AT] = Number.NaN;
  numbers[person + LAST_GAVE_AT] = Number.NaN;
}

/** The person as they stand at `now`, in place; a `now` before them changes nothing. Rules D1, D6. */
export function fadePerson(numbers: Float64Array, person: number, now: number, settings: Settings): void {
  const at = numbers[person + PERSON_AT] as number;
  if (Number.isNaN(at)) numbers[person + PERSON_AT] = now;
  if (!(now > at)) return;
  const recent = left(now - at, settings.recentHalfLifeMs);
  const episodes = left(now - at, EPISODE_HALF_LIFE_MS);
  numbers[person + PERSON_AT] = now;
  (numbers[person + GIVEN_RECENT] as number) *= recent;
  (numbers[person + RECEIVED_RECENT] as number) *= recent;
  (numbers[person + RESPONDER_OPENED] as number) *= episodes;
  (numbers[person + RESPONDER_RETURNED] as number) *= episodes;
  (numbers[person + INITIATOR_OPENED] as number) *= episodes;
  (numbers[person + INITIATOR_RETURNED] as number) *= episodes;
}

/** The person at `person` as an object; null when nothing has been seen of them. */
export function readPerson(numbers: Float64Array, person: number): PersonTotals | null {
  const at = numbers[person + PERSON_AT] as number;
  if (Number.isNaN(at)) return null;
  const lastGaveAt = numbers[person + LAST_GAVE_AT] as number;
  return {
    at,
    given28: numbers[person + GIVEN_RECENT] as number,
    received28: numbers[person + RECEIVED_RECENT] as number,
    lastGaveAt: Number.isNaN(lastGaveAt) ? null : lastGaveAt,
    asResponder: {
      opened: numbers[person + RESPONDER_OPENED] as number,
      returned: numbers[person + RESPONDER_RETURNED] as number,
    },
    asInitiator: {
      opened: numbers[person + INITIATOR_OPENED] as number,
      returned: numbers[person + INITIATOR_RETURNED] as number,
    },
    given: numbers[person + GIVEN_COUNT] as number,
    received: numbers[person + RECEIVED_COUNT] as number,
    partners: numbers[person + PARTNERS] as number,
  };
}

const scratch = new Float64Array(PERSON_WIDTH);

/** The totals as they stand at `now`; a `now` before them leaves them as they are. Rules D1, D6. */
export function advancePerson(
  totals: PersonTotals,
  now: number,
  settings: Settings = DEFAULT_SETTINGS,
): PersonTotals {
  if (now <= totals.at) return totals;
  scratch[PERSON_AT] = totals.at;
  scratch[GIVEN_RECENT] = totals.given28;
  scratch[RECEIVED_RECENT] = totals.received28;
  scratch[LAST_GAVE_AT] = totals.lastGaveAt ?? Number.NaN;
  scratch[RESPONDER_OPENED] = totals.asResponder.opened;
  scratch[RESPONDER_RETURNED] = totals.asResponder.returned;
  scratch[INITIATOR_OPENED] = totals.asInitiator.opened;
  scratch[INITIATOR_RETURNED] = totals.asInitiator.returned;
  scratch[GIVEN_COUNT] = totals.given;
  scratch[RECEIVED_COUNT] = totals.received;
  scratch[PARTNERS] = totals.partners;
  fadePerson(scratch, 0, now, settings);
  return readPerson(scratch, 0) ?? totals;
}

/** Totals of somebody known to have had nothing to do with anybody by `at`: not the same as unknown, which is null. */
export function nobodyYet(at: number): PersonTotals {
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

/** The later of two times; null counts as never. */
export function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}
