import { Prisma } from '#lib/db/generated/client.ts';

// Who waits for a decision is asked by the masthead here and by the inbox of the follows, and told once.

/** A place in an order by time (falling) and follower (rising). */
export type Place = { at: Date; id: string };

/**
 * A way for the follow `f` of somebody to be waiting: since when it has been (again), and under which condition. `join`
 * is what either needs.
 */
type Way = { backAt: Prisma.Sql; condition: Prisma.Sql; join: Prisma.Sql };

/** Not decided yet; put off until a day that has come; put off until they act, and they have acted. */
function ways(me: Prisma.Sql, now: Date): Way[] {
  // OFFSET 0 keeps this a look-up per row: joined, it could become a walk through all connections
  const acted = Prisma.sql`CROSS JOIN LATERAL (
    SELECT c.got_last_at FROM connections c
    WHERE c.owner_id = ${me} AND c.other_id = f.follower_id AND c.got_last_at > f.decided_at OFFSET 0) acted`;
  return [
    { backAt: Prisma.sql`f.started_at`, condition: Prisma.sql`f.decision = 'undecided'`, join: Prisma.empty },
    {
      backAt: Prisma.sql`f.later_until`,
      condition: Prisma.sql`f.decision = 'later' AND f.later_until <= ${now}`,
      join: Prisma.empty,
    },
    {
      backAt: Prisma.sql`acted.got_last_at`,
      condition: Prisma.sql`f.decision = 'later' AND f.later_until IS NULL`,
      join: acted,
    },
  ];
}

function followsThat(me: Prisma.Sql, { condition, join }: Way): Prisma.Sql {
  return Prisma.sql`FROM follows f ${join}
    WHERE f.followee_id = ${me} AND f.ended_at IS NULL AND ${condition}
      AND (SELECT p.suspended_at IS NULL FROM people p WHERE p.id = f.follower_id)`;
}

/**
 * The first `limit` follows waiting for the decision of `me` after a place, the last that came (back) first: ranges of
 * the partial indexes follows_waiting and follows_later, merged. `back_at` is when each (re)appeared.
 */
export function waiting(me: Prisma.Sql, after: Place | null, limit: number, now: Date): Prisma.Sql {
  const ranges = ways(me, now).map(
    (way) => Prisma.sql`(
      SELECT f.follower_id, f.started_at, f.decision, f.later_until, ${way.backAt} AS back_at
      ${followsThat(me, way)} ${keyset(way.backAt, after)}
      ORDER BY ${way.backAt} DESC, f.follower_id LIMIT ${limit})`,
  );
  return Prisma.sql`SELECT * FROM (${Prisma.join(ranges, ' UNION ALL ')}) found
    ORDER BY back_at DESC, follower_id LIMIT ${limit}`;
}

/** How many are waiting, counted up to `most`. */
export function waitingCount(me: Prisma.Sql, most: number, now: Date): Prisma.Sql {
  const ranges = ways(me, now).map(
    (way) => Prisma.sql`(SELECT 1 ${followsThat(me, way)} ORDER BY ${way.backAt} DESC LIMIT ${most})`,
  );
  return Prisma.sql`(SELECT least(count(*), ${most})::int FROM (${Prisma.join(ranges, ' UNION ALL ')}) found)`;
}

/** Continues after a place in the order (time falling, follower's id rising). */
export function keyset(column: Prisma.Sql, after: Place | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  return Prisma.sql`AND ${column} <= ${after.at} AND (${column} < ${after.at} OR f.follower_id > ${after.id}::uuid)`;
}
