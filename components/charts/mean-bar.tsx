type Props = {
  mean: number;
  low: number;
  high: number;
  /** The amount that fills the bar's place, the same for all that are to be compared. */
  max: number;
  tone: 'gave' | 'plain' | 'hollow';
};

const TONES = { gave: 'fill-gave', plain: 'fill-accent', hollow: 'fill-none stroke-edge' } as const;

/** A mean as a bar from zero with its interval at the end. Decoration: the figure is beside it. */
export function MeanBar({ mean, low, high, max, tone }: Props) {
  const x = (amount: number) => `${(100 * Math.min(max, Math.max(0, amount))) / max}%`;
  return (
    <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
      <rect width={x(mean)} height="100%" className={TONES[tone]} strokeWidth="1.5" />
      <line x1={x(low)} x2={x(high)} y1="50%" y2="50%" className="stroke-ink" strokeWidth="1.25" />
      {[low, high].map((end, index) => (
        <line
          // the two ends may be equal
          key={index === 0 ? 'low' : 'high'}
          x1={x(end)}
          x2={x(end)}
          y1="22%"
          y2="78%"
          className="stroke-ink"
          strokeWidth="1.25"
        />
      ))}
      <line x1="0" x2="0" y1="-30%" y2="130%" className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
