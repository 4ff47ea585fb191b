import { forgetOldSkips } from '#lib/connections/commands.ts';
import { db } from '#lib/db/client.ts';

/** Rows deleted by one statement, so that nobody waits for it. */
const BATCH = 1_000;

/**
 * Deletes what has had its time: ended sessions, codes that are no longer good, suggestions set aside long ago. Safe
 * on several instances at once: each leaves alone what another is deleting.
 */
export async function deleteExpired(now = new Date()): Promise<void> {
  await inBatches(
    () => db().$executeRaw`
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE expires_at < ${now} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
  await inBatches(
    () => db().$executeRaw`
      DELETE FROM verifications WHERE id IN (
        SELECT id FROM verifications WHERE expires_at < ${now} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
  await forgetOldSkips(now);
}

async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}
