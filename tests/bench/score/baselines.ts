import { seededRandom } from '../random.ts';
import { fitCurve, sigmoid } from './curve.ts';
import { PART, type TaskRun } from './episodes.ts';
import { FEATURES, type Feature, History } from './history.ts';
import { walk } from './walk.ts';

/** One number that anybody could rank by, and what it is. */
export type Baseline = { name: string; means: string; feature: Feature };

export const BASELINES: readonly Baseline[] = [
  { name: 'recency', feature: 'pair recency', means: 'time since anything passed between the two' },
  { name: 'count', feature: 'back count', means: 'how often b gave to a so far' },
  { name: 'b’s recency', feature: 'b recency', means: 'time since b gave to anybody' },
  {
    name: 'b’s response rate',
    feature: 'b response',
    means: 'how often it happened with b so far, shrunk to the usual rate by 5 episodes',
  },
  {
    name: 'b’s giving rate',
    feature: 'b rate',
    means: 'b’s gives to anybody, fading with a half-life of 2 horizons',
  },
  { name: 'kind', feature: 'kind', means: 'how often it happened after this kind of give so far' },
  {
    name: 'decayed back',
    feature: 'back decayed',
    means: 'b’s gives to a, fading with a half-life of 2 horizons',
  },
  { name: 'recency of what a got', feature: 'back recency', means: 'time since b gave to a' },
];

const SEED = 7;

/** Predictions by name, one for each row. */
export type Predicted = Map<string, Float64Array>;

/**
 * Every baseline over a run. Each is one number put through a logistic curve fitted on the train rows ({@link fitCurve}),
 * so it also states probabilities, and which way it points is learnt rather than told. "constant" says the rate of the
 * train rows. For whom-next the numbers stand as they are (more recent, more often first), beside "random".
 */
export function baselinePredictions(run: TaskRun): Predicted {
  const size = run.rows.event.length;
  const numbers = new Map(BASELINES.map(({ name }) => [name, new Float64Array(size)]));
  const columns = BASELINES.map(({ name, feature }) => ({
    into: numbers.get(name) ?? new Float64Array(0),
    column: FEATURES.indexOf(feature),
  }));
  const history = new History(run);
  const scratch = new Float64Array(FEATURES.length);
  walk(run, {
    ask: (row) => {
      history.describe(row, scratch);
      for (const { into, column } of columns) into[row] = scratch[column] ?? 0;
    },
    resolve: (row) => history.resolve(row),
    apply: (event) => history.apply(event),
  });
  if (run.rows.query !== null) {
    const random = seededRandom(SEED);
    return new Map([['random', new Float64Array(size).map(() => random())], ...numbers]);
  }
  const train = trainRows(run);
  const labels = Uint8Array.from(train, (row) => run.rows.label[row] ?? 0);
  const throughCurve = (values: Float64Array) => {
    const { intercept, slope } = fitCurve(
      Float64Array.from(train, (row) => values[row] ?? 0),
      labels,
    );
    return values.map((value) => sigmoid(intercept + slope * value));
  };
  return new Map([
    ['constant', throughCurve(new Float64Array(size))],
    ...[...numbers].map(([name, values]): [string, Float64Array] => [name, throughCurve(values)]),
  ]);
}

/** The rows that may be learnt from. */
export function trainRows({ rows }: TaskRun): Int32Array {
  return Int32Array.from(rows.part.keys()).filter((row) => rows.part[row] === PART.TRAIN);
}
