import type { TaskRun } from './episodes.ts';
import type { Prediction, Predictor } from './model.ts';
import { sayOurs } from './ours.ts';

/** The library as it comes, and with weights it learns on the network at hand. */
export const OURS: readonly Predictor[] = [
  { name: 'ours', role: 'defaults', predict: (run) => said(run, false) },
  { name: 'ours, refit here', role: 'refit', predict: (run) => said(run, true) },
];

function said(run: TaskRun, refit: boolean): Prediction {
  const { probability, ranking, uncalibrated } = sayOurs(run, { refit });
  return run.rule ? { probability, ranking, uncalibrated } : { probability, ranking };
}
