import type { EpisodeSums, PersonTotals } from './person.ts';
import { requireNonNegative, requireShare } from './ranges.ts';

/**
 * Standing below which a word is not heard on a stranger's card: a ring shares out among its members what little reaches
 * it, and fifty whispers must not add up to a voice. Judged.
 */
export const HEARD_FROM = 0.2;

/**
 * Voices of full standing that open half of a record. Judged: with fewer, a ring that bought twenty words gains more than
 * 0.1 (`npm run bench:attacks`); on MathOverflow it costs 0.001 of the AUC of a return.
 */
const HALF_OPEN = 8;

/**
 * How much a word about somebody counts on a viewer's card: 0 up to a standing of {@link HEARD_FROM}, from there in even
 * steps to 1 at typical standing; always 1 when the viewer speaks from own experience. Result: 0 … 1. Rule W5.
 *
 * @throws {RangeError} unless standing is 0 … 1
 */
export function weightOfWord(standing: number, isOwnExperience: boolean): number {
  requireShare('standing', standing);
  return isOwnExperience ? 1 : Math.max(0, standing - HEARD_FROM) / (1 - HEARD_FROM);
}

/**
 * How far a person's dealings with others are believed on a stranger's card, by the voices of those who gave them
 * anything, each other person once: eight voices of full standing open half of the record, 32 open four fifths. More
 * voices never lower it, and voices without standing change nothing: nobody can be made less credible by being praised. Result: 0 ≤ trust < 1. Rule W5.
 */
export function trustIn(voices: number): number {
  requireNonNegative('voices', voices);
  return voices / (voices + HALF_OPEN);
}

/** What one other experienced with a person to whom they gave anything. */
export type Dealing = {
  /** Of that other: 0 … 1. */
  standing: number;
  /** That other is the one who looks. */
  isViewer: boolean;
  /** Their gives that ended, and those the person answered. */
  asResponder: EpisodeSums;
};

/** A person as a viewer may hear of them: for `other` and `trust` of a chance. */
export type Heard = { other: PersonTotals; trust: number };

/**
 * A person's totals in which each give to them, answered or not, counts by {@link weightOfWord} of who gave it: a hundred
 * answers within a ring are as good as none. `dealings` are with everybody who gave them anything; the voices of those
 * but the viewer are what {@link trustIn} goes by. O(dealings). Rule W5.
 */
export function asHeard(totals: PersonTotals, dealings: Iterable<Dealing>): Heard {
  const heard: EpisodeSums = { opened: 0, returned: 0 };
  let voices = 0;
  for (const { standing, isViewer, asResponder } of dealings) {
    const weight = weightOfWord(standing, isViewer);
    heard.opened += weight * asResponder.opened;
    heard.returned += weight * asResponder.returned;
    if (!isViewer) voices += weight;
  }
  return { other: { ...totals, asResponder: heard }, trust: trustIn(voices) };
}
