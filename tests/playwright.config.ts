import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from '#lib/db/embedded-server.ts';
import { findBrowser } from './support/browser.ts';

// Loaded again by every worker: what the first loading decides is handed on through the environment.
process.env.E2E_PORT ||= String(await freePort());
const { executablePath, args, env } = await findBrowser();
const output = resolve(import.meta.dirname, '.output');

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: resolve(output, 'e2e'),
  globalSetup: './support/site.ts',
  fullyParallel: true,
  // the journeys share one site, and the machine runs it beside the browsers
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: resolve(output, 'e2e.json') }]],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    launchOptions: {
      executablePath,
      args,
      ...(env && { env: { ...process.env, ...env } as Record<string, string> }),
    },
    // recording every journey takes longer than walking it: TRACE=1 npm test
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
});
