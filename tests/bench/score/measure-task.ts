import { BASELINES, baselinePredictions, type Predicted, trainRows } from './baselines.ts';
import { PART } from './episodes.ts';
import {
  bestOf,
  compare,
  judge,
  type ModelFigures,
  mainFigure,
  type TestSet,
  testRate,
  testSetOf,
  whyTooFew,
} from './judge.ts';
import type { Prediction, Predictor } from './model.ts';
import { OURS } from './models.ts';
import { STRONG } from './strong.ts';
import { NEW_MISSED, signed, type TableRow, tableLines } from './table.ts';
import { againstTargets, besidePublished } from './targets.ts';
import type { Layout, PreparedRun, Task } from './tasks.ts';

/** All that was found out about one task. */
export type Measured = {
  task: Task;
  /** Lines to print. */
  lines: string[];
  /** Every model judged, baselines too. */
  judged: { role: 'baseline' | Predictor['role']; figures: ModelFigures }[];
  /** The baseline that did best in the test. */
  best: string | null;
  /** What ours and the strong learner said, also where it is too little to judge. */
  said: { role: Predictor['role']; prediction: Prediction }[];
  /** Episodes, or for whom-next questions; the receivers in the test, and how often it happened there. */
  counts: { test: number; train: number; receivers: number; rate: number | null; toNew: number | null };
};

/** What comes ready always; what is fitted here where there is enough. Of whom somebody chose nothing is learnt: no refit there. */
function modelsFor({ rows }: PreparedRun, isTooFewToLearn: boolean): Predictor[] {
  return [...OURS, STRONG].filter(
    ({ role }) => role === 'defaults' || (!isTooFewToLearn && (role !== 'refit' || rows.query === null)),
  );
}

/** Runs every model over a task and judges it on the test rows. `layout` says which published targets hold, if any. */
export function measureTask(task: Task, run: PreparedRun, layout: Layout | null): Measured {
  const test = testSetOf(run);
  const people = run.log.people.length;
  const counts = {
    test: run.rows.query ? new Set(test.query).size : test.rows.length,
    train: run.rows.query
      ? new Set(run.rows.query.filter((_, row) => run.rows.part[row] === PART.TRAIN)).size
      : trainRows(run).length,
    receivers: new Set(test.receiver).size,
    rate: testRate(test, people),
    toNew: run.questions?.toNew.length ?? null,
  };
  const tooFewToLearn = whyTooFew(run, PART.TRAIN);
  const said = modelsFor(run, tooFewToLearn !== null).map((model) => ({
    ...model,
    prediction: model.predict(run),
  }));
  const nothing: Measured = { task, lines: [], judged: [], best: null, said, counts };
  const tooFew = whyTooFew(run, PART.TEST);
  if (tooFew) return { ...nothing, lines: [heading(task), `  ${tooFew}`] };

  const baselines: Predicted = tooFewToLearn ? new Map() : baselinePredictions(run);
  const judged: Measured['judged'] = [
    ...[...baselines].map(([name, probability]) => ({
      role: 'baseline' as const,
      figures: judge(name, { probability }, test, people),
    })),
    ...said.map(({ name, role, prediction }) => ({ role, figures: judge(name, prediction, test, people) })),
  ];
  const best = bestOf(
    judged.map(({ figures }) => figures),
    baselines,
  );
  const found = { ...nothing, judged, best: best?.model ?? null };
  return {
    ...found,
    lines: [
      heading(task),
      ...countLines(run, test, found),
      ...(tooFewToLearn ? [`  ${tooFewToLearn}; only what comes ready is judged`] : []),
      ...tableLines(shownRows(found), run.rows.query !== null).map((line) => `  ${line}`),
      ...verdictLines(found, layout).map((line) => `  ${line}`),
    ],
  };
}

function heading({ name, means }: Task): string {
  return `${name} · ${means}`;
}

function countLines(run: PreparedRun, test: TestSet, { counts }: Measured): string[] {
  const number = new Intl.NumberFormat('en').format;
  if (run.questions) {
    const { asked, kept, toNew } = run.questions;
    const sample = kept < asked ? `, a sample of ${number(asked)}` : '';
    return [
      `  ${number(kept)} questions${sample}; ${number(test.rows.length)} candidates; ${number(toNew.length)} first gives of a day went to somebody new`,
    ];
  }
  return [
    `  ${number(counts.test)} episodes in the test, to ${number(counts.receivers)} receivers; it happened in ${(100 * (counts.rate ?? 0)).toFixed(1)} %; ${number(counts.train)} to learn from`,
  ];
}

/** The rows of the table: the plain ones, the best of the others, ours, the strong learner. */
function shownRows({ task, judged, best }: Measured): TableRow[] {
  const always = [
    'constant',
    'random',
    'recency',
    'count',
    ...(task.name === 'whom-next' ? ['recency of what a got'] : []),
  ];
  return judged
    .filter(({ role, figures: { model } }) => role !== 'baseline' || always.includes(model) || model === best)
    .map(({ figures }) => ({
      name: figures.model === best ? `${figures.model} (best single)` : figures.model,
      figures,
    }));
}

function verdictLines({ task, judged, best }: Measured, layout: Layout | null): string[] {
  const by = (wanted: string) => judged.find(({ role }) => role === wanted)?.figures ?? null;
  const simple = judged.find(({ figures }) => figures.model === best)?.figures;
  const ours = { defaults: by('defaults'), refit: by('refit') };
  const lines = [ours.defaults, ours.refit].flatMap((own) => {
    if (!own || !simple) return [];
    const main = compare(mainFigure(own), mainFigure(simple));
    const within = compare(own.within, simple.within);
    const withNew = compare(own.mrrWithNew, simple.mrrWithNew);
    const measure = task.name === 'whom-next' ? 'MRR' : 'AUC';
    const tell = (name: string, { difference, interval, verdict }: typeof main) =>
      `${name} ${signed({ value: difference, interval })}, ${verdict}`;
    return [
      `${own.model} against ${simple.model}: ${tell(measure, main)}${within.difference === null ? '' : `; ${tell('within viewer', within)}`}${withNew.difference === null ? '' : `; ${tell(NEW_MISSED, withNew)}`}`,
    ];
  });
  const baselines = judged.filter(({ role }) => role === 'baseline').map(({ figures }) => figures);
  return [
    ...lines,
    ...againstTargets(layout, task.name, ours),
    ...besidePublished(layout, task.name, baselines),
  ];
}

/** What the names and columns of the table mean. */
export function legend(): string[] {
  return [
    'Episode: an event a → b with no such event a → b in the H before (that much inclusive). It happened if the answer',
    'comes in (t, t + H]; at the same instant does not count, so with days alone as times a return on the same day is not seen.',
    'Judged are episodes after the event at 70 %, with t + H before the end. Baselines and the strong learner are fitted once, on',
    'episodes from 20 % to 70 % with t + H before the split, and stand still from there on. Ours learns as it goes, as on a site:',
    'rates, calibration and, where refit, weights of its own from every outcome that is known by then, in the test too. So part',
    'of a lead over the strong learner may be that. For whom next ours fits nothing here. All use events strictly before t',
    'alone, and outcomes only where t′ + H < t.',
    'Whom next: at somebody’s first give of a UTC day to one of their contacts, which of all contacts is it? The partner of',
    'their immediately preceding event, in either direction, is neither asked for nor offered. Counted with somebody new: the',
    'day’s first give to anybody but that partner is the question; where it went to somebody new, 1 / rank is 0 for all.',
    'AUC: ties count half. AP: equal scores as one group. Within viewer: AUC inside each giver’s own episodes, weighted by',
    'min(episodes, 50). Brier skill: against the mean outcome of the test itself. ECE: ten bins of equal mass, equal',
    'predictions never torn apart; draws keep the bins. MRR: 1 / rank of the one chosen, equal scores share their mean rank.',
    'In brackets the middle 95 % of 200 bootstrap draws of receivers; a draw loses viewers with few episodes, so within viewers',
    'the figure can lie a little beside it, and chance adds to the ECE of every draw, so that its bracket lies higher. Inside',
    'noise: a difference below 0.02, or one whose interval holds 0.',
    ...BASELINES.map(({ name, means }) => `${name}: ${means}`),
    'Baselines go through a logistic curve learnt before the split, direction included; the best single one is chosen with',
    'hindsight. Strong learner: boosted trees over forty features, learnt before the split.',
  ];
}
