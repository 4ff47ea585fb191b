import type { Predictor } from './model.ts';

/** The library as it comes, and with weights it learns on the network at hand. */
export const OURS: readonly Predictor[] = [];
