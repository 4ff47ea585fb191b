import type { Client } from 'pg';
import { IS_COUNTED } from './objection.ts';
import { type ActRow, PersonFold } from './person-fold.ts';
import { TOTALS_COLUMNS, type TotalsRow, totalsRow, WRITE_TOTALS } from './totals-row.ts';

const BATCH = 10_000;
const names = TOTALS_COLUMNS.map(([name]) => name).join(', ');

/** `stands_until`: when the stored totals are due anew; null where none are stored, or nothing is open in them. */
type PersonAct = ActRow & { person_id: string; stands_until: Date | null };

/**
 * Folds every person anew from the contributions into `summed_totals`, and counts those whose stored totals stand
 * otherwise. Stored totals are held against those of the time until which they say that they stand: that an episode has
 * ended since is no damage, and the job is soon to count it. Memory: one batch and one person's engine, a row for each of their
 * partners.
 */
export async function totalsDifferences(client: Client, now: Date): Promise<number> {
  await client.query(
    'CREATE TEMP TABLE summed_totals (LIKE person_totals INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP',
  );
  // every act twice: once for who gave, once for who received
  await client.query(`
    DECLARE by_person NO SCROLL CURSOR FOR
    SELECT a.*, t.next_end_at AS stands_until FROM (
      SELECT giver_id AS person_id, id, giver_id, receiver_id, at, credits FROM contributions c
      WHERE voided_at IS NULL AND ${IS_COUNTED}
      UNION ALL
      SELECT receiver_id, id, giver_id, receiver_id, at, credits FROM contributions c
      WHERE voided_at IS NULL AND ${IS_COUNTED}) a
    LEFT JOIN person_totals t USING (person_id)
    ORDER BY person_id, a.at, id`);
  let current = null as Folding | null;
  for (;;) {
    const { rows } = await client.query<PersonAct>(`FETCH ${BATCH} FROM by_person`);
    const summed: TotalsRow[] = [];
    for (const row of rows) {
      if (row.person_id !== current?.fold.personId) {
        summed.push(...rowOf(current));
        const until = Math.min(row.stands_until?.getTime() ?? now.getTime(), now.getTime());
        current = { fold: new PersonFold(row.person_id), until };
      }
      current.fold.add(row);
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

/** A person whose acts are being told, and the time up to which episodes count that are over. */
type Folding = { fold: PersonFold; until: number };

function rowOf(folding: Folding | null): TotalsRow[] {
  folding?.fold.advance(folding.until);
  const row = folding && totalsRow(folding.fold);
  return row ? [row] : [];
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
