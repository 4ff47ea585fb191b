import type { GiveKind } from '#lib/ledger/kinds.ts';
import type { Relation } from '#lib/scoring/index.ts';

/** Every relation, in the order in which screens offer them. Their words: connections.relation. */
export const RELATIONS = [
  'exchange',
  'they-learn-from-me',
  'i-learn-from-them',
  'new',
  'quiet',
  'nothing-yet',
] as const satisfies readonly Relation[];

export const SORTS = ['latest', 'gave', 'received', 'score'] as const;
export type Sort = (typeof SORTS)[number];

export const FOLLOW_FILTERS = ['mutual', 'i-follow', 'they-follow', 'none'] as const;
export type FollowFilter = (typeof FOLLOW_FILTERS)[number];
/** In touch within so many days. */
export const PERIODS = ['30', '90', '365'] as const;

/** How the dashboard shows connections: as a list, drawn as points, or the same points as a table. */
export const VIEWS = ['list', 'picture', 'table'] as const;

/** Connections on one page of the dashboard. */
export const PAGE_SIZE = 25;

/**
 * The score is computed when shown and never stored, so ordering by it looks at the connections with the latest
 * contact, this many of them; the screen says so and leads on to those before.
 */
export const SCORE_WINDOW = 500;

/** Connections drawn in one picture, those with the latest contact; the screen says so and leads on to those before. */
export const PICTURE_WINDOW = 500;

/**
 * Names, topics, relations and follows are no range of an index by owner, so that a filter that nobody matches would
 * read every connection: filters look at this many connections with the latest contact at a time; the screen says so
 * and leads on to those before.
 */
export const FILTER_WINDOW = 2_000;

/** Why a suggestion on Today is set aside; what each does to later ones is in give-next-choice.ts. */
export const SKIP_REASONS = ['not-now', 'not-my-topic', 'too-long', 'not-this-person'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** For so many days a skipped suggestion stays away and its reason is heeded; after them it is forgotten. */
export const SKIP_DAYS = 90;
/** "Not now" comes back after so many days. */
export const NOT_NOW_DAYS = 7;

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

/** Follows that a review shows at once: a few at a time. */
export const REVIEW_PAGE = 6;
