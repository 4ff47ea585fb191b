import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyGive, emptyPair, type PairState } from '#lib/scoring/index.ts';
import { rowsOfPair, STATE_COLUMNS } from './connection-row.ts';
import { TOTALS_LOCK } from './objection.ts';
import { monthDifferences, rebuildMonths } from './rebuild-months.ts';
import { rebuildTotals, totalsDifferences } from './rebuild-totals.ts';
import { noteLedgerVersion } from './version.ts';

export type RebuildReport = {
  contributions: number;
  /** Ordered pairs: a gave to b at least once. */
  pairs: number;
  /** Rows that stood otherwise than the contributions say; 0 each when the ledger is sound. */
  differences: { connections: number; months: number; totals: number };
};

type Progress = (done: number, of: number) => void;

type RebuildOptions = {
  apply: boolean;
  onProgress?: Progress | undefined;
  /** Episodes that are over by then are counted in totals that are missing or out of place. */
  now?: Date | undefined;
};

/** Rows fetched, folded and written at a time: bounds memory whatever the size of the log. */
const BATCH = 10_000;

const names = STATE_COLUMNS.map(([name]) => name);
const all = (alias: string) => names.map((name) => `${alias}.${name}`).join(', ');

/**
 * Recomputes connections, months and person totals from the contributions, and reports how many rows stood
 * otherwise. With `apply: false` nothing is changed. Writers wait while it runs. One transaction; the client must
 * not be in one. Memory: a batch of rows, whatever the size of the log.
 */
export async function rebuildLedger(
  client: Client,
  { apply, onProgress, now }: RebuildOptions,
): Promise<RebuildReport> {
  await client.query('BEGIN');
  try {
    const report = await rebuildWithin(client, { apply, onProgress, now });
    await client.query(apply ? 'COMMIT' : 'ROLLBACK');
    return report;
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  }
}

/** {@link rebuildLedger} inside the caller's transaction. */
export async function rebuildWithin(
  client: Client,
  { apply, onProgress = () => {}, now = new Date() }: RebuildOptions,
): Promise<RebuildReport> {
  await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '128MB'`);
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [TOTALS_LOCK]);
  await client.query(
    'LOCK TABLE contributions, connections, month_totals, person_totals IN SHARE ROW EXCLUSIVE MODE',
  );
  await client.query(`
    CREATE TEMP TABLE rebuilt ON COMMIT DROP AS
    SELECT owner_id, other_id, ${names.join(', ')} FROM connections WITH NO DATA`);
  const contributions = await foldAll(client, onProgress);
  const connections = await connectionDifferences(client);
  if (apply && connections > 0) await applyConnections(client);
  const months = await monthDifferences(client);
  if (apply && months > 0) await rebuildMonths(client);
  const totals = await totalsDifferences(client, now);
  if (apply && totals > 0) await rebuildTotals(client);
  if (apply) {
    await client.query('UPDATE contributions SET unfolded = false WHERE unfolded');
    await client.query('DELETE FROM totals_waiting');
    await noteLedgerVersion(client);
  }
  const pairs = await count(client, 'SELECT count(*) FROM rebuilt WHERE gave_count > 0');
  return { contributions, pairs, differences: { connections, months, totals } };
}

type FoldedPair = { low: string; high: string; state: PairState };
type Fetched = { low: string; high: string; low_gave: boolean; at: Date; credits: number };

/** Folds every pair in the order of (at, id), exactly as the acts were applied one by one, into `rebuilt`. */
async function foldAll(client: Client, onProgress: Progress): Promise<number> {
  const total = await count(client, 'SELECT count(*) FROM contributions WHERE voided_at IS NULL');
  await client.query(`
    DECLARE in_order NO SCROLL CURSOR FOR
    SELECT least(giver_id, receiver_id) AS low, greatest(giver_id, receiver_id) AS high,
           giver_id < receiver_id AS low_gave, at, credits
    FROM contributions WHERE voided_at IS NULL
    ORDER BY low, high, at, id`);
  let current: FoldedPair | null = null;
  let folded = 0;
  for (;;) {
    const { rows } = await client.query<Fetched>(`FETCH ${BATCH} FROM in_order`);
    const finished: string[] = [];
    for (const row of rows) {
      if (!current || current.low !== row.low || current.high !== row.high) {
        if (current) finished.push(...copyLines(current));
        current = { low: row.low, high: row.high, state: emptyPair() };
      }
      const give = {
        direction: row.low_gave ? 'gave' : 'got',
        at: row.at.getTime(),
        credits: row.credits,
      } as const;
      current.state = applyGive(current.state, give);
    }
    if (rows.length === 0 && current) finished.push(...copyLines(current));
    await copyLinesInto(client, finished);
    folded += rows.length;
    onProgress(folded, total);
    if (rows.length === 0) break;
  }
  await client.query('CLOSE in_order');
  await client.query('ALTER TABLE rebuilt ADD PRIMARY KEY (owner_id, other_id)');
  await client.query('ANALYZE rebuilt');
  return total;
}

/** Both rows of a pair as lines of PostgreSQL's COPY text format; every value is a number, a date or an id. */
function copyLines({ low, high, state }: FoldedPair): string[] {
  return rowsOfPair(low, high, state).map(
    (row) => `${['owner_id', 'other_id', ...names].map((name) => row[name] ?? '\\N').join('\t')}\n`,
  );
}

async function copyLinesInto(client: Client, lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  await pipeline(Readable.from(lines), client.query(copyFrom('COPY rebuilt FROM STDIN')));
}

/** A row whose pair has nothing in force stands right when it says so (state_at null). */
function connectionDifferences(client: Client): Promise<number> {
  return count(
    client,
    `SELECT count(*) FROM rebuilt r FULL JOIN connections c USING (owner_id, other_id)
     WHERE CASE WHEN r.owner_id IS NULL THEN c.state_at IS NOT NULL OR c.gave_count + c.got_count <> 0
                ELSE (${all('r')}) IS DISTINCT FROM (${all('c')}) END`,
  );
}

async function applyConnections(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO connections AS c (owner_id, other_id, ${names.join(', ')})
    SELECT owner_id, other_id, ${names.join(', ')} FROM rebuilt ORDER BY owner_id, other_id
    ON CONFLICT (owner_id, other_id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE (${all('c')}) IS DISTINCT FROM (${all('excluded')})`);
  const empty = rowsOfPair('', '', emptyPair())[0] ?? {};
  await client.query(
    `UPDATE connections c SET ${names.map((name) => `${name} = e.${name}`).join(', ')}
     FROM jsonb_to_record($1::jsonb) AS e(${STATE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
     WHERE c.state_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM rebuilt r WHERE r.owner_id = c.owner_id AND r.other_id = c.other_id)`,
    [JSON.stringify(empty)],
  );
}

export async function count(client: Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(sql);
  return Number(rows[0]?.count ?? 0);
}
