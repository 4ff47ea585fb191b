import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = {
  /** 0–100, or null while there is too little to say. */
  value: number | null;
  label?: string;
  /** What stands in place of a figure that is not there yet. */
  absent?: string;
  note?: ReactNode;
  large?: boolean;
};

/** A figure from 0 to 100 with a thin rule under it that shows the same. Quiet on purpose: it is no prize. */
export function ScoreFigure({ value, label, absent, note, large = false }: Props) {
  const t = useTranslations('connections.live.chart');
  const rounded = value === null ? null : Math.round(value);
  return (
    <div className={`figures min-w-0 ${large ? 'w-44' : 'w-20'}`}>
      <p>
        <span className={large ? 'block text-sm text-soft' : 'sr-only'}>{label ?? t('score')} </span>
        {rounded === null ? (
          <span className="block text-faint text-sm leading-tight">{absent ?? t('tooEarly')}</span>
        ) : (
          <>
            <span className={`font-read ${large ? 'text-4xl' : 'text-xl'}`}>{rounded}</span>
            <span className="text-faint text-xs">
              <span aria-hidden="true"> / 100</span>
              <span className="sr-only">{` ${t('ofHundred')}`}</span>
            </span>
          </>
        )}
      </p>
      <svg className={large ? 'mt-2 h-1.5 w-full' : 'mt-0.5 h-1 w-full'} aria-hidden="true">
        {rounded === null ? (
          <line x1="0" x2="100%" y1="50%" y2="50%" className="hatch" strokeWidth="6" />
        ) : (
          <>
            <rect width="100%" height="100%" rx="1" className="fill-line" />
            <rect width={`${rounded}%`} height="100%" rx="1" className="fill-accent" />
          </>
        )}
      </svg>
      {note && <div className="mt-1.5 text-soft text-sm">{note}</div>}
    </div>
  );
}
