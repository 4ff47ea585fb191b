import { db } from '#lib/db/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { visiblePost } from '#lib/posts/visibility.ts';
import type { NoteInput, PieceInput } from './input.ts';
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

/** Takes a piece off the actor's reading lane, read or not. Doing it twice is doing it once. */
export async function setPieceAside(
  actor: PersonActor,
  { postId }: PieceInput,
  now = new Date(),
): Promise<Outcome<{ postId: string; title: string }, 'post-not-found'>> {
  const [piece] = await db().$queryRaw<{ title: string }[]>`
    WITH seen AS (
      SELECT p.id, coalesce(nullif(p.title, ''), p.excerpt) AS title FROM posts p JOIN people a ON a.id = p.author_id
      WHERE p.id = ${postId}::uuid AND p.author_id <> ${actor.personId}::uuid AND ${visiblePost(actor.personId)}),
    marked AS (
      INSERT INTO read_marks (reader_id, post_id, at) SELECT ${actor.personId}::uuid, id, ${now} FROM seen
      ON CONFLICT DO NOTHING)
    SELECT title FROM seen`;
  return piece ? done({ postId, title: piece.title }) : refuse('post-not-found');
}

/** Puts a piece back on the reading lane. */
export async function putPieceBack(
  actor: PersonActor,
  { postId }: PieceInput,
): Promise<Outcome<undefined, never>> {
  await db().$executeRaw`
    DELETE FROM read_marks WHERE reader_id = ${actor.personId}::uuid AND post_id = ${postId}::uuid`;
  return done();
}
