import type { Figure, ModelFigures } from './judge.ts';
import { NEW_MISSED, withInterval } from './table.ts';
import type { Layout, TaskName } from './tasks.ts';

/** What ours has to reach, and what is measured by it. The calibration error has to stay below, the others above. */
type Target = Partial<Record<'auc' | 'averagePrecision' | 'within' | 'brierSkill' | 'mrrWithNew', number>> & {
  by: 'defaults' | 'refit';
};

/** How far what is said may lie from what happens, in the mean, on every task. */
const CALIBRATION = 0.03;

/**
 * Set for the two published networks with their usual horizons before this was measured. On which questions whom next
 * was set is not known in every detail; it is held against the counting with somebody new. {@link besidePublished}
 * tells how near baselines come so counted, and without: where neither is near, the target says little.
 */
const TARGETS: Partial<Record<Layout, Partial<Record<TaskName, Target>>>> = {
  collegemsg: {
    return: { by: 'defaults', auc: 0.68, within: 0.645 },
    'first-contact': { by: 'defaults', auc: 0.7 },
    'whom-next': { by: 'defaults', mrrWithNew: 0.3 },
  },
  mathoverflow: {
    return: { by: 'defaults', auc: 0.84, averagePrecision: 0.47 },
    acknowledgement: { by: 'defaults', auc: 0.67 },
    'help-back': { by: 'defaults', auc: 0.89, averagePrecision: 0.24 },
    'pay-forward': { by: 'refit', auc: 0.895, brierSkill: 0.5 },
    'whom-next': { by: 'defaults', mrrWithNew: 0.205 },
  },
};

const WORDS = {
  auc: 'AUC',
  averagePrecision: 'AP',
  within: 'within viewer',
  brierSkill: 'Brier skill',
  mrrWithNew: `MRR, ${NEW_MISSED},`,
} as const;

/** What baselines reached for whom next when its targets were set: how near this choice of questions comes to that one. */
const PUBLISHED: Partial<Record<Layout, { model: string; mrr: number }[]>> = {
  collegemsg: [
    { model: 'random', mrr: 0.13 },
    { model: 'recency of what a got', mrr: 0.307 },
  ],
  mathoverflow: [
    { model: 'random', mrr: 0.075 },
    { model: 'recency', mrr: 0.168 },
  ],
};

/** For whom next on a published network, what baselines reach here beside what they reached when the target was set. */
export function besidePublished(
  layout: Layout | null,
  task: TaskName,
  baselines: readonly ModelFigures[],
): string[] {
  if (layout === null || task !== 'whom-next') return [];
  return (PUBLISHED[layout] ?? []).flatMap(({ model, mrr }) => {
    const here = baselines.find((figures) => figures.model === model);
    if (here?.mrrWithNew.value == null) return [];
    return [
      `${model}: ${withInterval(here.mrr)}, so counted ${withInterval(here.mrrWithNew)}; when the target was set ${mrr.toFixed(3)}`,
    ];
  });
}

/**
 * Each target of a task with what was reached, and what the calibration error is against {@link CALIBRATION}, which holds
 * on every network and at any horizon. `layout`: whose other targets hold, if any. Passing on is judged by the refit;
 * there the error of both is told.
 */
export function againstTargets(
  layout: Layout | null,
  task: TaskName,
  ours: { defaults: ModelFigures | null; refit: ModelFigures | null },
): string[] {
  const target = layout === null ? undefined : TARGETS[layout]?.[task];
  const figures = target && ours[target.by];
  const reached = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((measure) => {
    const wanted = target?.[measure];
    const got = figures?.[measure];
    if (wanted === undefined || !got || got.value === null) return [];
    return [told(WORDS[measure], wanted, got, got.value - wanted)];
  });
  return [...reached, ...errorLines(task, ours)];
}

function errorLines(
  task: TaskName,
  { defaults, refit }: { defaults: ModelFigures | null; refit: ModelFigures | null },
): string[] {
  const line = (name: string, error: Figure | undefined) =>
    !error || error.value === null ? [] : [told(name, CALIBRATION, error, CALIBRATION - error.value)];
  if (task !== 'pay-forward') return line('ECE', defaults?.calibrationError);
  return [
    ...line(`ECE of ${refit?.model}, which is judged,`, refit?.calibrationError),
    ...line(`ECE of ${defaults?.model}`, defaults?.calibrationError),
  ];
}

function told(
  measure: string,
  wanted: number,
  got: Pick<Figure, 'value' | 'interval'>,
  lead: number,
): string {
  const outcome = lead >= 0 ? 'reached' : `missed by ${(-lead).toFixed(3)}`;
  return `${measure} ${withInterval(got)}, to reach ${wanted}: ${outcome}`;
}
