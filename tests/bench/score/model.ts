import type { TaskRun } from './episodes.ts';

/** What a model says to the rows of a run; arrays by row. Rows outside the test may be 0. */
export type Prediction = {
  /** For whom-next compared within one question only: ours adds up to 1 there, of others any finite score will do. */
  probability: Float64Array;
  /** The order in one viewer's own list, where it differs from that of the probabilities. */
  ranking?: Float64Array;
  /** The probability before calibration, where there is such a step: for the plot alone. */
  uncalibrated?: Float64Array;
};

/**
 * A model under test. It sees a whole run and answers each row; what it may use for a row, {@link TaskRun} says. A model
 * that is fitted once uses the labels of rows in `PART.TRAIN`; one that learns as it goes uses a label from the moment
 * its row is resolved. Where there is too little to learn from, only models that come ready are asked.
 */
export type Predictor = {
  /** As the table names it. */
  name: string;
  /** `defaults` and `refit` are the library itself, as it comes and with what it learns here. */
  role: 'defaults' | 'refit' | 'strong';
  predict(run: TaskRun): Prediction;
};
