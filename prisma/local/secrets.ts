import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { makeFolder } from '#lib/db/embedded-place.ts';
import { dataFolder } from './project.ts';

/** The secrets of this checkout, made once and kept in a file that only its owner reads. */
export function localSecrets(): { AUTH_SECRET: string } {
  const folder = dataFolder();
  makeFolder(folder, 0o711);
  const file = join(folder, 'secrets.env');
  if (!existsSync(file)) {
    writeFileSync(file, `AUTH_SECRET=${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  }
  const { AUTH_SECRET = '' } = parseEnv(readFileSync(file, 'utf8'));
  return { AUTH_SECRET };
}
