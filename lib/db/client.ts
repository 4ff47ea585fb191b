import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { config, databaseUrl } from '#lib/config.ts';
import { log } from '#lib/log.ts';
import { isPassingConflict } from './conflicts.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

declare const inside: unique symbol;

/** The database inside a transaction. Helpers that write take one, so that handing them a plain client does not compile. */
export type Tx = Prisma.TransactionClient & { readonly [inside]: true };

/** One SQL statement as it was sent; parameters are JSON. */
export type Statement = { sql: string; params: string; durationMs: number };

type Listener = (statement: Statement) => void;
type Open = { prisma: PrismaClient; pool: Pool; listeners: Set<Listener> };

// On the global object, because Next loads this module once per bundle and again on every hot reload: each copy would
// otherwise open connections of its own until PostgreSQL has none left.
const place = globalThis as { giveAndTakeDatabase?: Open };

/**
 * The database outside a transaction, opened on first use. Inside `inTransaction` use its `tx` instead: another
 * connection taken there can wait for itself when all are busy.
 */
export function db(): PrismaClient {
  return open().prisma;
}

/** The connections below `db()`, for libraries that speak to PostgreSQL themselves. */
export function pool(): Pool {
  return open().pool;
}

const ATTEMPTS_AFTER_THE_FIRST = 3;

/**
 * Runs `work` in one READ COMMITTED transaction: all of it happens or nothing. When PostgreSQL ends it because of a
 * deadlock or a serialization failure (40P01, 40001) it is run again, at most three times, so `work` must have no effect
 * outside the database.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const { databaseWaitMs, databaseStatementMs } = config();
  const limits = {
    isolationLevel: 'ReadCommitted',
    maxWait: databaseWaitMs,
    timeout: databaseStatementMs === 0 ? HOURS_12 : databaseStatementMs * 2,
  } as const;
  for (let attempt = 0; ; attempt++) {
    try {
      return await db().$transaction((tx) => work(tx as Tx), limits);
    } catch (error) {
      if (attempt >= ATTEMPTS_AFTER_THE_FIRST || !isPassingConflict(error)) throw error;
    }
  }
}

/** Closes all connections; the next `db()` opens anew. */
export async function disconnect(): Promise<void> {
  const opened = place.giveAndTakeDatabase;
  place.giveAndTakeDatabase = undefined;
  await opened?.prisma.$disconnect();
  await opened?.pool.end();
}

/**
 * Tells `listener` every statement that `db()` and transactions send, until the returned function is called. Only where
 * NODE_ENV is "test"; statements of `pool()` are not seen.
 */
export function onStatement(listener: Listener): () => void {
  const { listeners } = open();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const HOURS_12 = 12 * 60 * 60 * 1000;

function open(): Open {
  place.giveAndTakeDatabase ??= connect();
  return place.giveAndTakeDatabase;
}

function connect(): Open {
  const { environment, databaseConnections, databaseWaitMs, databaseStatementMs } = config();
  const pool = new Pool({
    connectionString: databaseUrl(),
    max: databaseConnections,
    connectionTimeoutMillis: databaseWaitMs,
    ...(databaseStatementMs > 0 && {
      statement_timeout: databaseStatementMs,
      // the same limit kept on our side, for a network that swallows the answer
      query_timeout: databaseStatementMs + 500,
      idle_in_transaction_session_timeout: databaseStatementMs * 2,
    }),
    application_name: 'give-and-take',
    keepAlive: true,
  });
  // an idle connection that breaks is replaced by the pool; unheard, its error would end the process
  pool.on('error', (err) => log.warn({ err }, 'a database connection broke'));

  const listeners = new Set<Listener>();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // messages without the arguments of the call, which hold what people wrote
    errorFormat: 'minimal',
    log: environment === 'test' ? [{ emit: 'event', level: 'query' }] : [],
  });
  if (environment === 'test') {
    prisma.$on('query', ({ query, params, duration }) => {
      for (const listener of listeners) listener({ sql: query, params, durationMs: duration });
    });
  }
  return { prisma, pool, listeners };
}
