import { type Reference, strongestReason } from './explain.ts';
import { type Get, type GetInput, type GiveFit, type GiveFitInput, get, giveFit } from './fit.ts';
import { requireShare } from './ranges.ts';
import { type Sentence, sentence, wholePercent } from './sentences.ts';

/** What I can give weighs more than what I can get. Rule S1. */
export const GIVE_WEIGHT = 0.6;
export const GET_WEIGHT = 0.4;

export type ScoreInput = {
  give: GiveFitInput;
  get: GetInput;
  /** Means of the terms over my connections, to explain against; the usual values when left out. */
  reference?: Reference;
};

/** One line of the explanation. */
export type ScorePart = {
  id: 'give-topics' | 'give-asks' | 'give-capacity' | 'get-return' | 'get-help' | 'get-passing-on';
  /** Which half of the score it belongs to. */
  side: 'give' | 'get';
  /** 0 … 1: the number behind the line. */
  value: number;
  known: boolean;
  /** One sentence or more, in this order. */
  says: readonly Sentence[];
};

export type ConnectionScore = {
  /** 0 … 100. */
  score: number;
  give: GiveFit;
  get: Get;
  parts: ScorePart[];
  known: 'known' | 'little known';
};

/**
 * How a connection rates on give and take, for its owner's eyes only. Unknown topics, people and directions are stood
 * in for by usual values and said to be little known; they never count as zero. Rules S1–S5.
 *
 * @throws {RangeError} as giveFit and get
 */
export function connectionScore(input: ScoreInput): ConnectionScore {
  const give = giveFit(input.give);
  const back = get(input.get);
  return {
    score: combined(give.value, back.value),
    give,
    get: back,
    parts: partsOf(give, back, input.reference),
    known: give.known && back.known ? 'known' : 'little known',
  };
}

/**
 * The same score with its lines told against another reference, as when the mean over a page is known only once all of it is
 * scored: no figure changes.
 */
export function toldAgainst<T extends ConnectionScore>(score: T, reference: Reference): T {
  return { ...score, parts: partsOf(score.give, score.get, reference) };
}

/**
 * Weighted harmonic mean of both sides, 0 … 100: 100 / (0.6 / give + 0.4 / get). A zero on either side is a zero, and
 * however much comes back, the score stays within 100 · give / 0.6. The aggregation of reciprocal recommenders: Pizzato
 * et al., RecSys 2010. Rules S1, S2.
 *
 * @throws {RangeError} unless both are 0 … 1
 */
export function combined(give: number, back: number): number {
  requireShare('give', give);
  requireShare('get', back);
  if (give === 0 || back === 0) return 0;
  return Math.min(100, 100 / (GIVE_WEIGHT / give + GET_WEIGHT / back));
}

function partsOf(give: GiveFit, back: Get, reference: Reference | undefined): ScorePart[] {
  const { topics, asks, capacity, openAsks, unansweredAsks } = give.parts;
  const { chance, helpBack, passingOn, topics: theirTopics, topicsKnown } = back.parts;
  const percent = wholePercent(passingOn);
  return [
    {
      id: 'give-topics',
      side: 'give',
      value: topics,
      known: give.known,
      says: [
        give.known ? sentence('topics-meet', { percent: wholePercent(topics) }) : sentence('topics-unknown'),
      ],
    },
    {
      id: 'give-asks',
      side: 'give',
      value: asks,
      known: true,
      says: [asksSentence(openAsks, unansweredAsks)],
    },
    {
      id: 'give-capacity',
      side: 'give',
      value: capacity,
      known: true,
      says: [
        capacity === 1
          ? sentence('week-has-room')
          : sentence('week-left', { percent: wholePercent(2 * capacity - 1) }),
      ],
    },
    {
      id: 'get-return',
      side: 'get',
      value: chance.probability,
      known: back.known,
      says: [
        sentence('chance-of-return', { percent: wholePercent(chance.probability) }),
        strongestReason(chance, reference),
        ...(chance.evidence === 'little' ? [sentence('little-evidence')] : []),
      ],
    },
    { id: 'get-help', side: 'get', value: helpBack, known: back.known, says: [helpSentence(helpBack)] },
    {
      id: 'get-passing-on',
      side: 'get',
      value: passingOn,
      known: topicsKnown,
      says: [
        topicsKnown
          ? sentence('chance-of-passing-on-topics', { percent, topics: wholePercent(theirTopics) })
          : sentence('chance-of-passing-on', { percent }),
      ],
    },
  ];
}

function asksSentence(asks: number, unanswered: number): Sentence {
  if (asks === 0) return sentence('no-asks');
  if (unanswered === 0) return sentence('asks-answered', { asks });
  if (unanswered === asks) return sentence('asks-unanswered', { asks });
  return sentence('asks-partly', { asks, unanswered });
}

/** Help in turn is rare: below ten per cent the first decimal is said, too. */
function helpSentence(share: number): Sentence {
  if (share < 0.001) return sentence('chance-of-help-rare');
  const percent = share >= 0.1 ? wholePercent(share) : Number((100 * share).toFixed(1));
  return sentence('chance-of-help', { percent });
}
