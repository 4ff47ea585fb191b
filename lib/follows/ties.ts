import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { noteFollow } from '#lib/ledger/follow-flags.ts';
import { creditsOf } from '#lib/ledger/kinds.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { recordNotice, voidNotice } from '#lib/notices/record.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import { type ReasonKind, undoableSince } from './rules.ts';

// Beside commands.ts to keep both readable: each writes one follow together with its ledger entry and its flags on
// the connection rows, so that no command can do one without the others. All need the pair locked.

/** One direction of a pair. */
type Direction = { followerId: string; followeeId: string };
type Ending = 'unfollowed' | 'removed' | 'blocked';

/** The other person of a command, as a sentence about it names them. */
export type Other = { personId: string; handle: string; name: string };
export type Found = Other & { isSuspended: boolean; isBlocked: boolean };

/** The person a command names, or null; `isBlocked` when either has blocked the other. */
export async function findOther(
  tx: Tx,
  actorId: string,
  { personId, handle }: { personId?: string; handle?: string },
): Promise<Found | null> {
  const named = personId ? Prisma.sql`p.id = ${personId}::uuid` : Prisma.sql`p.handle = ${handle ?? ''}`;
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT p.id AS "personId", p.handle, p.name, p.suspended_at IS NOT NULL AS "isSuspended",
      NOT ${notBlocked(Prisma.sql`${actorId}::uuid`, Prisma.sql`p.id`)} AS "isBlocked"
    FROM people p WHERE ${named}`;
  return found ?? null;
}

/** Without what only the command needed to know. */
export function named({ personId, handle, name }: Other): Other {
  return { personId, handle, name };
}

export async function areBlocked(tx: Tx, aId: string, bId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT ${notBlocked(Prisma.sql`${aId}::uuid`, Prisma.sql`${bId}::uuid`)} AS free`;
  return !row?.free;
}

/** How a follow last ended, "live" while it has not, null when there never was one. */
export async function standingOf(
  tx: Tx,
  { followerId, followeeId }: Direction,
): Promise<Ending | 'live' | null> {
  const [row] = await tx.$queryRaw<{ standing: Ending | 'live' }[]>`
    SELECT coalesce(ended_by, 'live') AS standing FROM follows
    WHERE follower_id = ${followerId}::uuid AND followee_id = ${followeeId}::uuid`;
  return row?.standing ?? null;
}

/** Starts a follow, or starts an ended one anew; false when it is live already. A decision to wait or pass survives. */
export async function tie(
  tx: Tx,
  direction: Direction,
  reason: { kind: ReasonKind; text: string },
  now: Date,
): Promise<boolean> {
  const { followerId, followeeId } = direction;
  const started = await tx.$queryRaw<unknown[]>`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_text, reason_at, started_at)
    VALUES (${followerId}::uuid, ${followeeId}::uuid, ${reason.kind}, ${reason.text}, ${now}, ${now})
    ON CONFLICT (follower_id, followee_id) DO UPDATE SET
      reason_kind = excluded.reason_kind, reason_text = excluded.reason_text, reason_at = excluded.reason_at,
      reason_still_at = NULL, protected_at = NULL, reviewed_at = NULL, lane = 'usual',
      started_at = excluded.started_at, ended_at = NULL, ended_by = NULL, decision_before = NULL,
      decision = CASE follows.decision WHEN 'followed-back' THEN 'undecided' ELSE follows.decision END,
      decided_at = CASE follows.decision WHEN 'followed-back' THEN NULL ELSE follows.decided_at END
    WHERE follows.ended_at IS NOT NULL
    RETURNING 1`;
  if (started.length === 0) return false;
  await count(tx, direction, now);
  await tell(tx, direction, now);
  return true;
}

/** Ends a live follow and takes it out of the ledger; false when there is none. */
export async function untie(tx: Tx, direction: Direction, by: Ending, now: Date): Promise<boolean> {
  const { followerId, followeeId } = direction;
  const ended = await tx.$executeRaw`
    UPDATE follows SET ended_at = ${now}, ended_by = ${by}
    WHERE follower_id = ${followerId}::uuid AND followee_id = ${followeeId}::uuid AND ended_at IS NULL`;
  if (ended === 0) return false;
  await voidContribution(tx, sourceOf(direction), now);
  await voidNotice(tx, sourceOf(direction));
  await noteFollow(tx, { ...direction, since: null });
  return true;
}

/** Takes back an ending of the last minutes, with the day on which the follow once started; false when there is none. */
export async function retie(
  tx: Tx,
  direction: Direction,
  by: Exclude<Ending, 'blocked'>,
  now: Date,
): Promise<boolean> {
  const { followerId, followeeId } = direction;
  const [restored] = await tx.$queryRaw<{ started_at: Date }[]>`
    UPDATE follows SET ended_at = NULL, ended_by = NULL
    WHERE follower_id = ${followerId}::uuid AND followee_id = ${followeeId}::uuid
      AND ended_by = ${by} AND ended_at > ${undoableSince(now)}
    RETURNING started_at`;
  if (!restored) return false;
  await count(tx, direction, restored.started_at);
  // whoever heard of it long ago would learn from a second word of it that it had ended
  if (restored.started_at > undoableSince(now)) await tell(tx, direction, restored.started_at);
  return true;
}

async function count(tx: Tx, direction: Direction, since: Date): Promise<void> {
  await recordContribution(tx, {
    giverId: direction.followerId,
    receiverId: direction.followeeId,
    kind: 'follow',
    at: since,
    credits: creditsOf('follow', { answered: false }),
    source: sourceOf(direction),
  });
  await noteFollow(tx, { ...direction, since });
}

async function tell(tx: Tx, direction: Direction, since: Date): Promise<void> {
  const { followerId: actorId, followeeId: recipientId } = direction;
  const told = { kind: 'follow', subject: `person:${recipientId}`, source: sourceOf(direction) } as const;
  await recordNotice(tx, { recipientId, actorId, ...told }, since);
}

function sourceOf({ followerId, followeeId }: Direction): string {
  return `follow:${followerId}:${followeeId}`;
}

/** The decision columns as they stand, as the `decision_before` from which undo restores them. */
export const DECISION_AS_IT_STANDS = Prisma.sql`jsonb_build_object('decision', decision, 'decidedAt', decided_at, 'laterUntil', later_until)`;

/**
 * Once each follows the other nothing is left to decide: both decisions become followed-back. Only the actor's own
 * keeps what it was before, since only the actor can undo what they have just done.
 */
export async function settleMutual(tx: Tx, actorId: string, otherId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH live AS (
      SELECT follower_id, followee_id FROM follows
      WHERE ended_at IS NULL
        AND (follower_id, followee_id) IN ((${actorId}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${actorId}::uuid)))
    UPDATE follows SET decision = 'followed-back', decided_at = ${now}, later_until = NULL,
      decision_before = CASE WHEN followee_id = ${actorId}::uuid THEN ${DECISION_AS_IT_STANDS} END
    WHERE (follower_id, followee_id) IN (SELECT follower_id, followee_id FROM live)
      AND decision <> 'followed-back' AND (SELECT count(*) FROM live) = 2`;
}
