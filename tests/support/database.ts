import { Client } from 'pg';
import { rereadConfig } from '#lib/config.ts';
import { disconnect } from '#lib/db/client.ts';

let keepsRows = false;
let copies = 0;

/**
 * Keeps what is in the database from one test of this file to the next; call it at the top of a file that fills the
 * database once (a demo, a loaded log) and only reads it afterwards.
 */
export function keepRowsBetweenTests(): void {
  keepsRows = true;
}

/** Whether this file asked to keep its rows. */
export function rowsAreKept(): boolean {
  return keepsRows;
}

/** A migrated database of one's own; `drop` removes it. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/** Copies `template` on the server of `maintenanceUrl`. Takes some 50 ms. */
export async function copyDatabase(maintenanceUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${process.pid}_${performance.timeOrigin.toString(36).replace('.', '')}_${copies++}`;
  await run(maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(maintenanceUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Makes `db()` speak to `url` from now on. */
export async function useDatabase(url: string): Promise<void> {
  await disconnect();
  process.env.DATABASE_URL = url;
  rereadConfig();
}

/**
 * Empties every table but the list of migrations. By DELETE, which for the few rows of a test takes a tenth of the time of
 * TRUNCATE; as a replica, so that the order of foreign keys does not matter.
 */
export async function emptyDatabase(url: string): Promise<void> {
  await run(
    url,
    `DO $$ DECLARE script text; BEGIN
       SET LOCAL session_replication_role = replica;
       SELECT string_agg(format('DELETE FROM %I;', tablename), '') INTO script
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
       EXECUTE script;
     END $$`,
  );
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
