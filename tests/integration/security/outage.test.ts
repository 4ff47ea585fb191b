import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseUrl, rereadConfig } from '#lib/config.ts';
import { disconnect } from '#lib/db/client.ts';
import { en } from '#lib/words/en.ts';
import { keepRowsBetweenTests, useDatabase } from '#tests/support/database.ts';
import { CELLS, formsOf } from './action-table.ts';
import { browserWith, type FormAction, formOf, submit } from './edge.ts';
import { ACTION_FILES, load } from './sources.ts';
import { makeWorld, type World } from './world.ts';

vi.mock('next/headers', async () => (await import('./edge.ts')).nextHeaders);
vi.mock('next/cache', async () => (await import('./edge.ts')).nextCache);

keepRowsBetweenTests();

/** What is promised: overload and outage are told within about two seconds. Half a second is the machine's. */
const PROMISED_MS = 2_500;

let world: World;
let there: string;
const actions = new Map<string, unknown>();

beforeAll(async () => {
  for (const file of ACTION_FILES) {
    for (const [name, action] of Object.entries(await load(file))) actions.set(name, action);
  }
  world = await makeWorld();
  there = databaseUrl();
});

beforeEach(() => {
  // as in production, not as for tests that queue by the hundred
  Object.assign(process.env, { DATABASE_WAIT_MS: '', DATABASE_STATEMENT_MS: '' });
});

const opened: (() => void)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) close();
  Object.assign(process.env, { DATABASE_WAIT_MS: '20000', DATABASE_STATEMENT_MS: '20000' });
  await useDatabase(there);
});

function listening(onSocket: (socket: Socket) => void): Promise<Server> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onSocket(socket);
  });
  opened.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const at = (port: number) =>
  Object.assign(new URL(there), { hostname: '127.0.0.1', port: String(port) }).href;
const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** The ways a database can be gone, each as the address at which it is not there. */
const OUTAGES: Record<string, () => Promise<string>> = {
  'nobody listens': async () => {
    const server = await listening(() => {});
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    return at(port);
  },
  'somebody listens and never answers': async () => at(portOf(await listening(() => {}))),
  'connections are cut at once': async () => at(portOf(await listening((socket) => socket.destroy()))),
};

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

function sendAs(action: string, about: string) {
  browserWith(world.cookies.owner);
  return submit(actions.get(action) as FormAction, formOf(formsOf(world)[`${action} ${about}`] ?? {}));
}

const UNAVAILABLE = { status: 'refused', code: 'unavailable', message: en.refusals.unavailable };

describe.each(Object.keys(OUTAGES))('when %s', (outage) => {
  beforeEach(async () => {
    await useDatabase((await OUTAGES[outage]?.()) ?? '');
  });

  test('a form says so within two seconds and keeps what was typed', async () => {
    const { result, ms } = await timed(() => sendAs('reviseProfileAction', 'oneself'));

    expect(result).toMatchObject({ ...UNAVAILABLE, values: { name: 'Renamed', bio: 'New.' } });
    expect(ms).toBeLessThan(PROMISED_MS);
  });

  test('a form for everybody does too, and gives no password back', async () => {
    const { result, ms } = await timed(() => sendAs('signInAction', 'anas-account'));

    expect(result).toMatchObject(UNAVAILABLE);
    expect(JSON.stringify(result)).not.toContain('slow river');
    expect(ms).toBeLessThan(PROMISED_MS);
  });

  test('a preview without a script keeps the text', async () => {
    browserWith(world.cookies.owner);
    const form = formOf({ kind: 'article', title: 'On rye', body: 'Long work.', intent: 'preview' });

    const { result, ms } = await timed(() => submit(actions.get('publishPostAction') as FormAction, form));

    expect(result).toMatchObject({ ...UNAVAILABLE, values: { title: 'On rye', body: 'Long work.' } });
    expect(ms).toBeLessThan(PROMISED_MS);
  });

  test('the health of the site is told as not ready, with 503', async () => {
    const { GET } = (await load('app/api/health/route.ts')) as { GET(): Promise<Response> };

    const { result, ms } = await timed(GET);

    expect(result.status).toBe(503);
    expect(result.headers.get('retry-after')).toBe('5');
    expect(await result.json()).toEqual({ live: true, ready: false });
    expect(ms).toBeLessThan(PROMISED_MS);
  });
});

test('every form says so, whatever it is about', { timeout: 120_000 }, async () => {
  await useDatabase((await OUTAGES['nobody listens']?.()) ?? '');
  const silent = new Set(['signOutAction', 'chooseTheme', 'chooseLanguageAction']);
  const forms = new Map(
    CELLS.filter(({ action }) => !silent.has(action)).map((cell) => [cell.action, cell.about]),
  );

  const said = await Promise.all(
    [...forms].map(async ([action, about]) => [action, await sendAs(action, about)]),
  );

  expect(said.filter(([, answer]) => typeof answer === 'object' && answer.status !== 'refused')).toEqual([]);
  for (const [, answer] of said) expect(answer).toMatchObject(UNAVAILABLE);
});

describe('a database that falls silent in the middle', () => {
  /** Passes everything on to the real server until it is told to freeze. */
  async function freezable(): Promise<{ url: string; freeze(): void; thaw(): void }> {
    const { hostname, port } = new URL(there);
    const pairs: [Socket, Socket][] = [];
    const server = await listening((socket) => {
      const beyond = connect(Number(port), hostname).on('error', () => {});
      opened.push(() => beyond.destroy());
      pairs.push([socket, beyond]);
      socket.pipe(beyond);
      beyond.pipe(socket);
    });
    const each = (act: (socket: Socket) => void) => {
      for (const pair of pairs) pair.map(act);
    };
    return {
      url: at(portOf(server)),
      freeze: () => each((socket) => socket.unpipe()),
      thaw: () => {
        for (const [socket, beyond] of pairs) {
          socket.pipe(beyond);
          beyond.pipe(socket);
        }
      },
    };
  }

  test('is told in a few seconds, and all is well once it answers again', async () => {
    const database = await freezable();
    await useDatabase(database.url);
    expect(await sendAs('skipActAction', 'ask-to-everyone')).toMatchObject({ status: 'done' });

    database.freeze();
    const { result, ms } = await timed(() => sendAs('reviseProfileAction', 'oneself'));
    expect(result).toMatchObject(UNAVAILABLE);
    // a statement's limit on our side of a dead line: two seconds and a half
    expect(ms).toBeLessThan(PROMISED_MS + 1_000);

    database.thaw();
    await disconnect();
    rereadConfig();
    expect(await sendAs('reviseProfileAction', 'oneself')).toMatchObject({ status: 'done' });
  });
});

test('a pool whose connections are all busy says so within two seconds', async () => {
  process.env.DATABASE_CONNECTIONS = '1';
  await useDatabase(there);
  const { inTransaction } = await import('#lib/db/client.ts');
  let release = () => {};
  const held = inTransaction(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });

  const { result, ms } = await timed(() => sendAs('reviseProfileAction', 'oneself'));
  release();
  await held;
  delete process.env.DATABASE_CONNECTIONS;

  expect(result).toMatchObject(UNAVAILABLE);
  expect(ms).toBeLessThan(PROMISED_MS);
});
