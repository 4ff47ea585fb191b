import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#prisma/local/project.ts';

// `npm run test:mutation`: Stryker over lib/scoring, a few files at a time, and one table of all at the end. At once every
// line would carry its possible changes along, and each test would take many times as long. Files whose lines and tests
// are as they were keep their results; `-- --force` tries all anew, `-- FILE…` tries only these.

const FILES_AT_ONCE = 6;
/** Of a hundred changes that a test could notice, so many must be noticed. */
const TO_REACH = 90;

type Report = { files: Record<string, { mutants: { status: string }[] }> };
type Count = { noticed: number; missed: number };

const SCORING = join('lib', 'scoring');
const asked = process.argv.slice(2);
const options = asked.filter((each) => each.startsWith('--'));
const named = asked.filter((each) => !each.startsWith('--'));
const files = named.length > 0 ? named : filesOfScoring();

const counts = new Map<string, Count>();
for (let first = 0; first < files.length; first += FILES_AT_ONCE)
  mutate(files.slice(first, first + FILES_AT_ONCE));

console.log('\nChanges noticed, by file\n');
const all = { noticed: 0, missed: 0 };
for (const [file, count] of [...counts].sort()) {
  all.noticed += count.noticed;
  all.missed += count.missed;
  console.log(row(file, count));
}
console.log(row('all', all));
process.exitCode = percent(all) >= TO_REACH ? 0 : 1;

function filesOfScoring(): string[] {
  return readdirSync(join(ROOT, SCORING))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => join(SCORING, name));
}

function mutate(some: readonly string[]): void {
  const program = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const config = join('tests', 'stryker.config.json');
  const run = spawnSync(process.execPath, [program, 'run', config, '--mutate', some.join(','), ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`Stryker ended with ${run.status ?? run.signal}.`);
  const report: Report = JSON.parse(readFileSync(join(ROOT, '.data', 'mutation', 'report.json'), 'utf8'));
  for (const [file, { mutants }] of Object.entries(report.files)) {
    if (!some.includes(file)) continue;
    const having = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length;
    counts.set(file, {
      noticed: having('Killed', 'Timeout'),
      missed: having('Survived', 'NoCoverage'),
    });
  }
}

function percent({ noticed, missed }: Count): number {
  return noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
}

function row(name: string, count: Count): string {
  const sum = `${count.noticed} of ${count.noticed + count.missed}`;
  return `${name.padEnd(40)} ${percent(count).toFixed(1).padStart(5)} %   ${sum}`;
}
