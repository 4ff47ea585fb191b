import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the checkout, whatever the current directory is. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Everything this machine keeps for the project and git ignores: database, secrets, caches. `DATA_DIR` moves it. */
export function dataFolder(): string {
  return resolve(ROOT, process.env.DATA_DIR || '.data');
}

/** Reads `.env.local` and `.env`, as Next does; what the shell has set wins. */
export function readEnvironmentFiles(): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
