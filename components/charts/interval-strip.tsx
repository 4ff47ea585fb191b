type Props = {
  value: number;
  low: number;
  high: number;
  /** What the ends of the strip stand for, the same for all that are to be compared. */
  from: number;
  to: number;
  look?: 'filled' | 'plain';
};

/** A figure and its interval as a mark on a line, to stand under others of the same scale. Decoration: the figure is beside it. */
export function IntervalStrip({ value, low, high, from, to, look = 'plain' }: Props) {
  const x = (figure: number) => `${(100 * (Math.min(to, Math.max(from, figure)) - from)) / (to - from)}%`;
  return (
    <svg className="block h-5 w-full overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" />
      {[from, (from + to) / 2, to].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1="32%" y2="68%" className="stroke-line" />
      ))}
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
