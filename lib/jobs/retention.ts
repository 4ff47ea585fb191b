import { KEPT_DAYS } from '#lib/bell/rules.ts';
import { forgetOldSkips } from '#lib/connections/skips.ts';
import { db } from '#lib/db/client.ts';

/** Rows deleted by one statement, so that nobody waits for it. */
const BATCH = 1_000;
const DAY_MS = 86_400_000;

/**
 * Deletes what has had its time: ended sessions, codes that are no longer good, notices read and suggestions set aside
 * long ago. Safe on several instances at once: each leaves alone what another is deleting.
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
  await deleteOldNotices(new Date(now.getTime() - KEPT_DAYS * DAY_MS));
  await forgetOldSkips(now);
}

/** Notices read before `then`, and unread ones in which nothing is left of what was done before then. */
async function deleteOldNotices(then: Date): Promise<void> {
  await inBatches(
    () => db().$executeRaw`
      DELETE FROM notices WHERE id IN (
        SELECT id FROM notices WHERE read_at < ${then} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
  await inBatches(
    () => db().$executeRaw`
      DELETE FROM notices WHERE id IN (
        SELECT id FROM notices n WHERE read_at IS NULL AND at < ${then}
          AND NOT EXISTS (SELECT 1 FROM notice_acts x WHERE x.notice_id = n.id)
        LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  );
}

async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === BATCH);
}
