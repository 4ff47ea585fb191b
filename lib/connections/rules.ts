import type { GiveKind } from '#lib/ledger/kinds.ts';
import type { Relation } from '#lib/scoring/index.ts';

/** The word a relation has on every screen. Imbalance is no fault: one-sided learning has words of its own. */
export const RELATION_LABELS: Record<Relation, { label: string; hint: string }> = {
  exchange: { label: 'Exchange', hint: 'Much passes in both directions.' },
  'they-learn-from-me': {
    label: 'They learn from me',
    hint: 'Most of it goes from you to them. That is fine.',
  },
  'i-learn-from-them': {
    label: 'I learn from them',
    hint: 'Most of it comes from them to you. That is fine.',
  },
  new: { label: 'New', hint: 'The first contact was less than four weeks ago.' },
  quiet: { label: 'Quiet', hint: 'Nothing passed for three months.' },
  'nothing-yet': { label: 'Nothing yet', hint: 'A follow, and nothing passed so far.' },
};

export const RELATIONS = Object.keys(RELATION_LABELS) as [Relation, ...Relation[]];

export const SORTS = ['latest', 'gave', 'received', 'score'] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Record<Sort, string> = {
  latest: 'Latest first',
  gave: 'Most given',
  received: 'Most received',
  score: 'Best give and take',
};

export const FOLLOW_FILTERS = ['mutual', 'i-follow', 'they-follow', 'none'] as const;
export type FollowFilter = (typeof FOLLOW_FILTERS)[number];
export const FOLLOW_FILTER_LABELS: Record<FollowFilter, string> = {
  mutual: 'Mutual',
  'i-follow': 'Only I follow',
  'they-follow': 'Only they follow',
  none: 'No follow',
};

export const PERIODS: Record<'30' | '90' | '365', string> = {
  '30': '30 days',
  '90': '3 months',
  '365': 'a year',
};

/** Connections on one page of the dashboard. */
export const PAGE_SIZE = 25;

/**
 * The score is computed when shown and never stored, so ordering by it looks at the connections with the latest
 * contact, this many of them; the screen says so.
 */
export const SCORE_WINDOW = 500;

/**
 * Names, topics, relations and follows are no range of an index by owner, so that a filter that nobody matches would
 * read every connection: filters look at this many connections with the latest contact, and the screen says so.
 */
export const FILTER_WINDOW = 2_000;

/** A suggestion set aside stays away for so many days. */
export const SKIP_DAYS = 90;

/** Longest private note, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 2_000;

/**
 * Acts of giving a week after which suggestions ease off: three pieces of feedback, a few answers and replies are a
 * generous week. A judgement, until people can set their own.
 */
export const WEEKLY_GIVES = 20;

/** What is left of the week's capacity, 0 … 1. */
export function capacityLeft(givenThisWeek: number): number {
  return Math.max(0, 1 - givenThisWeek / WEEKLY_GIVES);
}

/** What a timeline can be narrowed to; a loaded log's own kinds are among the others. */
export const EXCHANGE_KINDS = ['feedback', 'thanks', 'replies', 'follows', 'other'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/** The kinds of the ledger that each stands for; the others are all the rest. */
export const KINDS_IN: Record<Exclude<ExchangeKind, 'other'>, readonly GiveKind[]> = {
  feedback: ['feedback', 'answer', 'appreciation'],
  thanks: ['thanks', 'acknowledgement'],
  replies: ['reply'],
  follows: ['follow'],
};

/** How often somebody can wish to be reminded of a person, in days. */
export const REMINDER_DAYS = [7, 14, 28, 56, 91, 182] as const;
