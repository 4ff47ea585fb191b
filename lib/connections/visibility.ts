import { Prisma } from '#lib/db/generated/client.ts';
import { notBlocked } from '#lib/people/visibility.ts';

// A fifth file, as in the other rooms: commands and queries show the same connections.

/**
 * The condition under which the connection row `c` is shown to its owner, the other person being `p`: something passed or
 * somebody follows, the other is not suspended, and neither has blocked the other. Rows without any of it are left by
 * commands that lock a pair.
 */
export const SHOWN_CONNECTION = Prisma.sql`((c.state_at IS NOT NULL OR c.i_follow_since IS NOT NULL
  OR c.they_follow_since IS NOT NULL) AND p.suspended_at IS NULL
  AND ${notBlocked(Prisma.sql`c.owner_id`, Prisma.sql`c.other_id`)})`;
