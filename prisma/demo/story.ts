/**
 * The demo network as data. The seed replays it through the product's own commands, so every event has a time and
 * the order of times must be one that could really have happened.
 *
 * All times are days before the moment of seeding: 0 is now, 548 is a year and a half ago, fractions are parts of a
 * day. A negative number is in the future and only allowed for deadlines.
 */
export type DaysAgo = number;

/** The handle of the person "Try the demo" signs in as. */
export const DEMO_MEMBER = 'mara';

/** The oldest event lies at most this many days back. */
export const STORY_LENGTH_DAYS = 548;

export type DemoInterest = { name: string; role: 'shares' | 'seeks' | 'offers' };

export type DemoPerson = {
  handle: string;
  name: string;
  bio: string;
  joinedDaysAgo: DaysAgo;
  interests: DemoInterest[];
};

/**
 * A piece of writing. Its Markdown lies in `articles/<slug>.md`, that of revision n > 1 in `articles/<slug>.<n>.md`;
 * `edits` says when each later revision was saved, revision 2 first.
 */
export type DemoArticle = {
  slug: string;
  author: string;
  title: string;
  topics: string[];
  daysAgo: DaysAgo;
  edits: { daysAgo: DaysAgo }[];
};

export type DemoNote = {
  slug: string;
  author: string;
  daysAgo: DaysAgo;
  text: string;
  link?: string;
  topics: string[];
};

/** A note as the tables hold it. */
export type NoteRow = [
  slug: string,
  author: string,
  daysAgo: DaysAgo,
  topics: string[],
  text: string,
  link?: string,
];

/** A question; answers to it are feedback of kind `suggestion` on the whole post. */
export type DemoQuestion = {
  slug: string;
  author: string;
  daysAgo: DaysAgo;
  title: string;
  text: string;
  topics: string[];
};

export type DemoReasonKind =
  | 'similar-interests'
  | 'can-help'
  | 'want-to-learn'
  | 'their-writing'
  | 'own-words';

export type DemoFollow = {
  follower: string;
  followee: string;
  daysAgo: DaysAgo;
  reason: { kind: DemoReasonKind; text: string };
};

/** A follow as the tables hold it. */
export type FollowRow = [
  follower: string,
  followee: string,
  daysAgo: DaysAgo,
  kind: DemoReasonKind,
  text: string,
];

/**
 * What somebody decided about a follower short of following back (a follow back is a follow in `follows.ts`).
 * `untilDaysAgo` is the day a *later* comes back; without it, it comes back when the follower acts.
 */
export type DemoDecision = {
  decider: string;
  follower: string;
  what: 'later' | 'passed';
  daysAgo: DaysAgo;
  untilDaysAgo?: DaysAgo;
};

export type DemoMute = { muter: string; muted: string; daysAgo: DaysAgo };
export type DemoBlock = { blocker: string; blocked: string; daysAgo: DaysAgo };

/**
 * A request for feedback by the author of the post. It counts as given once somebody it is addressed to comments on
 * the post. `byDaysAgo` is the wished-for day, negative when it is still to come.
 */
export type DemoAsk = {
  id: string;
  postSlug: string;
  daysAgo: DaysAgo;
  wanted: string;
  /** Lines readers can begin from; none if left out. */
  prompts?: string[];
  byDaysAgo?: DaysAgo;
  audience: 'everyone' | string[];
  responses: { by: string; what: 'promised' | 'declined'; daysAgo: DaysAgo }[];
  withdrawnDaysAgo?: DaysAgo;
};

export type DemoFeedbackKind = 'appreciation' | 'question' | 'suggestion' | 'correction';

/**
 * One comment. `quote` is the marked passage: plain text without Markdown syntax, within one paragraph, occurring
 * exactly once in `revision` of the post; without it the comment is on the whole. `answer` is the author's.
 */
export type DemoFeedback = {
  id: string;
  postSlug: string;
  by: string;
  daysAgo: DaysAgo;
  kind: DemoFeedbackKind;
  quote?: string;
  body: string;
  revision: number;
  replies: { by: string; daysAgo: DaysAgo; body: string }[];
  answer?: {
    what: 'changed' | 'helped' | 'thought' | 'not-for-me';
    daysAgo: DaysAgo;
    thanks?: string;
  };
};

/** A comment as the tables hold it; its id follows from the post and its place among the post's comments. */
export type FeedbackRow = [
  postSlug: string,
  by: string,
  daysAgo: DaysAgo,
  kind: DemoFeedbackKind,
  body: string,
  more?: Partial<Pick<DemoFeedback, 'quote' | 'revision' | 'replies' | 'answer'>>,
];
