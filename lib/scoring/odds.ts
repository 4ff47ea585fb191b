import { clip } from './ranges.ts';

/** No rate is taken as nearer to never or always than this: a logit must stay finite. */
export const RATE_MARGIN = 0.001;

/** Log-odds of a rate, which is first kept {@link RATE_MARGIN} away from 0 and 1. Result: ±6.91 at most. */
export function logit(rate: number): number {
  const kept = clip(rate, RATE_MARGIN, 1 - RATE_MARGIN);
  return Math.log(kept / (1 - kept));
}

/** Probability for log-odds, 0 … 1. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
