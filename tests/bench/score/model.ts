import type { TaskRun } from './episodes.ts';

/**
 * A model under test. It sees a whole run and answers each row with a probability (for whom-next any finite score,
 * compared within one query only); what it may use for a row, {@link TaskRun} says. A model that learns may use the
 * labels of rows in `PART.TRAIN`, never those of the test.
 */
export type Predictor = {
  /** As the table names it. */
  name: string;
  predict(run: TaskRun): Float64Array;
};
