import { Prisma } from '#lib/db/generated/client.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

// Beside queries.ts: what one person waits for that the actor could give.

/** An open ask, or a question nobody has answered, that the actor sees and has not commented on. */
export type CouldGive = {
  postId: string;
  kind: string;
  title: string;
  readingMinutes: number;
  /** What the author wants to hear; null for a question without an ask. */
  wanted: string | null;
  /** YYYY-MM-DD. */
  byOn: string | null;
  /** People who have answered so far. */
  answers: number;
  /** The actor's own standing with the ask; null: not asked by name. */
  standing: 'asked' | 'promised' | null;
};

/** The latest posts looked at, and how many of them are shown. */
const LATEST = 100;
const SHOWN = 5;

/** What `otherId` waits for, promises and asks by name first, as a JSON array of {@link CouldGive}. */
export function couldGiveOf(actorId: string, otherId: Prisma.Sql): Prisma.Sql {
  const me = Prisma.sql`${actorId}::uuid`;
  return Prisma.sql`(SELECT coalesce(jsonb_agg(w ORDER BY w.rank, w.answers, w.at DESC), '[]') FROM (
    SELECT p.id AS "postId", p.kind, coalesce(nullif(p.title, ''), p.excerpt) AS title,
      p.reading_minutes AS "readingMinutes", k.wanted, k.by_on AS "byOn", coalesce(k.given_count, 0) AS answers, r.status AS standing,
      CASE r.status WHEN 'promised' THEN 0 WHEN 'asked' THEN 1 ELSE 2 END AS rank, p.created_at AS at
    FROM people a
    CROSS JOIN LATERAL (SELECT * FROM posts l WHERE l.author_id = a.id ORDER BY l.created_at DESC, l.id LIMIT ${LATEST}) p
    LEFT JOIN asks k ON k.post_id = p.id AND k.withdrawn_at IS NULL
    LEFT JOIN ask_readers r ON r.ask_id = k.id AND r.reader_id = ${me}
    WHERE a.id = ${otherId} AND ${visiblePost(actorId)}
      AND NOT EXISTS (SELECT 1 FROM comments d WHERE d.post_id = p.id AND d.giver_id = ${me} AND d.deleted_at IS NULL)
      AND CASE
        WHEN r.status IS NOT NULL THEN r.status IN ('asked', 'promised')
        WHEN k.id IS NOT NULL THEN k.audience = 'everyone'
        ELSE p.kind = 'question' AND NOT EXISTS (SELECT 1 FROM comments c WHERE c.post_id = p.id AND c.deleted_at IS NULL)
      END
    ORDER BY rank, answers, at DESC LIMIT ${SHOWN}) w)`;
}
