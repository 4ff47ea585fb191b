import measured from './measured.json' with { type: 'json' };

/** A figure with the middle 95 % of 200 draws of the people in the test. */
export type MeasuredFigure = { value: number; low: number; high: number };

/** What one way to foretell reached. */
export type MeasuredModel = MeasuredFigure & {
  /** Chance, where its figure depends on the data; the best single simple rule; this score as it comes, and once it has learnt there; a strong learner trained there. */
  role: 'chance' | 'simple' | 'ours' | 'learnt' | 'strong';
  name: string;
  /** The same among the people of one giver alone, as a list of one's own connections is read. */
  within?: MeasuredFigure;
};

/** A tenth of the cases: the mean chance that was said, and how often it happened; both 0 … 1. */
export type MeasuredBin = { said: number; happened: number; count: number };

export type MeasuredTask = {
  task: string;
  /** AUC: of two, how often the right one is put first. MRR: the mean of 1 / place in the list. */
  measure: 'AUC' | 'MRR';
  horizonDays: number;
  /** What was foretold in the test; with how many people, and how often it happened (0 … 1), unless somebody was chosen. */
  cases: number;
  people?: number;
  rate?: number;
  models: MeasuredModel[];
  /** This score as it comes less the simple rule, from the same draws; none where no rule could be judged. */
  against?: { difference: number; low: number; high: number; verdict: string };
  /** How far what is said and what happens lie apart in the mean (ECE), 0 … 1. */
  gap?: number;
  /** The same once it has learnt there. */
  gapLearnt?: number;
  bins: MeasuredBin[];
};

export type MeasuredNetwork = {
  file: string;
  layout: string;
  events: number;
  people: number;
  days: number;
  tasks: MeasuredTask[];
};

export type Measured = { measuredOn: string; command: string; networks: MeasuredNetwork[] };

/** How well the score foretells, as `npm run bench:score -- … --publish` measured and wrote it. */
export const MEASURED = measured as Measured;
