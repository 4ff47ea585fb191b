import { inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { OtherPerson } from './input.ts';
import { type Found, findOther, named, type Other, untie } from './ties.ts';

// The commands that put distance between two people, apart from those that follow.

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
    const lifted = await tx.$executeRaw`
      DELETE FROM blocks WHERE blocker_id = ${actor.personId}::uuid AND blocked_id = ${personId}::uuid`;
    return lifted > 0 || isShown(other) ? done(named(other)) : refuse('person-not-found');
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
    if (!other || !isShown(other)) return refuse('person-not-found');
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
    const ended = await tx.$executeRaw`
      DELETE FROM mutes WHERE muter_id = ${actor.personId}::uuid AND muted_id = ${personId}::uuid`;
    return ended > 0 || isShown(other) ? done(named(other)) : refuse('person-not-found');
  });
}

/** Whether the actor may know of the person: where nothing was lifted, the answer must not name somebody hidden. */
function isShown({ isSuspended, isBlocked }: Found): boolean {
  return !isSuspended && !isBlocked;
}
