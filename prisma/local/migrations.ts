import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';
import { Client } from 'pg';
import { LocalProblem } from '#lib/db/embedded.ts';
import { ROOT } from './project.ts';
import { type EngineOnDatabase, openSchemaEngine } from './schema-engine.ts';

const SCHEMA = join(ROOT, 'prisma', 'schema.prisma');
const MIGRATIONS = join(ROOT, 'prisma', 'migrations');
const NOTHING_EXTERNAL: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Held while migrating, so that of several starting instances one migrates and the others find it done. */
const MIGRATION_LOCK = 7_267_002;
const LOCK_PATIENCE_MS = 60_000;

/**
 * Applies the migrations that `connectionString` has not seen, oldest first, each entirely or not at all.
 *
 * @returns the names applied now; empty when the database was up to date.
 * @throws {LocalProblem} when one fails, an applied one was edited, or the database cannot be reached.
 */
export async function deployMigrations(connectionString: string): Promise<string[]> {
  return withMigrationLock(connectionString, async () => {
    return withEngine(connectionString, async (opened) => {
      const before = await diagnose(opened);
      refuseBrokenHistory(before);
      if (before.unapplied.length === 0) return [];
      const output = await explained(opened, () =>
        opened.engine.applyMigrations({ migrationsList: migrationList(), filters: NOTHING_EXTERNAL }),
      );
      return output.appliedMigrationNames;
    });
  });
}

/** How a database stands to the migrations of this checkout. All lists hold migration names. */
export type MigrationStatus = {
  unapplied: string[];
  /** Applied here, then changed in the checkout. */
  edited: string[];
  /** Started and never finished. */
  failed: string[];
  /** In the database and not in the checkout: the database is newer. */
  unknown: string[];
};

/** @throws {LocalProblem} when the database cannot be reached. */
export async function migrationStatus(connectionString: string): Promise<MigrationStatus> {
  await (await connected(connectionString)).end();
  return withEngine(connectionString, diagnose);
}

/**
 * Drafts the migration that leads from the existing ones to `schema.prisma`, in a shadow database that exists only
 * meanwhile.
 *
 * @returns the file to read and complete by hand, or null when nothing has changed.
 */
export async function draftMigration(connectionString: string, name: string): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new LocalProblem('Name the migration with a-z, 0-9 and _ only: add_topics');
  const { stdout } = await withEngine(connectionString, (opened) =>
    explained(opened, () =>
      opened.engine.diff({
        from: { tag: 'migrations', ...migrationList() },
        to: { tag: 'schemaDatamodel', files: [schemaFile()] },
        script: true,
        exitCode: null,
        filters: NOTHING_EXTERNAL,
      }),
    ),
  );
  if (!stdout || stdout.includes('-- This is an empty migration.')) return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout);
  return join(folder, 'migration.sql');
}

async function withEngine<T>(url: string, work: (opened: EngineOnDatabase) => Promise<T>): Promise<T> {
  const opened = await openSchemaEngine(url, schemaFile());
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function diagnose(opened: EngineOnDatabase): Promise<MigrationStatus> {
  const { history, editedMigrationNames, failedMigrationNames } = await explained(opened, () =>
    opened.engine.diagnoseMigrationHistory({
      migrationsList: migrationList(),
      optInToShadowDatabase: false,
      filters: NOTHING_EXTERNAL,
    }),
  );
  return {
    unapplied: history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [],
    unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
    edited: editedMigrationNames,
    failed: failedMigrationNames,
  };
}

function refuseBrokenHistory({ edited, failed, unknown }: MigrationStatus): void {
  if (failed.length > 0) {
    throw new LocalProblem(
      `The migration ${failed.join(', ')} failed earlier in this database. Repair what it left, then delete its row in _prisma_migrations and run "npm run db:migrate deploy" again.`,
    );
  }
  if (edited.length > 0) {
    throw new LocalProblem(
      `The migration ${edited.join(', ')} was changed after it had been applied to this database. Put the file back and write a new migration instead; for a throw-away demo database, delete the data folder.`,
    );
  }
  if (unknown.length > 0) {
    throw new LocalProblem(
      `This database already has the migration ${unknown.join(', ')}, which this checkout does not know. Use the newer version of the program.`,
    );
  }
}

async function withMigrationLock<T>(connectionString: string, work: () => Promise<T>): Promise<T> {
  const guard = await connected(connectionString);
  try {
    await guard.query(`SET lock_timeout = ${LOCK_PATIENCE_MS}`);
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '55P03') {
      throw new LocalProblem(
        'Another program has been migrating this database for over a minute. Wait for it, or end it, and try again.',
      );
    }
    throw error;
  } finally {
    await guard.end();
  }
}

/** One connection to `connectionString`. @throws {LocalProblem} naming the database and the cause, not the password. */
export async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { hostname, port, pathname } = new URL(connectionString);
    const reason =
      cause instanceof Error
        ? cause.message || String('code' in cause ? cause.code : cause.name)
        : String(cause);
    throw new LocalProblem(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be opened: ${reason}`,
      { cause },
    );
  }
}

/** Runs `work`; a failure says what PostgreSQL said, with the engine's words behind it. */
async function explained<T>(opened: EngineOnDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const database = opened.lastDatabaseError();
    const engine = cause instanceof Error ? cause.message : String(cause);
    throw new LocalProblem(`The schema could not be changed: ${database ? database.message : engine}`, {
      cause: database ?? cause,
    });
  }
}

function schemaFile() {
  return { path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') };
}

function migrationList(): MigrationList {
  const lock = join(MIGRATIONS, 'migration_lock.toml');
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: folders.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(MIGRATIONS, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
