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
export { type EndedEpisode, Engine, type EngineOptions } from './engine.ts';
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
  type Learnt,
  USUAL_TOPIC_FIT,
} from './fit.ts';
export type { GiveEvent } from './give-event.ts';
export { type Calibration, HEADS, type Head, type Model, UNCALIBRATED, type Weights } from './heads.ts';
export { type Features, HALF_LOCAL_EPISODES, Learner, type LearnerOptions, type Said } from './learner.ts';
export {
  type Chance,
  chanceOfReturn,
  DEFAULT_BASE_RATES,
  type Evidence,
  flatRate,
  GOOD_EVIDENCE,
  LITTLE_EVIDENCE,
  otherChance,
  type Term,
} from './model.ts';
export { Names } from './names.ts';
export { logit, sigmoid } from './odds.ts';
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
export { advancePerson, type EpisodeSums, nobodyYet, type PersonTotals } from './person.ts';
export { type BaseRate, contextAfter, LONG_BEFORE, MAX_KINDS, NOTHING_BEFORE, Rates } from './rates.ts';
export {
  askReceipt,
  CIRCULAR_LETTER,
  partOfBudget,
  RECEIPT_BUDGET,
  type ReceiptWeek,
  receiptWeek,
} from './receipt-budget.ts';
export type { ReceiptEdges } from './receipts.ts';
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
  toldAgainst,
} from './score.ts';
export { inEnglish, SENTENCE_IDS, type Sentence, type SentenceId } from './sentences.ts';
export {
  ANSWER_WINDOW_DAYS,
  ANSWER_WINDOW_MS,
  DEFAULT_SETTINGS,
  type Settings,
  settingsFor,
} from './settings.ts';
export {
  RESTART,
  standings,
  typicalVisits,
  visitsForComparing,
  type Walk,
  type WalkOptions,
  walkFromSeeds,
} from './standing.ts';
export {
  RESERVED_WORDS,
  type ReceiptList,
  type StandingGraph,
  shareBetween,
  standingGraph,
  withoutPeople,
  withoutReceiptsBetween,
} from './standing-graph.ts';
export {
  addToMean,
  NEWCOMER_DAYS,
  newcomerPrior,
  type RunningMean,
  SLOTS_PER_NEWCOMER,
  withNewcomers,
} from './standing-newcomers.ts';
export { type Acknowledgements, weighReceipts } from './standing-receipts.ts';
export { foundingSeeds, renewedSeeds, VOICES_FOR_A_SEED } from './standing-seeds.ts';
export { asHeard, type Dealing, HEARD_FROM, type Heard, trustIn, weightOfWord } from './standing-trust.ts';
export {
  type Look,
  PAUSE_GIVE_SHARE,
  PAUSE_MIN_GIVEN,
  PAUSE_MIN_RECEIVED,
  PAUSE_WINDOW_DAYS,
  suggestionFor,
} from './suggestion.ts';
export {
  type ReturnInput,
  TERM_IDS,
  type TermEvidence,
  type TermId,
  type TermValue,
  termValues,
  USUAL_TERMS,
} from './terms.ts';
export { cosine, inverseFrequency, type TopicVector, topicVector } from './topics.ts';
