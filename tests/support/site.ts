import { join } from 'node:path';
import { rereadConfig } from '#lib/config.ts';
import { withLock } from '#lib/db/embedded-server.ts';
import { buildApp, buildIsStale, clientIsStale, generateClient, sourcesHash } from '#prisma/local/build.ts';
import { stopProgram } from '#prisma/local/child.ts';
import { dataFolder } from '#prisma/local/project.ts';
import { serve } from '#prisma/local/serve.ts';
import type { TestServer } from './postgres.ts';

/** The built site on a database of its own, filled with the demo network. */
export type Site = { origin: string; databaseUrl: string; stop(): Promise<void> };

const SECRET = 'a-secret-for-tests-only-0123456789abcdef';

/**
 * Builds the site if its sources changed and serves it on `port`. `DATABASE_URL` and `AUTH_SECRET` of this process are
 * set to the site's, so that tests can look behind the screen.
 */
export async function startSite(port: number): Promise<Site> {
  if (clientIsStale()) await generateClient();
  if (buildIsStale()) await buildApp();
  // loaded only now: they need the generated client
  const [{ startTestServer }, { copyDatabase }] = await Promise.all([
    import('./postgres.ts'),
    import('./database.ts'),
  ]);
  const server = await startTestServer();
  const lock = join(dataFolder(), 'test', 'demo.running');
  const demo = await withLock(lock, () => seededTemplate(server), 5 * 60_000);
  const database = await copyDatabase(server.url('postgres'), demo);

  const origin = `http://localhost:${port}`;
  Object.assign(process.env, { DATABASE_URL: database.url, AUTH_SECRET: SECRET, APP_ORIGIN: origin });
  rereadConfig();
  const { child } = await serve({
    mode: 'start',
    port,
    // all journeys come from one address, which the limits would soon take for a flood
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      LIMIT_FACTOR: '100',
      MAIL_FOLDER: join(dataFolder(), 'test', 'mail'),
    },
  });
  const stop = async () => {
    await stopProgram(child);
    await database.drop();
    await server.stop();
  };
  return { origin, databaseUrl: database.url, stop };
}

/** The demo network takes half a minute to live through: done once per state of the sources and day, then copied. */
async function seededTemplate(server: TestServer): Promise<string> {
  const [{ askServer }, { copyDatabase }, { seed }] = await Promise.all([
    import('./postgres.ts'),
    import('./database.ts'),
    import('#prisma/local/demo.ts'),
  ]);
  // by day, because the story is told backwards from today
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const name = `demo_${today}_${sourcesHash().slice(0, 12)}`;
  const url = server.url('postgres');
  const { rows } = await askServer(url, "SELECT datname FROM pg_database WHERE datname LIKE 'demo\\_%'");
  if (rows.some(({ datname }) => datname === name)) return name;
  for (const { datname } of rows) await askServer(url, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  const seeded = await copyDatabase(url, server.template);
  await seed(seeded.url);
  await askServer(url, `ALTER DATABASE ${new URL(seeded.url).pathname.slice(1)} RENAME TO ${name}`);
  return name;
}

/** Playwright calls this once before all journeys, and what it returns once after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const site = await startSite(Number(process.env.E2E_PORT));
  return site.stop;
}
