import type { Client } from 'pg';

/**
 * What the sums beside the contributions mean: raise it whenever the same contributions are folded into other numbers, so
 * that no database keeps rows written by an older version. 2: an episode counts when it ends; totals come from the engine.
 * 3: totals count what has ended also for somebody who has gone quiet since.
 */
export const LEDGER_VERSION = 3;

/** Key of the fact in `site_facts`. */
const FACT = 'ledger-version';

/** The version that wrote the sums of this database; null: none has said so. The schema must be there. */
export async function ledgerVersion(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ value: string }>('SELECT value FROM site_facts WHERE key = $1', [
    FACT,
  ]);
  return rows[0] ? Number(rows[0].value) : null;
}

/** Notes that all sums are of this version: in the transaction that made them so. */
export async function noteLedgerVersion(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO site_facts (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = now() WHERE site_facts.value <> excluded.value`,
    [FACT, String(LEDGER_VERSION)],
  );
}
