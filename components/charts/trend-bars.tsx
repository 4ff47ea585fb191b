import { scaleBand, scaleLinear } from 'd3-scale';
import { classNames } from '#components/ui/class-names.ts';

type Props = {
  /** Oldest first; the last is not over yet. */
  values: readonly number[];
  /** What fills the height: small multiples that compare share one. */
  max: number;
  /** What it shows, in words; the figures stand in a table. */
  label: string;
  tone: 'gave' | 'received' | 'plain';
};

const HEIGHT = 48;
const FLOOR = 47;
const TONES = { gave: 'text-gave', received: 'text-received', plain: 'text-accent' } as const;

/** Months as bars the size of a line or two; the month that is not over stands out. */
export function TrendBars({ values, max, label, tone }: Props) {
  const slots = scaleBand()
    .domain(values.map((_, index) => String(index)))
    .range([0, 100])
    .paddingInner(0.28);
  const height = scaleLinear()
    .domain([0, Math.max(1, max)])
    .range([0, FLOOR - 2]);
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={HEIGHT}
      className={classNames('block', TONES[tone])}
    >
      {values.map((value, index) => {
        // a little something is still something: no known act disappears below two pixels
        const tall = value > 0 ? Math.max(2, height(value)) : 0;
        const isLast = index === values.length - 1;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={index}
            x={`${slots(String(index)) ?? 0}%`}
            y={FLOOR - tall}
            width={`${slots.bandwidth()}%`}
            height={tall}
            fill="currentColor"
            opacity={isLast ? 1 : 0.5}
          />
        );
      })}
      <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-edge" />
    </svg>
  );
}
