import { db } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { NoteInput } from './input.ts';
import { SHOWN_CONNECTION } from './visibility.ts';

/**
 * Keeps the owner's private note about a connection; nobody else ever sees it. Where the page of the connection is not
 * shown there is no note to write either: the row alone may be there because the other blocked the actor.
 */
export async function writeNote(
  actor: PersonActor,
  { otherId, note }: NoteInput,
): Promise<Outcome<undefined, 'person-not-found'>> {
  const count = await db().$executeRaw`
    UPDATE connections c SET note = ${note} FROM people p
    WHERE c.owner_id = ${actor.personId}::uuid AND c.other_id = ${otherId}::uuid AND p.id = c.other_id AND ${SHOWN_CONNECTION}`;
  return count === 1 ? done() : refuse('person-not-found');
}
