/**
 * What a set of predictions is worth. All measures take a weight per receiver (1 each, or how often a bootstrap drew
 * that receiver), treat equal scores as one group, and give `null` where the data do not define them, never NaN.
 */

/** Predictions beside what happened; parallel arrays. `receiver` and `giver` are small whole numbers from 0. */
export type Predictions = {
  /** Probability, or for ranking alone any finite score: higher means more likely. */
  probability: Float64Array;
  /** 1 if it happened, 0 if not. */
  label: Uint8Array;
  giver: Int32Array;
  receiver: Int32Array;
};

/** Predictions from the lowest to the highest. `last[i]` is 1 where the next one has another score. */
export type Ranking = {
  label: Uint8Array;
  receiver: Int32Array;
  last: Uint8Array;
};

/** A ranking for each viewer, one after the other. `lastOfViewer[i]` is 1 where the next one has another giver. */
export type ViewerRanking = Ranking & { lastOfViewer: Uint8Array };

/** How often each receiver counts, by receiver. */
export type Weights = Float64Array | Uint8Array;

/** Every receiver once. */
export function onceEach(receivers: number): Weights {
  return new Float64Array(receivers).fill(1);
}

/** @throws {RangeError} when a probability is not a finite number. */
export function rank({ probability, label, receiver }: Predictions): Ranking {
  const order = orderBy(probability, null);
  return ranked(order, probability, label, receiver);
}

/** @throws {RangeError} when a probability is not a finite number. */
export function rankWithinViewers({ probability, label, giver, receiver }: Predictions): ViewerRanking {
  const order = orderBy(probability, giver);
  const ranking = ranked(order, probability, label, receiver);
  const lastOfViewer = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const isLast = giver[order[i] ?? 0] !== giver[order[i + 1] ?? -1];
    lastOfViewer[i] = isLast ? 1 : 0;
    if (isLast) ranking.last[i] = 1;
  }
  return { ...ranking, lastOfViewer };
}

/**
 * The places of predictions from the lowest to the highest, with `giver` inside each giver; equal ones as they stand.
 *
 * @throws {RangeError} when a probability is not a finite number.
 */
export function orderBy(probability: Float64Array, giver: Int32Array | null): Uint32Array {
  for (const one of probability) {
    if (!Number.isFinite(one)) throw new RangeError('a prediction is not a finite number');
  }
  const order = Uint32Array.from(probability.keys());
  const p = (i: number) => probability[i] ?? 0;
  if (!giver) return order.sort((i, j) => p(i) - p(j) || i - j);
  const g = (i: number) => giver[i] ?? 0;
  return order.sort((i, j) => g(i) - g(j) || p(i) - p(j) || i - j);
}

function ranked(
  order: Uint32Array,
  probability: Float64Array,
  label: Uint8Array,
  receiver: Int32Array,
): Ranking {
  const n = order.length;
  const ranking = { label: new Uint8Array(n), receiver: new Int32Array(n), last: new Uint8Array(n) };
  for (let i = 0; i < n; i++) {
    const at = order[i] ?? 0;
    ranking.label[i] = label[at] ?? 0;
    ranking.receiver[i] = receiver[at] ?? 0;
    ranking.last[i] = i + 1 === n || probability[at] !== probability[order[i + 1] ?? 0] ? 1 : 0;
  }
  return ranking;
}

/**
 * Area under the ROC curve: the chance that one that happened was scored above one that did not, ties counting half
 * (Mann-Whitney). 0 … 1; 0.5 is chance. `null` unless both outcomes are present.
 */
export function rocAuc({ label, receiver, last }: Ranking, weights: Weights): number | null {
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  let tiedPositives = 0;
  let tiedNegatives = 0;
  for (let i = 0; i < label.length; i++) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    if (label[i]) tiedPositives += weight;
    else tiedNegatives += weight;
    if (!last[i]) continue;
    wins += tiedPositives * (negatives + tiedNegatives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
    tiedPositives = tiedNegatives = 0;
  }
  return positives > 0 && negatives > 0 ? wins / (positives * negatives) : null;
}

/**
 * Average precision: precision where each that happened is reached from the top, averaged; equal scores are reached
 * together. 0 … 1; chance gives the base rate. `null` unless something happened.
 */
export function averagePrecision({ label, receiver, last }: Ranking, weights: Weights): number | null {
  let positives = 0;
  let seen = 0;
  let sum = 0;
  let tiedPositives = 0;
  for (let i = label.length - 1; i >= 0; i--) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    seen += weight;
    if (label[i]) tiedPositives += weight;
    if (i > 0 && !last[i - 1]) continue;
    positives += tiedPositives;
    if (seen > 0) sum += (tiedPositives * positives) / seen;
    tiedPositives = 0;
  }
  return positives > 0 ? sum / positives : null;
}

/** A viewer with many episodes counts for no more than this many in {@link withinViewerAuc}. */
const MOST_PER_VIEWER = 50;

/**
 * The AUC inside each giver's own episodes, averaged over givers with both outcomes, weighted by min(episodes, 50):
 * how one person's list is read. 0 … 1; `null` when no giver has both outcomes.
 */
export function withinViewerAuc(
  { label, receiver, last, lastOfViewer }: ViewerRanking,
  weights: Weights,
): number | null {
  let sum = 0;
  let total = 0;
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  let tiedPositives = 0;
  let tiedNegatives = 0;
  for (let i = 0; i < label.length; i++) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    if (label[i]) tiedPositives += weight;
    else tiedNegatives += weight;
    if (!last[i]) continue;
    wins += tiedPositives * (negatives + tiedNegatives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
    tiedPositives = tiedNegatives = 0;
    if (!lastOfViewer[i]) continue;
    if (positives > 0 && negatives > 0) {
      const share = Math.min(positives + negatives, MOST_PER_VIEWER);
      sum += (share * wins) / (positives * negatives);
      total += share;
    }
    positives = negatives = wins = 0;
  }
  return total > 0 ? sum / total : null;
}

/** Mean label: how often it happened, 0 … 1. `null` without predictions. */
export function baseRate({ label, receiver }: Predictions, weights: Weights): number | null {
  let happened = 0;
  let total = 0;
  for (let i = 0; i < label.length; i++) {
    const weight = weights[receiver[i] ?? 0] ?? 0;
    happened += weight * (label[i] ?? 0);
    total += weight;
  }
  return total > 0 ? happened / total : null;
}

/**
 * 1 / rank of the one chosen in each query; 1 is the top. Rows of one query stand together and carry the same number;
 * equal scores share their mean rank. Queries without a chosen row are left out.
 *
 * @returns what each query is worth, the receiver chosen in it, and its number
 */
export function reciprocalRanks(
  { probability, label, receiver }: Predictions,
  query: Int32Array,
): { worth: Float64Array; receiver: Int32Array; query: Int32Array } {
  const worth: number[] = [];
  const chosen: number[] = [];
  const numbers: number[] = [];
  for (let start = 0; start < query.length; ) {
    let end = start;
    let pick = -1;
    for (; end < query.length && query[end] === query[start]; end++) if (label[end]) pick = end;
    if (pick >= 0) {
      const score = probability[pick] ?? 0;
      let above = 0;
      let tied = -1;
      for (let i = start; i < end; i++) {
        const other = probability[i] ?? 0;
        if (other > score) above++;
        else if (other === score) tied++;
      }
      worth.push(1 / (1 + above + tied / 2));
      chosen.push(receiver[pick] ?? 0);
      numbers.push(query[start] ?? 0);
    }
    start = end;
  }
  return {
    worth: Float64Array.from(worth),
    receiver: Int32Array.from(chosen),
    query: Int32Array.from(numbers),
  };
}

/**
 * Weighted mean of `worth`, each weighing as its receiver does, times its `share` where there is one: of reciprocal
 * ranks, the MRR. `null` without any.
 */
export function weightedMean(
  { worth, receiver, share }: { worth: Float64Array; receiver: Int32Array; share?: Float64Array },
  weights: Weights,
): number | null {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < worth.length; i++) {
    const weight = (weights[receiver[i] ?? 0] ?? 0) * (share?.[i] ?? 1);
    sum += weight * (worth[i] ?? 0);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}
