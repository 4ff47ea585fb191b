import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  appEnvironment,
  buildApp,
  buildIsStale,
  clientIsStale,
  generateClient,
} from '#prisma/local/build.ts';
import { startProgram } from '#prisma/local/child.ts';
import { checkInstall } from '#prisma/local/install.ts';
import { isLeaving, leave, leaveOnSignals } from '#prisma/local/leaving.ts';
import { dataFolder, ROOT } from '#prisma/local/project.ts';
import { report } from '#prisma/local/report.ts';
import { say, step } from '#prisma/local/steps.ts';

// `npm test`: everything, from an installed checkout alone; the last line is the sum.

type Count = { passed: number; failed: number };

const OUTPUT = join(ROOT, 'tests', '.output');
const CONFIG = join('tests', 'vitest.config.ts');

async function run(): Promise<Count> {
  checkInstall();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  if (clientIsStale()) await step('Generating the database client', generateClient);

  console.log('\nUnit, property, integration and component tests\n');
  const report = join(OUTPUT, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = await runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    CONFIG,
    '--configLoader',
    'native',
    ...reporters,
  ]);
  const inside = countVitest(report, vitest);

  const journeys = join(ROOT, 'tests', 'e2e');
  if (!existsSync(journeys) || !readdirSync(journeys).some((name) => name.endsWith('.test.ts')))
    return inside;
  console.log('\nJourneys in a real browser\n');
  if (buildIsStale()) await step('Building the site (about a minute)', buildApp);
  const options = ['test', '--config', join('tests', 'playwright.config.ts')];
  const playwright = await runTool('@playwright/test/cli.js', options);
  const outside = countPlaywright(join(OUTPUT, 'e2e.json'), playwright);
  return { passed: inside.passed + outside.passed, failed: inside.failed + outside.failed };
}

function runTool(program: string, options: string[]): Promise<number> {
  // Vitest keeps a token in the home folder, which an account made for tests may not have
  const env = appEnvironment({ XDG_DATA_HOME: join(dataFolder(), 'tools') });
  // on SIGINT both take down what their set-up started; on SIGTERM they just end
  const child = startProgram(program, options, env, 'inherit', 'SIGINT');
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

function countVitest(file: string, exitCode: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
  // a file that could not even be loaded has no tests that could fail
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed || (exitCode === 0 ? 0 : 1) };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

function countPlaywright(file: string, exitCode: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors }: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed || (exitCode === 0 ? 0 : 1) };
}

leaveOnSignals(say, 130);
let count: Count = { passed: 0, failed: 1 };
try {
  count = await run();
} catch (error) {
  if (!isLeaving()) report(error);
}
if (!isLeaving()) {
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  await leave(count.failed > 0 || count.passed === 0 ? 1 : 0);
}
