import { scaleBand, scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { type Amount, largestAmount, useAmounts } from './amount.ts';
import { DirectionLegend } from './direction-legend.tsx';

export type MonthAmounts = {
  /** "2026-03". */
  month: string;
  gave: Amount;
  received: Amount;
};

type Props = { months: readonly MonthAmounts[]; caption: string; gaveLabel?: string; receivedLabel?: string };

const HEIGHT = 132;
const FLOOR = 108;

/** What passed each month, two bars side by side, gave on the left; a table says the same to screen readers. */
export function MonthBars({ months, caption, gaveLabel, receivedLabel }: Props) {
  const format = useFormatter();
  const slots = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([0, 100])
    .paddingInner(0.3);
  const max = largestAmount(months.flatMap(({ gave, received }) => [gave, received]));
  const height = scaleLinear()
    .domain([0, max])
    .range([0, FLOOR - 8]);
  const half = slots.bandwidth() / 2;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-medium">{caption}</span>
        <DirectionLegend gave={gaveLabel} received={receivedLabel} />
      </figcaption>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className="figures overflow-visible">
        {months.map(({ month, gave, received }, index) => {
          const left = slots(month) ?? 0;
          return (
            <g key={month}>
              <MonthBar side="gave" amount={gave} x={left} width={half} height={height} />
              <MonthBar side="received" amount={received} x={left + half} width={half} height={height} />
              <text
                x={`${left + half}%`}
                y={FLOOR + 18}
                textAnchor="middle"
                className={`fill-faint text-[12px] ${(months.length - 1 - index) % 3 === 0 ? '' : 'max-sm:hidden'}`}
              >
                {format.dateTime(startOf(month), { month: 'short', timeZone: 'UTC' })}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-ink" strokeWidth="1.5" />
      </svg>
      <MonthTable months={months} caption={caption} gaveLabel={gaveLabel} receivedLabel={receivedLabel} />
    </figure>
  );
}

type BarProps = {
  side: 'gave' | 'received';
  amount: Amount;
  x: number;
  width: number;
  height: (amount: number) => number;
};

function MonthBar({ side, amount, x, width, height }: BarProps) {
  if (amount === 'unknown') {
    const middle = `${x + width / 2}%`;
    return <line x1={middle} x2={middle} y1={FLOOR} y2={FLOOR - 26} className="hatch" strokeWidth="8" />;
  }
  // a little something is still something: no known act disappears below one pixel and a half
  const tall = amount > 0 ? Math.max(1.5, height(amount)) : 0;
  return (
    <rect
      x={`${x}%`}
      y={FLOOR - tall}
      width={`${width * 0.94}%`}
      height={tall}
      className={side === 'gave' ? 'fill-gave' : 'fill-received'}
    />
  );
}

function MonthTable({ months, caption, gaveLabel, receivedLabel }: Props) {
  const t = useTranslations('connections.live.chart');
  const format = useFormatter();
  const printed = useAmounts();
  return (
    <table className="sr-only">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{gaveLabel ?? t('gave')}</th>
          <th scope="col">{receivedLabel ?? t('received')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, gave, received }) => (
          <tr key={month}>
            <th scope="row">
              {format.dateTime(startOf(month), { month: 'long', year: 'numeric', timeZone: 'UTC' })}
            </th>
            <td>{printed(gave)}</td>
            <td>{printed(received)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function startOf(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
