import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { dataFolder } from '#prisma/local/project.ts';

/** A Chromium that is on this machine, in the words of Playwright's launch options. */
export type Browser = {
  executablePath: string;
  args: string[];
  /** Set only for the packaged one, which brings its own libraries and fonts. */
  env?: Record<string, string>;
};

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Nothing on the network but what the test does, and no GPU, which test machines lack. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser for tests and screenshots: CHROMIUM_PATH, else Playwright's own, else the system's, else the packaged one. */
export async function findBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...ARGS] : ARGS;
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const found = [named, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
  return found ? { executablePath: found, args } : packagedBrowser(args);
}

/** The Chromium inside `@sparticuz/chromium` (Linux x64), unpacked once per checkout. */
async function packagedBrowser(args: string[]): Promise<Browser> {
  const folder = join(dataFolder(), 'browser');
  if (!existsSync(folder)) {
    // a name of its own until complete: an interrupted unpacking must not look like a browser
    const half = `${folder}.${process.pid}`;
    await unpack(half);
    renameSync(half, folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    // the package is built to run unsandboxed
    args: [...new Set(['--no-sandbox', ...args])],
    // its own libraries, for machines without a desktop
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  // it unpacks into the temporary folder under fixed names, where another account's copy may lie already
  process.env.TMPDIR = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
    await inflate(join(bin, 'al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
