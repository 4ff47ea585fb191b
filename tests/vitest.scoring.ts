import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// What mutation testing runs: the unit and property tests of `lib/scoring` alone, in one project, each property tried a
// few times with the same cases.

const here = (name: string) => resolve(import.meta.dirname, name);

export default defineConfig({
  test: {
    root: here('..'),
    include: ['tests/{unit,property}/scoring/**/*.test.ts'],
    expect: { requireAssertions: true },
    setupFiles: [here('support/quiet-console.ts'), here('property/scoring/runs.ts')],
    env: { PROPERTY_RUNS: '25', PROPERTY_SEED: '20261125' },
    testTimeout: 60_000,
  },
});
