import type { Tx } from '#lib/db/client.ts';

type FollowFlag = { followerId: string; followeeId: string; since: Date | null };

/** Notes on both connection rows since when one person follows the other (null: no longer). The pair must be locked. */
export async function noteFollow(tx: Tx, { followerId, followeeId, since }: FollowFlag): Promise<void> {
  await tx.$executeRaw`
    UPDATE connections SET
      i_follow_since = CASE WHEN owner_id = ${followerId}::uuid THEN ${since}::timestamptz ELSE i_follow_since END,
      they_follow_since = CASE WHEN owner_id = ${followeeId}::uuid THEN ${since}::timestamptz ELSE they_follow_since END
    WHERE (owner_id = ${followerId}::uuid AND other_id = ${followeeId}::uuid)
       OR (owner_id = ${followeeId}::uuid AND other_id = ${followerId}::uuid)`;
}
