import type { Client } from 'pg';
import { STATE_COLUMNS, type StateRow } from './connection-row.ts';
import { IS_COUNTED } from './objection.ts';
import { TOTALS_COLUMNS, totalsRow, WRITE_TOTALS } from './totals.ts';

const BATCH = 10_000;
const names = TOTALS_COLUMNS.map(([name]) => name).join(', ');

type OwnedRow = StateRow & { owner_id: string };

/**
 * Sums every person anew from the connection rows into `summed_totals`, and counts those whose stored totals stand
 * otherwise. Memory: one batch and the connections of one person.
 */
export async function totalsDifferences(client: Client): Promise<number> {
  await client.query(
    'CREATE TEMP TABLE summed_totals (LIKE person_totals INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP',
  );
  await client.query(`
    DECLARE by_owner NO SCROLL CURSOR FOR
    SELECT owner_id, ${STATE_COLUMNS.map(([name]) => name).join(', ')} FROM connections c
    WHERE state_at IS NOT NULL AND ${IS_COUNTED} ORDER BY owner_id, other_id`);
  let ownerId: string | null = null;
  let owned: StateRow[] = [];
  for (;;) {
    const { rows } = await client.query<OwnedRow>(`FETCH ${BATCH} FROM by_owner`);
    const summed = [];
    for (const row of rows) {
      if (row.owner_id !== ownerId) {
        if (ownerId) summed.push(totalsRow(ownerId, owned));
        ownerId = row.owner_id;
        owned = [];
      }
      owned.push(row);
    }
    if (rows.length === 0 && ownerId) summed.push(totalsRow(ownerId, owned));
    if (summed.length > 0) {
      await client.query(
        `${WRITE_TOTALS.before.replace('person_totals', 'summed_totals')}$1${WRITE_TOTALS.after}`,
        [JSON.stringify(summed)],
      );
    }
    if (rows.length === 0) break;
  }
  await client.query('CLOSE by_owner');
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM summed_totals s FULL JOIN person_totals t USING (person_id)
     WHERE CASE WHEN s.person_id IS NULL THEN t.given + t.received <> 0
                ELSE ${TOTALS_COLUMNS.filter(([name]) => name !== 'person_id')
                  .map(([name]) => `s.${name} IS DISTINCT FROM t.${name}`)
                  .join(' OR ')} END`,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Puts the sums in place. {@link totalsDifferences} must have run in this transaction. */
export async function rebuildTotals(client: Client): Promise<void> {
  await client.query('DELETE FROM person_totals');
  await client.query(`INSERT INTO person_totals (${names}) SELECT ${names} FROM summed_totals`);
}
