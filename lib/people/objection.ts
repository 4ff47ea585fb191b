import { inTransaction } from '#lib/db/client.ts';
import { leaveOutOfTotals, lockTotals, sumAgain } from '#lib/ledger/objection.ts';
import { done, type Outcome } from '#lib/outcome.ts';
import type { PersonActor } from './rules.ts';

// Beside commands.ts: the right to object to being scored.

/**
 * The actor asks to be left out of scores: from this moment nobody's score holds anything that passed with them, and
 * they see none themselves. What the site has learnt from all together is learnt anew by the job, within some ten minutes.
 * The account of what passed stays. Asking twice changes nothing more.
 */
export function objectToScoring(
  actor: PersonActor,
  now = new Date(),
): Promise<Outcome<{ changed: boolean }, never>> {
  return inTransaction(async (tx) => {
    await lockTotals(tx);
    const { count } = await tx.person.updateMany({
      where: { id: actor.personId, objectedAt: null },
      data: { objectedAt: now },
    });
    if (count > 0) await leaveOutOfTotals(tx, actor.personId);
    return done({ changed: count > 0 });
  });
}

/** The actor takes part in scores again; once the jobs have summed and learnt anew, within some ten minutes, all is as if they had never been left out. */
export function withdrawObjection(actor: PersonActor): Promise<Outcome<{ changed: boolean }, never>> {
  return inTransaction(async (tx) => {
    await lockTotals(tx);
    const { count } = await tx.person.updateMany({
      where: { id: actor.personId, objectedAt: { not: null } },
      data: { objectedAt: null },
    });
    if (count > 0) await sumAgain(tx, actor.personId);
    return done({ changed: count > 0 });
  });
}
