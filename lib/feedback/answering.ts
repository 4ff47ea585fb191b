import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor, Viewer } from '#lib/people/rules.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import type { Author } from '#lib/posts/queries.ts';
import type { PostKind } from '#lib/posts/rules.ts';
import { readableRevision, visiblePost } from '#lib/posts/visibility.ts';
import type { Passage } from '#lib/text/passages.ts';
import type { CommentAnswer, CommentKind } from './rules.ts';
import { visibleComment } from './visibility.ts';

// Apart from queries.ts, which shows feedback to readers: what an author has yet to answer, and what answers led to.

/** A comment as its author answers it. */
export type Answerable = {
  id: string;
  giver: Author;
  kind: CommentKind;
  body: string;
  at: Date;
  /** The revision it was made on. */
  revision: number;
  passage: Passage | null;
  answer: CommentAnswer | null;
  changedIn: number | null;
};

/** The feedback on one post of the actor's: what is answered and what waits. */
export type ToAnswer = {
  post: { id: string; kind: PostKind; title: string; language: string; revision: number; body: string };
  /** At most {@link MOST_SHOWN}; what waits comes first when there is more. */
  comments: Answerable[];
  answered: number;
  total: number;
};

export const MOST_SHOWN = 200;

type AnswerableRow = Omit<Answerable, 'passage'> & Passage & { exact: string | null };

const COMMENT = Prisma.sql`c.id, json_build_object('id', g.id, 'handle', g.handle, 'name', g.name) AS giver, c.kind, c.body,
  c.created_at AS at, c.revision, c.answer, c.changed_in AS "changedIn", c.quote_exact AS exact, c.quote_prefix AS prefix,
  c.quote_suffix AS suffix, c.quote_start AS start, c.quote_end AS end`;

const asAnswerable = ({ exact, prefix, suffix, start, end, ...comment }: AnswerableRow): Answerable => ({
  ...comment,
  passage: exact === null ? null : { exact, prefix, suffix, start, end },
});

/** What the actor has yet to answer on their own post, and what they have; null when it is not theirs. Two statements. */
export async function findToAnswer(actor: PersonActor, postId: string): Promise<ToAnswer | null> {
  if (!isUuid(postId)) return null;
  const [posts, rows] = await Promise.all([
    db().$queryRaw<(ToAnswer['post'] & { answered: number; total: number })[]>`
      SELECT p.id, p.kind, p.title, p.language, p.revision, v.body, n.answered, n.total
      FROM posts p JOIN revisions v ON v.post_id = p.id AND v.number = p.revision, LATERAL (
        SELECT count(c.answer)::int AS answered, count(*)::int AS total FROM comments c JOIN people a ON a.id = p.author_id
        WHERE c.post_id = p.id AND ${visibleComment(actor.personId)}) n
      WHERE p.id = ${postId}::uuid AND p.author_id = ${actor.personId}::uuid AND p.deleted_at IS NULL`,
    db().$queryRaw<AnswerableRow[]>`
      SELECT ${COMMENT}
      FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id JOIN people g ON g.id = c.giver_id
      WHERE c.post_id = ${postId}::uuid AND p.author_id = ${actor.personId}::uuid AND ${visibleComment(actor.personId)}
      ORDER BY c.answer IS NOT NULL, c.created_at, c.id LIMIT ${MOST_SHOWN}`,
  ]);
  const [found] = posts;
  if (!found) return null;
  const { answered, total, ...post } = found;
  return { post, comments: rows.map(asAnswerable), answered, total };
}

/** Another post of the actor's on which feedback waits for an answer. */
export type NextToAnswer = {
  postId: string;
  title: string;
  excerpt: string;
  language: string;
  count: number;
};

/** Waiting comments looked through for another post to go on with. */
const NEWEST_LOOKED_AT = 200;

/** Where the actor could go on answering: of their other posts the one that was last commented on, or null. */
export async function findNextToAnswer(actor: PersonActor, postId: string): Promise<NextToAnswer | null> {
  if (!isUuid(postId)) return null;
  const [next] = await db().$queryRaw<NextToAnswer[]>`
    SELECT p.id AS "postId", p.title, p.excerpt, p.language, waiting.count
    FROM (
      SELECT post_id, count(*)::int AS count, max(created_at) AS latest FROM (
        SELECT c.post_id, c.created_at
        FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id
        WHERE c.author_id = ${actor.personId}::uuid AND c.answer IS NULL AND c.post_id <> ${postId}::uuid
          AND ${visibleComment(actor.personId)}
        ORDER BY c.created_at DESC, c.id LIMIT ${NEWEST_LOOKED_AT}) AS newest
      GROUP BY post_id ORDER BY latest DESC, post_id LIMIT 1) AS waiting
    JOIN posts p ON p.id = waiting.post_id`;
  return next ?? null;
}

/** A comment that led to a revision, and whose it was. */
export type LedTo = Pick<Answerable, 'id' | 'giver' | 'kind' | 'body' | 'passage'> & { changedIn: number };

/**
 * The comments that led from one revision of a post to another, by what its author says; only those that the viewer may
 * see, and only to revisions that they may read. The oldest first, at most 200.
 */
export async function listLedTo(
  viewer: Viewer,
  postId: string,
  { from, to }: { from: number; to: number },
): Promise<LedTo[]> {
  if (!viewer || !isUuid(postId)) return [];
  const rows = await db().$queryRaw<(AnswerableRow & { changedIn: number })[]>`
    SELECT ${COMMENT}
    FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id JOIN people g ON g.id = c.giver_id
      JOIN revisions v ON v.post_id = p.id AND v.number = c.changed_in
    WHERE c.post_id = ${postId}::uuid AND c.changed_in > ${from} AND c.changed_in <= ${to}
      AND ${visiblePost(viewer.personId)} AND ${readableRevision(viewer.personId)} AND ${visibleComment(viewer.personId)}
    ORDER BY c.created_at, c.id LIMIT ${MOST_SHOWN}`;
  return rows.map((row) => ({ ...asAnswerable(row), changedIn: row.changedIn }));
}
