import { rebuildLedger } from '#lib/ledger/rebuild.ts';
import { LEDGER_VERSION, ledgerVersion } from '#lib/ledger/version.ts';
import { connected } from './migrations.ts';

/** Held while the version is looked at and the ledger rebuilt, so that of several starting instances one does it. */
const VERSION_LOCK = 7_267_003;

/**
 * Rebuilds the ledger of a migrated database when another version of the program wrote its sums. Returns what to say
 * about it, or null when nothing was to be done.
 *
 * @throws {LocalProblem} when the database cannot be reached
 */
export async function bringLedgerUpToDate(url: string): Promise<string | null> {
  const client = await connected(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [VERSION_LOCK]);
    if ((await ledgerVersion(client)) === LEDGER_VERSION) return null;
    const { contributions } = await rebuildLedger(client, { apply: true });
    return contributions === 0
      ? null
      : `rebuilt the ledger from ${contributions} contributions: its sums were of another version`;
  } finally {
    await client.end();
  }
}
