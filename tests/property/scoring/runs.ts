import fc from 'fast-check';

// Every property of the score is tried a thousand times. Mutation testing tries fewer (PROPERTY_RUNS), and the same cases
// each time (PROPERTY_SEED), so that whether a changed line is noticed does not depend on luck.

const { PROPERTY_RUNS = '1000', PROPERTY_SEED } = process.env;

fc.configureGlobal({
  numRuns: Number(PROPERTY_RUNS),
  ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
});
