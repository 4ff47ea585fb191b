import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#lib/db/client.ts';
import { CHANNEL, type Change } from '#lib/live/announce.ts';
import { type NoticeKind, postOf, type Subject } from './rules.ts';

export type NewNotice = {
  recipientId: string;
  /** Who did it. */
  actorId: string;
  kind: NoticeKind;
  subject: Subject;
  /** What it came from, as in the ledger: comment:…, answer:…, follow:…. Each counts once per recipient. */
  source: string;
};

/**
 * Tells somebody of an act, in the caller's transaction: it joins the unread notice of its kind about its subject, or
 * begins one. Whoever watches is told when the transaction commits; a muted person's acts are kept, but tell nobody. Who is
 * hidden from the recipient is decided when notices are read. Best called last: notices of one recipient wait for each
 * other. Returns false, changing nothing, when the source is known already, or somebody would be told of themselves.
 */
export async function recordNotice(
  tx: Tx,
  { recipientId, actorId, kind, subject, source }: NewNotice,
  now: Date,
): Promise<boolean> {
  if (recipientId === actorId) return false;
  const post = postOf(subject);
  const seen: Change = { ...(post && { post }), by: actorId };
  const told: Change = { to: recipientId, ...seen };
  const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
    WITH standing AS (
      INSERT INTO notices (id, recipient_id, kind, subject, at)
      SELECT ${uuidv7()}::uuid, ${recipientId}::uuid, ${kind}, ${subject}, ${now}::timestamptz
      WHERE NOT EXISTS (SELECT 1 FROM notice_acts WHERE recipient_id = ${recipientId}::uuid AND source = ${source})
      ON CONFLICT (recipient_id, kind, subject) WHERE read_at IS NULL
      DO UPDATE SET at = GREATEST(notices.at, excluded.at)
      RETURNING id
    ), act AS (
      INSERT INTO notice_acts (recipient_id, source, notice_id, actor_id, at)
      SELECT ${recipientId}::uuid, ${source}, id, ${actorId}::uuid, ${now}::timestamptz FROM standing
      ON CONFLICT (recipient_id, source) DO NOTHING
      RETURNING CASE WHEN EXISTS (SELECT 1 FROM mutes WHERE muter_id = ${recipientId}::uuid AND muted_id = ${actorId}::uuid)
        THEN ${JSON.stringify(seen)} ELSE ${JSON.stringify(told)} END AS change
    )
    SELECT count(pg_notify(${CHANNEL}, change)) > 0 AS "isNew" FROM act`;
  return row?.isNew ?? false;
}

/**
 * What it came from was taken back: the act goes from every notice. A notice without acts is shown to nobody; it stays
 * for the next act of its kind. No word of it is said: an open page would tell of an unfollow. Returns false when nobody was told of the source.
 */
export async function voidNotice(tx: Tx, source: string): Promise<boolean> {
  const gone = await tx.$queryRaw<{ recipient: string }[]>`
    WITH gone AS (DELETE FROM notice_acts WHERE source = ${source} RETURNING recipient_id)
    SELECT recipient_id AS recipient, pg_notify(${CHANNEL}, json_build_object('untold', recipient_id)::text)::text FROM gone`;
  return gone.length > 0;
}
