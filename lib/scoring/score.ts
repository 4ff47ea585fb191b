import { type Reference, strongestReason } from './explain.ts';
import { type Get, type GetInput, type GiveFit, type GiveFitInput, get, giveFit } from './fit.ts';
import { requireShare } from './ranges.ts';

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
  line: string;
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
  const reason = ` ${strongestReason(chance, reference)}.`;
  const little = chance.evidence === 'little' ? ' Little evidence so far.' : '';
  return [
    {
      id: 'give-topics',
      side: 'give',
      value: topics,
      known: give.known,
      line: give.known
        ? `What you can help with meets ${percent(topics)} of what they look for.`
        : 'What you can help with, or what they look for, is not known yet.',
    },
    { id: 'give-asks', side: 'give', value: asks, known: true, line: asksLine(openAsks, unansweredAsks) },
    {
      id: 'give-capacity',
      side: 'give',
      value: capacity,
      known: true,
      line:
        capacity === 1
          ? 'Your week has room.'
          : `${percent(2 * capacity - 1)} of your week is left for giving.`,
    },
    {
      id: 'get-return',
      side: 'get',
      value: chance.probability,
      known: back.known,
      line: `A ${percent(chance.probability)} chance that something comes back within two weeks.${reason}${little}`,
    },
    {
      id: 'get-help',
      side: 'get',
      value: helpBack,
      known: back.known,
      line: `A ${finePercent(helpBack)} chance that they help you in turn within two weeks. The score does not rest on it.`,
    },
    {
      id: 'get-passing-on',
      side: 'get',
      value: passingOn,
      known: topicsKnown,
      line: topicsKnown
        ? `A ${percent(passingOn)} chance that they help somebody this month; ${percent(theirTopics)} of it on what you look for.`
        : `A ${percent(passingOn)} chance that they help somebody this month.`,
    },
  ];
}

function asksLine(openAsks: number, unansweredAsks: number): string {
  if (openAsks === 0) return 'No open ask of theirs meets what you offer.';
  const asks = openAsks === 1 ? 'one thing' : `${openAsks} things`;
  if (unansweredAsks === 0) return `They ask for ${asks}; somebody has answered.`;
  if (unansweredAsks === openAsks) return `They ask for ${asks}; nobody has answered yet.`;
  return `They ask for ${asks}; ${unansweredAsks} without an answer.`;
}

/** Rare things, too: "0.3 %". */
function finePercent(share: number): string {
  if (share >= 0.1) return percent(share);
  return share < 0.001 ? 'less than 0.1 %' : `${Number((100 * share).toFixed(1))} %`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
