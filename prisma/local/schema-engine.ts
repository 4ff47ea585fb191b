import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, type Pool, type QueryResult } from 'pg';

// Prisma's command line downloads a native engine. The same engine is published as WebAssembly; this is the way in.

const fromAdapter = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-pg'));

type Watch = {
  opened(pool: Pool): void;
  shadowed(drop: () => Promise<void>): void;
  failed(error: Error): void;
};
type AdapterTools = { bindMigrationAwareSqlAdapterFactory(factory: object): object };
type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

export type EngineOnDatabase = {
  engine: SchemaEngine;
  /** What PostgreSQL itself said last; it names line and cause better than the engine. */
  lastDatabaseError(): Error | undefined;
  /** Closes its connections, which would keep a script from ending. */
  close(): Promise<void>;
};

/** Starts Prisma's schema engine on `connectionString`, knowing the datamodel in `schema`. */
export async function openSchemaEngine(
  connectionString: string,
  schema: { path: string; content: string },
): Promise<EngineOnDatabase> {
  await loadEngine();
  let lastError: Error | undefined;
  const pools: Pool[] = [];
  const shadowDrops: (() => Promise<void>)[] = [];
  const watch: Watch = {
    opened: (pool) => pools.push(pool),
    shadowed: (drop) => shadowDrops.push(drop),
    failed: (error) => {
      lastError = error;
    },
  };
  const factory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connectionString, watch),
    connectToShadowDb: () => connectToShadow(connectionString, watch),
  };
  const tools: AdapterTools = fromAdapter('@prisma/driver-adapter-utils');
  const engine = await (glue.SchemaEngine as typeof SchemaEngine).new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    tools.bindMigrationAwareSqlAdapterFactory(factory),
  );
  const close = async () => {
    engine.free();
    // the engine has closed some of them by itself
    await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
    for (const drop of shadowDrops) await drop();
  };
  return { engine, lastDatabaseError: () => lastError, close };
}

async function connect(connectionString: string, watch: Watch): Promise<Adapter> {
  const options = { connectionString, connectionTimeoutMillis: 5_000 };
  const adapter = await new PrismaPg(options, { onPoolError: () => {} }).connect();
  const pool: Pool = adapter.underlyingDriver();
  watch.opened(pool);
  passLetters(adapter, pool);
  // The adapter would cut scripts at every semicolon, also inside functions and texts, and run the pieces on any
  // connection of its pool. Sent whole, PostgreSQL reads the script itself and applies it entirely or not at all.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (error instanceof Error) watch.failed(error);
      throw error;
    }
  };
  return adapter;
}

/** PostgreSQL's one-letter type `"char"`, and what the adapter and the engine call text and a letter. */
const LETTER_OID = 18;
const TEXT_OID = 25;
const ENGINE_LETTER = 6;

// PostgreSQL's catalogue answers in a one-letter type that the adapter refuses and the engine insists on: it is passed
// through as text and named again behind the adapter. The engine asks one question at a time, so one note is enough.
function passLetters(adapter: Adapter, pool: Pool): void {
  let letters: number[] = [];
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<QueryResult>;
  const asText = async (...input: unknown[]) => {
    const result = await query(...input);
    letters = [];
    for (const [position, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== LETTER_OID) continue;
      field.dataTypeID = TEXT_OID;
      letters.push(position);
    }
    return result;
  };
  pool.query = asText as Pool['query'];

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    for (const position of letters) answer.columnTypes[position] = ENGINE_LETTER;
    return answer;
  };
}

// The adapter's own shadow keeps a `connectionString` that names the real database, and would write there.
async function connectToShadow(connectionString: string, watch: Watch): Promise<Adapter> {
  const url = new URL(connectionString);
  url.pathname = `/shadow_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${url.pathname.slice(1)}`);
  watch.shadowed(() => run(`DROP DATABASE IF EXISTS ${url.pathname.slice(1)} WITH (FORCE)`));
  return connect(url.href, watch);
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm')
      .replace(/\.js$/, '_bg.wasm');
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      './schema_engine_bg.js': glue as object as WebAssembly.ModuleImports,
    });
    (glue as object as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(
      instance.exports,
    );
    // where the engine leaves its last words when it gives up; without it the cause would be lost
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) },
    });
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loading;
}
