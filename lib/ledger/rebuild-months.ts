import type { Client } from 'pg';
import { MONTH_SLOTS } from './months.ts';

const COUNTERS = ['given_count', 'given_quarters', 'received_count', 'received_quarters'] as const;

/** The slot of countInMonth in SQL: the last hexadecimal digit of the other person's id. */
const slotOf = (otherId: string) => `(('x' || right(${otherId}::text, 1))::bit(4)::int % ${MONTH_SLOTS})`;

const monthOf = `date_trunc('month', at AT TIME ZONE 'UTC')::date`;

/** What the months hold when counted anew from the contributions. */
const COUNTED = `
  SELECT person_id, month, slot, ${COUNTERS.map((name) => `sum(${name})::int AS ${name}`).join(', ')} FROM (
    SELECT giver_id AS person_id, ${monthOf} AS month, ${slotOf('receiver_id')} AS slot,
           1 AS given_count, round(credits * 4)::int AS given_quarters, 0 AS received_count, 0 AS received_quarters
    FROM contributions WHERE voided_at IS NULL
    UNION ALL
    SELECT receiver_id, ${monthOf}, ${slotOf('giver_id')}, 0, 0, 1, round(credits * 4)::int
    FROM contributions WHERE voided_at IS NULL
  ) acts GROUP BY person_id, month, slot`;

/** Rows of month_totals that stand otherwise than a recount; a row of zeros equals no row. */
export async function monthDifferences(client: Client): Promise<number> {
  await client.query(`CREATE TEMP TABLE counted_months ON COMMIT DROP AS ${COUNTED}`);
  const differ = COUNTERS.map((name) => `coalesce(m.${name}, 0) <> coalesce(n.${name}, 0)`).join(' OR ');
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM month_totals m FULL JOIN counted_months n USING (person_id, month, slot) WHERE ${differ}`,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Puts the recount in place. {@link monthDifferences} must have run in this transaction. */
export async function rebuildMonths(client: Client): Promise<void> {
  await client.query('DELETE FROM month_totals');
  await client.query(`
    INSERT INTO month_totals (person_id, month, slot, ${COUNTERS.join(', ')})
    SELECT person_id, month, slot, ${COUNTERS.join(', ')} FROM counted_months`);
}
