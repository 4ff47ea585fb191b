import { join } from 'node:path';
import { config, rereadConfig } from '#lib/config.ts';
import { LocalProblem, startEmbedded } from '#lib/db/embedded.ts';
import { buildApp, buildIsStale, clientIsStale, generateClient } from './local/build.ts';
import { checkInstall } from './local/install.ts';
import { beforeLeaving, isLeaving, leave, leaveOnSignals } from './local/leaving.ts';
import { dataFolder, readEnvironmentFiles } from './local/project.ts';
import { report } from './local/report.ts';
import { localSecrets } from './local/secrets.ts';
import { checkPort, serve } from './local/serve.ts';
import { say, step } from './local/steps.ts';

// `npm start` and `npm run dev`: from an installed checkout to a running site, doing only what is not done yet.

const DATABASE = 'give_and_take';

async function start(mode: 'start' | 'dev'): Promise<void> {
  readEnvironmentFiles();
  // for Next's own files and for our settings alike
  Object.assign(process.env, { NODE_ENV: mode === 'dev' ? 'development' : 'production' });
  rereadConfig();
  checkInstall();
  const { port, origin } = config();
  await checkPort(port);
  const secrets = localSecrets();
  if (process.env.DATABASE_URL && !process.env.AUTH_SECRET) {
    say(
      `AUTH_SECRET is not set: the one in ${dataFolder()} is used. Set it where several instances share a database.`,
    );
  }

  if (clientIsStale()) await step('Generating the database client', generateClient);
  if (mode === 'start' && buildIsStale()) await step('Building the site (about a minute)', buildApp);
  const url = process.env.DATABASE_URL
    ? await givenDatabase(process.env.DATABASE_URL)
    : await embeddedDatabase();

  const { ended } = await step('Starting the server', () =>
    serve({
      mode,
      port,
      env: {
        ...secrets,
        ...(!process.env.DATABASE_URL && { MAIL_FOLDER: join(dataFolder(), 'mail') }),
        ...withoutEmpty(process.env),
        DATABASE_URL: url,
        APP_ORIGIN: origin,
        PORT: String(port),
      },
    }),
  );
  if (!isLeaving()) console.log(`\nGive & Take is ready at ${origin} (Ctrl-C stops it)\n`);
  await ended;
  if (!isLeaving()) throw new LocalProblem('The server ended unexpectedly; its last words are above.');
}

async function embeddedDatabase(): Promise<string> {
  const starting = startEmbedded({ folder: dataFolder(), durable: true, say: (line) => say(`\n  ${line}`) });
  beforeLeaving(() =>
    starting.then(
      (server) => server.stop(),
      () => {},
    ),
  );
  const server = await step('Starting the database', () => starting);
  // loaded only now: it needs the generated client
  const { fillWithDemo, isEmpty } = await import('./local/demo.ts');
  if (await isEmpty(server, DATABASE)) {
    await step('Filling it with the demo network', () => fillWithDemo(server, DATABASE));
  } else {
    await migrate(server.url(DATABASE));
  }
  return server.url(DATABASE);
}

async function givenDatabase(url: string): Promise<string> {
  await migrate(url);
  return url;
}

async function migrate(url: string): Promise<void> {
  const { deployMigrations } = await import('./local/migrations.ts');
  const applied = await step('Bringing the database up to date', () => deployMigrations(url));
  for (const name of applied) say(`applied ${name}`);
  const { bringLedgerUpToDate } = await import('./local/ledger.ts');
  const rebuilt = await bringLedgerUpToDate(url);
  if (rebuilt) say(rebuilt);
}

function withoutEmpty(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

leaveOnSignals(say);
try {
  await start(process.argv[2] === 'dev' ? 'dev' : 'start');
  await leave(0);
} catch (error) {
  if (!isLeaving()) report(error);
  await leave(1);
}
