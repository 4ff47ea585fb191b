/** How much of a direction is on record: an archive, say, holds only what its owner gave. Unknown is never zero. */
export type Coverage = 'complete' | 'partial' | 'unknown';

/** Coverage of both directions of a pair, seen from its owner. */
export type PairCoverage = { gave: Coverage; got: Coverage };

export const FULLY_COVERED: PairCoverage = { gave: 'complete', got: 'complete' };
