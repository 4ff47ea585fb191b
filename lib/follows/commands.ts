import { inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { OtherPerson, StartFollow } from './input.ts';
import { whyFollowIsRefused } from './rules.ts';
import {
  areBlocked,
  findOther,
  named,
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
): Promise<Outcome<Other, 'own-person' | 'person-not-found'>> {
  return inTransaction(async (tx) => {
    const other = await findOther(tx, actor.personId, input);
    if (!other || other.isSuspended) return refuse('person-not-found');
    const { personId, isBlocked } = other;
    // asked before the lock, so that a refusal leaves no trace, and again behind it, where no block can come between
    const refused = whyFollowIsRefused({ isOwn: personId === actor.personId, isBlocked });
    if (refused) return refuse(refused);
    await lockPair(tx, actor.personId, personId);
    if (await areBlocked(tx, actor.personId, personId)) return refuse('person-not-found');

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
): Promise<Outcome<Other, 'follow-not-found'>> {
  return inTransaction(async (tx) => {
    const mine = { followerId: actor.personId, followeeId: personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other || (await standingOf(tx, mine)) === null) return refuse('follow-not-found');
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
): Promise<Outcome<Other, 'follower-not-found'>> {
  return inTransaction(async (tx) => {
    const theirs = { followerId: personId, followeeId: actor.personId };
    const other = await findOther(tx, actor.personId, { personId });
    if (!other || (await standingOf(tx, theirs)) === null) return refuse('follower-not-found');
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
