import { isLearningDue, learnFromLedger } from '#lib/ledger/learn.ts';
import { withOwnClient } from '#lib/ledger/own-client.ts';
import { log } from '#lib/log.ts';

/**
 * Has the site learn from its own acts once a day, and soon after somebody asked to be left out of scores or to take part
 * again. On a connection of its own, whose statements may take longer than those that somebody waits for.
 */
export function learnIfDue(now = new Date()): Promise<void> {
  return withOwnClient('learning', async (client) => {
    if (!(await isLearningDue(client, now))) return;
    const report = await learnFromLedger(client, now);
    if (report) log.info(report, 'learnt from the ledger');
  });
}
