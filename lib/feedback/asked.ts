import type { Tx } from '#lib/db/client.ts';

// What giving and taking back feedback means to an open ask. The pair of reader and author must be locked.

/**
 * A reader the open ask of the post is addressed to has given feedback: counted once per reader, however many
 * comments they leave. Without an open ask, or for somebody an ask by name leaves out, nothing happens. Returns whether
 * the reader kept a promise by it.
 */
export async function noteGiven(
  tx: Tx,
  { postId, readerId }: { postId: string; readerId: string },
  now: Date,
): Promise<boolean> {
  const kept = await tx.$queryRaw<unknown[]>`
    WITH given AS (
      INSERT INTO ask_readers (ask_id, reader_id, author_id, status, given_at, changed_at)
      SELECT k.id, ${readerId}::uuid, k.author_id, 'given', ${now}, ${now} FROM asks k
      WHERE k.post_id = ${postId}::uuid AND k.withdrawn_at IS NULL AND (k.audience = 'everyone' OR EXISTS (
        SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${readerId}::uuid))
      ON CONFLICT (ask_id, reader_id) DO UPDATE SET status = 'given', given_at = ${now}, changed_at = ${now}
      WHERE ask_readers.status <> 'given'
      RETURNING ask_id, promised_at
    ), counted AS (
      UPDATE asks SET given_count = given_count + 1 WHERE id IN (SELECT ask_id FROM given)
    )
    SELECT 1 FROM given WHERE promised_at IS NOT NULL`;
  return kept.length > 0;
}

/** A reader took back a comment: with no other left since the open ask, they are as before they gave. */
export async function noteTakenBack(
  tx: Tx,
  { postId, readerId }: { postId: string; readerId: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH unmet AS (
      SELECT k.id, k.audience FROM asks k
      WHERE k.post_id = ${postId}::uuid AND k.withdrawn_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM comments c WHERE c.post_id = k.post_id AND c.giver_id = ${readerId}::uuid
          AND c.deleted_at IS NULL AND c.created_at >= k.created_at)
    ), came_by_themselves AS (
      DELETE FROM ask_readers r USING unmet
      WHERE r.ask_id = unmet.id AND unmet.audience = 'everyone' AND r.reader_id = ${readerId}::uuid AND r.status = 'given'
      RETURNING r.ask_id
    ), asked_by_name AS (
      UPDATE ask_readers r SET status = 'asked', given_at = NULL, changed_at = ${now} FROM unmet
      WHERE r.ask_id = unmet.id AND unmet.audience = 'chosen' AND r.reader_id = ${readerId}::uuid AND r.status = 'given'
      RETURNING r.ask_id
    )
    UPDATE asks SET given_count = given_count - 1
    WHERE id IN (SELECT ask_id FROM came_by_themselves UNION ALL SELECT ask_id FROM asked_by_name)`;
}
