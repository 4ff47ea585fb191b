import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, ensureDatabase, startEmbedded } from '#lib/db/embedded.ts';
import { withLock } from '#lib/db/embedded-server.ts';
import { deployMigrations } from '#prisma/local/migrations.ts';
import { dataFolder, ROOT } from '#prisma/local/project.ts';

/** The test server, and the migrated database that every test file gets a copy of. */
export type TestServer = { url(database: string): string; template: string; stop(): Promise<void> };

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings: of the server's own database, and the name of the one to copy. */
    testServer: { maintenanceUrl: string; template: string };
  }
}

/** Starts PostgreSQL without flushes in a folder of its own and migrates a template once per state of the migrations. */
export async function startTestServer(): Promise<TestServer> {
  const folder = join(dataFolder(), 'test');
  const server = await startEmbedded({ folder, durable: false, say: console.log });
  const template = `template_${migrationsHash()}`;
  await withLock(join(folder, 'template.running'), () => makeTemplate(server, template));
  await dropLeftovers(server, template);
  return { url: server.url, template, stop: server.stop };
}

/** Vitest calls this once before the integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('testServer', { maintenanceUrl: server.url('postgres'), template: server.template });
  return server.stop;
}

async function makeTemplate(server: EmbeddedPostgres, template: string): Promise<void> {
  const { rowCount } = await askServer(
    server.url('postgres'),
    'SELECT 1 FROM pg_database WHERE datname = $1',
    [template],
  );
  if (rowCount) return;
  await askServer(server.url('postgres'), 'DROP DATABASE IF EXISTS template_unfinished WITH (FORCE)');
  await ensureDatabase(server, 'template_unfinished');
  await deployMigrations(server.url('template_unfinished'));
  await askServer(server.url('postgres'), `ALTER DATABASE template_unfinished RENAME TO ${template}`);
}

/** Databases of killed runs and templates of older migrations. Their names carry the process that made them. */
async function dropLeftovers(server: EmbeddedPostgres, template: string): Promise<void> {
  const { rows } = await askServer(
    server.url('postgres'),
    "SELECT datname FROM pg_database WHERE datname ~ '^(test_\\d+_|template_[0-9a-f]{12}$)'",
  );
  for (const { datname } of rows) {
    const owner = Number(/^test_(\d+)_/.exec(datname)?.[1] ?? 0);
    if (datname === template || (owner > 0 && isAlive(owner))) continue;
    await askServer(server.url('postgres'), `DROP DATABASE IF EXISTS ${datname}`).catch(() => {
      // somebody uses it after all
    });
  }
}

/** Runs one statement on the server's own database. */
export async function askServer(maintenanceUrl: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  return client.query(sql, values).finally(() => client.end());
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'prisma', 'migrations');
  for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
