import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';
import { KINDS, LOADED_CREDITS } from '#lib/ledger/kinds.ts';
import { type RebuildReport, rebuildWithin } from '#lib/ledger/rebuild.ts';
import { MAX_NAME_LENGTH } from '#lib/people/rules.ts';
import { cleanLine } from '#lib/text/clean.ts';
import { type BadLine, type LogRecord, UnreadableLog } from './activity-log.ts';

export type LoadOptions = {
  /** The community's name, 2–40 characters with at least one letter or digit; people of one community are found again by it. */
  community: string;
  /** More unusable lines than this, and nothing is loaded. */
  mostBadLines: number;
  onPhase?: (phase: string, done: number, of: number) => void;
};

export type LoadReport = {
  /** What the file holds. */
  events: number;
  people: number;
  pairs: number;
  /** What was new: loading the same file again adds nothing. */
  eventsAdded: number;
  peopleAdded: number;
  bad: BadLine[];
  ledger: RebuildReport;
};

/** Words of known layouts that mean one of our kinds. */
const KNOWN_WORDS: Record<string, string> = {
  a2q: 'answer',
  c2q: 'comment on a question',
  c2a: 'comment on an answer',
};

/**
 * Loads a community's activity log as people, contributions and connections, in one transaction: all of it is
 * there afterwards, or nothing. Lines that cannot be used are reported and left out, up to `mostBadLines`.
 *
 * @throws {UnreadableLog} when too many lines are bad or nothing is in the file.
 */
export async function loadCommunity(
  client: Client,
  records: AsyncIterable<LogRecord>,
  { community, mostBadLines, onPhase = () => {} }: LoadOptions,
): Promise<LoadReport> {
  const runId = uuidv7();
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '128MB'`);
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('load:' || $1))`, [community]);
    await client.query('INSERT INTO load_runs (id, community, started_at) VALUES ($1, $2, now())', [
      runId,
      community,
    ]);
    const bad = await stage(client, records, mostBadLines);
    const inFile = await describeStaged(client);
    if (inFile.events === 0) throw new UnreadableLog('There is no usable line in the file.');
    onPhase('people', 0, inFile.people);
    const peopleAdded = await addPeople(client, community);
    onPhase('contributions', 0, inFile.events);
    const eventsAdded = await addContributions(client, community);
    await client.query('ANALYZE people, contributions');
    const ledger = await rebuildWithin(client, {
      apply: true,
      onProgress: (done, of) => onPhase('connections', done, of),
    });
    await client.query('ANALYZE connections, person_totals, month_totals');
    await client.query(
      'UPDATE load_runs SET finished_at = clock_timestamp(), lines = $2, skipped = $3, events = $4 WHERE id = $1',
      [runId, inFile.events + bad.length, bad.length, eventsAdded],
    );
    await client.query('COMMIT');
    return { ...inFile, eventsAdded, peopleAdded, bad, ledger };
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  }
}

/** Streams the usable lines into a temporary table. */
async function stage(
  client: Client,
  records: AsyncIterable<LogRecord>,
  mostBadLines: number,
): Promise<BadLine[]> {
  await client.query(
    'CREATE TEMP TABLE staged (at timestamptz(3), giver text, receiver text, kind text) ON COMMIT DROP',
  );
  const bad: BadLine[] = [];
  async function* lines() {
    let piece = '';
    for await (const record of records) {
      if ('why' in record) {
        bad.push(record);
        if (bad.length > mostBadLines) throw tooManyBad(bad, mostBadLines);
        continue;
      }
      const { at, giver, receiver, kind } = record;
      piece += `${at.toISOString()}\t${escaped(giver)}\t${escaped(receiver)}\t${escaped(KNOWN_WORDS[kind] ?? kind)}\n`;
      if (piece.length > 64_000) {
        yield piece;
        piece = '';
      }
    }
    if (piece) yield piece;
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom('COPY staged FROM STDIN')));
  await client.query('ANALYZE staged');
  return bad;
}

function tooManyBad(bad: BadLine[], most: number): UnreadableLog {
  const first = bad.slice(0, 5).map(({ line, why }) => `  line ${line}: ${why}`);
  return new UnreadableLog(
    `More than ${most} lines cannot be used; nothing was loaded. The first:\n${first.join('\n')}`,
  );
}

/** COPY's text format; tabs and line ends were refused by the reader. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\');
}

async function describeStaged(client: Client): Promise<{ events: number; people: number; pairs: number }> {
  const { rows } = await client.query<{ events: number; people: number; pairs: number }>(`
    SELECT (SELECT count(*)::int FROM staged) AS events,
           (SELECT count(*)::int FROM (SELECT giver FROM staged UNION SELECT receiver FROM staged) p) AS people,
           (SELECT count(*)::int FROM (SELECT DISTINCT giver, receiver FROM staged) p) AS pairs`);
  return rows[0] ?? { events: 0, people: 0, pairs: 0 };
}

/**
 * Names to show for the keys that cannot be shown as they are: cleaned like everything people type. The key itself
 * stays as it came, since people are found again by it.
 */
async function cleanedNames(client: Client, community: string): Promise<{ keys: string[]; names: string[] }> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM (SELECT giver AS key FROM staged UNION SELECT receiver FROM staged) k
     WHERE key !~ '^[A-Za-z0-9_.-]{1,${MAX_NAME_LENGTH}}$'
       AND NOT EXISTS (SELECT 1 FROM people p WHERE p.community = $1 AND p.community_key = k.key)`,
    [community],
  );
  const keys = rows.map(({ key }) => key);
  return { keys, names: keys.map((key) => cleanLine(key, MAX_NAME_LENGTH) || `Somebody of ${community}`) };
}

/** Handles are the community and the key, folded; where two fold alike or one is taken, a few letters of a hash follow. */
async function addPeople(client: Client, community: string): Promise<number> {
  const { keys, names } = await cleanedNames(client, community);
  const { rowCount } = await client.query(
    `WITH keys AS (SELECT giver AS key FROM staged UNION SELECT receiver FROM staged),
      fresh AS (
        SELECT key, left(regexp_replace(lower($1), '[^a-z0-9]+', '', 'g') || '_' ||
               regexp_replace(lower(key), '[^a-z0-9]+', '_', 'g'), 32) AS base
        FROM keys k WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.community = $1 AND p.community_key = k.key)),
      numbered AS (SELECT key, base, row_number() OVER (PARTITION BY base ORDER BY key) AS nth FROM fresh)
    INSERT INTO people (id, handle, name, community, community_key)
    SELECT gen_random_uuid(),
           CASE WHEN nth = 1 AND NOT EXISTS (SELECT 1 FROM people p WHERE p.handle = base) THEN base
                ELSE left(base, 30) || '_' || left(md5($1 || key), 9) END,
           CASE WHEN key ~ '^[0-9]+$' THEN left($1 || ' ' || key, ${MAX_NAME_LENGTH}) ELSE coalesce(cleaned.name, key) END, $1, key
    FROM numbered LEFT JOIN unnest($2::text[], $3::text[]) AS cleaned(raw, name) ON cleaned.raw = key
    ON CONFLICT (community, community_key) DO NOTHING`,
    [community, keys, names],
  );
  return rowCount ?? 0;
}

/**
 * The same line twice in a file is two events; the same file twice is none more. Nothing waits to be folded: the rebuild at
 * the end of the load sums everybody.
 */
async function addContributions(client: Client, community: string): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, unfolded, source)
     SELECT gen_random_uuid(), g.id, r.id, s.kind, s.at, coalesce(($2::jsonb ->> s.kind)::float8, $3), false,
            'log:' || $1 || ':' || extract(epoch FROM s.at)::text || ':' || s.giver || '>' || s.receiver || ':' || s.kind || ':' ||
            row_number() OVER (PARTITION BY s.at, s.giver, s.receiver, s.kind)
     FROM staged s
     JOIN people g ON g.community = $1 AND g.community_key = s.giver
     JOIN people r ON r.community = $1 AND r.community_key = s.receiver
     ON CONFLICT (source) WHERE voided_at IS NULL DO NOTHING`,
    [
      community,
      JSON.stringify(Object.fromEntries(Object.entries(KINDS).map(([kind, { credits }]) => [kind, credits]))),
      LOADED_CREDITS,
    ],
  );
  return rowCount ?? 0;
}
