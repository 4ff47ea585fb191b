import { scaleSqrt } from 'd3-scale';

type Month = { gave: number | null; got: number | null };

type Props = {
  /** Oldest first; null: unknown. */
  months: readonly Month[];
  /** The count that fills one side: the largest of the list, so that rows compare. */
  max: number;
  /** What it shows, in words. */
  label: string;
};

const WIDTH = 96;
const AXIS = 14;
const REACH = 12.5;

/** A year of a connection, the size of a word: gave above the line, received below it, one bar a month. */
export function YearStrip({ months, max, label }: Props) {
  const length = scaleSqrt()
    .domain([0, Math.max(1, max)])
    .range([0, REACH])
    .clamp(true);
  const step = WIDTH / Math.max(1, months.length);
  // no known act disappears below a pixel and a half
  const tall = (count: number) => Math.max(1.5, length(count));
  const bars = (side: keyof Month) =>
    months
      .map((month, index) => ({ count: month[side], left: index * step + 1 }))
      .filter(({ count }) => count)
      .map(
        ({ count, left }) =>
          `M${left.toFixed(1)} ${AXIS}h${step - 2}v${side === 'gave' ? '-' : ''}${tall(count ?? 0).toFixed(1)}h-${step - 2}z`,
      )
      .join('');
  const isUnknown = ({ gave, got }: Month) => gave === null || got === null;
  const unknown = months.filter(isUnknown).length * step;
  return (
    <svg role="img" aria-label={label} width={WIDTH} height="28" className="block">
      <path d={`M0 ${AXIS}H${WIDTH}`} className="stroke-line" />
      <path d={bars('gave')} className="fill-gave" />
      <path d={bars('got')} className="fill-received" />
      {unknown > 0 && <path d={`M0 ${AXIS}H${unknown}`} className="hatch" strokeWidth="7" />}
    </svg>
  );
}
