import type { EpisodeSums, PersonTotals } from './person.ts';
import { requireNonNegative, requireShare } from './ranges.ts';
import type { StandingGraph } from './standing-graph.ts';

/**
 * Standing below which a word is not heard on a stranger's card: a ring shares out among its members what little reaches
 * it, and fifty whispers must not add up to a voice. Judged.
 */
export const HEARD_FROM = 0.2;

/** Voices of full standing that open half of a record. Judged. */
const HALF_OPEN = 3;

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

/** The weights of the words of all who acknowledged a person, each speaker counted once: ≥ 0. O(edges). Rule W5. */
export function voicesFor(graph: StandingGraph, standings: ArrayLike<number>): Float64Array {
  const voices = new Float64Array(graph.people);
  for (let speaker = 0; speaker < graph.people; speaker++) {
    const weight = weightOfWord(standings[speaker] ?? 0, false);
    if (weight === 0) continue;
    const said = graph.to.subarray(graph.starts[speaker], graph.starts[speaker + 1]);
    for (const receiver of said) voices[receiver] = (voices[receiver] ?? 0) + weight;
  }
  return voices;
}

/**
 * How far a person's dealings with others are believed on a stranger's card: three voices of full standing open half
 * of the record, twelve open four fifths. More voices never lower it, and voices without standing change nothing: nobody can
 * be made less credible by being praised. Result: 0 ≤ trust < 1. Rule W5.
 */
export function trustIn(voices: number): number {
  requireNonNegative('voices', voices);
  return voices / (voices + HALF_OPEN);
}

/** What one other experienced with a person who may answer, and how much that other's word weighs. */
export type Dealing = { weight: number; asResponder: EpisodeSums };

/**
 * A person's totals in which each answered or unanswered give counts by {@link weightOfWord} of who gave it: a hundred
 * answers within a ring are as good as none. What the person gave and received is left as it is; see {@link trustIn}
 * for that. Rule W5.
 */
export function asHeard(totals: PersonTotals, dealings: Iterable<Dealing>): PersonTotals {
  const heard: EpisodeSums = { opened: 0, returned: 0 };
  for (const { weight, asResponder } of dealings) {
    requireShare('weight', weight);
    heard.opened += weight * asResponder.opened;
    heard.returned += weight * asResponder.returned;
  }
  return { ...totals, asResponder: heard };
}
