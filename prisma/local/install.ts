import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { LocalProblem } from '#lib/db/embedded.ts';
import { ROOT } from './project.ts';

/**
 * Makes sure the packages that `package.json` pins are the ones installed, and that this folder can be written.
 *
 * @throws {LocalProblem} otherwise, saying what to do.
 */
export function checkInstall(): void {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const [name, wanted] of Object.entries<string>(dependencies)) {
    const file = join(ROOT, 'node_modules', name, 'package.json');
    const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
    if (found !== wanted) {
      throw new LocalProblem(
        `${name} ${wanted} is needed and ${found ?? 'nothing'} is installed. Run "npm ci".`,
      );
    }
  }
  try {
    accessSync(ROOT, constants.W_OK);
  } catch (cause) {
    const { username } = userInfo();
    throw new LocalProblem(
      `${ROOT} cannot be written by ${username}: the build and the database go there. Run "sudo chown -R ${username} '${ROOT}'", or start as its owner.`,
      { cause },
    );
  }
}
