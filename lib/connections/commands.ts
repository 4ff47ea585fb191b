import { db } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { NoteInput, SkipInput } from './input.ts';
import { SKIP_DAYS } from './rules.ts';
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

/** Sets a suggestion on Today aside for {@link SKIP_DAYS} days. Doing it twice is doing it once. */
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

const DAY_MS = 86_400_000;
/** Rows deleted by one statement, so that nobody waits for it. */
const BATCH = 1_000;

/** Forgets what was set aside more than {@link SKIP_DAYS} days ago; for the daily job. Returns how many. */
export async function forgetOldSkips(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - SKIP_DAYS * DAY_MS);
  let forgotten = 0;
  for (let count = BATCH; count === BATCH; forgotten += count) {
    count = await db().$executeRaw`
      DELETE FROM skipped_acts WHERE (owner_id, act) IN (
        SELECT owner_id, act FROM skipped_acts WHERE at < ${before} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
  }
  return forgotten;
}
