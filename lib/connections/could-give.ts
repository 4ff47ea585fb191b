import { Prisma } from '#lib/db/generated/client.ts';
import { ANSWERS, couldGiveTo, withAsk } from './wishes.ts';

// Beside queries.ts: what one person waits for that the actor could give.

/** An open ask or a question that the actor could give to (wishes.ts). */
export type CouldGive = {
  postId: string;
  kind: string;
  title: string;
  language: string;
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
  return Prisma.sql`(SELECT coalesce(jsonb_agg(w ORDER BY w.rank, w.answers, w.at DESC), '[]') FROM (
    SELECT p.id AS "postId", p.kind, coalesce(nullif(p.title, ''), p.excerpt) AS title, p.language,
      p.reading_minutes AS "readingMinutes", k.wanted, k.by_on AS "byOn", ${ANSWERS} AS answers, r.status AS standing,
      CASE r.status WHEN 'promised' THEN 0 WHEN 'asked' THEN 1 ELSE 2 END AS rank, p.created_at AS at
    FROM people a
    CROSS JOIN LATERAL (SELECT * FROM posts l WHERE l.author_id = a.id ORDER BY l.created_at DESC, l.id LIMIT ${LATEST}) p
    ${withAsk(actorId)}
    WHERE a.id = ${otherId} AND ${couldGiveTo(actorId)}
    ORDER BY rank, answers, at DESC LIMIT ${SHOWN}) w)`;
}
