import { Client } from 'pg';
import { databaseUrl } from '#lib/config.ts';
import { isLearningDue, learnFromLedger } from '#lib/ledger/learn.ts';
import { log } from '#lib/log.ts';

/**
 * Has the site learn from its own acts once a day, and soon after somebody asked to be left out of scores or to take part
 * again. On a connection of its own, whose statements may take longer than those that somebody waits for.
 */
export async function learnIfDue(now = new Date()): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(), application_name: 'give-and-take-learning' });
  await client.connect();
  try {
    if (!(await isLearningDue(client, now))) return;
    const report = await learnFromLedger(client, now);
    if (report) log.info(report, 'learnt from the ledger');
  } finally {
    await client.end();
  }
}
