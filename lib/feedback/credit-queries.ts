import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { PUBLIC_PERSON } from '#lib/people/public-view.ts';
import type { PersonActor, Viewer } from '#lib/people/rules.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import type { Author } from '#lib/posts/queries.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

// Apart from queries.ts, which shows the comments: who is named under a post, and who could be.

/** How far naming a reader has come. */
export type CreditStatus = 'offered' | 'agreed' | 'declined';

/** Who is named under a post; to a reader whom the author would like to name, how far that has come. */
export type CreditLine = { named: Author[]; mine: CreditStatus | null };

/** Names in one line, at most. */
const MOST_NAMED = 50;

const AUTHOR_OF = Prisma.sql`json_build_object('id', o.id, 'handle', o.handle, 'name', o.name)`;
const STATUS = Prisma.sql`CASE WHEN d.accepted_at IS NOT NULL THEN 'agreed' WHEN d.declined_at IS NOT NULL THEN 'declined' ELSE 'offered' END`;

/** Nobody is named across a block, neither the viewer's nor the author's, nor while suspended. */
function canBeNamed(viewerId: string): Prisma.Sql {
  return Prisma.sql`o.suspended_at IS NULL AND ${notBlocked(Prisma.sql`p.author_id`, Prisma.sql`o.id`)}
    AND ${notBlocked(Prisma.sql`${viewerId}::uuid`, Prisma.sql`o.id`)}`;
}

/** Whom a post thanks, in the order in which they agreed, and what is asked of the viewer. One statement. */
export async function findCreditLine(viewer: Viewer, postId: string): Promise<CreditLine> {
  if (!viewer || !isUuid(postId)) return { named: [], mine: null };
  const rows = await db().$queryRaw<{ person: Author; status: CreditStatus; isMe: boolean }[]>`
    SELECT ${AUTHOR_OF} AS person, ${STATUS} AS status, o.id = ${viewer.personId}::uuid AS "isMe"
    FROM credits d JOIN posts p ON p.id = d.post_id JOIN people a ON a.id = p.author_id JOIN people o ON o.id = d.reader_id
    WHERE d.post_id = ${postId}::uuid AND ${visiblePost(viewer.personId)} AND ${canBeNamed(viewer.personId)}
      AND (d.accepted_at IS NOT NULL OR d.reader_id = ${viewer.personId}::uuid)
    ORDER BY d.accepted_at NULLS LAST, d.reader_id LIMIT ${MOST_NAMED}`;
  return {
    named: rows.filter(({ status }) => status === 'agreed').map(({ person }) => person),
    mine: rows.find(({ isMe }) => isMe)?.status ?? null,
  };
}

/**
 * Whom a post that is open to the world thanks there: those who agreed and have a public page themselves. A reader agreed
 * to be named to whoever can read the piece, which its author may have opened to the world only since.
 */
export async function listNamedToWorld(postId: string): Promise<Author[]> {
  if (!isUuid(postId)) return [];
  const rows = await db().$queryRaw<{ person: Author }[]>`
    SELECT ${AUTHOR_OF} AS person
    FROM credits d JOIN posts p ON p.id = d.post_id JOIN people a ON a.id = p.author_id JOIN people o ON o.id = d.reader_id
    WHERE d.post_id = ${postId}::uuid AND d.accepted_at IS NOT NULL AND p.deleted_at IS NULL AND p.visibility = 'everyone'
      AND ${PUBLIC_PERSON} AND o.is_public AND o.suspended_at IS NULL
      AND ${notBlocked(Prisma.sql`p.author_id`, Prisma.sql`o.id`)}
    ORDER BY d.accepted_at, d.reader_id LIMIT ${MOST_NAMED}`;
  return rows.map(({ person }) => person);
}

/** Somebody whose feedback did something to a post of the actor's, and whether they are named under it. */
export type Creditable = { reader: Author; status: CreditStatus | null };

/** Whom the actor could name under their post, or does: readers whose feedback landed, the first of them first. */
export async function listCreditable(actor: PersonActor, postId: string): Promise<Creditable[]> {
  if (!isUuid(postId)) return [];
  return db().$queryRaw<Creditable[]>`
    SELECT ${AUTHOR_OF} AS reader, CASE WHEN d.post_id IS NOT NULL THEN ${STATUS} END AS status
    FROM (
      SELECT c.giver_id, min(c.created_at) AS since FROM comments c
      WHERE c.post_id = ${postId}::uuid AND c.author_id = ${actor.personId}::uuid AND c.deleted_at IS NULL
        AND c.answer IN ('changed', 'helped', 'thought')
      GROUP BY c.giver_id ORDER BY since LIMIT ${MOST_NAMED}) helped
    JOIN posts p ON p.id = ${postId}::uuid JOIN people o ON o.id = helped.giver_id
    LEFT JOIN credits d ON d.post_id = p.id AND d.reader_id = o.id
    WHERE p.author_id = ${actor.personId}::uuid AND p.deleted_at IS NULL AND ${canBeNamed(actor.personId)}
    ORDER BY helped.since, o.id`;
}
