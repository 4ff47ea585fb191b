import { db } from '#lib/db/client.ts';
import { startFollow } from '#lib/follows/commands.ts';
import type { PersonActor } from '#lib/people/rules.ts';

/** The reason of follows whose reason does not matter. */
export const WRITING = { reasonKind: 'their-writing', reasonText: '' } as const;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

export const plus = (start: Date, ms: number) => new Date(start.getTime() + ms);

/** One person follows another. @throws when that is refused. */
export async function follow(follower: PersonActor, followee: PersonActor, at = new Date()): Promise<void> {
  const outcome = await startFollow(follower, { personId: followee.personId, ...WRITING }, at);
  if (!outcome.ok) throw new Error(outcome.code);
}

/** The stored follow of one person by another, or null. */
export function followRow(follower: PersonActor, followee: PersonActor) {
  return db().follow.findUnique({
    where: { followerId_followeeId: { followerId: follower.personId, followeeId: followee.personId } },
  });
}

/** Contributions in force, oldest first, as "giver → receiver kind". */
export async function inForce(names: Record<string, string>): Promise<string[]> {
  const rows = await db().contribution.findMany({
    where: { voidedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ giverId, receiverId, kind }) => `${names[giverId]} → ${names[receiverId]} ${kind}`);
}

/** Who follows whom as the owner's connection row says; null where there is none. */
export async function flagsOf(owner: PersonActor, other: PersonActor) {
  const row = await db().connection.findUnique({
    where: { ownerId_otherId: { ownerId: owner.personId, otherId: other.personId } },
    select: { iFollowSince: true, theyFollowSince: true },
  });
  return row && { iFollow: row.iFollowSince !== null, theyFollow: row.theyFollowSince !== null };
}

/** Everything a refused command could have changed. */
export async function everyRow() {
  const [follows, blocks, mutes, contributions, connections] = await Promise.all([
    db().follow.findMany({ orderBy: [{ followerId: 'asc' }, { followeeId: 'asc' }] }),
    db().block.findMany(),
    db().mute.findMany(),
    db().contribution.findMany({ orderBy: { id: 'asc' } }),
    db().connection.findMany({ orderBy: [{ ownerId: 'asc' }, { otherId: 'asc' }] }),
  ]);
  return { follows, blocks, mutes, contributions, connections };
}
