import { db } from '#lib/db/client.ts';
import { type NoticeSettings, nextDigestAt, quietEndsAt } from './rules.ts';

// Apart from the commands of people: what the job that mails digests reads and writes for them.

/** A digest that is due. `email` is null when none may be sent: no account, suspended, a person of the demo, or an address that is not confirmed. */
export type DueDigest = NoticeSettings & {
  personId: string;
  name: string;
  language: string;
  email: string | null;
  dueAt: Date;
  /** Up to which moment notices were mailed before. */
  since: Date | null;
};

/** Digests looked at by one statement. */
export const DUE_AT_ONCE = 50;

/** The digests that are due, the longest wait first; at most {@link DUE_AT_ONCE}. */
export function listDueDigests(now: Date): Promise<DueDigest[]> {
  return db().$queryRaw<DueDigest[]>`
    SELECT s.person_id AS "personId", s.digest, s.time_zone AS "timeZone", s.quiet_from AS "quietFrom",
      s.quiet_until AS "quietUntil", s.next_digest_at AS "dueAt", s.digested_until AS since, p.name, p.language,
      CASE WHEN p.suspended_at IS NULL AND NOT p.is_demo AND a.email_verified THEN a.email END AS email
    FROM notice_settings s JOIN people p ON p.id = s.person_id LEFT JOIN accounts a ON a.id = p.account_id
    WHERE s.next_digest_at <= ${now} ORDER BY s.next_digest_at, s.person_id LIMIT ${DUE_AT_ONCE}`;
}

/**
 * Takes a due digest for the caller alone: the write names the moment it was due, so of several instances one goes on.
 * In quiet hours nobody does, and it is due when they end. Returns when it is due next, or null for whoever came second
 * or too early.
 */
export async function claimDigest(due: DueDigest, now: Date): Promise<Date | null> {
  const quietEnd = quietEndsAt(due, now);
  const nextAt = quietEnd ?? nextDigestAt(due, now);
  const { count } = await db().noticeSetting.updateMany({
    where: { personId: due.personId, nextDigestAt: due.dueAt, digest: due.digest },
    data: { nextDigestAt: nextAt },
  });
  return count > 0 && !quietEnd ? nextAt : null;
}

/** The digest left: what it told is not told again. */
export async function noteDigested(personId: string, until: Date): Promise<void> {
  await db().noticeSetting.updateMany({ where: { personId }, data: { digestedUntil: until } });
}

/** The digest could not leave: it is due again at `retryAt`, unless its recipient has chosen otherwise since. */
export async function postponeDigest(personId: string, claimedUntil: Date, retryAt: Date): Promise<void> {
  await db().noticeSetting.updateMany({
    where: { personId, nextDigestAt: claimedUntil },
    data: { nextDigestAt: retryAt },
  });
}
