import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

type Props = {
  /** Oldest first. */
  values: readonly number[];
  /** What it shows, in words: the drawing has no other text. */
  label: string;
  tone?: 'gave' | 'received' | 'plain';
};

const WIDTH = 120;
const HEIGHT = 28;
const TONES = { gave: 'text-gave', received: 'text-received', plain: 'text-edge' } as const;

/** The course of one amount over time, the size of a word. */
export function Sparkline({ values, label, tone = 'plain' }: Props) {
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([1, WIDTH - 1]);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .range([HEIGHT - 1.5, 2]);
  const outline = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  ).curve(curveMonotoneX)(values);
  const ground = area<number>(
    (_, index) => x(index),
    HEIGHT - 1.5,
    (value) => y(value),
  ).curve(curveMonotoneX)(values);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className={`h-7 w-30 ${TONES[tone]}`}
    >
      <path d={ground ?? ''} fill="currentColor" opacity="0.18" />
      <path
        d={outline ?? ''}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
