import type { TopicRole } from '#lib/people/rules.ts';

const DAY_MS = 86_400_000;

// ── Reasons ───────────────────────────────────────────────────────────────────

/** Why I follow somebody, said at that moment and asked back later. Seen by the follower alone. */
export const REASON_KINDS = [
  'similar-interests',
  'can-help',
  'want-to-learn',
  'their-writing',
  'own-words',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** What the few words typed beside a reason are for: they finish the sentence, stand alone, or are not kept. */
export const REASON_TEXT: Record<ReasonKind, 'ends-it' | 'is-it' | 'dropped'> = {
  'similar-interests': 'dropped',
  'can-help': 'ends-it',
  'want-to-learn': 'ends-it',
  'their-writing': 'dropped',
  'own-words': 'is-it',
};

export type Reason = { kind: ReasonKind; text: string };

/** Longest text of a reason, in UTF-16 units. */
export const MAX_REASON_LENGTH = 280;

/** After so many days somebody is asked whether a reason is still true: half a year. */
export const REASON_HOLDS_DAYS = 182;

type ReasonHeard = {
  /** When it was given, said to be still true, and kept in a review. */
  saidAt: Date;
  stillAt: Date | null;
  reviewedAt: Date | null;
};

/** Whether it is time to ask: the reason was given, confirmed or kept in a review half a year ago. */
export function isReasonDue({ saidAt, stillAt, reviewedAt }: ReasonHeard, now: Date): boolean {
  const heard = Math.max(saidAt.getTime(), stillAt?.getTime() ?? 0, reviewedAt?.getTime() ?? 0);
  return now.getTime() - heard >= REASON_HOLDS_DAYS * DAY_MS;
}

/** How much of somebody's writing my reading lane shows. */
export const LANES = ['more', 'usual', 'less', 'none'] as const;
export type Lane = (typeof LANES)[number];

// ── Relations ─────────────────────────────────────────────────────────────────

/** What the followed person decided about a follower; never shown to the follower. */
export const DECISIONS = ['undecided', 'later', 'passed', 'followed-back'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What can be done about another person; `follow-back` is a follow that answers one. */
type RelationAct =
  | 'follow'
  | 'follow-back'
  | 'later'
  | 'pass'
  | 'unfollow'
  | 'remove-follower'
  | 'block'
  | 'unblock';

export type RelationState =
  | 'own'
  | 'blocked'
  | 'strangers'
  | 'i-follow'
  | 'mutual'
  | `they-follow:${Decision}`;

/** The one table of relations: what can be done in each. Commands and screens both read it. */
export const RELATIONS: Record<RelationState, readonly RelationAct[]> = {
  own: [],
  blocked: ['unblock'],
  strangers: ['follow', 'block'],
  'i-follow': ['unfollow', 'block'],
  mutual: ['unfollow', 'remove-follower', 'block'],
  'they-follow:undecided': ['follow-back', 'later', 'pass', 'remove-follower', 'block'],
  'they-follow:later': ['follow-back', 'later', 'pass', 'remove-follower', 'block'],
  'they-follow:passed': ['follow-back', 'later', 'remove-follower', 'block'],
  // Followed back once; they removed me as a follower and still follow.
  'they-follow:followed-back': ['follow-back', 'later', 'pass', 'remove-follower', 'block'],
};

type RelationFacts = {
  isOwn?: boolean;
  /** Whether I have blocked them. Being blocked by them looks like no person at all, so it is no state here. */
  iBlocked: boolean;
  iFollow: boolean;
  theyFollow: boolean;
  /** Mine, about them; counts only while they follow me. */
  decision: Decision;
};

export function relationState({
  isOwn,
  iBlocked,
  iFollow,
  theyFollow,
  decision,
}: RelationFacts): RelationState {
  if (isOwn) return 'own';
  if (iBlocked) return 'blocked';
  if (iFollow) return theyFollow ? 'mutual' : 'i-follow';
  return theyFollow ? `they-follow:${decision}` : 'strangers';
}

export function canDo(state: RelationState, act: RelationAct): boolean {
  return RELATIONS[state].includes(act);
}

/** Why a follow is refused, or null. A block either way is "no such person", also in the code that browsers get. */
export function whyFollowIsRefused(facts: {
  isOwn: boolean;
  isBlocked: boolean;
}): 'own-person' | 'person-not-found' | null {
  if (facts.isOwn) return 'own-person';
  return facts.isBlocked ? 'person-not-found' : null;
}

/** Why a follower cannot be put off or passed, or null. */
export function whyDecisionIsRefused(
  state: RelationState,
): 'follower-not-found' | 'already-follow-them' | null {
  if (state === 'mutual') return 'already-follow-them';
  return state.startsWith('they-follow:') ? null : 'follower-not-found';
}

// ── Later and undo ────────────────────────────────────────────────────────────

export const LATER_CHOICES = ['tomorrow', 'next-week', 'next-month', 'when-they-act', 'on'] as const;
export type LaterChoice = (typeof LATER_CHOICES)[number];

/** How far ahead a decision can be put off, in days. */
const MAX_LATER_DAYS = 366;

/**
 * When a card put off at `now` returns: the first instant of a day (UTC), so that the same choice made twice on one
 * day is the same decision; null when it waits for them to act. `on` is YYYY-MM-DD and counts with the choice "on" alone.
 */
export function laterUntil({ when, on }: { when: LaterChoice; on?: string }, now: Date): Date | null {
  if (when === 'when-they-act') return null;
  if (when === 'on') return new Date(`${on}T00:00:00Z`);
  const days = { tomorrow: 1, 'next-week': 7, 'next-month': 30 }[when];
  return new Date(startOfDay(now) + days * DAY_MS);
}

/** Whether a decision can be put off until then: after `now` and at most {@link MAX_LATER_DAYS} ahead, or until they act. */
export function isLaterDay(until: Date | null, now: Date): boolean {
  if (until === null) return true;
  return until > now && until.getTime() <= startOfDay(now) + MAX_LATER_DAYS * DAY_MS;
}

function startOfDay(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS) * DAY_MS;
}

/** Days of the choices of "later", as YYYY-MM-DD. */
export type LaterDays = {
  /** What "On a day" accepts: tomorrow to a year ahead. */
  first: string;
  last: string;
  /** The days that some choices stand for. */
  of: Record<'tomorrow' | 'next-week' | 'next-month', string>;
};

export function laterDays(now: Date): LaterDays {
  const day = (ahead: number) => new Date(startOfDay(now) + ahead * DAY_MS).toISOString().slice(0, 10);
  const of = { tomorrow: day(1), 'next-week': day(7), 'next-month': day(30) };
  return { first: day(1), last: day(MAX_LATER_DAYS), of };
}

/** What several followers can be decided about at once. */
export const MANY_DECISIONS = ['follow-back', 'later', 'pass'] as const;
export type ManyDecision = (typeof MANY_DECISIONS)[number];

/** How long an unfollow, a removal or a decision can be undone, in minutes. */
const UNDO_MINUTES = 10;

/** What was done before this instant can no longer be undone at `now`. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_MINUTES * 60_000);
}

// ── Evidence on a card ────────────────────────────────────────────────────────

/** A topic that two people both named, with the role it has for each. */
export type MetTopic = { name: string; mine: TopicRole; theirs: TopicRole };
export type MeetingTopics = { iCouldHelp: string[]; iCouldLearn: string[]; shared: string[] };

/** Sorts topics two people both named by what could pass between them; each topic once, giving first. */
export function meetingTopics(topics: readonly MetTopic[]): MeetingTopics {
  const namesWhere = (meets: (topic: MetTopic) => boolean) => [
    ...new Set(topics.filter(meets).map(({ name }) => name)),
  ];
  const iCouldHelp = namesWhere(({ mine, theirs }) => theirs === 'seeks' && mine !== 'seeks');
  const iCouldLearn = namesWhere(
    ({ name, mine, theirs }) => mine === 'seeks' && theirs !== 'seeks' && !iCouldHelp.includes(name),
  );
  const shared = namesWhere(({ name }) => !iCouldHelp.includes(name) && !iCouldLearn.includes(name));
  return { iCouldHelp, iCouldLearn, shared };
}

/** The reason a follow form starts with: what I could give comes first. */
export function suggestReason(
  { iCouldHelp, iCouldLearn, shared }: MeetingTopics,
  { writes }: { writes: boolean },
): Reason {
  const [help] = iCouldHelp;
  if (help) return { kind: 'can-help', text: help };
  if (shared.length > 0) return { kind: 'similar-interests', text: '' };
  const [learn] = iCouldLearn;
  if (learn) return { kind: 'want-to-learn', text: learn };
  return { kind: writes ? 'their-writing' : 'similar-interests', text: '' };
}

/** What speaks most for a look at somebody, what I could give first; null: nothing that is known. */
export type WhyLook =
  | { kind: 'waits' }
  | { kind: 'wants' | 'shares' | 'helps'; topic: string }
  | { kind: 'gave'; count: number };

export function whyLook(follower: {
  topics: MeetingTopics;
  couldGive: readonly unknown[];
  gaveMe: { count: number };
}): WhyLook | null {
  const { topics, couldGive, gaveMe } = follower;
  const [help] = topics.iCouldHelp;
  const [shared] = topics.shared;
  const [learn] = topics.iCouldLearn;
  if (couldGive.length > 0) return { kind: 'waits' };
  if (help) return { kind: 'wants', topic: help };
  if (gaveMe.count > 0) return { kind: 'gave', count: gaveMe.count };
  if (shared) return { kind: 'shares', topic: shared };
  return learn ? { kind: 'helps', topic: learn } : null;
}
