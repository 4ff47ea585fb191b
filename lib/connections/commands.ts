import { db } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { NoteInput, SkipInput } from './input.ts';

/** Keeps the owner's private note about a connection; nobody else ever sees it. */
export async function writeNote(
  actor: PersonActor,
  { otherId, note }: NoteInput,
): Promise<Outcome<undefined, 'person-not-found'>> {
  const { count } = await db().connection.updateMany({
    where: { ownerId: actor.personId, otherId },
    data: { note },
  });
  return count === 1 ? done() : refuse('person-not-found');
}

/** Sets a suggestion on Today aside; it does not come back. Doing it twice is doing it once. */
export async function skipAct(
  actor: PersonActor,
  { act }: SkipInput,
  now = new Date(),
): Promise<Outcome<undefined, never>> {
  await db().$executeRaw`
    INSERT INTO skipped_acts (owner_id, act, at) VALUES (${actor.personId}::uuid, ${act}, ${now}) ON CONFLICT DO NOTHING`;
  return done();
}

/** Brings a suggestion back that was set aside by mistake. */
export async function unskipAct(actor: PersonActor, { act }: SkipInput): Promise<Outcome<undefined, never>> {
  await db().$executeRaw`DELETE FROM skipped_acts WHERE owner_id = ${actor.personId}::uuid AND act = ${act}`;
  return done();
}
