import { scaleSqrt, scaleSymlog } from 'd3-scale';
import type { Amount } from './amount.ts';

export type ScaleName = 'root' | 'log';

/** From amounts to percent of one side of the picture, 0 at the axis. */
export type PictureScale = {
  of: (amount: Amount) => number;
  /** The amount at so many percent. */
  at: (percent: number) => number;
  ticks: { amount: number; percent: number }[];
  /** Percent of the strip beside the axis for what is not on record; 0: there is none. */
  strip: number;
};

/** Below this the logarithm runs straight through zero, which it otherwise could not show. */
const STRAIGHT_BELOW = 0.25;
const STRIP = 6;
/** Air beyond the largest, in percent. */
const AIR = 5;
const LEAST_BETWEEN_TICKS = 9;
const ROUND = [
  0, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000,
];

/** One scale for both axes, so that equal amounts lie on the diagonal. */
export function pictureScale(name: ScaleName, max: number, hasUnknown: boolean): PictureScale {
  const strip = hasUnknown ? STRIP : 0;
  const range = [strip + (hasUnknown ? 2 : 0), 100 - AIR];
  const scale =
    name === 'log'
      ? scaleSymlog().constant(STRAIGHT_BELOW).domain([0, max]).range(range)
      : scaleSqrt().domain([0, max]).range(range);
  const of = (amount: Amount) => (amount === 'unknown' ? strip / 2 : scale(amount));
  const ticks: PictureScale['ticks'] = [];
  for (const amount of ROUND.filter((round) => round <= max)) {
    const percent = scale(amount);
    const last = ticks.at(-1);
    if (!last || percent - last.percent >= LEAST_BETWEEN_TICKS) ticks.push({ amount, percent });
  }
  return { of, at: (percent) => scale.invert(percent), ticks, strip };
}
