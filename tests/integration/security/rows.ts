import type { Client } from 'pg';

// Every row of the database at once: kept, put back, and compared. Names of tables come from PostgreSQL itself.

type Table = { name: string; columns: string };

/** Counters of tries move when a try is refused; the list of migrations never does. */
const NOT_OURS = ['_prisma_migrations', 'rate_limits'];

const known = new WeakMap<Client, Table[]>();

async function tables(client: Client, but: readonly string[]): Promise<Table[]> {
  const all = known.get(client) ?? (await readTables(client));
  known.set(client, all);
  return all.filter(({ name }) => !but.includes(name));
}

async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = '' GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

/** Copies every row aside; `restore` puts exactly those back. */
export async function saveRows(client: Client): Promise<{ restore(): Promise<void> }> {
  const saved = await tables(client, ['_prisma_migrations']);
  await client.query('CREATE SCHEMA saved');
  for (const { name } of saved) await client.query(`CREATE TABLE saved.${name} AS TABLE public.${name}`);
  const undo = saved.map(
    ({ name, columns }) =>
      `DELETE FROM public.${name}; INSERT INTO public.${name} (${columns}) SELECT ${columns} FROM saved.${name};`,
  );
  // as a replica: foreign keys hold in the whole, in whatever order the tables come
  const script = `BEGIN; SET LOCAL session_replication_role = replica; ${undo.join('')} COMMIT`;
  return {
    restore: async () => {
      await client.query(script);
    },
  };
}

/** One hash per table over all its rows; equal hashes mean that nothing changed. */
export async function fingerprints(client: Client): Promise<Record<string, string>> {
  const all = await tables(client, NOT_OURS);
  const hashes = all.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(x::text, chr(10) ORDER BY x::text), '')) AS hash FROM public.${name} x`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>(hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** The tables in which `text` stands somewhere. */
export async function tablesWith(client: Client, text: string): Promise<string[]> {
  const all = await tables(client, NOT_OURS);
  const found = all.map(
    ({ name }) => `SELECT '${name}' AS name FROM public.${name} x WHERE position($1 in x::text) > 0`,
  );
  const { rows } = await client.query<{ name: string }>(found.join(' UNION '), [text]);
  return rows.map(({ name }) => name);
}

/** What is one person's alone and no act of somebody else may touch, as one hash. */
export async function ownFingerprint(client: Client, personId: string): Promise<string> {
  const own = [
    'SELECT x::text FROM people x WHERE id = $1',
    'SELECT x::text FROM accounts x JOIN people p ON p.account_id = x.id WHERE p.id = $1',
    'SELECT x::text FROM credentials x JOIN people p USING (account_id) WHERE p.id = $1',
    'SELECT x::text FROM person_topics x WHERE person_id = $1',
    'SELECT x::text FROM posts x WHERE author_id = $1',
    'SELECT r::text FROM revisions r JOIN posts p ON p.id = r.post_id WHERE p.author_id = $1',
    'SELECT x::text FROM comments x WHERE giver_id = $1',
    'SELECT x::text FROM replies x WHERE writer_id = $1',
    'SELECT x::text FROM blocks x WHERE blocker_id = $1',
    'SELECT x::text FROM mutes x WHERE muter_id = $1',
    'SELECT x::text FROM skipped_acts x WHERE owner_id = $1',
    'SELECT x::text FROM notice_settings x WHERE person_id = $1',
    'SELECT x::text FROM notices x WHERE recipient_id = $1 AND read_at IS NOT NULL',
    'SELECT x::text FROM reminders x WHERE owner_id = $1',
    'SELECT x::text FROM read_marks x WHERE reader_id = $1',
    "SELECT other_id || note FROM connections WHERE owner_id = $1 AND note <> ''",
    'SELECT followee_id || reason_kind || reason_text || started_at || lane FROM follows WHERE follower_id = $1',
  ];
  const { rows } = await client.query<{ hash: string }>(
    `SELECT md5(string_agg(row, chr(10) ORDER BY row)) AS hash FROM (${own.join(' UNION ALL ')}) mine (row)`,
    [personId],
  );
  return rows[0]?.hash ?? '';
}
