import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { PUBLIC_PERSON } from '#lib/people/public-view.ts';
import { cursorOf, isUuid, type Page, pageOf } from './page-view.ts';
import type { PostKind } from './rules.ts';

// Apart from the queries: here nobody is signed in, so nothing depends on a viewer and nothing may.

/** What anybody in the world may read of a post. `excerpt` is plain text; notes have no title. */
export type PublicCard = {
  id: string;
  author: { handle: string; name: string; bio: string };
  kind: PostKind;
  title: string;
  excerpt: string;
  language: string;
  readingMinutes: number;
  createdAt: Date;
  editedAt: Date | null;
  topics: string[];
};

/** The same to be read; `body` is Markdown. */
export type PublicPost = PublicCard & { body: string; linkUrl: string | null; revision: number };

/** The condition: the post `p` by the person `a` is open to the world. */
const PUBLIC_POST = Prisma.sql`(p.deleted_at IS NULL AND p.visibility = 'everyone' AND ${PUBLIC_PERSON})`;

const CARD = Prisma.sql`p.id, json_build_object('handle', a.handle, 'name', a.name, 'bio', a.bio) AS author, p.kind, p.title,
  p.excerpt, p.language, p.reading_minutes AS "readingMinutes", p.created_at AS "createdAt", p.edited_at AS "editedAt",
  ARRAY(SELECT t.name FROM post_topics x JOIN topics t ON t.id = x.topic_id WHERE x.post_id = p.id ORDER BY t.name) AS topics`;

/** The post in its current text, in one statement; null when it is absent, deleted, for fewer, or its author's page is not public. */
export async function findPublicPost(postId: string): Promise<PublicPost | null> {
  if (!isUuid(postId)) return null;
  const [post] = await db().$queryRaw<PublicPost[]>`
    SELECT ${CARD}, v.body, p.link_url AS "linkUrl", p.revision
    FROM posts p JOIN people a ON a.id = p.author_id JOIN revisions v ON v.post_id = p.id AND v.number = p.revision
    WHERE p.id = ${postId}::uuid AND ${PUBLIC_POST}`;
  return post ?? null;
}

const PAGE_SIZE = 20;

/** What a person with a public page has written for everyone, the newest first. */
export async function listPublicPostsOf(personId: string, cursor?: string | null): Promise<Page<PublicCard>> {
  const after = cursorOf(cursor);
  const rows = await db().$queryRaw<PublicCard[]>`
    SELECT ${CARD} FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.author_id = ${personId}::uuid AND ${PUBLIC_POST}
      ${
        after
          ? Prisma.sql`AND p.created_at <= ${after.at} AND (p.created_at < ${after.at} OR p.id > ${after.id}::uuid)`
          : Prisma.empty
      }
    ORDER BY p.created_at DESC, p.id LIMIT ${PAGE_SIZE + 1}`;
  return pageOf(rows, PAGE_SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** How much search engines are told of: so many people, and of each so many of their newest posts. */
const LISTED = { people: 500, posts: 20 };

/** A public page: a person's, and with `postId` one of a post. */
export type PublicAddress = { handle: string; postId: string | null; changedAt: Date };

/** What is open to the world, for search engines: a range of an index by person, and a short one of each. */
export async function listPublicAddresses(): Promise<PublicAddress[]> {
  return db().$queryRaw<PublicAddress[]>`
    WITH open AS (SELECT a.id, a.handle FROM people a WHERE ${PUBLIC_PERSON} ORDER BY a.id LIMIT ${LISTED.people}),
    writing AS (
      SELECT o.handle, p.id AS post_id, coalesce(p.edited_at, p.created_at) AS changed_at
      FROM open o CROSS JOIN LATERAL (
        SELECT id, created_at, edited_at FROM posts
        WHERE author_id = o.id AND deleted_at IS NULL AND visibility = 'everyone'
        ORDER BY created_at DESC, id LIMIT ${LISTED.posts}) p)
    SELECT handle, NULL::uuid AS "postId", max(changed_at) AS "changedAt" FROM writing GROUP BY handle
    UNION ALL SELECT handle, post_id, changed_at FROM writing
    ORDER BY 1, 3 DESC, 2`;
}
