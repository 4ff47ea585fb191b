import { below, type Random, seededRandom } from '../random.ts';

/**
 * Image scoring, after M. A. Nowak and K. Sigmund, "Evolution of indirect reciprocity by image scoring", Nature 393
 * (1998), 573–577. In a generation `meetings` random pairs meet, one as donor, one as recipient. A donor with strategy k
 * gives when the recipient's image score, as this donor knows it, is at least k. Giving raises the donor's own score by
 * one, not giving lowers it, within ±5, in the eyes of those who see it; every life starts at 0.
 *
 * Offspring: n children, each with the strategy of a parent drawn in proportion to pay-off, to which the cost is added for
 * both in every meeting so that none is negative. No child inherits a score.
 */
export type ImageScoring = {
  people: number;
  benefit: number;
  cost: number;
  meetings: number;
  generations: number;
  /** The chance that somebody sees a meeting of two others; both of the two always know. 1: scores are public. */
  seenBy: number;
  /** The chance that a child's strategy is drawn anew, each of the twelve as likely. */
  mutation: number;
};

export const IMAGE_SCORING: ImageScoring = {
  people: 100,
  benefit: 1,
  cost: 0.1,
  meetings: 300,
  generations: 200,
  seenBy: 1,
  mutation: 0,
};

const LOWEST = -5;
const HIGHEST = 5;
/** Strategies −5 (gives to everybody) … 6 (gives to nobody). */
const STRATEGY_COUNT = 12;

/** The share of meetings in which the donor gave, for each generation. At the start every strategy is as likely. */
export function cooperationOf(settings: ImageScoring, seed: number): Float64Array {
  const random = seededRandom(seed);
  let strategies: Int8Array = Int8Array.from({ length: settings.people }, () => anyStrategy(random));
  return Float64Array.from({ length: settings.generations }, () => {
    const { payOffs, given } = live(settings, strategies, random);
    strategies = offspring(settings, strategies, payOffs, random);
    return given / settings.meetings;
  });
}

function anyStrategy(random: Random): number {
  return LOWEST + below(random, STRATEGY_COUNT);
}

function live(
  { people, benefit, cost, meetings, seenBy }: ImageScoring,
  strategies: Int8Array,
  random: Random,
): { payOffs: Float64Array; given: number } {
  // one row of scores for everybody where they are public, one row per onlooker where they are not
  const isPublic = seenBy === 1;
  const scores = new Int8Array(isPublic ? people : people * people);
  const payOffs = new Float64Array(people);
  let given = 0;
  for (let meeting = 0; meeting < meetings; meeting++) {
    const donor = below(random, people);
    const recipient = (donor + 1 + below(random, people - 1)) % people;
    const known = scores[(isPublic ? 0 : donor * people) + recipient] ?? 0;
    const gives = known >= (strategies[donor] ?? 0);
    if (gives) given += 1;
    payOffs[donor] = (payOffs[donor] ?? 0) + (gives ? 0 : cost);
    payOffs[recipient] = (payOffs[recipient] ?? 0) + cost + (gives ? benefit : 0);
    const step = gives ? 1 : -1;
    if (isPublic) note(scores, donor, step);
    else
      for (let onlooker = 0; onlooker < people; onlooker++)
        if (onlooker === donor || onlooker === recipient || random() < seenBy)
          note(scores, onlooker * people + donor, step);
  }
  return { payOffs, given };
}

function note(scores: Int8Array, at: number, step: number): void {
  scores[at] = Math.min(HIGHEST, Math.max(LOWEST, (scores[at] ?? 0) + step));
}

function offspring(
  { people, mutation }: ImageScoring,
  strategies: Int8Array,
  payOffs: Float64Array,
  random: Random,
): Int8Array {
  const upTo = new Float64Array(people);
  let total = 0;
  for (let person = 0; person < people; person++) {
    total += payOffs[person] ?? 0;
    upTo[person] = total;
  }
  return Int8Array.from({ length: people }, () => {
    if (mutation > 0 && random() < mutation) return anyStrategy(random);
    const parent = total === 0 ? below(random, people) : firstAbove(upTo, random() * total);
    return strategies[parent] ?? 0;
  });
}

/** Index of the first sum above `value`; the sums grow. */
function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
