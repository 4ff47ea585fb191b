import { Prisma } from '#lib/db/generated/client.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

/**
 * The condition under which `viewerId` may see the comment `c` on the post `p` whose author row is `a`: not deleted,
 * on a post that is visible, and no block between viewer and giver.
 */
export function visibleComment(viewerId: string): Prisma.Sql {
  return Prisma.sql`(c.deleted_at IS NULL AND ${visiblePost(viewerId)}
    AND ${notBlocked(Prisma.sql`${viewerId}::uuid`, Prisma.sql`c.giver_id`)})`;
}
