import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, type Pool, type QueryResult } from 'pg';

// Prisma's command line downloads a native engine. The same engine is published as WebAssembly; this is the way in.

const fromAdapter = createRequire(createRequire(import.meta.url).resolve('@prisma/adapter-pg'));

type AdapterTools = { bindMigrationAwareSqlAdapterFactory(factory: object): object };
type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The engine on one database, and the last error PostgreSQL itself reported, which names line and cause better. */
export type EngineOnDatabase = { engine: SchemaEngine; lastDatabaseError(): Error | undefined };

/** Starts Prisma's schema engine on `connectionString`, knowing the datamodel in `schema`. */
export async function openSchemaEngine(
  connectionString: string,
  schema: { path: string; content: string },
): Promise<EngineOnDatabase> {
  await loadEngine();
  let lastError: Error | undefined;
  const note = (error: Error) => {
    lastError = error;
  };
  const factory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connectionString, note),
    connectToShadowDb: () => connectToShadow(connectionString, note),
  };
  const tools: AdapterTools = fromAdapter('@prisma/driver-adapter-utils');
  const engine = await (glue.SchemaEngine as typeof SchemaEngine).new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    tools.bindMigrationAwareSqlAdapterFactory(factory),
  );
  return { engine, lastDatabaseError: () => lastError };
}

async function connect(connectionString: string, note: (error: Error) => void): Promise<Adapter> {
  const options = { connectionString, connectionTimeoutMillis: 5_000 };
  const adapter = await new PrismaPg(options, { onPoolError: () => {} }).connect();
  const pool: Pool = adapter.underlyingDriver();
  passLetters(adapter, pool);
  // The adapter would cut scripts at every semicolon, also inside functions and texts, and run the pieces on any
  // connection of its pool. Sent whole, PostgreSQL reads the script itself and applies it entirely or not at all.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (error instanceof Error) note(error);
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
async function connectToShadow(connectionString: string, note: (error: Error) => void): Promise<Adapter> {
  const url = new URL(connectionString);
  url.pathname = `/shadow_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${url.pathname.slice(1)}`);
  const adapter = await connect(url.href, note);
  const closePool = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await closePool();
    await adapter
      .underlyingDriver()
      .end()
      .catch(() => {});
    await run(`DROP DATABASE IF EXISTS ${url.pathname.slice(1)} WITH (FORCE)`);
  };
  return adapter;
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
