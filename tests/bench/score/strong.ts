import { seededRandom } from '../random.ts';
import { trainRows } from './baselines.ts';
import { PART, type TaskRun } from './episodes.ts';
import { FEATURES, History } from './history.ts';
import type { Prediction, Predictor } from './model.ts';
import { askForest, growForest } from './trees.ts';
import { walk } from './walk.ts';

const SEED = 11;

/**
 * What a strong learner makes of the same history: boosted trees over forty features, learnt on the train rows. It
 * explains nothing and learns each network anew; it is here to say how much there is to know. Only test rows are
 * predicted, the others are 0.
 */
export const STRONG: Predictor = {
  name: 'strong learner',
  role: 'strong',
  predict(run: TaskRun): Prediction {
    const width = FEATURES.length;
    const train = trainRows(run);
    const values = new Float32Array(train.length * width);
    const label = Uint8Array.from(train, (row) => run.rows.label[row] ?? 0);
    let filled = 0;
    describeRows(run, PART.TRAIN, (_, features) => values.set(features, width * filled++));
    const forest = growForest({ width, values }, label, seededRandom(SEED));
    const probability = new Float64Array(run.rows.event.length);
    describeRows(run, PART.TEST, (row, features) => {
      probability[row] = askForest(forest, features);
    });
    return { probability };
  },
};

function describeRows(run: TaskRun, part: number, take: (row: number, features: Float64Array) => void): void {
  const history = new History(run);
  const features = new Float64Array(FEATURES.length);
  walk(run, {
    ask: (row) => {
      if (run.rows.part[row] !== part) return;
      history.describe(row, features);
      take(row, features);
    },
    resolve: (row) => history.resolve(row),
    apply: (event) => history.apply(event),
  });
}
