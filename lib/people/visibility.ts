import { Prisma } from '#lib/db/generated/client.ts';

// A fifth file, beside the usual four: people, posts and feedback hide blocked pairs with the same words.

/**
 * A condition: neither of two people has blocked the other. Both arguments are SQL for a uuid: a column
 * (Prisma.raw of our own text) or a bound value (Prisma.sql with a `::uuid` cast). A null viewer (nobody signed in)
 * has blocked nobody. Two look-ups on the keys of `blocks`, whatever the size of the network.
 */
export function notBlocked(viewerId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ${viewerId} AND b.blocked_id = ${personId})
    AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ${personId} AND b.blocked_id = ${viewerId}))`;
}

/** A condition: the viewer has not muted the person. Arguments as for {@link notBlocked}. */
export function notMuted(viewerId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM mutes m WHERE m.muter_id = ${viewerId} AND m.muted_id = ${personId})`;
}

/** A condition: the person is not suspended. One look-up by key. */
export function notSuspended(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT s.suspended_at IS NULL FROM people s WHERE s.id = ${personId})`;
}
