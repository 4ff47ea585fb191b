import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor, Viewer } from '#lib/people/rules.ts';
import { notBlocked, notMuted, notSuspended } from '#lib/people/visibility.ts';
import { cursorOf, isUuid, type Page, pageOf } from './page-view.ts';
import type { AskAudience, AskStanding, PostKind, Visibility } from './rules.ts';
import { commentOnSeenPost, readableRevision, visiblePost } from './visibility.ts';

/** The author of a post, as named beside it. */
export type Author = { id: string; handle: string; name: string };

/** A post in a list. `title` is empty for notes; `excerpt` is plain text of at most 280 characters. */
export type PostCard = {
  id: string;
  author: Author;
  kind: PostKind;
  visibility: Visibility;
  title: string;
  excerpt: string;
  /** BCP 47. */
  language: string;
  linkUrl: string | null;
  readingMinutes: number;
  createdAt: Date;
  editedAt: Date | null;
  topics: string[];
  commentCount: number;
  /** Whether it asks the viewer for feedback now, or, to the author, anybody. */
  isAsking: boolean;
};

export type AskReaderView = Author & { status: AskStanding };

/** The open ask of a post, for the author and whom it is addressed to. `readers` are told to the author alone, others see none. */
export type AskView = {
  id: string;
  wanted: string;
  /** Lines that a reader may begin from; may be none. */
  prompts: string[];
  /** YYYY-MM-DD. */
  byOn: string | null;
  audience: AskAudience;
  givenCount: number;
  promisedCount: number;
  /** The viewer's own standing. */
  mine: AskStanding | null;
  readers: AskReaderView[];
};

/** A post to be read. `body` is Markdown. */
export type PostView = Omit<PostCard, 'excerpt' | 'commentCount' | 'isAsking'> & {
  body: string;
  revision: number;
  isMine: boolean;
  ask: AskView | null;
};

const PAGE_SIZE = 20;

const AUTHOR = Prisma.sql`json_build_object('id', a.id, 'handle', a.handle, 'name', a.name) AS author`;
const TOPICS = Prisma.sql`ARRAY(SELECT t.name FROM post_topics x JOIN topics t ON t.id = x.topic_id
  WHERE x.post_id = p.id ORDER BY t.name) AS topics`;
const SHARED = Prisma.sql`p.id, ${AUTHOR}, p.kind, p.visibility, p.title, p.language, p.link_url AS "linkUrl",
  p.reading_minutes AS "readingMinutes", p.created_at AS "createdAt", p.edited_at AS "editedAt", ${TOPICS}`;

/** The columns of a {@link PostCard} for the post `p` by the person `a`, which the viewer sees. */
export function postCard(viewerId: string): Prisma.Sql {
  const me = Prisma.sql`${viewerId}::uuid`;
  return Prisma.sql`${SHARED}, p.excerpt,
    (SELECT count(*)::int FROM comments c
      WHERE c.post_id = p.id AND c.deleted_at IS NULL AND ${commentOnSeenPost(viewerId)}) AS "commentCount",
    EXISTS (SELECT 1 FROM asks k WHERE k.post_id = p.id AND ${openAskTo(me)}) AS "isAsking"`;
}

/** The same where the statement does not say who looks: counts and tells only what is open to everyone. */
export const POST_CARD = Prisma.sql`${SHARED}, p.excerpt,
  (SELECT count(*)::int FROM comments c JOIN revisions v ON v.post_id = c.post_id AND v.number = c.revision
    WHERE c.post_id = p.id AND c.deleted_at IS NULL AND (v.visibility = 'everyone' OR v.number = p.revision)
      AND ${notSuspended(Prisma.sql`c.giver_id`)}) AS "commentCount",
  EXISTS (SELECT 1 FROM asks k WHERE k.post_id = p.id AND k.withdrawn_at IS NULL AND k.audience = 'everyone') AS "isAsking"`;

/** The condition: the ask `k` is open, and the viewer is its author or somebody whom it is addressed to. */
function openAskTo(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`k.withdrawn_at IS NULL AND (k.audience = 'everyone' OR k.author_id = ${me}
    OR EXISTS (SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${me}))`;
}

/** How many have promised, of those the viewer may see. */
function promisedCount(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM ask_readers r JOIN people o ON o.id = r.reader_id
    WHERE r.ask_id = k.id AND r.status = 'promised' AND o.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`o.id`)})`;
}

/** The post in its current revision, in one statement; null when absent, deleted or not for the viewer. */
export async function findPost(viewer: Viewer, postId: string): Promise<PostView | null> {
  if (!viewer || !isUuid(postId)) return null;
  const me = Prisma.sql`${viewer.personId}::uuid`;
  const [post] = await db().$queryRaw<PostView[]>`
    SELECT ${SHARED}, v.body, p.revision, p.author_id = ${me} AS "isMine",
      (SELECT json_build_object('id', k.id, 'wanted', k.wanted, 'prompts', k.prompts, 'byOn', k.by_on, 'audience', k.audience,
          'givenCount', k.given_count,
          'promisedCount', ${promisedCount(me)},
          'mine', (SELECT r.status FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${me}),
          'readers', CASE WHEN k.author_id = ${me} THEN ${askReaders(me)} ELSE '[]'::json END)
        FROM asks k WHERE k.post_id = p.id AND ${openAskTo(me)}) AS ask
    FROM posts p JOIN people a ON a.id = p.author_id JOIN revisions v ON v.post_id = p.id AND v.number = p.revision
    WHERE p.id = ${postId}::uuid AND ${visiblePost(viewer.personId)}`;
  return post ?? null;
}

/** People an author is told about; with an ask to everyone there may be many more than a page should name. */
const MOST_READERS = 50;

function askReaders(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(named), '[]'::json) FROM (
    SELECT o.id, o.handle, o.name, r.status FROM ask_readers r JOIN people o ON o.id = r.reader_id
    WHERE r.ask_id = k.id AND o.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`o.id`)}
    ORDER BY r.changed_at DESC, o.id LIMIT ${MOST_READERS}) AS named)`;
}

/** What a person has written, as far as the viewer may see it, the newest first. */
export async function listPostsOf(
  viewer: Viewer,
  personId: string,
  cursor?: string | null,
): Promise<Page<PostCard>> {
  if (!viewer || !isUuid(personId)) return { items: [], nextCursor: null };
  const after = cursorOf(cursor);
  const rows = await db().$queryRaw<PostCard[]>`
    SELECT ${postCard(viewer.personId)}
    FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.author_id = ${personId}::uuid AND ${visiblePost(viewer.personId)}
      ${
        after
          ? Prisma.sql`AND p.created_at <= ${after.at} AND (p.created_at < ${after.at} OR p.id > ${after.id}::uuid)`
          : Prisma.empty
      }
    ORDER BY p.created_at DESC, p.id LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows, PAGE_SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

export type RevisionItem = { number: number; title: string; createdAt: Date };

/** The newest revisions looked at; older ones stay stored. */
const MOST_REVISIONS = 200;

/**
 * The revisions of a post that the viewer may read, the newest first; null when they may not see the post. `isPartly`
 * when there are others, which were written for fewer people.
 */
export async function listRevisions(
  viewer: Viewer,
  postId: string,
): Promise<{
  isMine: boolean;
  title: string;
  language: string;
  kind: PostKind;
  author: Author;
  revisions: RevisionItem[];
  isPartly: boolean;
} | null> {
  if (!viewer || !isUuid(postId)) return null;
  const rows = await db().$queryRaw<
    (RevisionItem & {
      isReadable: boolean;
      isMine: boolean;
      postTitle: string;
      language: string;
      kind: PostKind;
      author: Author;
    })[]
  >`
    SELECT v.number, v.title, v.created_at AS "createdAt", ${readableRevision(viewer.personId)} AS "isReadable",
      p.author_id = ${viewer.personId}::uuid AS "isMine",
      p.title AS "postTitle", p.language, p.kind, ${AUTHOR}
    FROM posts p JOIN people a ON a.id = p.author_id JOIN revisions v ON v.post_id = p.id
    WHERE p.id = ${postId}::uuid AND ${visiblePost(viewer.personId)}
    ORDER BY v.number DESC LIMIT ${MOST_REVISIONS}`;
  const [first] = rows;
  if (!first) return null;
  const readable = rows.filter(({ isReadable }) => isReadable);
  return {
    isMine: first.isMine,
    title: first.postTitle,
    language: first.language,
    kind: first.kind,
    author: first.author,
    revisions: readable.map(({ number, title, createdAt }) => ({ number, title, createdAt })),
    isPartly: readable.length < rows.length,
  };
}

export type RevisionText = RevisionItem & { body: string };

/** The texts of these revisions, by number; what is absent or not for the viewer to read is left out. */
export async function listRevisionTexts(
  viewer: Viewer,
  postId: string,
  numbers: readonly number[],
): Promise<RevisionText[]> {
  if (!viewer || !isUuid(postId)) return [];
  return db().$queryRaw<RevisionText[]>`
    SELECT v.number, v.title, v.body, v.created_at AS "createdAt"
    FROM posts p JOIN people a ON a.id = p.author_id JOIN revisions v ON v.post_id = p.id
    WHERE p.id = ${postId}::uuid AND v.number = ANY(${[...numbers]}::int[])
      AND ${visiblePost(viewer.personId)} AND ${readableRevision(viewer.personId)}
    ORDER BY v.number LIMIT 2`;
}

/** An open ask in a list. */
export type AskCard = {
  askId: string;
  wanted: string;
  byOn: string | null;
  audience: AskAudience;
  askedAt: Date;
  givenCount: number;
  promisedCount: number;
  mine: AskStanding | null;
  isMine: boolean;
  post: Pick<PostCard, 'id' | 'author' | 'kind' | 'title' | 'language' | 'readingMinutes'> & {
    excerpt: string;
  };
};

const ASK_CARD = (
  me: Prisma.Sql,
) => Prisma.sql`k.id AS "askId", k.wanted, k.by_on::text AS "byOn", k.audience,
  k.created_at AS "askedAt", k.given_count AS "givenCount", k.author_id = ${me} AS "isMine",
  ${promisedCount(me)} AS "promisedCount",
  json_build_object('id', p.id, 'author', json_build_object('id', a.id, 'handle', a.handle, 'name', a.name), 'kind', p.kind,
    'title', p.title, 'language', p.language, 'readingMinutes', p.reading_minutes, 'excerpt', p.excerpt) AS post`;

/** Most asks of one's own, or addressed to one, shown at a time. */
const MOST_ASKS = 50;

/**
 * Open asks: the actor's own, those the actor is asked by name or has promised, and a page of those to everyone,
 * the ones nobody has answered first. Two statements.
 */
export async function listOpenAsks(
  actor: PersonActor,
  cursor?: string | null,
): Promise<{ mine: AskCard[]; forMe: AskCard[]; open: Page<AskCard> }> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const after = cursorOf(cursor);
  const [near, open] = await Promise.all([
    db().$queryRaw<AskCard[]>`
      SELECT ${ASK_CARD(me)}, near.mine
      FROM (
        (SELECT k.id, NULL AS mine FROM asks k WHERE k.author_id = ${me} AND k.withdrawn_at IS NULL
         ORDER BY k.created_at DESC LIMIT ${MOST_ASKS})
        UNION ALL
        (SELECT r.ask_id, r.status FROM ask_readers r WHERE r.reader_id = ${me} AND r.status IN ('asked', 'promised')
         ORDER BY r.changed_at DESC LIMIT ${MOST_ASKS})
      ) near JOIN asks k ON k.id = near.id JOIN posts p ON p.id = k.post_id JOIN people a ON a.id = p.author_id
      WHERE k.withdrawn_at IS NULL AND ${visiblePost(actor.personId)}
      ORDER BY near.mine DESC NULLS LAST, k.by_on NULLS LAST, k.created_at DESC, k.id`,
    db().$queryRaw<AskCard[]>`
      SELECT ${ASK_CARD(me)}, NULL AS mine
      FROM asks k JOIN posts p ON p.id = k.post_id JOIN people a ON a.id = p.author_id
      WHERE k.withdrawn_at IS NULL AND k.audience = 'everyone' AND k.author_id <> ${me} AND ${visiblePost(actor.personId)}
        AND NOT EXISTS (SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${me})
        AND ${notMuted(me, Prisma.sql`k.author_id`)}
        ${
          after
            ? Prisma.sql`AND (k.given_count > ${after.rank} OR (k.given_count = ${after.rank}
                AND (k.created_at < ${after.at} OR (k.created_at = ${after.at} AND k.id > ${after.id}::uuid))))`
            : Prisma.empty
        }
      ORDER BY k.given_count, k.created_at DESC, k.id LIMIT ${PAGE_SIZE + 1}`,
  ]);
  return {
    mine: near.filter((ask) => ask.isMine),
    forMe: near.filter((ask) => !ask.isMine),
    open: pageOf(open, PAGE_SIZE, ({ givenCount, askedAt, askId }) => ({
      rank: givenCount,
      at: askedAt,
      id: askId,
    })),
  };
}

/** People the actor may ask by name: connected by a follow in either direction, the latest first. */
export async function listPeopleToAsk(actor: PersonActor): Promise<Author[]> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  return db().$queryRaw<Author[]>`
    SELECT o.id, o.handle, o.name FROM connections c JOIN people o ON o.id = c.other_id
    WHERE c.owner_id = ${me} AND (c.i_follow_since IS NOT NULL OR c.they_follow_since IS NOT NULL)
      AND o.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`o.id`)}
    ORDER BY c.last_at DESC, c.other_id LIMIT ${MOST_ASKS}`;
}
