import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor, Viewer } from '#lib/people/rules.ts';
import { notBlocked, notSuspended } from '#lib/people/visibility.ts';
import { cursorOf, type Page, type Place, pageOf } from '#lib/posts/page-view.ts';
import type { Author } from '#lib/posts/queries.ts';
import type { PostKind } from '#lib/posts/rules.ts';
import { commentOnSeenPost, visiblePost } from '#lib/posts/visibility.ts';
import { locatePassage, type Passage } from '#lib/text/passages.ts';
import { type CommentAnswer, type CommentKind, MAX_DRAFTS } from './rules.ts';
import { visibleComment } from './visibility.ts';

export type ReplyView = { id: string; writer: Author; body: string; createdAt: Date; isMine: boolean };

/**
 * Where a comment stands on the revision that is shown: on the whole; at offsets into its plain text; or on words
 * that are not there any more, or not for certain (`earlier`).
 */
export type CommentPlace =
  | { on: 'whole' }
  | { on: 'passage'; quote: string; start: number; end: number }
  | { on: 'earlier'; quote: string; revision: number };

export type CommentView = {
  id: string;
  giver: Author;
  kind: CommentKind;
  body: string;
  createdAt: Date;
  revision: number;
  place: CommentPlace;
  /** The line of the author's ask that it speaks to; empty: to none. */
  prompt: string;
  answer: CommentAnswer | null;
  thanks: string | null;
  isMine: boolean;
  /** Its words are gone; it is there because others replied to them. Nothing of it is to be shown but that. */
  isTakenBack: boolean;
  replies: ReplyView[];
};

/** Feedback as far as it fits on one page; `more` are the comments after it, `isOver` says that there are at least so many. */
export type FeedbackPage = Page<CommentView> & { isFirst: boolean; more: number; isOver: boolean };

/** The version of a post that is shown beside its comments. */
export type ShownPost = { id: string; revision: number; plain: string };

type CommentRow = Omit<CommentView, 'place' | 'replies'> &
  Passage & {
    exact: string | null;
    // inside JSON a time is text
    replies: (Omit<ReplyView, 'createdAt'> & { createdAt: string })[];
  };

/** Comments shown at once under one post, the oldest first; nobody reads more at once. */
export const MOST_COMMENTS = 200;
const MOST_REPLIES = 50;
const COUNTED_UP_TO = 1_000;

/**
 * The feedback on a post the viewer may see, in the order of the text: passages as they come, then what is on the
 * whole, then what is on an earlier version. Comments and replies across a block or of people who are suspended are
 * left out; a comment taken back stands empty over the replies to it. One statement, and one more to count what does
 * not fit.
 */
export async function listFeedbackOn(
  viewer: Viewer,
  shown: ShownPost,
  cursor?: string | null,
): Promise<FeedbackPage> {
  if (!viewer) return { items: [], nextCursor: null, isFirst: true, more: 0, isOver: false };
  const page = pageOf(
    await readComments(viewer, shown, cursorOf(cursor)),
    MOST_COMMENTS,
    ({ createdAt, id }) => ({ at: createdAt, id }),
  );
  const comments = page.items.map(({ exact, prefix, suffix, start, end, replies, ...comment }) => ({
    ...comment,
    place: placeOn(shown, comment.revision, exact === null ? null : { exact, prefix, suffix, start, end }),
    replies: replies.map((reply) => ({ ...reply, createdAt: new Date(reply.createdAt) })),
  }));
  const rest = cursorOf(page.nextCursor);
  const more = rest ? await countComments(viewer, shown, rest) : 0;
  return {
    // a stable sort: within one place the oldest stays first
    items: comments.sort((a, b) => orderOf(a.place) - orderOf(b.place)),
    nextCursor: page.nextCursor,
    isFirst: cursorOf(cursor) === null,
    more,
    isOver: more === COUNTED_UP_TO,
  };
}

/** One comment more than a page holds, to know whether there is another page. */
function readComments(viewer: PersonActor, shown: ShownPost, after: Place | null): Promise<CommentRow[]> {
  const me = Prisma.sql`${viewer.personId}::uuid`;
  return db().$queryRaw<CommentRow[]>`
    SELECT c.id, ${author(Prisma.sql`g`)} AS giver, c.kind, c.body, c.created_at AS "createdAt", c.revision,
      c.quote_exact AS exact, c.quote_prefix AS prefix, c.quote_suffix AS suffix, c.quote_start AS start, c.quote_end AS end,
      c.prompt, c.answer, c.thanks, c.giver_id = ${me} AS "isMine",
      c.deleted_at IS NOT NULL AS "isTakenBack",
      (SELECT COALESCE(json_agg(reply), '[]'::json) FROM (
        SELECT r.id, ${author(Prisma.sql`w`)} AS writer, r.body, r.created_at AS "createdAt", r.writer_id = ${me} AS "isMine"
        FROM replies r JOIN people w ON w.id = r.writer_id
        WHERE r.comment_id = c.id AND ${visibleReply(me)}
        ORDER BY r.created_at, r.id LIMIT ${MOST_REPLIES}) AS reply) AS replies
    FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id JOIN people g ON g.id = c.giver_id
    WHERE ${shownComment(viewer, shown, after)}
    ORDER BY c.created_at, c.id LIMIT ${MOST_COMMENTS + 1}`;
}

async function countComments(viewer: PersonActor, shown: ShownPost, after: Place): Promise<number> {
  const [row] = await db().$queryRaw<{ more: number }[]>`
    SELECT count(*)::int AS more FROM (
      SELECT 1 FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id
      WHERE c.deleted_at IS NULL AND ${shownComment(viewer, shown, after)} LIMIT ${COUNTED_UP_TO}) AS counted`;
  return row?.more ?? 0;
}

/** The condition: the comment `c` stands under the post, for its own words or for the replies to it. */
function shownComment(viewer: PersonActor, shown: ShownPost, after: Place | null): Prisma.Sql {
  const me = Prisma.sql`${viewer.personId}::uuid`;
  return Prisma.sql`c.post_id = ${shown.id}::uuid AND ${visiblePost(viewer.personId)} AND ${commentOnSeenPost(viewer.personId)}
    AND (c.deleted_at IS NULL OR EXISTS (SELECT 1 FROM replies r WHERE r.comment_id = c.id AND ${visibleReply(me)}))
    ${after ? Prisma.sql`AND (c.created_at, c.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty}`;
}

function visibleReply(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(r.deleted_at IS NULL AND ${notBlocked(me, Prisma.sql`r.writer_id`)} AND ${notSuspended(Prisma.sql`r.writer_id`)})`;
}

function author(table: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object('id', ${table}.id, 'handle', ${table}.handle, 'name', ${table}.name)`;
}

function placeOn(shown: ShownPost, revision: number, passage: Passage | null): CommentPlace {
  if (passage === null) return { on: 'whole' };
  const { exact: quote, start, end } = passage;
  if (revision === shown.revision) return { on: 'passage', quote, start, end };
  const found = locatePassage(shown.plain, passage);
  return found ? { on: 'passage', quote, ...found } : { on: 'earlier', quote, revision };
}

function orderOf(place: CommentPlace): number {
  if (place.on === 'passage') return place.start;
  return place.on === 'whole' ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

/** Feedback that its reader has begun and not sent. */
export type DraftView = {
  id: string;
  kind: CommentKind;
  body: string;
  /** The revision that was read; `place` is on the one that is shown. */
  revision: number;
  place: CommentPlace;
  quoteStart: number | null;
  prompt: string;
  submitKey: string;
};

/** What the actor has begun to say about a post they still see, the oldest first; nobody else's. */
export async function listDraftsOn(actor: PersonActor, shown: ShownPost): Promise<DraftView[]> {
  const rows = await db().$queryRaw<(Omit<DraftView, 'place'> & Passage & { exact: string | null })[]>`
    SELECT d.id, d.kind, d.body, d.revision, d.prompt, d.submit_key AS "submitKey", d.quote_start AS "quoteStart",
      d.quote_exact AS exact, d.quote_prefix AS prefix, d.quote_suffix AS suffix, d.quote_start AS start, d.quote_end AS end
    FROM draft_comments d JOIN posts p ON p.id = d.post_id JOIN people a ON a.id = p.author_id
    WHERE d.reader_id = ${actor.personId}::uuid AND d.post_id = ${shown.id}::uuid AND ${visiblePost(actor.personId)}
      AND NOT EXISTS (SELECT 1 FROM comments c WHERE c.giver_id = d.reader_id AND c.submit_key = d.submit_key)
    ORDER BY d.created_at, d.id LIMIT ${MAX_DRAFTS}`;
  return rows.map(({ exact, prefix, suffix, start, end, ...draft }) => ({
    ...draft,
    place: placeOn(shown, draft.revision, exact === null ? null : { exact, prefix, suffix, start, end }),
  }));
}

/** A comment in a list, with the post it is on. `body` is the whole comment. */
export type FeedbackCard = {
  commentId: string;
  other: Author;
  kind: CommentKind;
  body: string;
  quote: string | null;
  at: Date;
  post: { id: string; kind: PostKind; title: string; excerpt: string; language: string };
};
export type AnswerCard = FeedbackCard & { answer: CommentAnswer; thanks: string | null };

const PAGE_SIZE = 20;

const CARD = (other: Prisma.Sql) => Prisma.sql`c.id AS "commentId", ${author(other)} AS other, c.kind, c.body,
  c.quote_exact AS quote, json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'excerpt', p.excerpt,
    'language', p.language) AS post`;

/** Feedback on the actor's posts that waits for an answer, the newest first. */
export async function listUnansweredFeedback(
  actor: PersonActor,
  cursor?: string | null,
): Promise<Page<FeedbackCard>> {
  const after = cursorOf(cursor);
  const rows = await db().$queryRaw<FeedbackCard[]>`
    SELECT ${CARD(Prisma.sql`g`)}, c.created_at AS at
    FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id JOIN people g ON g.id = c.giver_id
    WHERE c.author_id = ${actor.personId}::uuid AND c.answer IS NULL AND ${visibleComment(actor.personId)}
      ${after ? Prisma.sql`AND c.created_at <= ${after.at} AND (c.created_at < ${after.at} OR c.id > ${after.id}::uuid)` : Prisma.empty}
    ORDER BY c.created_at DESC, c.id LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows, PAGE_SIZE, ({ at, commentId }) => ({ at, id: commentId }));
}

/** What authors said the actor's feedback did, the latest answer first; `other` is the author. */
export async function listAnswersToMine(
  actor: PersonActor,
  cursor?: string | null,
): Promise<Page<AnswerCard>> {
  const after = cursorOf(cursor);
  const rows = await db().$queryRaw<AnswerCard[]>`
    SELECT ${CARD(Prisma.sql`a`)}, c.answer, c.thanks, c.answered_at AS at
    FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id
    WHERE c.giver_id = ${actor.personId}::uuid AND c.answered_at IS NOT NULL AND ${visibleComment(actor.personId)}
      ${after ? Prisma.sql`AND c.answered_at <= ${after.at} AND (c.answered_at < ${after.at} OR c.id > ${after.id}::uuid)` : Prisma.empty}
    ORDER BY c.answered_at DESC, c.id LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows, PAGE_SIZE, ({ at, commentId }) => ({ at, id: commentId }));
}
