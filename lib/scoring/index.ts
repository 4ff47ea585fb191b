export { balance, type SharesOfGiving, shareOfGiving } from './balance.ts';
export { type Coverage, FULLY_COVERED, type PairCoverage } from './coverage.ts';
export {
  DAY_MS,
  decayFactor,
  EPISODE_HALF_LIFE_DAYS,
  FAST_HALF_LIFE_DAYS,
  orderKey,
  RECENT_HALF_LIFE_DAYS,
  SLOW_HALF_LIFE_DAYS,
  utcDay,
} from './decay.ts';
export { ANSWER_WINDOW_DAYS, ANSWER_WINDOW_MS } from './episode.ts';
export {
  explainReturn,
  meanTerms,
  type Reference,
  type ReturnExplanation,
  type ReturnLine,
} from './explain.ts';
export {
  type Get,
  type GetInput,
  type GiveFit,
  type GiveFitInput,
  get,
  giveFit,
  USUAL_TOPIC_FIT,
} from './fit.ts';
export {
  type Chance,
  chanceOfPassingOn,
  chanceOfReturn,
  DEFAULT_BASE_RATES,
  type Evidence,
  GOOD_EVIDENCE,
  LITTLE_EVIDENCE,
  type Term,
  USUAL_PASSING_ON,
  WEIGHTS,
} from './model.ts';
export {
  advancePair,
  applyGive,
  type DirectionState,
  emptyPair,
  foldPair,
  type Give,
  mirrorPair,
  type PairState,
} from './pair-state.ts';
export { advancePerson, type EpisodeSums, type PersonTotals, sumPerson } from './person.ts';
export {
  EXCHANGE_BALANCE,
  NEW_DAYS,
  QUIET_DAYS,
  type Relation,
  relationOf,
  SLIGHT_CREDITS,
  turnOf,
} from './relation.ts';
export {
  type ConnectionScore,
  combined,
  connectionScore,
  GET_WEIGHT,
  GIVE_WEIGHT,
  type ScoreInput,
  type ScorePart,
} from './score.ts';
export {
  type Look,
  PAUSE_GIVE_SHARE,
  PAUSE_MIN_GIVEN,
  PAUSE_MIN_RECEIVED,
  PAUSE_WINDOW_DAYS,
  suggestionFor,
} from './suggestion.ts';
export { type ReturnInput, TERM_IDS, type TermEvidence, type TermId, USUAL_TERMS } from './terms.ts';
export { cosine, inverseFrequency, type TopicVector, topicVector } from './topics.ts';
