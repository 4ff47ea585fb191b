import { logit, sigmoid } from './odds.ts';
import { emptyPair } from './pair-state.ts';
import type { PersonTotals } from './person.ts';
import { requireFinite } from './ranges.ts';
import {
  bRate,
  bRecent,
  knownTotals,
  type ReturnInput,
  TERM_IDS,
  type TermEvidence,
  type TermId,
  termValues,
  USUAL_TERMS,
} from './terms.ts';

/** Weights of the terms, fitted on two public networks: college messages and MathOverflow. Rule M2. */
export const WEIGHTS: Readonly<Record<TermId, number>> = {
  pair_resp: 0.5,
  back_fresh: 0.3,
  back_dec: 0.15,
  b_rate: 0.15,
  b_recent: 0.1,
  b_share: 0.1,
  a_init: 0.5,
};

/**
 * How often a give is returned within 14 days before a site has seen its own: answers on MathOverflow drew a sign
 * back in 38.8 % of cases, mere help back in 0.27 %. Rule M3.
 */
export const DEFAULT_BASE_RATES = { acknowledgement: 0.388, helpBack: 0.0027 } as const;

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
 * The chance that they return within 14 days if I give now. Additive in log-odds, so that it can be explained exactly.
 * A person of whom nothing is known stays within 0.03 of the base rate. Rules M1–M6.
 *
 * @throws {RangeError} unless rates lie between 0 and 1 and `now` is finite
 */
export function chanceOfReturn(input: ReturnInput): Chance {
  requireFinite('now', input.now);
  requireRate('baseRate', input.baseRate);
  if (input.siteRate !== undefined) requireRate('siteRate', input.siteRate);
  const values = termValues(input);
  const terms = TERM_IDS.map((id): Term => {
    const { z, evidence } = values[id];
    const weight = WEIGHTS[id];
    return { id, z, weight, contribution: weight * z, evidence };
  });
  const base = logit(input.baseRate) - USUAL_SUM;
  const logOdds = terms.reduce((sum, term) => sum + term.contribution, base);
  return {
    probability: calibrated(sigmoid(logOdds)),
    logOdds,
    base,
    terms,
    evidence: evidenceOf(values.pair_resp.evidence.opened ?? 0),
  };
}

/** What the terms add up to for a person with the usual values; taken off the base, so that such a person meets the base rate. */
const USUAL_SUM = TERM_IDS.reduce((sum, id) => sum + WEIGHTS[id] * USUAL_TERMS[id], 0);

/** Stands where a site's own calibration will: until it has enough episodes, the probability as computed. */
function calibrated(probability: number): number {
  return probability;
}

/** Episodes fade, so the sum is rounded: three within half a year still count as three. */
function evidenceOf(opened: number): Evidence {
  const episodes = Math.round(opened);
  if (episodes < LITTLE_EVIDENCE) return 'little';
  return episodes < GOOD_EVIDENCE ? 'some' : 'good';
}

/**
 * Coefficients of the second head: between those fitted on the two networks one by one, rounded. The share of giving
 * pulled in opposite directions there and is left out.
 */
const PASSING_ON = { base: -0.6, b_rate: 1.2, b_recent: 0.15 } as const;

/**
 * Stands in for a person of whom nothing is known: of people who had just received for the first time, 0.40
 * (MathOverflow) and 0.43 (college messages) gave something to somebody within 30 days.
 */
export const USUAL_PASSING_ON = 0.4;

/**
 * The chance that they give something to anybody within 30 days: help is passed on more often than it is paid back.
 * Result: 0 … 1. Rule M7.
 */
export function chanceOfPassingOn(other: PersonTotals | null, now: number): number {
  requireFinite('now', now);
  const totals = knownTotals(other, now);
  if (!totals) return USUAL_PASSING_ON;
  const b_rate = bRate(NOTHING, totals);
  const b_recent = bRecent(NOTHING, totals, now);
  return sigmoid(PASSING_ON.base + PASSING_ON.b_rate * b_rate.z + PASSING_ON.b_recent * b_recent.z);
}

const NOTHING = emptyPair();

function requireRate(name: string, rate: number): void {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`${name} must lie between 0 and 1, not ${rate}.`);
}
