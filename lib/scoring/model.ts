import { HEADS, type Model, usualSum } from './heads.ts';
import { logit, sigmoid } from './odds.ts';
import type { BaseRate } from './rates.ts';
import {
  type ReturnInput,
  rateTerms,
  TERM_IDS,
  type TermEvidence,
  type TermId,
  type TermValue,
  termValues,
} from './terms.ts';

/**
 * How often a give is followed by something before a site has seen its own: answers on MathOverflow drew a sign back within
 * 14 days in 38.8 % of cases and help back in 0.27 %; of people who had just received for the first time, 0.40
 * (MathOverflow) and 0.43 (college messages) gave something to somebody within 30 days. Rule M3.
 */
export const DEFAULT_BASE_RATES = { acknowledgement: 0.388, helpBack: 0.0027, passingOn: 0.4 } as const;

/** The same rate for the site, the kind and the context: where nothing finer is known. */
export function flatRate(rate: number): BaseRate {
  return { site: rate, kind: rate, context: rate, both: rate };
}

/** Resolved episodes with one person below which the evidence is little, and from which it is good. Rule M6. */
export const LITTLE_EVIDENCE = 3;
export const GOOD_EVIDENCE = 10;

export type Evidence = 'little' | 'some' | 'good';

/** One term of the sum: contribution = weight · z. */
export type Term = { id: TermId; z: number; weight: number; contribution: number; evidence: TermEvidence };

export type Chance = {
  /** 0 … 1. */
  probability: number;
  /** base + Σ contributions. */
  logOdds: number;
  base: number;
  terms: Term[];
  evidence: Evidence;
};

/**
 * The chance that they return within the window if I give now. Additive in log-odds, so that it can be explained exactly.
 * Somebody of whom nothing is known meets the base rate. Rules M1–M7.
 *
 * @throws {RangeError} unless rates lie between 0 and 1, trust is 0 … 1 and `now` is finite
 */
export function chanceOfReturn(input: ReturnInput, model: Model = HEADS.return): Chance {
  return chanceFrom(termValues(input), input.rate, model);
}

/**
 * {@link chanceOfReturn} from terms that are at hand already, so that several heads share them.
 *
 * @throws {RangeError} unless rates lie between 0 and 1
 */
export function chanceFrom(values: Record<TermId, TermValue>, rate: BaseRate, model: Model): Chance {
  for (const name of RATE_NAMES) requireRate(name, rate[name]);
  const { weights, calibration } = model;
  const base = calibration.shift + calibration.slope * (logit(rate.site) - usualSum(weights));
  let logOdds = base;
  const terms = TERM_IDS.map((id): Term => {
    const { z, evidence } = values[id];
    const weight = calibration.slope * weights[id];
    const contribution = weight * z;
    logOdds += contribution;
    return { id, z, weight, contribution, evidence };
  });
  return {
    probability: sigmoid(logOdds),
    logOdds,
    base,
    terms,
    evidence: evidenceOf(values.pair_resp.evidence.opened ?? 0),
  };
}

const RATE_NAMES = ['site', 'kind', 'context', 'both'] as const;

/** Episodes fade, so the sum is rounded: three within half a year still count as three. */
function evidenceOf(opened: number): Evidence {
  const episodes = Math.round(opened);
  if (episodes < LITTLE_EVIDENCE) return 'little';
  return episodes < GOOD_EVIDENCE ? 'some' : 'good';
}

/**
 * The probability of another head from the terms of a return, at that head's own `rate`: that they pass something on to
 * anybody within 30 days, that help comes back. For somebody of whom nothing is known, that rate. The same number as of
 * {@link chanceFrom}, without what explains it. Rules M9, M10.
 *
 * @throws {RangeError} as {@link chanceFrom}
 */
export function otherChance(values: Record<TermId, TermValue>, rate: BaseRate, model: Model): number {
  for (const name of RATE_NAMES) requireRate(name, rate[name]);
  const { weights, calibration } = model;
  const own: Record<string, TermValue> = rateTerms(rate);
  let logOdds = calibration.shift + calibration.slope * (logit(rate.site) - usualSum(weights));
  for (const id of TERM_IDS) logOdds += calibration.slope * weights[id] * (own[id] ?? values[id]).z;
  return sigmoid(logOdds);
}

function requireRate(name: string, rate: number): void {
  if (!(rate > 0 && rate < 1))
    throw new RangeError(`The rate ${name} must lie between 0 and 1, not ${rate}.`);
}
