import { type Calibration, type Model, UNCALIBRATED, usualSum, type Weights } from './heads.ts';
import { type FitRows, fitLogistic } from './logistic.ts';
import { sigmoid } from './odds.ts';
import { requireFinite } from './ranges.ts';
import { TERM_IDS, type TermId, USUAL_TERMS } from './terms.ts';

/** Resolved episodes at which a site's own weights count half. Rule L2. */
export const HALF_LOCAL_EPISODES = 1_000;
/** The latest episodes from which a site's weights are fitted, and those from which what is said is calibrated. */
const FIT_ROWS = 20_000;
const CALIBRATION_ROWS = 2_000;
/** Weights are fitted anew when a quarter more has been learnt; calibration each so many episodes. */
const FIRST_FIT = 250;
const CALIBRATE_EVERY = 500;
/**
 * How strongly fits hold to where they began, in information (an episode whose chance is a half brings a quarter): weights
 * to those every site begins with, calibration to none, so that it follows a change of level, not every swing.
 */
const WEIGHT_RIDGE = 30;
const SHIFT_RIDGE = 500;
const SLOPE_RIDGE = 500;
/** What a loss counts for once another episode has ended: a memory of some 2,000. */
const LOSS_KEPT = 1 - 1 / 2_000;

/** The terms of one prediction, in the order of TERM_IDS, and the logit of the site's rate behind it. */
export type Features = { z: ArrayLike<number>; siteLogit: number };

/** What was said: the chance, and the scores behind it that {@link Learner.learn} is told again. */
export type Said = { probability: number; start: number; local: number };

/** `refit`: learn weights too; `calibrate`: keep what is said near what happens. Both unless left out with false. */
export type LearnerOptions = { start: Model; refit?: boolean; calibrate?: boolean };

/** Weights, what is added to their sum, how they are calibrated, and how well they have done lately. */
type Side = { weights: Weights; shift: number; calibration: Calibration; rows: FitRows; loss: number };

/**
 * Learns one head on a site of its own: weights, blended into the starting ones by n / (n + 1,000), and calibration. The
 * site's own weights speak only while they have lately done better than the starting ones; on a young or fast changing
 * site those often do better. What came of a prediction is learnt from only when it is known. O(1) amortised. Rules L1–L4.
 */
export class Learner {
  readonly #options: Required<LearnerOptions>;
  readonly #start: Side;
  readonly #local: Side;
  readonly #rows: FitRows = emptyRows(FIT_ROWS, TERM_IDS.length);
  #learnt = 0;
  #nextFit = FIRST_FIT;

  constructor(options: LearnerOptions) {
    this.#options = { refit: true, calibrate: true, ...options };
    this.#start = side(options.start);
    this.#local = side(options.start);
  }

  /** Episodes learnt from so far. */
  get learnt(): number {
    return this.#learnt;
  }

  /** Whether the site's own weights speak at present. */
  get isLocal(): boolean {
    return this.#options.refit && this.#local.loss < this.#start.loss;
  }

  /** As it stands now: the same chances come from {@link chanceOfReturn} with it. */
  get model(): Model {
    const { weights, shift, calibration } = this.isLocal ? this.#local : this.#start;
    return { weights, calibration: { ...calibration, shift: calibration.shift + calibration.slope * shift } };
  }

  /** The chance, from 0 to 1, and what has to be told to {@link Learner.learn} when it is known what came of it. */
  say(features: Features): Said {
    const start = scoreOf(this.#start, features);
    const local = this.#options.refit ? scoreOf(this.#local, features) : start;
    const probability = this.isLocal ? chance(this.#local, local) : chance(this.#start, start);
    return { probability, start, local };
  }

  /**
   * What came of a prediction. Episodes are told in the order in which they ended.
   *
   * @throws {RangeError} unless every feature is a finite number: one that is not would spoil all that is learnt after
   */
  learn(features: Features, said: Said, happened: boolean): void {
    requireFeatures(features);
    const { refit, calibrate } = this.#options;
    const nth = this.#learnt++;
    hear(this.#start, nth, said.start, happened);
    if (refit) {
      hear(this.#local, nth, said.local, happened);
      keep(this.#rows, nth, features.z, features.siteLogit, happened);
      if (this.#learnt >= this.#nextFit) this.#fitWeights();
    }
    if (!calibrate || this.#learnt % CALIBRATE_EVERY > 0) return;
    calibrateSide(this.#start);
    if (refit) calibrateSide(this.#local);
  }

  #fitWeights(): void {
    this.#nextFit = Math.ceil(1.25 * this.#learnt);
    const start = this.#options.start.weights;
    const fitted = fitLogistic(this.#rows, {
      centre: [0, ...TERM_IDS.map((id) => start[id])],
      ridge: [1, ...TERM_IDS.map(() => WEIGHT_RIDGE)],
      middle: TERM_IDS.map((id) => USUAL_TERMS[id]),
    });
    const share = this.#learnt / (this.#learnt + HALF_LOCAL_EPISODES);
    const blend = (n: number, id: TermId) => (1 - share) * start[id] + share * (fitted[n + 1] as number);
    this.#local.weights = Object.fromEntries(TERM_IDS.map((id, n) => [id, blend(n, id)])) as Record<
      TermId,
      number
    >;
    this.#local.shift = share * (fitted[0] as number);
  }
}

function requireFeatures({ z, siteLogit }: Features): void {
  requireFinite('siteLogit', siteLogit);
  for (let n = 0; n < TERM_IDS.length; n++) requireFinite(TERM_IDS[n] as TermId, z[n] as number);
}

function side({ weights, calibration }: Model): Side {
  return { weights, shift: 0, calibration, rows: emptyRows(CALIBRATION_ROWS, 1), loss: 0 };
}

/** Log-odds before calibration. */
function scoreOf({ weights, shift }: Side, { z, siteLogit }: Features): number {
  let sum = siteLogit + shift - usualSum(weights);
  for (let n = 0; n < TERM_IDS.length; n++) sum += weights[TERM_IDS[n] as TermId] * (z[n] as number);
  return sum;
}

function chance({ calibration }: Side, score: number): number {
  return sigmoid(calibration.shift + calibration.slope * score);
}

/** Counts how well a side did (log-loss), and keeps what it said to be calibrated by. */
function hear(side: Side, nth: number, score: number, happened: boolean): void {
  const said = chance(side, score);
  const loss = -Math.log(Math.max(1e-9, happened ? said : 1 - said));
  side.loss = side.loss * LOSS_KEPT + loss;
  keep(side.rows, nth, [score], 0, happened);
}

function calibrateSide(side: Side): void {
  const [shift = 0, slope = 1] = fitLogistic(side.rows, {
    centre: [0, 1],
    ridge: [SHIFT_RIDGE, SLOPE_RIDGE],
    middle: [0],
  });
  // a slope that turned round or exploded says that there is too little to calibrate by
  side.calibration = slope > 0.1 && slope < 5 ? { shift, slope } : UNCALIBRATED;
}

function emptyRows(capacity: number, width: number): FitRows {
  return {
    width,
    size: 0,
    x: new Float32Array(capacity * width),
    offset: new Float32Array(capacity),
    label: new Uint8Array(capacity),
  };
}

/** Puts a row in place of the oldest when all places are taken. */
function keep(rows: FitRows, nth: number, x: ArrayLike<number>, offset: number, label: boolean): void {
  const capacity = rows.label.length;
  const place = nth % capacity;
  for (let n = 0; n < rows.width; n++) rows.x[place * rows.width + n] = x[n] as number;
  rows.offset[place] = offset;
  rows.label[place] = label ? 1 : 0;
  rows.size = Math.min(capacity, nth + 1);
}
