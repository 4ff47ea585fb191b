import { Prisma } from '#lib/db/generated/client.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

// Beside queries.ts: the one rule of what the actor could give, for one person's page and for Today alike. The inbox
// keeps to the same words in lib/follows/evidence.ts, which stands before this room and cannot know it.

/**
 * Joins to the post `p` its open ask `k` and the actor's standing with it `r`, each null where there is none. For rows
 * on which {@link couldGiveTo} is asked.
 */
export function withAsk(actorId: string): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN asks k ON k.post_id = p.id AND k.withdrawn_at IS NULL
    LEFT JOIN ask_readers r ON r.ask_id = k.id AND r.reader_id = ${actorId}::uuid`;
}

/**
 * The condition under which the actor could give to the post `p` of the author row `a`, with `k` and `r` of
 * {@link withAsk}: they see it and have no feedback on it; its open ask is to everyone or names them, and they have
 * neither given nor declined; or it is a question without an ask.
 */
export function couldGiveTo(actorId: string): Prisma.Sql {
  const me = Prisma.sql`${actorId}::uuid`;
  return Prisma.sql`(p.author_id <> ${me} AND ${visiblePost(actorId)}
    AND (SELECT d.id FROM comments d WHERE d.post_id = p.id AND d.giver_id = ${me} AND d.deleted_at IS NULL LIMIT 1) IS NULL
    AND CASE
      WHEN k.id IS NULL THEN p.kind = 'question'
      WHEN r.status IS NULL THEN k.audience = 'everyone'
      ELSE r.status IN ('asked', 'promised')
    END)`;
}

/** Answers counted up to this many, where an ask does not count them itself. */
const MOST_ANSWERS = 100;

/** People who have answered the post `p`: since its ask `k`, or ever where there is none. */
export const ANSWERS = Prisma.sql`coalesce(k.given_count, (SELECT count(DISTINCT giver_id)::int FROM (
  SELECT c.giver_id FROM comments c WHERE c.post_id = p.id AND c.deleted_at IS NULL LIMIT ${MOST_ANSWERS}) c))`;
