/** What the author writes it as; never changes after publishing. */
export const POST_KINDS = ['note', 'article', 'question'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export function isPostKind(value: string | undefined): value is PostKind {
  return POST_KINDS.some((kind) => kind === value);
}

/** everyone: whoever is signed in · connections: who follows the author or whom the author follows · unlisted: the people asked. */
export const VISIBILITIES = ['everyone', 'connections', 'unlisted'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Longest texts, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 500;
export const MAX_BODY_LENGTH = 100_000;
export const MAX_TITLE_LENGTH = 160;
export const MAX_LINK_LENGTH = 2_000;
export const MAX_WANTED_LENGTH = 500;
export const MAX_PROMPT_LENGTH = 160;
export const EXCERPT_LENGTH = 280;

/** Languages offered to whoever writes, as BCP 47 tags; a post may be in any other that its tag names. */
export const WRITING_LANGUAGES = [
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'uk', 'ru', 'el', 'tr'],
  ...['ar', 'fa', 'he', 'hi', 'id', 'ja', 'ko', 'zh'],
] as const;
/** Longest tag of a language: `zh-Hant-TW` and the like. */
export const MAX_LANGUAGE_LENGTH = 20;

export const MAX_TOPICS = 5;
/** Comments that one edit can be said to answer. */
export const MAX_CHANGED_BY = 100;
/** Lines an author may offer readers to begin from. */
export const MAX_PROMPTS = 5;
/** People one ask may name. */
export const MAX_ASKED = 20;

export function maxBodyLength(kind: PostKind): number {
  return kind === 'note' ? MAX_NOTE_LENGTH : MAX_BODY_LENGTH;
}

/** everyone: any reader who sees the post · chosen: connections named by the author. */
export const ASK_AUDIENCES = ['everyone', 'chosen'] as const;
export type AskAudience = (typeof ASK_AUDIENCES)[number];

/** One reader's standing towards an ask. */
export const ASK_STANDINGS = ['asked', 'promised', 'given', 'declined'] as const;
export type AskStanding = (typeof ASK_STANDINGS)[number];

const HOUR_MS = 3_600_000;

/**
 * The earliest day an ask may name, as YYYY-MM-DD: the day that it still is, at `now`, in the last time zone to
 * leave it (UTC−12), so that nobody's own "today" is refused.
 */
export function earliestAskDay(now: Date): string {
  return new Date(now.getTime() - 12 * HOUR_MS).toISOString().slice(0, 10);
}

/** Why these people cannot be asked, or null. An unlisted post has no other readers than those named. */
export function whyAskIsRefused(
  { visibility, audience, byOn }: { visibility: Visibility; audience: AskAudience; byOn: string | null },
  now: Date,
): 'ask-needs-readers' | 'ask-day-past' | null {
  if (visibility === 'unlisted' && audience === 'everyone') return 'ask-needs-readers';
  if (byOn !== null && byOn < earliestAskDay(now)) return 'ask-day-past';
  return null;
}

/** What a reader can do about an open ask that is not their own. */
export function stepsTowardsAsk(
  standing: AskStanding | null,
  audience: AskAudience,
): { canPromise: boolean; canDecline: boolean; canTakeBack: boolean } {
  const isNamed = audience === 'chosen' && standing !== null;
  return {
    canPromise:
      standing === 'declined' || standing === 'asked' || (standing === null && audience === 'everyone'),
    canDecline: isNamed && (standing === 'asked' || standing === 'promised'),
    canTakeBack: standing === 'promised',
  };
}

/**
 * Which two of these revisions, the newest first, are to be compared: those wished for, else the newest and the one
 * before; an earlier one always comes first. The same twice where there is but one.
 */
export function pickTwo(
  numbers: readonly number[],
  wished: { from?: string; to?: string },
): { from: number; to: number } {
  const [newest = 1] = numbers;
  const known = (value: string | undefined) => numbers.find((number) => String(number) === value);
  const to = known(wished.to) ?? newest;
  const before = numbers.find((number) => number < to) ?? to;
  const from = known(wished.from) ?? before;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
