import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { stateColumns } from '#lib/ledger/connection-row.ts';
import { asksOf } from './owner.ts';
import type { ConnectionRow } from './view.ts';
import { SHOWN_CONNECTION } from './visibility.ts';

// Beside queries.ts: the one statement behind every list of connections, a page of one, and the file of all.

/** Rows `c` and `p` to choose from, of one owner. */
type Candidates = { ownerId: string; from: Prisma.Sql };

/** Rows with everything a view needs; the subqueries read one person's few rows by key, for the rows of the page only. */
export function selectRows<More>(
  { ownerId, from }: Candidates,
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
  more = Prisma.empty,
): Promise<(ConnectionRow & More)[]> {
  return db().$queryRaw<(ConnectionRow & More)[]>`
    WITH page AS MATERIALIZED (
      SELECT row_number() OVER (ORDER BY ${order}) AS nth, c.other_id, c.last_at, c.i_follow_since, c.they_follow_since, c.note, c.gave_coverage, c.got_coverage,
             ${stateColumns('c')}, p.handle, p.name, p.bio, p.reading_minutes_per_week,
             p.objected_at IS NOT NULL AS is_left_out
      FROM ${from}
      WHERE c.owner_id = ${ownerId}::uuid AND ${SHOWN_CONNECTION}
        ${where}
      ORDER BY ${order} LIMIT ${limit})
    SELECT page.*, (SELECT to_jsonb(t) FROM person_totals t WHERE t.person_id = page.other_id) AS totals,
      (SELECT to_jsonb(s) FROM person_standing s WHERE s.person_id = page.other_id) AS standing,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(pt.topic_id, pt.role)), '[]')
       FROM person_topics pt WHERE pt.person_id = page.other_id) AS topics,
      ${asksOf(Prisma.sql`page.other_id`, Prisma.sql`${ownerId}::uuid`)} AS asks ${more}
    FROM page
    ORDER BY page.nth`;
}
