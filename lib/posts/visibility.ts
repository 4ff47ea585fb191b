import { Prisma } from '#lib/db/generated/client.ts';
import { notBlocked, notSuspended } from '#lib/people/visibility.ts';

// A fifth file, beside the usual four: posts, feedback and connections show the same posts.

/**
 * The condition under which `viewerId` may see the post `p` of the surrounding statement, its author row being `a`:
 * not deleted, the author not suspended, neither has blocked the other, and the post's visibility includes the
 * viewer. Authors see their own posts. People asked by name keep seeing an unlisted post while the ask is open,
 * and afterwards if they gave feedback on it.
 */
export function visiblePost(viewerId: string): Prisma.Sql {
  const viewer = Prisma.sql`${viewerId}::uuid`;
  return Prisma.sql`(p.deleted_at IS NULL AND a.suspended_at IS NULL AND (p.author_id = ${viewer} OR (
    ${notBlocked(viewer, Prisma.sql`p.author_id`)} AND ${isMeantFor(viewer, Prisma.sql`p.visibility`)})))`;
}

/** Whether this visibility of the post `p` includes a viewer who is not its author. */
function isMeantFor(viewer: Prisma.Sql, visibility: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE ${visibility}
      WHEN 'everyone' THEN true
      WHEN 'connections' THEN EXISTS (
        SELECT 1 FROM follows f WHERE f.ended_at IS NULL
          AND ((f.follower_id = ${viewer} AND f.followee_id = p.author_id)
            OR (f.follower_id = p.author_id AND f.followee_id = ${viewer})))
      ELSE (
        SELECT r.ask_id FROM asks k JOIN ask_readers r ON r.ask_id = k.id
        WHERE k.post_id = p.id AND k.audience = 'chosen' AND r.reader_id = ${viewer}
          AND (k.withdrawn_at IS NULL OR r.status = 'given') LIMIT 1) IS NOT NULL
    END`;
}

/**
 * The condition under which `viewerId`, who sees the post `p`, may read its revision `v`: it is the text of now, it
 * is their own, they could read it under the visibility it had itself, or they have commented on it. Opening a post
 * to more readers thus never opens what was written before.
 */
export function readableRevision(viewerId: string): Prisma.Sql {
  const viewer = Prisma.sql`${viewerId}::uuid`;
  return Prisma.sql`(v.number = p.revision OR p.author_id = ${viewer} OR ${isMeantFor(viewer, Prisma.sql`v.visibility`)}
    OR EXISTS (SELECT 1 FROM comments own WHERE own.post_id = p.id AND own.revision = v.number
      AND own.giver_id = ${viewer} AND own.deleted_at IS NULL))`;
}

/**
 * The condition under which `viewerId`, who sees the post `p`, sees the comment `c` on it, taken back or not: it is
 * theirs or on their post, or made on a revision that they may read; its giver is neither suspended nor across a
 * block.
 */
export function commentOnSeenPost(viewerId: string): Prisma.Sql {
  const viewer = Prisma.sql`${viewerId}::uuid`;
  return Prisma.sql`(${notBlocked(viewer, Prisma.sql`c.giver_id`)} AND ${notSuspended(Prisma.sql`c.giver_id`)}
    AND (c.giver_id = ${viewer} OR c.author_id = ${viewer} OR EXISTS (
      SELECT 1 FROM revisions v WHERE v.post_id = c.post_id AND v.number = c.revision AND ${readableRevision(viewerId)})))`;
}
