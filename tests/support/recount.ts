import { Client } from 'pg';
import { databaseUrl } from '#lib/config.ts';
import { type RebuildReport, rebuildLedger } from '#lib/ledger/rebuild.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';

/** No row of the ledger stands otherwise than its contributions say. */
export const SOUND = { connections: 0, months: 0, totals: 0 };

/** A client of its own on the test's database, closed afterwards. */
export async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** How many rows of the ledger differ from a recount, the totals folded first; nothing is changed. */
export async function differencesFromRecount(): Promise<RebuildReport['differences']> {
  await foldAllTotals();
  const report = await withClient((client) => rebuildLedger(client, { apply: false }));
  return report.differences;
}
