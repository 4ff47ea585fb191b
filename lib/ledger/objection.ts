import type { Client } from 'pg';
import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';

// Who asked to be left out of scores: nothing that passed with them counts in anybody's sums.

/**
 * Name of the advisory lock held by whoever writes person totals and by whoever objects. A rebuild that began before an
 * objection is waited for; a fold, which reads without the lock, writes under it and only when nobody has objected since it
 * began to read: none brings back what an objection took away.
 */
export const TOTALS_LOCK = 'ledger:totals';

/** Key of the fact in `site_facts` that the site is to learn anew soon; its time says since when. */
export const LEARN_ASKED = 'learn-asked';

/** A condition on the contribution `c`: neither of the two asked to be left out. Two look-ups among those few. */
export const IS_COUNTED = `(NOT EXISTS (SELECT 1 FROM people o WHERE o.id = c.giver_id AND o.objected_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM people o WHERE o.id = c.receiver_id AND o.objected_at IS NOT NULL))`;

/** Until the transaction ends nobody else writes totals. Comes before anything is looked at or changed. */
export async function lockTotals(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${TOTALS_LOCK}))`;
}

/** Who asked to be left out, as one text to compare with what it was before. */
export async function whoIsLeftOut(client: Client): Promise<string> {
  const { rows } = await client.query<{ who: string }>(
    `SELECT coalesce(string_agg(id::text, ' ' ORDER BY id), '') AS who FROM people WHERE objected_at IS NOT NULL`,
  );
  return rows[0]?.who ?? '';
}

/**
 * Takes somebody who has just asked to be left out from all totals and all standing: their own and those of everybody
 * something passed with go at once. Until the jobs have summed and learnt anew, usual values stand in. The totals must be locked.
 */
export async function leaveOutOfTotals(tx: Tx, personId: string): Promise<void> {
  // each a look-up by key for every connection, however many people the site has
  const concerned = Prisma.sql`(SELECT ${personId}::uuid UNION ALL
    SELECT other_id FROM connections WHERE owner_id = ${personId}::uuid AND state_at IS NOT NULL)`;
  await tx.$executeRaw`DELETE FROM person_totals WHERE person_id IN ${concerned}`;
  await tx.$executeRaw`DELETE FROM person_standing WHERE person_id IN ${concerned}`;
  await sumAgain(tx, personId);
}

/**
 * Has the jobs learn anew, and sum the person and everybody something passed with. One row, whatever passed: the job finds out
 * whom it concerns. The totals must be locked.
 */
export async function sumAgain(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO totals_waiting (person_id, with_partners) VALUES (${personId}::uuid, true)
    ON CONFLICT (person_id) DO UPDATE SET mark = excluded.mark, with_partners = true`;
  await tx.$executeRaw`
    INSERT INTO site_facts (key, value) VALUES (${LEARN_ASKED}, 'after an objection')
    ON CONFLICT (key) DO UPDATE SET at = now()`;
}
