import type { Random } from '../random.ts';
import { sigmoid } from './curve.ts';

/** Numbers to learn from, row after row, `width` each. */
export type Matrix = { width: number; values: Float32Array };

/** Adds up what its trees say, in log-odds. */
export type Forest = { base: number; trees: Tree[]; width: number };

/** A tree of full depth as a heap: node n has the children 2n + 1 and 2n + 2. A feature of −1 sends all to the left. */
type Tree = { feature: Int16Array; cut: Float32Array; leaf: Float64Array };

const BINS = 64;
const DEPTH = 4;
const INNER = 2 ** DEPTH - 1;
const MOST_TREES = 250;
const RATE = 0.1;
const FEATURE_SHARE = 0.4;
const ROW_SHARE = 0.5;
const SMALLEST_LEAF = 20;
const RIDGE = 5;
/** The latest rows are not learnt from but say when more trees no longer help. */
const HELD_BACK = 0.15;
const PATIENCE = 40;

/**
 * Gradient-boosted trees for a yes or no: histograms of 64 bins, trees of depth 4, shrinkage, rows and features drawn
 * anew for each tree, stopped by the last 15 % of the rows (which should be the latest). Friedman 2001 and 2002;
 * histograms and second-order gains as in XGBoost and LightGBM. The same seed grows the same trees.
 */
export function growForest({ width, values }: Matrix, label: Uint8Array, random: Random): Forest {
  const rows = label.length;
  const learnt = Math.floor(rows * (1 - HELD_BACK));
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(values, width, f));
  const bins = new Uint8Array(width * rows);
  for (const [f, cut] of cuts.entries()) {
    for (let r = 0; r < rows; r++) bins[f * rows + r] = binOf(cut, values[r * width + f] ?? 0);
  }
  return { ...boost({ bins, cuts, label, learnt, random }), width };
}

type Boosting = {
  /** Feature after feature, the bin of every row. */
  bins: Uint8Array;
  cuts: Float32Array[];
  label: Uint8Array;
  learnt: number;
  random: Random;
};

/** Trees over the first `learnt` rows, as many as the rest finds best. */
function boost(boosting: Boosting): { base: number; trees: Tree[] } {
  const { label, learnt } = boosting;
  let happened = 0;
  for (let r = 0; r < learnt; r++) happened += label[r] ?? 0;
  const base = Math.log((happened + 1) / (learnt - happened + 1));
  const score = new Float64Array(label.length).fill(base);
  const trees: Tree[] = [];
  let [best, least] = [0, lossOf(score, label, learnt)];
  while (trees.length < MOST_TREES && trees.length < best + PATIENCE) {
    const { tree, node } = growTree({ ...boosting, score });
    trees.push(tree);
    for (let r = 0; r < score.length; r++) score[r] = (score[r] ?? 0) + (tree.leaf[node[r] ?? 0] ?? 0);
    const loss = lossOf(score, label, learnt);
    if (loss < least) [best, least] = [trees.length, loss];
  }
  return { base, trees: trees.slice(0, best) };
}

/** The probability for one row of numbers. */
export function askForest({ base, trees }: Forest, row: Float64Array): number {
  let sum = base;
  for (const { feature, cut, leaf } of trees) {
    let node = 0;
    while (node < INNER) {
      const f = feature[node] ?? -1;
      node = 2 * node + (f >= 0 && Math.fround(row[f] ?? 0) > (cut[node] ?? 0) ? 2 : 1);
    }
    sum += leaf[node - INNER] ?? 0;
  }
  return sigmoid(sum);
}

/** Up to 63 values of a feature that split its rows into about equal parts; a value equal to a cut stays below it. */
function cutsOf(values: Float32Array, width: number, feature: number): Float32Array {
  const rows = values.length / width;
  const step = Math.max(1, Math.floor(rows / 20_000));
  const sample = Float32Array.from(
    { length: Math.floor(rows / step) },
    (_, i) => values[i * step * width + feature] ?? 0,
  ).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++)
    cuts.add(sample[Math.floor((bin * sample.length) / BINS)] ?? Number.POSITIVE_INFINITY);
  return Float32Array.from(cuts);
}

function binOf(cuts: Float32Array, value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lossOf(score: Float64Array, label: Uint8Array, from: number): number {
  let loss = 0;
  for (let r = from; r < score.length; r++) {
    const p = sigmoid(score[r] ?? 0);
    loss -= Math.log(Math.max(1e-12, label[r] ? p : 1 - p));
  }
  return loss;
}

type Growing = Boosting & { score: Float64Array };

/** The rows a tree learns from, with the slope of their loss and its curvature. */
function drawRows({ score, label, learnt, random }: Growing) {
  const gradient = new Float64Array(label.length);
  const weight = new Float64Array(label.length);
  const places = new Uint32Array(learnt);
  let count = 0;
  for (let r = 0; r < learnt; r++) {
    if (random() >= ROW_SHARE) continue;
    const p = sigmoid(score[r] ?? 0);
    gradient[r] = (label[r] ?? 0) - p;
    weight[r] = p * (1 - p);
    places[count++] = r;
  }
  return { drawn: places.subarray(0, count), gradient, weight };
}

/** One tree, level by level, and the leaf (0 …) that every row ends in. */
function growTree(growing: Growing): { tree: Tree; node: Uint8Array } {
  const { bins, cuts, label, random } = growing;
  const { drawn, gradient, weight } = drawRows(growing);
  const features = [...cuts.keys()].filter(() => random() < FEATURE_SHARE);
  const feature = new Int16Array(INNER).fill(-1);
  const cut = new Float32Array(INNER);
  const node = new Uint8Array(label.length);
  for (let level = 0; level < DEPTH; level++) {
    const nodes = 2 ** level;
    const best = bestSplits({ nodes, node, drawn, gradient, weight, bins, features });
    for (let n = 0; n < nodes; n++) {
      const { feature: f, bin } = best[n] ?? { feature: -1, bin: 0 };
      feature[nodes - 1 + n] = f;
      cut[nodes - 1 + n] = cuts[f]?.[bin] ?? 0;
    }
    const ofNode = Int32Array.from(best, (split) => split.feature);
    const binOfNode = Uint8Array.from(best, ({ bin }) => bin);
    for (let r = 0; r < node.length; r++) {
      const at = node[r] as number;
      const f = ofNode[at] as number;
      const isAbove = f >= 0 && (bins[f * node.length + r] as number) > (binOfNode[at] as number);
      node[r] = 2 * at + (isAbove ? 1 : 0);
    }
  }
  const leaf = new Float64Array(INNER + 1);
  const mass = new Float64Array(INNER + 1).fill(RIDGE);
  for (const r of drawn) {
    const at = node[r] ?? 0;
    leaf[at] = (leaf[at] ?? 0) + (gradient[r] ?? 0);
    mass[at] = (mass[at] ?? 0) + (weight[r] ?? 0);
  }
  return { tree: { feature, cut, leaf: leaf.map((sum, i) => (RATE * sum) / (mass[i] ?? 1)) }, node };
}

type Level = {
  nodes: number;
  node: Uint8Array;
  drawn: Uint32Array;
  gradient: Float64Array;
  weight: Float64Array;
  bins: Uint8Array;
  features: number[];
};

/** For each node of a level the split that gains most, or feature −1 where none does. */
function bestSplits(level: Level): { feature: number; bin: number; gain: number }[] {
  const { nodes, node, drawn, gradient, weight, bins, features } = level;
  const best = Array.from({ length: nodes }, () => ({ feature: -1, bin: 0, gain: 1e-6 }));
  const sums = new Float64Array(nodes * BINS * 3);
  for (const f of features) {
    sums.fill(0);
    const bin = bins.subarray(f * node.length, (f + 1) * node.length);
    for (let i = 0; i < drawn.length; i++) {
      const r = drawn[i] as number;
      const at = ((node[r] as number) * BINS + (bin[r] as number)) * 3;
      (sums[at] as number) += gradient[r] as number;
      (sums[at + 1] as number) += weight[r] as number;
      (sums[at + 2] as number) += 1;
    }
    for (let n = 0; n < nodes; n++) {
      const split = bestCut(sums.subarray(n * BINS * 3, (n + 1) * BINS * 3));
      if (split.gain > (best[n]?.gain ?? 0)) best[n] = { feature: f, ...split };
    }
  }
  return best;
}

/** The bin after which to cut a node's histogram of (gradient, weight, rows). */
function bestCut(sums: Float64Array): { bin: number; gain: number } {
  let [allG, allW, allN] = [0, 0, 0];
  for (let at = 0; at < sums.length; at += 3) {
    allG += sums[at] ?? 0;
    allW += sums[at + 1] ?? 0;
    allN += sums[at + 2] ?? 0;
  }
  const whole = (allG * allG) / (allW + RIDGE);
  let best = { bin: 0, gain: 0 };
  let [g, w, n] = [0, 0, 0];
  for (let bin = 0; bin + 1 < BINS; bin++) {
    g += sums[bin * 3] ?? 0;
    w += sums[bin * 3 + 1] ?? 0;
    n += sums[bin * 3 + 2] ?? 0;
    if (n < SMALLEST_LEAF || allN - n < SMALLEST_LEAF) continue;
    const gain = (g * g) / (w + RIDGE) + (allG - g) ** 2 / (allW - w + RIDGE) - whole;
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}
