import type { ModelFigures } from './judge.ts';
import type { Layout, TaskName } from './tasks.ts';

/** What ours has to reach, and what is measured by it. The calibration error has to stay below, the others above. */
type Target = Partial<Record<'auc' | 'averagePrecision' | 'within' | 'brierSkill', number>> & {
  by: 'defaults' | 'refit';
};

const CALIBRATION = 0.03;

/**
 * Set for the two published networks with their usual horizons before this was measured. None for whom-next: what was
 * set there (MRR 0.30 and 0.205) belongs to another choice of questions, where chance reaches 0.130 and 0.075 against
 * 0.176 and 0.065 here, so the two cannot be held against each other.
 */
const TARGETS: Partial<Record<Layout, Partial<Record<TaskName, Target>>>> = {
  collegemsg: {
    return: { by: 'defaults', auc: 0.68, within: 0.645 },
    'first-contact': { by: 'defaults', auc: 0.7 },
  },
  mathoverflow: {
    return: { by: 'defaults', auc: 0.84, averagePrecision: 0.47 },
    acknowledgement: { by: 'defaults', auc: 0.67 },
    'help-back': { by: 'defaults', auc: 0.89, averagePrecision: 0.24 },
    'pay-forward': { by: 'refit', auc: 0.895, brierSkill: 0.5 },
  },
};

const WORDS = {
  auc: 'AUC',
  averagePrecision: 'AP',
  within: 'within viewer',
  brierSkill: 'Brier skill',
} as const;

/** Which model is held to the targets of a task, and each target with what was reached; empty where there are none. */
export function againstTargets(
  layout: Layout,
  task: TaskName,
  ours: { defaults: ModelFigures | null; refit: ModelFigures | null },
): string[] {
  const target = TARGETS[layout]?.[task];
  const figures = target && ours[target.by];
  if (!figures) return [];
  const reached = {
    auc: figures.auc.value,
    averagePrecision: figures.averagePrecision,
    within: figures.within.value,
    brierSkill: figures.brierSkill,
  };
  const lines = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((measure) => {
    const wanted = target[measure];
    const got = reached[measure];
    if (wanted === undefined || got === null) return [];
    return [told(WORDS[measure], wanted, got, got - wanted)];
  });
  const error = figures.calibrationError;
  return error === null ? lines : [...lines, told('ECE', CALIBRATION, error, CALIBRATION - error)];
}

function told(measure: string, wanted: number, got: number, lead: number): string {
  const outcome = lead >= 0 ? 'reached' : `missed by ${(-lead).toFixed(3)}`;
  return `${measure} ${got.toFixed(3)}, to reach ${wanted}: ${outcome}`;
}
