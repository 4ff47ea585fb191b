import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The attack surface of the site, read from its sources: nothing has to be listed by hand to be held to the tables.

const ROOT = resolve(import.meta.dirname, '../../..');

const files = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** Every file in app/ that says 'use server'. */
export const ACTION_FILES = files('app/**/*.{ts,tsx}').filter((file) =>
  /['"]use server['"]/.test(readFileSync(resolve(ROOT, file), 'utf8')),
);

/** Every page, as "people/[handle]": its folders without groups. */
export const PAGES = Object.fromEntries(
  files('app/**/page.tsx').map((file) => [addressOf(file), file] as const),
);

/** Every handler of a route, as "GET api/health". */
export const HANDLERS = files('app/**/route.ts').flatMap((file) =>
  [
    ...readFileSync(resolve(ROOT, file), 'utf8').matchAll(/export (?:async )?(?:function|const) ([A-Z]+)\b/g),
  ].map(([, method = '']) => ({ name: `${method} ${addressOf(file)}`, method, file })),
);

/** What a file of ours exports. */
export function load(file: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(resolve(ROOT, file)).href);
}

function addressOf(file: string): string {
  const folders = file.split('/').slice(1, -1);
  return folders.filter((folder) => !/^\(.*\)$/.test(folder)).join('/');
}
