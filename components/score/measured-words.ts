import type { MeasuredTask } from './measured.ts';

export type Standing = 'better' | 'worse' | 'level' | 'alone';

/** From how much on a difference says something. */
export const NOISE = 0.02;

/** How this score stands against the best simple rule. */
export function standingOf({ against }: Pick<MeasuredTask, 'against'>): Standing {
  if (!against) return 'alone';
  if (against.verdict === 'ours is better') return 'better';
  return against.verdict === 'inside noise' ? 'level' : 'worse';
}

/** The words' name of a simple rule, by what the measuring calls it; b is the one who may give something back. */
export const RULE_NAMES = {
  recency: 'recency',
  count: 'count',
  'b’s recency': 'other-recency',
  'b’s response rate': 'other-answers',
  'b’s giving rate': 'other-gives',
  kind: 'kind',
  'decayed back': 'decayed-back',
  'recency of what a got': 'recency-got',
} as const;
