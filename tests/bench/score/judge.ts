import type { Predicted } from './baselines.ts';
import { differences, drawReceivers, type Interval, interval95 } from './bootstrap.ts';
import { type Bin, binOfEach, brierSkill, expectedCalibrationError, reliabilityBins } from './calibration.ts';
import { PART, type TaskRun } from './episodes.ts';
import {
  averagePrecision,
  baseRate,
  onceEach,
  type Predictions,
  rank,
  rankWithinViewers,
  reciprocalRanks,
  rocAuc,
  type Weights,
  weightedMean,
  withinViewerAuc,
} from './metrics.ts';
import type { Prediction } from './model.ts';
import type { Questions } from './whom-next.ts';

/** A figure with its interval, and what it was in each draw of receivers. `null`: the data do not define it. */
export type Figure = { value: number | null; interval: Interval | null; draws: (number | null)[] };

/** What one model is worth in one task. For whom-next only the two MRR, for the others all but these. */
export type ModelFigures = {
  model: string;
  auc: Figure;
  averagePrecision: Figure;
  within: Figure;
  brierSkill: Figure;
  calibrationError: Figure;
  mrr: Figure;
  /** The MRR where turning to somebody new counts as a question too, missed by all; see {@link Questions}. */
  mrrWithNew: Figure;
  bins: Bin[];
  binsBefore: Bin[] | null;
};

const NONE: Figure = { value: null, interval: null, draws: [] };

/** The fewest test rows, and of each outcome, for which a figure is printed; below, chance alone speaks. */
const ENOUGH = { rows: 50, ofEach: 10 };

/** The rows of the test, as the measures want them. */
export type TestSet = {
  rows: Int32Array;
  label: Uint8Array;
  giver: Int32Array;
  receiver: Int32Array;
  query: Int32Array | null;
  draws: Float64Array[];
  /** The questions with those to somebody new, and the draws that know these people too. */
  withNew: { questions: Questions; draws: Float64Array[] } | null;
};

/** Takes the test rows out of a run and draws its receivers, the same for every model. */
export function testSetOf({ rows, log, questions }: TaskRun & { questions?: Questions | null }): TestSet {
  const test = Int32Array.from(rows.part.keys()).filter((row) => rows.part[row] === PART.TEST);
  const receiver = test.map((row) => rows.receiver[row] ?? 0);
  const label = Uint8Array.from(test, (row) => rows.label[row] ?? 0);
  // of a question, who was chosen is the receiver; those who were not are no dealings of anybody
  const present = rows.query === null ? receiver : receiver.filter((_, i) => label[i] === 1);
  return {
    rows: test,
    label,
    giver: test.map((row) => rows.giver[row] ?? 0),
    receiver,
    query: rows.query && test.map((row) => rows.query?.[row] ?? 0),
    draws: drawReceivers(present, log.people.length),
    withNew: questions
      ? { questions, draws: drawReceivers(Int32Array.of(...present, ...questions.toNew), log.people.length) }
      : null,
  };
}

/** Why these rows are too few to judge or to learn from, in words; null where they are enough. */
export function whyTooFew({ rows }: TaskRun, part: number): string | null {
  let [all, happened] = [0, 0];
  for (let row = 0; row < rows.part.length; row++) {
    if (rows.part[row] !== part) continue;
    all++;
    happened += rows.label[row] ?? 0;
  }
  const isEnough = all >= ENOUGH.rows && happened >= ENOUGH.ofEach && all - happened >= ENOUGH.ofEach;
  const where = part === PART.TEST ? 'to judge' : 'to learn from';
  if (isEnough) return null;
  return rows.query
    ? `not enough ${where}: ${happened} questions`
    : `not enough ${where}: ${all} episodes, ${happened} of them happened`;
}

/** Measures one model on the test rows. */
export function judge(model: string, said: Prediction, test: TestSet, people: number): ModelFigures {
  const once = onceEach(people);
  const predictions = pick(said.probability, test);
  const empty = {
    model,
    auc: NONE,
    averagePrecision: NONE,
    within: NONE,
    brierSkill: NONE,
    calibrationError: NONE,
    mrr: NONE,
    mrrWithNew: NONE,
    bins: [],
    binsBefore: null,
  };
  if (test.query) {
    const ranks = reciprocalRanks(predictions, test.query);
    return {
      ...empty,
      mrr: figure((weights) => weightedMean(ranks, weights), test, once),
      mrrWithNew: test.withNew ? figureWithNew(ranks, test.withNew, once) : NONE,
    };
  }
  const bins = binOfEach(predictions.probability);
  const ranking = rank(predictions);
  const viewers = rankWithinViewers(said.ranking ? pick(said.ranking, test) : predictions);
  return {
    ...empty,
    auc: figure((weights) => rocAuc(ranking, weights), test, once),
    averagePrecision: figure((weights) => averagePrecision(ranking, weights), test, once),
    within: figure((weights) => withinViewerAuc(viewers, weights), test, once),
    brierSkill: figure((weights) => brierSkill(predictions, weights), test, once),
    calibrationError: figure((weights) => expectedCalibrationError(predictions, weights, bins), test, once),
    bins: reliabilityBins(predictions),
    binsBefore: said.uncalibrated ? reliabilityBins(pick(said.uncalibrated, test)) : null,
  };
}

function pick(values: Float64Array, { rows, label, giver, receiver }: TestSet): Predictions {
  return { probability: Float64Array.from(rows, (row) => values[row] ?? Number.NaN), label, giver, receiver };
}

/** Questions after somebody new are left out, those to somebody new are worth 0; these are all kept, so each counts less. */
function figureWithNew(
  ranks: ReturnType<typeof reciprocalRanks>,
  { questions: { asked, kept, toNew, isAfterNew }, draws }: NonNullable<TestSet['withNew']>,
  once: Weights,
): Figure {
  const stays = (_: number, i: number) => isAfterNew[ranks.query[i] ?? 0] === 0;
  const worth = [...ranks.worth.filter(stays), ...new Float64Array(toNew.length)];
  const all = {
    worth: Float64Array.from(worth),
    receiver: Int32Array.of(...ranks.receiver.filter(stays), ...toNew),
    share: new Float64Array(worth.length).fill(1).fill(kept / asked, worth.length - toNew.length),
  };
  return figure((weights) => weightedMean(all, weights), { draws }, once);
}

function figure(
  measure: (weights: Weights) => number | null,
  test: Pick<TestSet, 'draws'>,
  once: Weights,
): Figure {
  const draws = test.draws.map(measure);
  return { value: measure(once), interval: interval95(draws), draws };
}

/** How often it happened in the test. */
export function testRate({ label, giver, receiver }: TestSet, people: number): number | null {
  return baseRate({ probability: new Float64Array(label.length), label, giver, receiver }, onceEach(people));
}

/** The measure that ranks models in a task. */
export function mainFigure({ auc, mrr }: ModelFigures): Figure {
  return auc.value === null ? mrr : auc;
}

/** The best of the baselines, chosen with hindsight: by what it reached in the test. */
export function bestOf(judged: ModelFigures[], baselines: Predicted): ModelFigures | null {
  const value = (figures: ModelFigures) => mainFigure(figures).value ?? Number.NEGATIVE_INFINITY;
  return judged
    .filter(({ model }) => baselines.has(model))
    .reduce<ModelFigures | null>(
      (best, next) => (best === null || value(next) > value(best) ? next : best),
      null,
    );
}

/** A difference below this is noise whatever its interval. */
export const NOISE = 0.02;

export type Verdict = 'ours is better' | 'a simple baseline is better' | 'inside noise' | 'unknown';

/**
 * Ours − theirs, with an interval from the same draws. Better or worse only where the difference is 0.02 or more and
 * its interval does not hold 0.
 */
export function compare(
  ours: Figure,
  theirs: Figure,
): { difference: number | null; interval: Interval | null; verdict: Verdict } {
  if (ours.value === null || theirs.value === null)
    return { difference: null, interval: null, verdict: 'unknown' };
  const difference = ours.value - theirs.value;
  const interval = interval95(differences(ours.draws, theirs.draws));
  const isClear = Math.abs(difference) >= NOISE && interval !== null && interval.low * interval.high > 0;
  if (!isClear) return { difference, interval, verdict: 'inside noise' };
  return { difference, interval, verdict: difference > 0 ? 'ours is better' : 'a simple baseline is better' };
}
