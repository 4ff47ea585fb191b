import type { Client } from 'pg';
import { IS_COUNTED } from './objection.ts';
import { type ActRow, PersonFold } from './person-fold.ts';
import { TOTALS_COLUMNS, totalsRow, WRITE_TOTALS } from './totals.ts';

const BATCH = 10_000;
const names = TOTALS_COLUMNS.map(([name]) => name).join(', ');

type PersonAct = ActRow & { person_id: string };

/**
 * Folds every person anew from the contributions into `summed_totals`, and counts those whose stored totals stand
 * otherwise. Memory: one batch and one person's engine, a row for each of their partners.
 */
export async function totalsDifferences(client: Client): Promise<number> {
  await client.query(
    'CREATE TEMP TABLE summed_totals (LIKE person_totals INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP',
  );
  // every act twice: once for who gave, once for who received
  await client.query(`
    DECLARE by_person NO SCROLL CURSOR FOR
    SELECT giver_id AS person_id, id, giver_id, receiver_id, at, credits FROM contributions c
    WHERE voided_at IS NULL AND ${IS_COUNTED}
    UNION ALL
    SELECT receiver_id, id, giver_id, receiver_id, at, credits FROM contributions c
    WHERE voided_at IS NULL AND ${IS_COUNTED}
    ORDER BY person_id, at, id`);
  let current: PersonFold | null = null;
  for (;;) {
    const { rows } = await client.query<PersonAct>(`FETCH ${BATCH} FROM by_person`);
    const summed = [];
    for (const row of rows) {
      if (row.person_id !== current?.personId) {
        summed.push(...rowOf(current));
        current = new PersonFold(row.person_id);
      }
      current.add(row);
    }
    if (rows.length === 0) summed.push(...rowOf(current));
    if (summed.length > 0) {
      await client.query(
        `${WRITE_TOTALS.before.replace('person_totals', 'summed_totals')}$1${WRITE_TOTALS.after}`,
        [JSON.stringify(summed)],
      );
    }
    if (rows.length === 0) break;
  }
  await client.query('CLOSE by_person');
  return differing(client);
}

function rowOf(fold: PersonFold | null) {
  const totals = fold?.totals;
  return fold && totals ? [totalsRow(fold.personId, totals)] : [];
}

async function differing(client: Client): Promise<number> {
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
