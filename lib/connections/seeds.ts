import { db } from '#lib/db/client.ts';
import type { Seeds } from '#lib/ledger/site-models.ts';

// Beside queries.ts: what the site says to everybody of where standing starts; no person is named.

/** By which rule the people were chosen at whom standing starts, and how many they are; null until the site has learnt. */
export async function findSeeds(): Promise<Seeds | null> {
  const [row] = await db().$queryRaw<{ seeds: Seeds }[]>`
    SELECT body -> 'seeds' AS seeds FROM site_models WHERE id = 1`;
  return row?.seeds ?? null;
}
