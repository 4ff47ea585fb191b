import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What mutation testing runs: the unit and property tests of `lib/scoring` alone, in one project, each property tried a
// few times with the same cases.

const here = (name: string) => resolve(import.meta.dirname, name);

/** Unit tests first: they are quicker, and a change is done with at the first test that fails. */
class UnitTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/property/'));
    return [...files].sort((a, b) => isProperty(a) - isProperty(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  test: {
    root: here('..'),
    include: ['tests/{unit,property}/scoring/**/*.test.ts'],
    expect: { requireAssertions: true },
    setupFiles: [here('support/quiet-console.ts'), here('property/scoring/runs.ts')],
    env: { PROPERTY_RUNS: '15', PROPERTY_SEED: '20261125' },
    // nothing is kept between files, so that they can share a worker
    isolate: false,
    sequence: { sequencer: UnitTestsFirst },
    testTimeout: 60_000,
  },
});
