import { db } from '#lib/db/client.ts';

// Apart from the commands of people: what the job that asks for confirmation reads and writes for them.

/** Somebody who wants mail at an address nobody has shown to read yet. */
export type DueConfirmation = {
  personId: string;
  name: string;
  language: string;
  email: string;
  dueAt: Date;
};

/** Confirmations looked at by one statement. */
const DUE_AT_ONCE = 50;

/** Who is to be asked, the longest wait first. */
export function listDueConfirmations(now: Date): Promise<DueConfirmation[]> {
  return db().$queryRaw<DueConfirmation[]>`
    SELECT s.person_id AS "personId", p.name, p.language, a.email, s.confirm_due_at AS "dueAt"
    FROM notice_settings s JOIN people p ON p.id = s.person_id JOIN accounts a ON a.id = p.account_id
    WHERE s.confirm_due_at <= ${now} AND p.suspended_at IS NULL AND NOT p.is_demo AND NOT a.email_verified
    ORDER BY s.confirm_due_at, s.person_id LIMIT ${DUE_AT_ONCE}`;
}

/** Takes one for the caller alone: the write names the moment it was due, so of several instances one asks. */
export async function claimConfirmation({ personId, dueAt }: DueConfirmation, now: Date): Promise<boolean> {
  const { count } = await db().noticeSetting.updateMany({
    where: { personId, confirmDueAt: dueAt },
    data: { confirmDueAt: null, confirmAskedAt: now },
  });
  return count > 0;
}

/** The mail could not leave: it is due again at `retryAt`, unless its recipient wants none any more. */
export async function postponeConfirmation(personId: string, askedAt: Date, retryAt: Date): Promise<void> {
  await db().noticeSetting.updateMany({
    where: { personId, confirmAskedAt: askedAt, confirmDueAt: null, digest: { not: 'off' } },
    data: { confirmDueAt: retryAt, confirmAskedAt: null },
  });
}
