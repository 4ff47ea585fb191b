import type { Client } from 'pg';
import type { GiveKind } from './kinds.ts';
import { type Receipts, type StandingRow, standingRows } from './learn-standing.ts';
import { IS_COUNTED, LEARN_ASKED, TOTALS_LOCK, whoIsLeftOut } from './objection.ts';
import { within } from './own-client.ts';
import { SiteLearner } from './site-learner.ts';
import { MODELS_VERSION, type ModelsBody, type Seeds } from './site-models.ts';

/** The latest acts that are learnt from. */
const MOST_ACTS = 500_000;
/** Acts read, and rows written, at a time: whoever else needs this process or these rows waits for one batch. */
const READ = 1_000;
const WRITE = 1_000;

/** A site's founders are acknowledged within so long after its first act. A judgement. */
const FOUNDING_DAYS = 90;
const DAY_MS = 86_400_000;
/** Key of the fact in `site_facts`: the day is stated once and does not move; whoever runs the site may state another. */
const FOUNDED_BEFORE = 'founded-before';
const SEED_RULE = 'everybody whose giving was acknowledged before this day';

/** What acknowledges, among our own kinds. */
const WORDS_BACK = ['acknowledgement', 'thanks'] satisfies GiveKind[];
const RECEIPT_WINDOW_DAYS = 14;

export type LearnReport = {
  acts: number;
  /** Ended episodes. */
  episodes: number;
  seeds: number;
  /** People with a row of standing. */
  people: number;
};

/** Whether it is a day since the site last learnt, or somebody has asked it to since. */
export async function isLearningDue(client: Client, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ due: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM site_models m WHERE m.id = 1 AND m.at > $1
       AND m.version = $2 AND NOT EXISTS (SELECT 1 FROM site_facts f WHERE f.key = $3 AND f.at >= m.at)) AS due`,
    [new Date(now.getTime() - DAY_MS), MODELS_VERSION, LEARN_ASKED],
  );
  return rows[0]?.due ?? true;
}

/**
 * Learns from the latest {@link MOST_ACTS} acts in force, without those of people who asked to be left out, and writes
 * what was learnt and everybody's standing. Safe to run twice; one at a time: null when another is at it. Memory: the
 * engine (some 450 bytes a pair and 120 a person), open episodes and receipts, not the acts: for the 390,000 acts of
 * MathOverflow, 188,000 pairs, the process grew to 420 MB, of which the engine held 83.
 */
export async function learnFromLedger(client: Client, now: Date): Promise<LearnReport | null> {
  const { rows } = await client.query(`SELECT pg_try_advisory_lock(hashtext('ledger:learn')) AS taken`);
  if (!rows[0]?.taken) return null;
  try {
    // somebody who asks to be left out meanwhile is in what was read: then all is read anew
    for (;;) {
      const report = await learnOnce(client, now);
      if (report) return report;
    }
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('ledger:learn'))`);
  }
}

async function learnOnce(client: Client, now: Date): Promise<LearnReport | null> {
  const leftOut = await whoIsLeftOut(client);
  const learner = new SiteLearner();
  const receipts: Receipts = { speakers: [], receivers: [], at: [] };
  const acts = await readActs(client, learner, receipts);
  learner.finish(now.getTime());
  const { seeds, founders } = await findSeeds(client);
  const earlier = await client.query<{ person_id: string; walk: number }>(
    'SELECT person_id, walk FROM person_standing',
  );
  const rows = standingRows({
    learner,
    receipts,
    seeds: founders,
    earlier: new Map(earlier.rows.map(({ person_id, walk }) => [person_id, walk])),
  });
  const kept = new Set(rows.map(({ person_id }) => person_id));
  const gone = earlier.rows.map(({ person_id }) => person_id).filter((id) => !kept.has(id));
  const isWritten =
    (await writeRows(client, rows, now, leftOut)) &&
    (await inBatch(client, leftOut, async () => {
      await client.query('DELETE FROM person_standing WHERE person_id = ANY($1)', [gone]);
      await writeModels(client, { ...learner.body, seeds }, learner.learnt, now);
    }));
  return isWritten ? { acts, episodes: learner.learnt, seeds: seeds.count, people: rows.length } : null;
}

type ActRow = {
  id: string;
  giver_id: string;
  receiver_id: string;
  kind: string;
  at: Date;
  credits: number;
  is_receipt: boolean;
};

/**
 * An act that says that something was worth it: a word back, other than "not for me"; and, since a loaded log has kinds of
 * its own, any of those that follows a give of the other within 14 days.
 */
const isReceipt = (ourKinds: string) => `CASE
  WHEN c.kind <> ALL (${ourKinds}) THEN c.source LIKE 'log:%' AND EXISTS (SELECT 1 FROM contributions g
    WHERE g.giver_id = c.receiver_id AND g.receiver_id = c.giver_id AND g.voided_at IS NULL
      AND g.at < c.at AND g.at >= c.at - make_interval(days => ${RECEIPT_WINDOW_DAYS}))
  WHEN c.source LIKE 'answer:%' THEN EXISTS (SELECT 1 FROM comments k
    WHERE k.id = substring(c.source FROM 8)::uuid AND k.answer <> 'not-for-me')
  ELSE true END`;

/** Tells the learner the latest acts, the oldest first; returns how many. */
async function readActs(client: Client, learner: SiteLearner, receipts: Receipts): Promise<number> {
  const { rows: starts } = await client.query<{ at: Date; id: string }>(
    `SELECT at, id FROM contributions WHERE voided_at IS NULL ORDER BY at DESC, id DESC OFFSET $1 LIMIT 1`,
    [MOST_ACTS],
  );
  let last = starts[0] ?? { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
  let acts = 0;
  for (;;) {
    const { rows } = await client.query<ActRow>(
      `SELECT c.id, c.giver_id, c.receiver_id, c.kind, c.at, c.credits, ${isReceipt('$3')} AS is_receipt
       FROM contributions c WHERE c.voided_at IS NULL AND (c.at, c.id) > ($1, $2) AND ${IS_COUNTED}
       ORDER BY c.at, c.id LIMIT ${READ}`,
      [last.at, last.id, WORDS_BACK],
    );
    for (const row of rows) tell(learner, receipts, row);
    acts += rows.length;
    last = rows.at(-1) ?? last;
    if (rows.length < READ) return acts;
  }
}

function tell(learner: SiteLearner, receipts: Receipts, row: ActRow): void {
  const at = row.at.getTime();
  learner.add({
    giverId: row.giver_id,
    receiverId: row.receiver_id,
    kind: row.kind,
    at,
    credits: row.credits,
  });
  if (!row.is_receipt) return;
  receipts.speakers.push(learner.people.number(row.giver_id));
  receipts.receivers.push(learner.people.number(row.receiver_id));
  receipts.at.push(at);
}

/** Founders: everybody whose giving was acknowledged before the day the site states. */
async function findSeeds(client: Client): Promise<{ seeds: Seeds; founders: string[] }> {
  await client.query(
    `INSERT INTO site_facts (key, value)
     SELECT $1, to_char(min(at) AT TIME ZONE 'UTC' + make_interval(days => ${FOUNDING_DAYS}), 'YYYY-MM-DD') || 'T00:00Z'
     FROM contributions WHERE voided_at IS NULL HAVING min(at) IS NOT NULL
     ON CONFLICT (key) DO NOTHING`,
    [FOUNDED_BEFORE],
  );
  const { rows: facts } = await client.query<{ value: string }>(
    'SELECT value FROM site_facts WHERE key = $1',
    [FOUNDED_BEFORE],
  );
  const foundedBefore = facts[0]?.value;
  if (!foundedBefore) return { founders: [], seeds: { rule: SEED_RULE, foundedBefore: null, count: 0 } };
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT c.receiver_id AS id FROM contributions c
     WHERE c.voided_at IS NULL AND c.at < $1 AND ${IS_COUNTED} AND ${isReceipt('$2')}
     ORDER BY id`,
    [foundedBefore, WORDS_BACK],
  );
  const founders = rows.map(({ id }) => id);
  return {
    founders,
    seeds: { rule: SEED_RULE, foundedBefore, count: founders.length },
  };
}

/** Writes under the lock of whoever objects, unless somebody has objected since `leftOut` was read: then false. */
async function inBatch(client: Client, leftOut: string, write: () => Promise<void>): Promise<boolean> {
  return within(client, 'BEGIN', async () => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [TOTALS_LOCK]);
    const isSame = (await whoIsLeftOut(client)) === leftOut;
    if (isSame) await write();
    return isSame;
  });
}

const COLUMNS = [
  ['standing', 'float8'],
  ['walk', 'float8'],
  ['voices', 'float8'],
  ['heard_opened', 'float8'],
  ['heard_returned', 'float8'],
  ['is_seed', 'boolean'],
] as const;
const names = COLUMNS.map(([name]) => name).join(', ');
const all = (alias: string) => COLUMNS.map(([name]) => `${alias}.${name}`).join(', ');

/** Only rows that stand otherwise; whose account is gone by now has none. */
async function writeRows(client: Client, rows: StandingRow[], now: Date, leftOut: string): Promise<boolean> {
  for (let from = 0; from < rows.length; from += WRITE) {
    const isWritten = await inBatch(client, leftOut, async () => {
      await client.query(
        `INSERT INTO person_standing AS s (person_id, ${names}, at)
         SELECT p.id, ${all('r')}, $2
         FROM jsonb_to_recordset($1::jsonb) AS r(person_id uuid, ${COLUMNS.map((c) => c.join(' ')).join(', ')})
         JOIN people p ON p.id = r.person_id ORDER BY p.id
         ON CONFLICT (person_id) DO UPDATE SET at = excluded.at,
           ${COLUMNS.map(([name]) => `${name} = excluded.${name}`).join(', ')}
         WHERE (${all('s')}) IS DISTINCT FROM (${all('excluded')})`,
        [JSON.stringify(rows.slice(from, from + WRITE)), now],
      );
    });
    if (!isWritten) return false;
  }
  return true;
}

async function writeModels(client: Client, body: ModelsBody, learnt: number, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO site_models (id, version, body, learnt, at) VALUES (1, $1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body, learnt = excluded.learnt, at = excluded.at`,
    [MODELS_VERSION, JSON.stringify(body), learnt, now],
  );
}
