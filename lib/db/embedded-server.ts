import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LocalProblem, makeFolder, type Place } from './embedded-place.ts';

// The package's own wrapper is not used: it leaves the server in our process group, where Ctrl-C ends it before the
// web server has closed, writes the password to a world-readable file, and reads its output through a pipe that breaks
// when we die. Its binaries are started directly instead.

/** Flushes are what durability costs; without them a crash of the machine loses data, a crash of the process does not. */
const NO_FLUSHES = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Makes an empty cluster: UTF-8, the built-in C.UTF-8 locale (same order on every machine), password for everyone. */
export async function initCluster(
  place: Place,
  { user, password, durable }: { user: string; password: string; durable: boolean },
): Promise<void> {
  // left by an interrupted attempt, or PG_VERSION would be there
  rmSync(place.cluster, { recursive: true, force: true });
  makeFolder(place.cluster, 0o700, place.account);
  const passwordFile = `${place.cluster}.password-for-initdb`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const options = [
    `--pgdata=${place.cluster}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    const { code, output } = await runToEnd(place.binaries.initdb, options, place);
    if (code !== 0) {
      rmSync(place.cluster, { recursive: true, force: true });
      throw new LocalProblem(`PostgreSQL could not prepare ${place.cluster}: ${lastLine(output)}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts the server detached, so that Ctrl-C reaches only us and we stop it last. Resolves with its port once that port
 * is open.
 */
export async function launchServer(
  place: Place,
  { durable, preferredPort }: { durable: boolean; preferredPort?: number },
): Promise<number> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const port = await freePort(preferredPort);
    const child = spawnServer(place, port, durable);
    let ended = false;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve(undefined))).then(() => {
      ended = true;
    });
    while (!ended && !(await isListening(port))) {
      if (Date.now() > giveUpAt) {
        child.kill('SIGINT');
        throw new LocalProblem(`PostgreSQL did not open its port within 30 seconds; see ${place.log}.`);
      }
      await Promise.race([delay(25), gone]);
    }
    if (!ended) {
      child.unref();
      return port;
    }
    const log = readFileSync(place.log, 'utf8');
    // the processes of a killed server need a moment to notice; a port can be taken between looking and listening
    const passing =
      /shared memory block .* is still in use|could not create any TCP\/IP sockets|pre-existing shared/;
    if (!passing.test(log) || Date.now() > giveUpAt) {
      throw new LocalProblem(
        `PostgreSQL could not start in ${place.cluster}: ${lastLine(log)} (all of it: ${place.log})`,
      );
    }
    await delay(200);
  }
}

function spawnServer(place: Place, port: number, durable: boolean) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // by which `npm run doctor` knows it
    'cluster_name=give-and-take-embedded',
    ...(durable ? [] : NO_FLUSHES),
  ];
  const log = openSync(place.log, 'w', 0o600);
  const child = spawn(
    place.binaries.postgres,
    ['-D', place.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...place.account,
      cwd: dirname(place.cluster),
      env: plainEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  child.on('error', () => {});
  closeSync(log);
  return child;
}

/** Asks the server of `place` to close at once but cleanly, and waits for it. */
export async function stopServer(place: Place): Promise<void> {
  const lock = join(place.cluster, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!pid || !isServerOf(pid, place)) return;
  process.kill(pid, 'SIGINT');
  if (!(await waitUntilGone(pid, 20_000))) process.kill(pid, 'SIGQUIT');
}

/** Whether process `pid` is a PostgreSQL of this very cluster: process numbers are used again, most of all in containers. */
export function isServerOf(pid: number, place: Place): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return command.includes(place.cluster) && (command[0] ?? '').endsWith('postgres');
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export async function waitUntilGone(pid: number, patienceMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > giveUpAt) return false;
    await delay(25);
  }
  return true;
}

/** Runs `work` while no other process does so with the same lock file; a lock whose owner is dead is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if ((owner && !isAlive(owner)) || Date.now() > giveUpAt) rmSync(file, { force: true });
    await delay(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** `preferred` if nobody listens there, else any free loopback port. */
export async function freePort(preferred = 0): Promise<number> {
  const server = createServer();
  const opened = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port: preferred, host: '127.0.0.1', exclusive: true }, () => resolve(true));
  });
  if (!opened) return freePort();
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : freePort();
}

/** Whether something answers on loopback `port`. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

async function runToEnd(program: string, options: string[], { account }: Place) {
  const child = spawn(program, options, {
    ...account,
    cwd: '/',
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { code, output };
}

// PG… variables of the person's shell would change what the server does, and messages must stay readable to us
function plainEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
