type Props = {
  value: number;
  low: number;
  high: number;
  /** What the ends of the strip stand for, the same for all that are to be compared. */
  from: number;
  to: number;
  look?: 'filled' | 'plain';
};

/** A line with its ends and its middle marked. */
const SCALE = 'M0 10H100M0 6V14M50 6V14M100 6V14';

/** A figure and its interval as a mark on a line, to stand under others of the same scale. Decoration: the figure is beside it. */
export function IntervalStrip({ value, low, high, from, to, look = 'plain' }: Props) {
  const x = (figure: number) => {
    const share = (Math.min(to, Math.max(from, figure)) - from) / (to - from);
    return `${Number((100 * share).toFixed(2))}%`;
  };
  return (
    <svg className="block h-5 w-full overflow-visible" aria-hidden="true">
      <svg viewBox="0 0 100 20" preserveAspectRatio="none" className="overflow-visible" aria-hidden="true">
        <path d={SCALE} vectorEffect="non-scaling-stroke" className="stroke-line" />
      </svg>
      <line
        x1={x(low)}
        x2={x(high)}
        y1="50%"
        y2="50%"
        strokeWidth={look === 'filled' ? 5 : 3}
        strokeLinecap="round"
        className={look === 'filled' ? 'stroke-accent opacity-35' : 'stroke-edge opacity-50'}
      />
      <circle
        cx={x(value)}
        cy="50%"
        r={look === 'filled' ? 5 : 4}
        strokeWidth="1.75"
        className={look === 'filled' ? 'fill-accent stroke-accent' : 'fill-paper stroke-edge'}
      />
    </svg>
  );
}
