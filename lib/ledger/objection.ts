import type { Tx } from '#lib/db/client.ts';

// Who asked to be left out of scores: nothing that passed with them counts in anybody's sums.

/**
 * Name of the advisory lock held by whoever writes person totals and by whoever objects. A fold or a rebuild that began
 * before an objection is waited for, and one that begins after it reads it: none brings back what it took away.
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

/**
 * Takes somebody who has just asked to be left out from all totals and all standing: their own and those of everybody
 * something passed with go at once. Until the jobs have summed and learnt anew, usual values stand in. The totals must be locked.
 */
export async function leaveOutOfTotals(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM person_totals WHERE person_id = ${personId}::uuid OR person_id IN (
      SELECT other_id FROM connections WHERE owner_id = ${personId}::uuid AND state_at IS NOT NULL)`;
  await tx.$executeRaw`
    DELETE FROM person_standing WHERE person_id = ${personId}::uuid OR person_id IN (
      SELECT other_id FROM connections WHERE owner_id = ${personId}::uuid AND state_at IS NOT NULL)`;
  await sumAgain(tx, personId);
}

/**
 * Has the jobs learn anew, and sum the person and everybody something passed with: marks one act of each pair, which is enough for both,
 * however much passed between them. An act that is being voided is waited for, and marks itself. The totals must be
 * locked.
 */
export async function sumAgain(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE contributions SET unfolded = true WHERE id IN (
      SELECT act.id FROM connections c CROSS JOIN LATERAL (
        (SELECT id FROM contributions WHERE giver_id = c.owner_id AND receiver_id = c.other_id AND voided_at IS NULL
         ORDER BY at, id LIMIT 1)
        UNION ALL
        (SELECT id FROM contributions WHERE giver_id = c.other_id AND receiver_id = c.owner_id AND voided_at IS NULL
         ORDER BY at, id LIMIT 1)
        LIMIT 1) act
      WHERE c.owner_id = ${personId}::uuid AND c.state_at IS NOT NULL)`;
  await tx.$executeRaw`
    INSERT INTO site_facts (key, value) VALUES (${LEARN_ASKED}, 'after an objection')
    ON CONFLICT (key) DO UPDATE SET at = now()`;
}
