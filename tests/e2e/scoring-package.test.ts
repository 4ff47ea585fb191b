import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chanceOfReturn, Engine } from '#lib/scoring/index.ts';
import { ROOT } from '#prisma/local/project.ts';
import { packScoring } from '#prisma/local/scoring-package.ts';
import { expect, test } from './journey.ts';

const run = promisify(execFile);

/** What somebody writes who has just installed the package: the example of its README, with the number kept. */
const EXAMPLE = `
const engine = new Engine();
engine.give({ giver: 0, receiver: 1, at: Date.UTC(2026, 0, 5) });
engine.give({ giver: 1, receiver: 0, at: Date.UTC(2026, 0, 7) });
const { probability } = chanceOfReturn(engine.returnInput(0, 1, { now: Date.UTC(2026, 0, 20) }));
`;

function expectedChance(): number {
  const engine = new Engine();
  engine.give({ giver: 0, receiver: 1, at: Date.UTC(2026, 0, 5) });
  engine.give({ giver: 1, receiver: 0, at: Date.UTC(2026, 0, 7) });
  return chanceOfReturn(engine.returnInput(0, 1, { now: Date.UTC(2026, 0, 20) })).probability;
}

test('the scoring library can be installed and used elsewhere, in Node, with its types, and in a browser', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'scoring-package-'));
  try {
    const packed = await packScoring(join(folder, 'packed'));
    const project = join(folder, 'empty project');
    await installInto(project, packed.file);

    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: project });
    expect(Number(stdout)).toBe(expectedChance());
    await checkTypes(project);

    await page.route('**/scoring.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: packed.bundle }),
    );
    await page.route('**/empty', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Empty</title>' }),
    );
    await page.goto('/empty');
    await page.addScriptTag({
      type: 'module',
      content: `import { chanceOfReturn, Engine } from '/scoring.js';${EXAMPLE}document.title = String(probability);`,
    });
    await expect(page).toHaveTitle(String(expectedChance()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A project with nothing in it but the package: no registry is asked, since it depends on nothing. */
async function installInto(project: string, file: string): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  const use = `import { chanceOfReturn, Engine } from '@give-and-take/scoring';${EXAMPLE}`;
  writeFileSync(join(project, 'use.mjs'), `${use}console.log(String(probability));\n`);
  writeFileSync(
    join(project, 'use.ts'),
    `${use}export const chance: number = probability;\n// @ts-expect-error a person is a number\nengine.person('ana');\n`,
  );
  await run(npm, ['install', '--offline', '--no-audit', '--no-fund', file], { cwd: project });
}

async function checkTypes(project: string): Promise<void> {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023'];
  await run(process.execPath, [tsc, ...options, 'use.ts'], { cwd: project });
}
