import { rereadConfig } from '#lib/config.ts';
import { buildApp, buildIsStale, clientIsStale, generateClient } from '#prisma/local/build.ts';
import { stopProgram } from '#prisma/local/child.ts';
import { serve } from '#prisma/local/serve.ts';

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
  const [{ startTestServer }, { copyDatabase }, { seed }] = await Promise.all([
    import('./postgres.ts'),
    import('./database.ts'),
    import('#prisma/local/demo.ts'),
  ]);
  const server = await startTestServer();
  const database = await copyDatabase(server.url('postgres'), server.template);
  await seed(database.url);

  const origin = `http://localhost:${port}`;
  Object.assign(process.env, { DATABASE_URL: database.url, AUTH_SECRET: SECRET, APP_ORIGIN: origin });
  rereadConfig();
  const { child } = await serve({
    mode: 'start',
    port,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
  });
  const stop = async () => {
    await stopProgram(child);
    await database.drop();
    await server.stop();
  };
  return { origin, databaseUrl: database.url, stop };
}

/** Playwright calls this once before all journeys, and what it returns once after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const site = await startSite(Number(process.env.E2E_PORT));
  return site.stop;
}
