import { HEADS, type Model, usualSum } from './heads.ts';
import { logit, sigmoid } from './odds.ts';
import { requireFinite } from './ranges.ts';
import type { BaseRate } from './rates.ts';
import {
  knownTotals,
  type ReturnInput,
  TERM_IDS,
  type TermEvidence,
  type TermId,
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
  requireFinite('now', input.now);
  for (const name of ['site', 'kind', 'context', 'both'] as const) requireRate(name, input.rate[name]);
  const { weights, calibration } = model;
  const values = termValues(input);
  const terms = TERM_IDS.map((id): Term => {
    const { z, evidence } = values[id];
    const weight = calibration.slope * weights[id];
    return { id, z, weight, contribution: weight * z, evidence };
  });
  const base = calibration.shift + calibration.slope * (logit(input.rate.site) - usualSum(weights));
  const logOdds = terms.reduce((sum, term) => sum + term.contribution, base);
  return {
    probability: sigmoid(logOdds),
    logOdds,
    base,
    terms,
    evidence: evidenceOf(values.pair_resp.evidence.opened ?? 0),
  };
}

/** Episodes fade, so the sum is rounded: three within half a year still count as three. */
function evidenceOf(opened: number): Evidence {
  const episodes = Math.round(opened);
  if (episodes < LITTLE_EVIDENCE) return 'little';
  return episodes < GOOD_EVIDENCE ? 'some' : 'good';
}

/**
 * The chance that they give something to anybody within 30 days: help is passed on more often than it is paid back. The
 * same terms, with the weights of the second head. For somebody of whom nothing is known, the base rate. Rule M9.
 *
 * @throws {RangeError} as {@link chanceOfReturn}
 */
export function chanceOfPassingOn(input: ReturnInput, model: Model = HEADS['passing-on']): number {
  if (!knownTotals(input.other, input.now) && input.pair.got.count === 0) return input.rate.site;
  return chanceOfReturn(input, model).probability;
}

function requireRate(name: string, rate: number): void {
  if (!(rate > 0 && rate < 1))
    throw new RangeError(`The rate ${name} must lie between 0 and 1, not ${rate}.`);
}
