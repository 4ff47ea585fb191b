import { type Calibration, type Model, UNCALIBRATED, usualSum, type Weights } from './heads.ts';
import { type FitRows, fitLogistic } from './logistic.ts';
import { sigmoid } from './odds.ts';
import { TERM_IDS, type TermId, USUAL_TERMS } from './terms.ts';

/** Resolved episodes at which a site's own weights count half. Rule L2. */
export const HALF_LOCAL_EPISODES = 1_000;
/** The latest episodes from which a site's weights are fitted, and those from which it is calibrated. */
const FIT_ROWS = 20_000;
const CALIBRATION_ROWS = 4_000;
/** Weights are fitted anew when a quarter more has been learnt; calibration each so many episodes. */
const FIRST_FIT = 250;
const CALIBRATE_EVERY = 250;
/** How strongly a fit holds to the weights it began with, and calibration to none: in episodes' worth of information. */
const WEIGHT_RIDGE = 5;
const CALIBRATION_RIDGE = 20;

/** The terms of one prediction, in the order of TERM_IDS, and the logit of the site's rate behind it. */
export type Features = { z: Float64Array; siteLogit: number };

export type LearnerOptions = { start: Model; refit: boolean; calibrate: boolean };

/**
 * Learns one head on a site of its own: weights, blended into the starting ones by n / (n + 1,000), and the calibration.
 * A prediction is learnt from only when it is known what came of it. O(1) amortised per episode. Rules L1–L4.
 */
export class Learner {
  readonly #options: LearnerOptions;
  #weights: Weights;
  #shift = 0;
  #calibration: Calibration;
  #learnt = 0;
  #nextFit = FIRST_FIT;
  readonly #rows: FitRows = emptyRows(FIT_ROWS, TERM_IDS.length);
  readonly #said: FitRows = emptyRows(CALIBRATION_ROWS, 1);

  constructor(options: LearnerOptions) {
    this.#options = options;
    this.#weights = options.start.weights;
    this.#calibration = options.start.calibration;
  }

  /** Episodes learnt from so far. */
  get learnt(): number {
    return this.#learnt;
  }

  /** As it stands now. */
  get model(): Model {
    const { shift, slope } = this.#calibration;
    return { weights: this.#weights, calibration: { shift: shift + slope * this.#shift, slope } };
  }

  /** The log-odds before calibration: what {@link Learner.learn} has to be told. */
  score({ z, siteLogit }: Features): number {
    let sum = siteLogit + this.#shift - usualSum(this.#weights);
    for (let n = 0; n < TERM_IDS.length; n++) sum += this.#weights[TERM_IDS[n] as TermId] * (z[n] as number);
    return sum;
  }

  /** The probability for a score, 0 … 1. */
  probability(score: number): number {
    return sigmoid(this.#calibration.shift + this.#calibration.slope * score);
  }

  /** What came of a prediction: `score` is what was said then. Episodes are told in the order in which they ended. */
  learn(features: Features, score: number, happened: boolean): void {
    const { refit, calibrate } = this.#options;
    if (refit) keep(this.#rows, this.#learnt, features.z, features.siteLogit, happened);
    if (calibrate) keep(this.#said, this.#learnt, [score], 0, happened);
    this.#learnt += 1;
    if (refit && this.#learnt >= this.#nextFit) this.#fitWeights();
    if (calibrate && this.#learnt % CALIBRATE_EVERY === 0) this.#fitCalibration();
  }

  #fitWeights(): void {
    this.#nextFit = Math.ceil(1.25 * this.#learnt);
    const start = this.#options.start.weights;
    const centre = [0, ...TERM_IDS.map((id) => start[id])];
    const ridge = [1, ...TERM_IDS.map(() => WEIGHT_RIDGE)];
    const offset = usualOffset();
    const fitted = fitLogistic(this.#rows, { centre, ridge, middle: offset });
    const share = this.#learnt / (this.#learnt + HALF_LOCAL_EPISODES);
    const blend = (n: number, id: TermId) => (1 - share) * start[id] + share * (fitted[n + 1] as number);
    this.#weights = Object.fromEntries(TERM_IDS.map((id, n) => [id, blend(n, id)])) as Record<TermId, number>;
    this.#shift = share * (fitted[0] as number);
  }

  #fitCalibration(): void {
    const [shift = 0, slope = 1] = fitLogistic(this.#said, {
      centre: [0, 1],
      ridge: [CALIBRATION_RIDGE, CALIBRATION_RIDGE],
      middle: [0],
    });
    // a slope that turned round or exploded says that there is too little to calibrate by
    this.#calibration = slope > 0.1 && slope < 5 ? { shift, slope } : UNCALIBRATED;
  }
}

function usualOffset(): number[] {
  return TERM_IDS.map((id) => USUAL_TERMS[id]);
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
