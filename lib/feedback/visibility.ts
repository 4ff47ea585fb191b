import { Prisma } from '#lib/db/generated/client.ts';
import { commentOnSeenPost, visiblePost } from '#lib/posts/visibility.ts';

// A fifth file, beside the usual four: queries and commands show the same comments.

/**
 * The condition under which `viewerId` may see the comment `c` on the post `p` whose author row is `a`: not taken
 * back, on a post that is visible, made on a text they may read, its giver neither suspended nor across a block.
 */
export function visibleComment(viewerId: string): Prisma.Sql {
  return Prisma.sql`(c.deleted_at IS NULL AND ${visiblePost(viewerId)} AND ${commentOnSeenPost(viewerId)})`;
}
