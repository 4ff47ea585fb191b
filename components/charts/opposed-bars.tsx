import { scaleSqrt } from 'd3-scale';
import { useTranslations } from 'next-intl';
import { type Amount, useAmounts } from './amount.ts';

type Props = {
  gave: Amount;
  received: Amount;
  /** The amount that fills one side: the largest of the list, so that rows compare. See `largestAmount`. */
  max: number;
  /** Read out before the figures, e.g. "you gave". */
  gaveLabel?: string;
  receivedLabel?: string;
  tall?: boolean;
};

/** Half of the drawing less a little air, in percent of its width. */
const REACH = 49;

/**
 * What passed both ways about one axis: gave to the left, received to the right, lengths on a root scale so that one
 * large amount leaves the small ones visible. Figures stand beside the bars; the drawing itself is decoration.
 */
export function OpposedBars({ gave, received, max, gaveLabel, receivedLabel, tall = false }: Props) {
  const t = useTranslations('connections.live.chart');
  const length = scaleSqrt().domain([0, max]).range([0, REACH]).clamp(true);
  return (
    <div className="figures grid grid-cols-[3.25rem_minmax(3rem,1fr)_3.25rem] items-center gap-x-2">
      <Figure side="gave" amount={gave} label={gaveLabel ?? t('gave')} />
      <svg className={tall ? 'h-7 w-full' : 'h-3.5 w-full'} aria-hidden="true">
        {gave === 'unknown' ? (
          <line x1="50%" x2="20%" y1="50%" y2="50%" className="hatch" strokeWidth="9" />
        ) : (
          <rect
            x={`${50 - length(gave)}%`}
            y="12%"
            width={`${length(gave)}%`}
            height="76%"
            className="fill-gave"
          />
        )}
        {received === 'unknown' ? (
          <line x1="50%" x2="80%" y1="50%" y2="50%" className="hatch" strokeWidth="9" />
        ) : (
          <rect x="50%" y="12%" width={`${length(received)}%`} height="76%" className="fill-received" />
        )}
        <line x1="50%" x2="50%" y1="0" y2="100%" className="stroke-ink" strokeWidth="1.5" />
      </svg>
      <Figure side="received" amount={received} label={receivedLabel ?? t('received')} />
    </div>
  );
}

function Figure({ side, amount, label }: { side: 'gave' | 'received'; amount: Amount; label: string }) {
  const format = useAmounts();
  const known = amount !== 'unknown' && amount > 0;
  const tone = known
    ? side === 'gave'
      ? 'text-gave-ink font-semibold'
      : 'text-received-ink font-semibold'
    : 'text-faint';
  return (
    <span
      className={`whitespace-nowrap ${tone} ${side === 'gave' ? 'text-right' : 'text-left'} ${amount === 'unknown' ? 'text-xs' : 'text-sm'}`}
    >
      <span className="sr-only">{label} </span>
      {format(amount)}
      {side === 'gave' && <span className="sr-only">, </span>}
    </span>
  );
}
