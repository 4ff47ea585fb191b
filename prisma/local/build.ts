import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from '#lib/db/embedded-server.ts';
import { runProgram } from './child.ts';
import { dataFolder, ROOT } from './project.ts';

/** What the built app is made of. Tests and migrations are not in it. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
];
const NOT_BUILT = ['lib/db/generated', 'prisma/local', 'prisma/migrations'].map((path) => join(ROOT, path));
const BUILT_FROM = join(ROOT, '.next', 'built-from');
const CLIENT = join(ROOT, 'lib', 'db', 'generated');
const GENERATED_FROM = join(CLIENT, '.generated-from');

const BUILD_PATIENCE_MS = 15 * 60_000;

/** Whether `lib/db/generated` is missing or made from another schema. */
export function clientIsStale(): boolean {
  return !existsSync(join(CLIENT, 'client.ts')) || !holds(GENERATED_FROM, clientHash());
}

/** Writes the database client into `lib/db/generated`. */
export async function generateClient(): Promise<void> {
  await oneAtATime('generate', async () => {
    if (!clientIsStale()) return;
    await runProgram('prisma/build/index.js', ['generate', '--config', 'prisma/prisma.config.ts'], {
      ...process.env,
      // it looks for its engine before generating, which needs none: any program satisfies it and nothing is downloaded
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    });
    writeFileSync(GENERATED_FROM, clientHash());
  });
}

/** Whether `.next` is missing or built from other sources. */
export function buildIsStale(): boolean {
  return !existsSync(join(ROOT, '.next', 'BUILD_ID')) || !holds(BUILT_FROM, sourcesHash());
}

/** Builds the app for production. Takes about a minute on two cores. */
export async function buildApp(): Promise<void> {
  await oneAtATime('build', async () => {
    if (!buildIsStale()) return;
    const from = sourcesHash();
    await runProgram('next/dist/bin/next', ['build'], appEnvironment({ NODE_ENV: 'production' }));
    writeFileSync(BUILT_FROM, from);
  });
}

/** The environment of Next: ours without its reports home, and `more`. */
export function appEnvironment(more: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more };
}

function oneAtATime(name: string, work: () => Promise<void>): Promise<void> {
  // in a fresh checkout this is the first thing kept there
  mkdirSync(dataFolder(), { recursive: true });
  return withLock(join(dataFolder(), `${name}.running`), work, BUILD_PATIENCE_MS);
}

function holds(file: string, value: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

function clientHash(): string {
  const hash = createHash('sha256');
  for (const file of [
    'prisma/schema.prisma',
    'prisma/prisma.config.ts',
    'node_modules/prisma/package.json',
  ]) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Changes with everything the built app, the schema and the demo are made of. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(join(ROOT, source))) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (NOT_BUILT.includes(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
