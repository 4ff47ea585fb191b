/** Who acts: every command and query is told, and asks the database what they may do. */
export type PersonActor = { personId: string };
/** Who looks: somebody signed in, or nobody. */
export type Viewer = PersonActor | null;

/** The few things that name a person wherever one is listed. */
export type PersonCard = { id: string; handle: string; name: string; bio: string };

/** Lengths in UTF-16 units. */
export const MIN_HANDLE_LENGTH = 2;
export const MAX_HANDLE_LENGTH = 30;
export const MAX_NAME_LENGTH = 60;
export const MAX_BIO_LENGTH = 500;
export const MAX_TOPIC_LENGTH = 40;

/** Interests one person may name in one role. */
export const MAX_TOPICS_PER_ROLE = 12;

/** The widest attention budget, in minutes per week: all of it. */
export const MAX_BUDGET_MINUTES = 7 * 24 * 60;

/** What a topic can be for a person: written about, being learnt, or something they help with. */
export const TOPIC_ROLES = ['shares', 'seeks', 'offers'] as const;
export type TopicRole = (typeof TOPIC_ROLES)[number];

export type Interests = Record<TopicRole, string[]>;

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

/** A session that is not used ends after so many days; used or not, it ends after the second number. */
export const SESSION_IDLE_DAYS = 7;
export const SESSION_ABSOLUTE_DAYS = 30;

const DAY_MS = 86_400_000;

/** When a session begun at `createdAt` ends if nothing more happens after `now`. */
export function sessionEndsAt(createdAt: Date, now: Date): Date {
  const idle = now.getTime() + SESSION_IDLE_DAYS * DAY_MS;
  return new Date(Math.min(idle, createdAt.getTime() + SESSION_ABSOLUTE_DAYS * DAY_MS));
}

// Names that could pass for the site itself, or that addresses of the site use.
const RESERVED = new Set(
  (
    'about abuse account accounts admin administrator anonymous api app asks auth billing blog contact dashboard ' +
    'deleted demo everyone feed give_and_take giveandtake help home inbox info legal login logout mail me moderator ' +
    'news nobody notifications null official owner people post posts press privacy root rss score search security ' +
    'settings sign_in sign_out sign_up signin signout signup staff status support system team terms test today try ' +
    'undefined webmaster welcome write you'
  ).split(' '),
);

/** Why a folded handle cannot be chosen by anybody, or null. Whether it is taken only the database knows. */
export function whyHandleIsRefused(handle: string): 'handle-reserved' | null {
  return RESERVED.has(handle) ? 'handle-reserved' : null;
}

/** The key under which a topic is kept, so that "Web  Design" and "web design" are one; empty when nothing names one. */
export function topicSlug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
