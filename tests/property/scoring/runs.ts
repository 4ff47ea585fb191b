import fc from 'fast-check';

// Every property of the score is tried a thousand times, a dear one as often as it says. Mutation testing tries fewer
// (PROPERTY_RUNS), and the same cases each time (PROPERTY_SEED), so that whether a change is noticed does not depend on luck.

const { PROPERTY_RUNS = '1000', PROPERTY_SEED } = process.env;

fc.configureGlobal({
  numRuns: Number(PROPERTY_RUNS),
  ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
});

/** For a property that takes long: at most so many runs. */
export const atMost = (runs: number) => ({ numRuns: Math.min(runs, Number(PROPERTY_RUNS)) });
