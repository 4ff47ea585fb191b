import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const support = (name: string) => resolve(import.meta.dirname, 'support', name);

const module = (path: string) => resolve(root, 'node_modules', path);

/** As in next.config.ts: what the doors say is said here with the same compiled words. */
const words = {
  'next-intl/server': module('next-intl/dist/esm/production/server.react-server.js'),
  'next-intl/config': resolve(root, 'app', 'words.ts'),
  'use-intl/format-message': module('use-intl/dist/esm/production/format-message/format-only.js'),
};

/** What every kind of test shares: each asserts something, and a `console.error` fails it. */
const shared = {
  root,
  expect: { requireAssertions: true },
  setupFiles: [support('quiet-console.ts')],
  restoreMocks: true,
  unstubEnvs: true,
};

export default defineConfig({
  test: {
    root,
    // one per core of the smallest machine: more would only wait for each other and for PostgreSQL
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'property',
          include: ['tests/property/**/*.test.{ts,tsx}'],
          // a thousand runs each
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: words },
        test: {
          ...shared,
          name: 'integration',
          server: { deps: { inline: [/intl/] } },
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: [support('postgres.ts')],
          setupFiles: [...shared.setupFiles, support('fresh-database.ts')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: {
            // a hundred commands at once queue for ten connections here; in production the last would be told to try later
            DATABASE_WAIT_MS: '20000',
            DATABASE_STATEMENT_MS: '20000',
            AUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
            APP_ORIGIN: 'http://localhost:3000',
          },
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 30_000,
          setupFiles: [...shared.setupFiles, support('clean-page.ts')],
        },
      },
    ],
  },
});
