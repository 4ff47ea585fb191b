import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { rereadConfig } from '#lib/config.ts';
import { disconnect } from '#lib/db/client.ts';
import { type EmbeddedPostgres, ensureDatabase } from '#lib/db/embedded.ts';
import { bringLedgerUpToDate } from './ledger.ts';
import { deployMigrations } from './migrations.ts';
import { ROOT } from './project.ts';

/** Where the demo is filled in: it takes the real name only when complete, so an interrupted start leaves nothing by half. */
const UNFINISHED = 'give_and_take_unfinished';

/** Whether nobody is in `database` yet, or it does not exist. */
export async function isEmpty(server: EmbeddedPostgres, database: string): Promise<boolean> {
  const client = new Client({ connectionString: server.url(database) });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT to_regclass('public.people') IS NULL OR NOT xpath_exists('/table/row', query_to_xml('SELECT 1 FROM people LIMIT 1', false, false, '')) AS empty`,
    );
    return rows[0].empty;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === '3D000' || error.code === '42P01'))
      return true;
    throw error;
  } finally {
    await client.end();
  }
}

/** Makes `database` anew with the demo network in it. What was there is dropped: call it only for an empty one. */
export async function fillWithDemo(server: EmbeddedPostgres, database: string): Promise<void> {
  await onServer(server, [`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`]);
  await ensureDatabase(server, UNFINISHED);
  await deployMigrations(server.url(UNFINISHED));
  await bringLedgerUpToDate(server.url(UNFINISHED));
  await seed(server.url(UNFINISHED));
  await onServer(server, [
    `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`,
    `ALTER DATABASE ${UNFINISHED} RENAME TO ${database}`,
  ]);
}

/** Fills the migrated, empty database at `url` with the demo network. */
export async function seed(url: string): Promise<void> {
  const file = join(ROOT, 'prisma', 'seed.ts');
  if (!existsSync(file)) return;
  const { DATABASE_URL, DATABASE_STATEMENT_MS } = process.env;
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_STATEMENT_MS: '0' });
  rereadConfig();
  try {
    const { seedDemo }: { seedDemo(): Promise<unknown> } = await import(pathToFileURL(file).href);
    await seedDemo();
  } finally {
    await disconnect();
    restore('DATABASE_URL', DATABASE_URL);
    restore('DATABASE_STATEMENT_MS', DATABASE_STATEMENT_MS);
    rereadConfig();
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

async function onServer(server: EmbeddedPostgres, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
