import { TERM_IDS, type TermId, USUAL_TERMS } from './terms.ts';

/** What is asked about somebody if I give them something now; each has weights of its own. */
export type Head = 'return' | 'first-contact' | 'help-back' | 'passing-on' | 'next';

export type Weights = Readonly<Record<TermId, number>>;

/** What turns terms into a chance: the weight of each, and a shift and slope that keep what is said near what happens. */
export type Model = { weights: Weights; calibration: Calibration };

/** Log-odds = shift + slope · (logit of the site's rate + Σ weight · (term − usual)). Rule M7. */
export type Calibration = { shift: number; slope: number };

export const UNCALIBRATED: Calibration = { shift: 0, slope: 1 };

/**
 * The weights each head begins with, fitted on two public networks: messages among students (Panzarasa, Opsahl, Carley
 * 2009) and MathOverflow (Paranjape, Benson, Leskovec 2017), on the first 70 % of each. Rule M2.
 */
export const HEADS: Readonly<Record<Head, Model>> = {
  return: model({
    kind: 1.3,
    between: 0.7,
    b_resp: 0.7,
    pair_resp: 0.15,
    back_dec: 0.1,
    b_rate: 0.02,
    b_recent: 0.1,
    b_share: 0.2,
    a_init: 0.45,
  }),
  'first-contact': model({
    kind: 1.3,
    between: 0.7,
    b_resp: 0.65,
    b_rate: 0.03,
    b_recent: 0.15,
    b_share: 0.15,
    a_init: 0.35,
  }),
  'help-back': model({
    kind: 0.4,
    between: 0.4,
    b_resp: 0.16,
    pair_resp: 0.05,
    waits: 0.1,
    back_dec: 0.9,
    b_rate: 0.34,
    b_recent: 0.11,
    b_share: 0.2,
    a_init: 0.5,
  }),
  'passing-on': model({ b_rate: 1.4, b_recent: 0.25, b_new: -2 }),
  next: model({ waits: 0.15, touch: 1, back_recent: 0.1, back_dec: 0.6, b_recent: 0.4, b_share: -0.25 }),
};

function model(weights: Partial<Record<TermId, number>>): Model {
  const all = Object.fromEntries(TERM_IDS.map((id) => [id, weights[id] ?? 0])) as Record<TermId, number>;
  return { weights: all, calibration: UNCALIBRATED };
}

const USUAL_SUMS = new WeakMap<Weights, number>();

/** What the terms add up to for somebody with the usual values; taken off, so that such a person meets the base rate. */
export function usualSum(weights: Weights): number {
  const known = USUAL_SUMS.get(weights);
  if (known !== undefined) return known;
  const sum = TERM_IDS.reduce((all, id) => all + weights[id] * USUAL_TERMS[id], 0);
  USUAL_SUMS.set(weights, sum);
  return sum;
}
