import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notMuted } from '#lib/people/visibility.ts';
import { POST_CARD, type PostCard } from '#lib/posts/queries.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

// Beside queries.ts: reading for Today, which needs no connection row.

/** People whose latest piece is found, at most; the follows looked at, the latest first; how far back a piece may lie. */
const PEOPLE = 10;
const FOLLOWS = 200;
const DAYS = 60;

const DAY_MS = 86_400_000;

/** A piece, and when something last passed between its author and the actor, the follow itself included. */
export type RecentPiece = PostCard & { lastContactAt: Date };

/**
 * The latest piece of a few people the actor follows, those who write least first, so that the quiet are not drowned.
 * Without people muted and pieces the actor has commented on. One statement.
 */
export function listRecentPieces(actor: PersonActor, now = new Date()): Promise<RecentPiece[]> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  return db().$queryRaw<RecentPiece[]>`
    SELECT ${POST_CARD}, coalesce((SELECT n.last_at FROM connections n
        WHERE n.owner_id = ${me} AND n.other_id = a.id), f.started_at) AS "lastContactAt"
    FROM (SELECT followee_id, started_at FROM follows WHERE follower_id = ${me} AND ended_at IS NULL
          ORDER BY started_at DESC, followee_id LIMIT ${FOLLOWS}) f
    JOIN people a ON a.id = f.followee_id
    CROSS JOIN LATERAL (
      SELECT * FROM posts p WHERE p.author_id = a.id AND p.created_at > ${new Date(now.getTime() - DAYS * DAY_MS)}
        AND ${visiblePost(actor.personId)}
      ORDER BY p.created_at DESC, p.id LIMIT 1) p
    WHERE ${notMuted(me, Prisma.sql`a.id`)}
      AND NOT EXISTS (SELECT 1 FROM comments d WHERE d.post_id = p.id AND d.giver_id = ${me} AND d.deleted_at IS NULL)
    ORDER BY a.reading_minutes_per_week, p.created_at DESC, p.id LIMIT ${PEOPLE}`;
}
