import { Prisma } from '#lib/db/generated/client.ts';
import { notBlocked } from '#lib/people/visibility.ts';

/**
 * The condition under which `viewerId` may see the post `p` of the surrounding statement, its author row being `a`:
 * not deleted, the author not suspended, neither has blocked the other, and the post's visibility includes the
 * viewer. Authors see their own posts. People asked by name keep seeing an unlisted post while the ask is open,
 * and afterwards if they gave feedback on it.
 */
export function visiblePost(viewerId: string): Prisma.Sql {
  const viewer = Prisma.sql`${viewerId}::uuid`;
  return Prisma.sql`(p.deleted_at IS NULL AND a.suspended_at IS NULL AND (p.author_id = ${viewer} OR (
    ${notBlocked(viewer, Prisma.sql`p.author_id`)} AND CASE p.visibility
      WHEN 'everyone' THEN true
      WHEN 'connections' THEN EXISTS (
        SELECT 1 FROM follows f WHERE f.ended_at IS NULL
          AND ((f.follower_id = ${viewer} AND f.followee_id = p.author_id)
            OR (f.follower_id = p.author_id AND f.followee_id = ${viewer})))
      ELSE EXISTS (
        SELECT 1 FROM asks k JOIN ask_readers r ON r.ask_id = k.id
        WHERE k.post_id = p.id AND r.reader_id = ${viewer}
          AND (k.withdrawn_at IS NULL OR r.status = 'given'))
    END)))`;
}
