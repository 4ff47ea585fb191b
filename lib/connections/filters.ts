import { Prisma } from '#lib/db/generated/client.ts';
import type { DashboardQuery } from './input.ts';
import { hasRelation } from './relation-sql.ts';
import type { FollowFilter } from './rules.ts';

// Beside queries.ts: what the dashboard filters by, the same for the list, the picture and the file.

const DAY_MS = 86_400_000;

/** What the connection row `c` of the person `p` must be; begins with AND, or is empty. */
export function conditions(query: DashboardQuery, now: Date): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (query.relation) parts.push(hasRelation(query.relation, now));
  if (query.follow) parts.push(FOLLOW_STATE[query.follow]);
  if (query.period) {
    parts.push(Prisma.sql`c.last_at >= ${new Date(now.getTime() - Number(query.period) * DAY_MS)}`);
  }
  if (query.topic) {
    // a look-up per row, so that a topic of thousands of people is not read whole
    parts.push(Prisma.sql`(SELECT true FROM person_topics pt
      WHERE pt.person_id = c.other_id AND pt.topic_id = (SELECT id FROM topics WHERE slug = ${query.topic}) LIMIT 1)`);
  }
  if (query.q) {
    const pattern = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(Prisma.sql`(p.name ILIKE ${pattern} OR p.handle ILIKE ${pattern})`);
  }
  return parts.length ? Prisma.sql`AND ${Prisma.join(parts, ' AND ')}` : Prisma.empty;
}

const FOLLOW_STATE: Record<FollowFilter, Prisma.Sql> = {
  mutual: Prisma.sql`(c.i_follow_since IS NOT NULL AND c.they_follow_since IS NOT NULL)`,
  'i-follow': Prisma.sql`(c.i_follow_since IS NOT NULL AND c.they_follow_since IS NULL)`,
  'they-follow': Prisma.sql`(c.i_follow_since IS NULL AND c.they_follow_since IS NOT NULL)`,
  none: Prisma.sql`(c.i_follow_since IS NULL AND c.they_follow_since IS NULL)`,
};
