import { FULLY_COVERED } from './coverage.ts';
import { HEADS, type Model } from './heads.ts';
import { type Chance, chanceFrom, DEFAULT_BASE_RATES, flatRate, otherChance } from './model.ts';
import { requireNonNegative, requireShare } from './ranges.ts';
import type { BaseRate } from './rates.ts';
import { knownTotals, type ReturnInput, termValues } from './terms.ts';
import { cosine, type TopicVector } from './topics.ts';

/** Stands in where topics are unknown: a judgement, between no and a good fit. Rule G2. */
export const USUAL_TOPIC_FIT = 0.25;

/** Each open ask, and each that nobody has answered, closes a fifth of what is missing to a full fit; five at most count. */
const LEFT_PER_ASK = 0.8;
const MAX_ASKS = 5;

export type GiveFitInput = {
  /** What I can help with, and what they are looking for. */
  can: TopicVector;
  need: TopicVector;
  /** Their open asks and questions that I could answer, and how many of those nobody has answered. */
  openAsks: number;
  unansweredAsks: number;
  /** What is left of my own week, 0 … 1. */
  capacityLeft: number;
};

export type GiveFit = {
  /** 0 … 1. */
  value: number;
  /** False: topics are unknown on a side, and a usual fit stands in. */
  known: boolean;
  parts: { topics: number; asks: number; capacity: number; openAsks: number; unansweredAsks: number };
};

/**
 * What I can give them: my topics against their needs, raised by what they ask for, lowered when my week is full. A
 * full week halves it and no more: being busy is no reason for a relation to vanish. Rules G1–G4.
 * value = (topics + (1 − topics) · asks) · capacity.
 *
 * @throws {RangeError} unless counts ≥ 0 and capacityLeft is 0 … 1
 */
export function giveFit({ can, need, openAsks, unansweredAsks, capacityLeft }: GiveFitInput): GiveFit {
  requireNonNegative('openAsks', openAsks);
  requireNonNegative('unansweredAsks', unansweredAsks);
  requireShare('capacityLeft', capacityLeft);
  const shared = cosine(can, need);
  const topics = shared ?? USUAL_TOPIC_FIT;
  const counted = Math.min(MAX_ASKS, openAsks) + Math.min(MAX_ASKS, openAsks, unansweredAsks);
  const asks = 1 - LEFT_PER_ASK ** counted;
  const capacity = (1 + capacityLeft) / 2;
  return {
    value: (topics + (1 - topics) * asks) * capacity,
    known: shared !== null,
    parts: { topics, asks, capacity, openAsks, unansweredAsks: Math.min(openAsks, unansweredAsks) },
  };
}

export type GetInput = {
  returns: ReturnInput;
  /** What a site has learnt of its own; what every site begins with when left out. */
  learnt?: Learnt;
  /** What they can help with, and what I am looking for. */
  canOther: TopicVector;
  needMine: TopicVector;
};

/** Models a site has learnt, and how often people there pass on, or help in turn. */
export type Learnt = {
  returns: Model;
  passingOn: Model;
  passingOnRate: BaseRate;
  helpBack?: Model;
  helpBackRate?: BaseRate;
};

export type Get = {
  /** 0 … 1. */
  value: number;
  /** False: the direction or the person is unknown, and usual values stand in. */
  known: boolean;
  parts: {
    chance: Chance;
    /** The chance that what comes back is help, not a sign. It stands apart: value does not rest on it. Rule M10. */
    helpBack: number;
    passingOn: number;
    topics: number;
    topicsKnown: boolean;
  };
};

/**
 * What comes back from them, or through them: 1 − (1 − P return)(1 − ½ · P passing on · topics). Rule G5.
 *
 * @throws {RangeError} as chanceOfReturn
 */
export function get({ returns, learnt, canOther, needMine }: GetInput): Get {
  const values = termValues(returns);
  const chance = chanceFrom(values, returns.rate, learnt?.returns ?? HEADS.return);
  const passingOnRate = learnt?.passingOnRate ?? flatRate(DEFAULT_BASE_RATES.passingOn);
  const passingOn = otherChance(values, passingOnRate, learnt?.passingOn ?? HEADS['passing-on']);
  const helpRate = learnt?.helpBackRate ?? flatRate(DEFAULT_BASE_RATES.helpBack);
  const helpBack = otherChance(values, helpRate, learnt?.helpBack ?? HEADS['help-back']);
  const shared = cosine(canOther, needMine);
  const topics = shared ?? USUAL_TOPIC_FIT;
  const { coverage = FULLY_COVERED, pair, other, now } = returns;
  const isSeen = pair.got.count > 0 || knownTotals(other, now) !== null;
  return {
    value: 1 - (1 - chance.probability) * (1 - 0.5 * passingOn * topics),
    known: coverage.got !== 'unknown' && isSeen,
    parts: { chance, helpBack, passingOn, topics, topicsKnown: shared !== null },
  };
}
