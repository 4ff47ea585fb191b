import type { Client } from 'pg';
import { db } from '#lib/db/client.ts';
import { IS_COUNTED, TOTALS_LOCK, whoIsLeftOut } from './objection.ts';
import { within, withOwnClient } from './own-client.ts';
import { type ActRow, PersonFold } from './person-fold.ts';
import { totalsRow, WRITE_TOTALS } from './totals-row.ts';

/** Acts marked by one statement, and most such statements in a round; people whose episodes have ended, and people summed in one. */
const ACTS = 500;
const ACT_BATCHES = 100;
const DUE = 500;
const PEOPLE = 100;
/** Acts of one person read at a time. */
const PAGE = 5_000;

type Waiting = { person_id: string; mark: string };

/**
 * Sums the people anew whom new or voided acts concern, of whom an episode has ended by `now`, or who wait after an
 * objection: for each, everything that concerns them through the engine ({@link PersonFold}). Acts only mark themselves, so no
 * giver waits for another on a receiver's row. One person is one transaction, on a connection whose statements may take
 * as long as the largest history does; what others wait for is the writing of one row. One folder at a time: a second one
 * finds nothing to do. Returns how many people it took up; 0: nobody waits.
 *
 * @throws {AggregateError} when the totals of somebody could not be summed; all others were, and they wait on, at the end
 */
export async function foldTotals(now = new Date()): Promise<number> {
  if (!(await isAnybodyWaiting(now))) return 0;
  return withOwnClient('totals', async (client) => {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(hashtext('ledger:fold')) AS taken`);
    if (!rows[0]?.taken) return 0;
    try {
      return await foldRound(client, now);
    } finally {
      await client.query(`SELECT pg_advisory_unlock(hashtext('ledger:fold'))`);
    }
  });
}

/** Folds until nobody waits; for tests, the seed and the end of a load. */
export async function foldAllTotals(now = new Date()): Promise<void> {
  while ((await foldTotals(now)) > 0);
}

async function isAnybodyWaiting(now: Date): Promise<boolean> {
  const [row] = await db().$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM contributions WHERE unfolded) OR EXISTS (SELECT 1 FROM totals_waiting)
      OR EXISTS (SELECT 1 FROM person_totals WHERE next_end_at < ${now}) AS waits`;
  return row?.waits ?? false;
}

async function foldRound(client: Client, now: Date): Promise<number> {
  await queueThoseConcerned(client, now);
  const { rows } = await client.query<Waiting>(
    `SELECT person_id, mark FROM totals_waiting ORDER BY since, person_id LIMIT ${PEOPLE}`,
  );
  const failures: unknown[] = [];
  for (const waiting of rows) {
    try {
      await sumAndWrite(client, waiting, now);
    } catch (cause) {
      failures.push(cause);
      // whoever cannot be summed keeps nobody else waiting
      await client.query('UPDATE totals_waiting SET since = clock_timestamp() WHERE person_id = $1', [
        waiting.person_id,
      ]);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `The totals of ${failures.length} people could not be summed.`);
  return rows.length;
}

/** Puts everybody into the queue whose totals stand otherwise by now. */
async function queueThoseConcerned(client: Client, now: Date): Promise<void> {
  // all that is new at once, so that whoever has many new acts is summed once for them
  for (let batch = 0; batch < ACT_BATCHES; batch++) if ((await queueOfActs(client)) < ACTS) break;
  await client.query(
    queued(`SELECT person_id FROM person_totals WHERE next_end_at < $1 ORDER BY next_end_at LIMIT ${DUE}`),
    [now],
  );
  await within(client, 'BEGIN', async () => {
    const { rows } = await client.query<Waiting>(
      'UPDATE totals_waiting SET with_partners = false WHERE with_partners RETURNING person_id',
    );
    const ids = rows.map(({ person_id }) => person_id);
    if (ids.length === 0) return;
    await client.query(
      queued('SELECT other_id FROM connections WHERE owner_id = ANY($1) AND state_at IS NOT NULL'),
      [ids],
    );
  });
}

/** Queues whom some new acts concern, and returns how many acts. They are marked as seen before anything is read of them. */
async function queueOfActs(client: Client): Promise<number> {
  const { rows } = await client.query<{ seen: number }>(`
    WITH unseen AS MATERIALIZED (
      SELECT id FROM contributions WHERE unfolded ORDER BY id LIMIT ${ACTS} FOR UPDATE SKIP LOCKED),
    seen AS (
      UPDATE contributions c SET unfolded = false FROM unseen WHERE c.id = unseen.id RETURNING giver_id, receiver_id),
    queued AS (${queued('SELECT giver_id FROM seen UNION SELECT receiver_id FROM seen')})
    SELECT count(*)::int AS seen FROM seen`);
  return rows[0]?.seen ?? 0;
}

const queued = (people: string) => `INSERT INTO totals_waiting (person_id)
  SELECT id FROM people WHERE id IN (${people}) ORDER BY id
  ON CONFLICT (person_id) DO UPDATE SET mark = excluded.mark`;

/**
 * Sums a person anew. Where nothing counts (nothing passed, or they or all others asked to be left out) no row stands.
 * Everything is read as of one moment; what was read is not written when somebody has asked to be left out since, or when the
 * person was put into the queue again or taken out of it (by a rebuild): then the next round has them, if they still wait.
 */
async function sumAndWrite(client: Client, { person_id, mark }: Waiting, now: Date): Promise<void> {
  const { leftOut, row } = await within(
    client,
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    async () => ({
      leftOut: await whoIsLeftOut(client),
      row: totalsRow(await foldPerson(client, person_id, now)),
    }),
  );
  await within(client, 'BEGIN', async () => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [TOTALS_LOCK]);
    if ((await whoIsLeftOut(client)) !== leftOut) return;
    const { rowCount } = await client.query('DELETE FROM totals_waiting WHERE person_id = $1 AND mark = $2', [
      person_id,
      mark,
    ]);
    if (rowCount === 0) return;
    if (row) await client.query(`${WRITE_TOTALS.before}$1${WRITE_TOTALS.after}`, [JSON.stringify([row])]);
    else await client.query('DELETE FROM person_totals WHERE person_id = $1', [person_id]);
  });
}

/** The person's acts in order, {@link PAGE} at a time: two ranges of an index, what was given and what was received. */
async function foldPerson(client: Client, personId: string, now: Date): Promise<PersonFold> {
  const fold = new PersonFold(personId);
  const side = (column: 'giver_id' | 'receiver_id') => `
    (SELECT c.id, c.giver_id, c.receiver_id, c.at, c.credits FROM contributions c
     WHERE ${column} = $1 AND c.voided_at IS NULL AND ${IS_COUNTED} AND (c.at, c.id) > ($2, $3)
     ORDER BY c.at, c.id LIMIT ${PAGE})`;
  let last = { at: '-infinity' as Date | string, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows: acts } = await client.query<ActRow & { id: string }>(
      `${side('giver_id')} UNION ALL ${side('receiver_id')} ORDER BY at, id LIMIT ${PAGE}`,
      [personId, last.at, last.id],
    );
    for (const act of acts) fold.add(act);
    last = acts.at(-1) ?? last;
    if (acts.length < PAGE) break;
  }
  fold.advance(now.getTime());
  return fold;
}
