import { cooperationOf, IMAGE_SCORING } from './image-scoring.ts';
import { type Interval, intervalOf } from './intervals.ts';
import { PUBLISHED_COOPERATION, PUBLISHED_HIDDEN_COOPERATION } from './published.ts';
import { type Runs, seedsOf } from './runs.ts';

/** Cooperation at the last generation, and its mean over the runs generation by generation. */
export type ImageFigure = {
  meetings: number;
  seenBy: number;
  mutation: number;
  published: number | null;
  atEnd: Interval;
  /** Over the second half of the generations: averaged, single generations weigh less. */
  secondHalf: Interval;
  course: number[];
};

/** A run ends at all or at nothing where meetings are few, so that a mean needs many: ten for each run asked for. */
const RUNS_TIMES = 10;
/** Scores hidden from 90 %. */
const HIDDEN = 0.1;
const MUTATION = 0.001;

/** Cooperation for each number of meetings: public scores, public with mutation, hidden from 90 %. */
export function imageFigures(runs: Runs): ImageFigure[] {
  const many = { ...runs, runs: RUNS_TIMES * runs.runs };
  return [
    ...PUBLISHED_COOPERATION.map(({ meetings, cooperation }) =>
      figure({ meetings, seenBy: 1, mutation: 0, published: cooperation }, many),
    ),
    ...PUBLISHED_COOPERATION.map(({ meetings }) =>
      figure({ meetings, seenBy: 1, mutation: MUTATION, published: null }, many),
    ),
    ...PUBLISHED_COOPERATION.map(({ meetings }) =>
      figure({ meetings, seenBy: HIDDEN, mutation: 0, published: PUBLISHED_HIDDEN_COOPERATION }, runs),
    ),
  ];
}

function figure(
  setUp: Pick<ImageFigure, 'meetings' | 'seenBy' | 'mutation' | 'published'>,
  runs: Runs,
): ImageFigure {
  const { meetings, seenBy, mutation } = setUp;
  const courses = seedsOf(runs).map((seed) =>
    cooperationOf({ ...IMAGE_SCORING, meetings, seenBy, mutation }, seed),
  );
  const half = IMAGE_SCORING.generations / 2;
  const mean = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...setUp,
    atEnd: intervalOf(courses.map((course) => course.at(-1) ?? Number.NaN)),
    secondHalf: intervalOf(courses.map((course) => mean(course.slice(half)))),
    course: Array.from({ length: IMAGE_SCORING.generations }, (_, generation) =>
      mean(courses.map((course) => course[generation] ?? Number.NaN)),
    ),
  };
}
