import { inTransaction, type Tx } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { DecideLater, OneFollower, OtherPerson, StartFollow } from './input.ts';
import {
  type Decision,
  laterUntil,
  type RelationState,
  relationState,
  undoableSince,
  whyDecisionIsRefused,
  whyFollowIsRefused,
} from './rules.ts';
import {
  areBlocked,
  DECISION_AS_IT_STANDS,
  findOther,
  type Other,
  retie,
  settleMutual,
  standingOf,
  tie,
  untie,
} from './ties.ts';

/**
 * The actor follows somebody, with a reason. Where the other follows already, this is following back: nothing is left
 * to decide on either side. Following twice is following once; the first reason stays.
 */
export function startFollow(
  actor: PersonActor,
  input: Pick<StartFollow, 'reasonKind' | 'reasonText'> & { personId?: string; handle?: string },
  now = new Date(),
): Promise<Outcome<Other, 'own-person' | 'follow-blocked' | 'person-not-found'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, input);
    if (!other || other.isSuspended) return refuse('person-not-found');
    const { personId, isBlocked } = other;
    // asked before the lock, so that a refusal leaves no trace, and again behind it, where no block can come between
    const refused = whyFollowIsRefused({ isOwn: personId === actor.personId, isBlocked });
    if (refused) return refuse(refused);
    await lockPair(tx, actor.personId, personId);
    if (await areBlocked(tx, actor.personId, personId)) return refuse('follow-blocked');

    const reason = { kind: input.reasonKind, text: input.reasonText };
    const isNew = await tie(tx, { followerId: actor.personId, followeeId: personId }, reason, now);
    if (isNew) await settleMutual(tx, actor.personId, personId, now);
    return done(named(other));
  });
}

/** The actor no longer follows somebody. Somebody who still follows the actor then counts as passed, so no card returns. */
export function endFollow(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'person-not-found' | 'follow-not-found'>> {
  return inTransaction(async (tx) => {
    const mine = { followerId: actor.personId, followeeId: personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other) return refuse('person-not-found');
    if ((await standingOf(tx, mine)) === null) return refuse('follow-not-found');
    await lockPair(tx, actor.personId, personId);

    if (await untie(tx, mine, 'unfollowed', now)) {
      await tx.$executeRaw`
        UPDATE follows SET decision = 'passed', decided_at = ${now}, later_until = NULL, decision_before = NULL
        WHERE follower_id = ${personId}::uuid AND followee_id = ${actor.personId}::uuid AND decision = 'followed-back'`;
      return done(named(other));
    }
    // the second press of one button finds its wish fulfilled
    return (await standingOf(tx, mine)) === 'unfollowed' ? done(named(other)) : refuse('follow-not-found');
  });
}

/** Takes back an unfollow of the last ten minutes; the follow has its old reason and its old first day. */
export function undoEndFollow(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'nothing-to-undo'>> {
  return inTransaction(async (tx) => {
    const mine = { followerId: actor.personId, followeeId: personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other || (await standingOf(tx, mine)) === null) return refuse('nothing-to-undo');
    await lockPair(tx, actor.personId, personId);

    if (await areBlocked(tx, actor.personId, personId)) return refuse('nothing-to-undo');
    if (await retie(tx, mine, 'unfollowed', now)) await settleMutual(tx, actor.personId, personId, now);
    return (await standingOf(tx, mine)) === 'live' ? done(named(other)) : refuse('nothing-to-undo');
  });
}

/** Somebody no longer follows the actor, by the actor's wish. They are not told, and may follow again. */
export function removeFollower(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'person-not-found' | 'follower-not-found'>> {
  return inTransaction(async (tx) => {
    const theirs = { followerId: personId, followeeId: actor.personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other) return refuse('person-not-found');
    if ((await standingOf(tx, theirs)) === null) return refuse('follower-not-found');
    await lockPair(tx, actor.personId, personId);

    await untie(tx, theirs, 'removed', now);
    return (await standingOf(tx, theirs)) === 'removed' ? done(named(other)) : refuse('follower-not-found');
  });
}

/** Takes back a removal of the last ten minutes, unless the follower has been blocked since. */
export function undoRemoveFollower(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'nothing-to-undo'>> {
  return inTransaction(async (tx) => {
    const theirs = { followerId: personId, followeeId: actor.personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other || (await standingOf(tx, theirs)) === null) return refuse('nothing-to-undo');
    await lockPair(tx, actor.personId, personId);

    if (await areBlocked(tx, actor.personId, personId)) return refuse('nothing-to-undo');
    if (await retie(tx, theirs, 'removed', now)) await settleMutual(tx, actor.personId, personId, now);
    return (await standingOf(tx, theirs)) === 'live' ? done(named(other)) : refuse('nothing-to-undo');
  });
}

/**
 * Neither sees the other from now on; follows both ways end and leave the ledger. Somebody who blocked the actor first
 * can be blocked too: a refusal would tell.
 */
export function blockPerson(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'person-not-found' | 'own-person'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId });
    if (!other) return refuse('person-not-found');
    if (personId === actor.personId) return refuse('own-person');
    await lockPair(tx, actor.personId, personId);

    await tx.$executeRaw`
      INSERT INTO blocks (blocker_id, blocked_id, at) VALUES (${actor.personId}::uuid, ${personId}::uuid, ${now})
      ON CONFLICT DO NOTHING`;
    await untie(tx, { followerId: actor.personId, followeeId: personId }, 'blocked', now);
    await untie(tx, { followerId: personId, followeeId: actor.personId }, 'blocked', now);
    return done(named(other));
  });
}

/** Lifts the actor's own block. The follows it ended stay ended. */
export function unblockPerson(
  actor: PersonActor,
  { personId }: OtherPerson,
): Promise<Outcome<Other, 'person-not-found'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId });
    if (!other) return refuse('person-not-found');
    // no lock on the pair: lifting a block ends nothing, and a follow waiting behind it reads whatever is committed
    await tx.$executeRaw`
      DELETE FROM blocks WHERE blocker_id = ${actor.personId}::uuid AND blocked_id = ${personId}::uuid`;
    return done(named(other));
  });
}

/** The actor sees less of somebody, who is not told. Nothing of the pair changes, so nothing is locked. */
export function mutePerson(
  actor: PersonActor,
  { personId }: OtherPerson,
  now = new Date(),
): Promise<Outcome<Other, 'person-not-found' | 'own-person'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId });
    if (!other || other.isSuspended || other.isBlocked) return refuse('person-not-found');
    if (personId === actor.personId) return refuse('own-person');
    await tx.$executeRaw`
      INSERT INTO mutes (muter_id, muted_id, at) VALUES (${actor.personId}::uuid, ${personId}::uuid, ${now})
      ON CONFLICT DO NOTHING`;
    return done(named(other));
  });
}

/** Ends the actor's own mute. */
export function unmutePerson(
  actor: PersonActor,
  { personId }: OtherPerson,
): Promise<Outcome<Other, 'person-not-found'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId });
    if (!other) return refuse('person-not-found');
    await tx.$executeRaw`
      DELETE FROM mutes WHERE muter_id = ${actor.personId}::uuid AND muted_id = ${personId}::uuid`;
    return done(named(other));
  });
}

type DecisionRefused = 'follower-not-found' | 'already-follow-them';
type Decided = Other & { laterUntil: Date | null };

/** The card goes away and returns on a day, or when the follower has given the actor something. */
export async function decideLater(
  actor: PersonActor,
  { followerId, when, on }: DecideLater,
  now = new Date(),
): Promise<Outcome<Decided, DecisionRefused | 'later-day-refused'>> {
  const until = laterUntil(when, on, now);
  if (until === 'day-refused') return refuse('later-day-refused');
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
): Promise<Outcome<Other, 'nothing-to-undo'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, { personId: followerId });
    const theirs = { followerId, followeeId: actor.personId };
    if (!other || (await standingOf(tx, theirs)) !== 'live') return refuse('nothing-to-undo');
    await lockPair(tx, actor.personId, followerId);

    const [undone] = await tx.$queryRaw<{ decision: Decision }[]>`
      WITH before AS (SELECT follower_id, followee_id, decision AS undone FROM follows
        WHERE follower_id = ${followerId}::uuid AND followee_id = ${actor.personId}::uuid)
      UPDATE follows f SET decision = decision_before->>'decision',
        decided_at = (decision_before->>'decidedAt')::timestamptz,
        later_until = (decision_before->>'laterUntil')::timestamptz, decision_before = NULL
      FROM before WHERE (f.follower_id, f.followee_id) = (before.follower_id, before.followee_id)
        AND f.ended_at IS NULL AND decision_before IS NOT NULL AND decided_at > ${undoableSince(now)}
      RETURNING before.undone AS decision`;
    if (!undone) return refuse('nothing-to-undo');
    if (undone.decision === 'followed-back') {
      await untie(tx, { followerId: actor.personId, followeeId: followerId }, 'unfollowed', now);
    }
    return done(named(other));
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

function named({ personId, handle, name }: Other): Other {
  return { personId, handle, name };
}
