import { inTransaction, type Tx } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { OneFollower } from './input.ts';
import {
  type Decision,
  isLaterDay,
  type RelationState,
  relationState,
  undoableSince,
  whyDecisionIsRefused,
} from './rules.ts';
import {
  areBlocked,
  DECISION_AS_IT_STANDS,
  findOther,
  named,
  type Other,
  standingOf,
  untie,
} from './ties.ts';

// The commands about followers, apart from those about whom I follow. Following back is startFollow.

type DecisionRefused = 'follower-not-found' | 'already-follow-them';
type Decided = Other & { laterUntil: Date | null };
/** What holds again. */
type Restored = Other & { decision: Decision; laterUntil: Date | null };

/** The card goes away and returns at `until`, or, with null, when the follower has given the actor something. */
export async function decideLater(
  actor: PersonActor,
  { followerId, until }: { followerId: string; until: Date | null },
  now = new Date(),
): Promise<Outcome<Decided, DecisionRefused | 'later-day-refused'>> {
  if (!isLaterDay(until, now)) return refuse('later-day-refused');
  return decide(actor, followerId, { decision: 'later', laterUntil: until }, now);
}

/** The actor will not follow back. Silent: the follower neither hears nor sees of it. */
export function passFollower(
  actor: PersonActor,
  { followerId }: OneFollower,
  now = new Date(),
): Promise<Outcome<Decided, DecisionRefused>> {
  return decide(actor, followerId, { decision: 'passed', laterUntil: null }, now);
}

/** Writes a decision about a live follower whom the actor does not follow; the same decision twice is made once. */
function decide(
  actor: PersonActor,
  followerId: string,
  next: { decision: Extract<Decision, 'later' | 'passed'>; laterUntil: Date | null },
  now: Date,
): Promise<Outcome<Decided, DecisionRefused>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId: followerId });
    const early = other ? whyDecisionIsRefused(await stateWith(tx, actor, followerId)) : 'follower-not-found';
    if (!other || early) return refuse(early ?? 'follower-not-found');
    await lockPair(tx, actor.personId, followerId);
    const refused = whyDecisionIsRefused(await stateWith(tx, actor, followerId));
    if (refused) return refuse(refused);

    // "when they act" decided anew after they acted is another decision, though it reads the same
    await tx.$executeRaw`
      UPDATE follows SET decision = ${next.decision}, decided_at = ${now}, later_until = ${next.laterUntil},
        decision_before = ${DECISION_AS_IT_STANDS}
      WHERE follower_id = ${followerId}::uuid AND followee_id = ${actor.personId}::uuid AND ended_at IS NULL
        AND ((decision, later_until) IS DISTINCT FROM (${next.decision}, ${next.laterUntil}::timestamptz)
          OR decision = 'later' AND later_until IS NULL AND EXISTS (
            SELECT 1 FROM connections c WHERE c.owner_id = ${actor.personId}::uuid AND c.other_id = ${followerId}::uuid
              AND c.got_last_at > decided_at))`;
    return done({ ...named(other), laterUntil: next.laterUntil });
  });
}

/** Takes back the last decision of the last ten minutes; following back is undone together with its follow. */
export function undoDecision(
  actor: PersonActor,
  { followerId }: OneFollower,
  now = new Date(),
): Promise<Outcome<Restored, 'nothing-to-undo'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId: followerId });
    const theirs = { followerId, followeeId: actor.personId };
    if (!other || (await standingOf(tx, theirs)) !== 'live') return refuse('nothing-to-undo');
    await lockPair(tx, actor.personId, followerId);

    const [back] = await tx.$queryRaw<{ undone: Decision; decision: Decision; laterUntil: Date | null }[]>`
      WITH before AS (SELECT follower_id, followee_id, decision AS undone FROM follows
        WHERE follower_id = ${followerId}::uuid AND followee_id = ${actor.personId}::uuid)
      UPDATE follows f SET decision = decision_before->>'decision',
        decided_at = (decision_before->>'decidedAt')::timestamptz,
        later_until = (decision_before->>'laterUntil')::timestamptz, decision_before = NULL
      FROM before WHERE (f.follower_id, f.followee_id) = (before.follower_id, before.followee_id)
        AND f.ended_at IS NULL AND decision_before IS NOT NULL AND decided_at > ${undoableSince(now)}
      RETURNING before.undone, f.decision, f.later_until AS "laterUntil"`;
    if (!back) return refuse('nothing-to-undo');
    if (back.undone === 'followed-back') {
      await untie(tx, { followerId: actor.personId, followeeId: followerId }, 'unfollowed', now);
    }
    return done({ ...named(other), decision: back.decision, laterUntil: back.laterUntil });
  });
}

async function stateWith(tx: Tx, actor: PersonActor, otherId: string): Promise<RelationState> {
  const mine = { followerId: actor.personId, followeeId: otherId };
  const theirs = { followerId: otherId, followeeId: actor.personId };
  return relationState({
    isOwn: actor.personId === otherId,
    iBlocked: await areBlocked(tx, actor.personId, otherId),
    iFollow: (await standingOf(tx, mine)) === 'live',
    theyFollow: (await standingOf(tx, theirs)) === 'live',
    decision: 'undecided',
  });
}
