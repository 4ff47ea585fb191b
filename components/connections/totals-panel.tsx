import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TrendBars } from '#components/charts/trend-bars.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { DashboardTotals, MonthView } from '#lib/connections/totals.ts';
import { YearTable } from './year-table.tsx';

type Props = {
  totals: DashboardTotals;
  /** What the follows take of the week's reading. */
  attention?: ReactNode;
};

type Measure = 'gave' | 'received' | 'helped' | 'asks';
const READ: Record<Measure, (month: MonthView) => number> = {
  gave: ({ given }) => given,
  received: ({ received }) => received,
  helped: ({ helped }) => helped,
  asks: ({ asksAnswered }) => asksAnswered,
};
const TONES = {
  gave: 'border-gave',
  received: 'border-received',
  helped: 'border-accent',
  asks: 'border-accent',
} as const;

/** What was given and received this month against the whole of the month before, each with its year beside it. */
export function TotalsPanel({ totals, attention }: Props) {
  const t = useTranslations('connections.dashboard.totals');
  const monthName = useMonthName();
  const { months } = totals;
  const latest = months.at(-1);
  const passed = Math.max(...months.flatMap(({ given, received }) => [given, received]));
  return (
    <section aria-label={t('label')} className="pb-9">
      <h2 className="eyebrow mb-3">{t('soFar', { month: latest ? monthName(latest) : '' })}</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-6 lg:grid-cols-4 lg:gap-x-8">
        {/* what passed both ways compares: one scale */}
        <Trend measure="gave" totals={totals} max={passed} />
        <Trend measure="received" totals={totals} max={passed} />
        <Trend measure="helped" totals={totals} />
        <Trend measure="asks" totals={totals} />
      </dl>
      <div className="mt-5 grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
        <YearTable totals={totals} />
        {attention && (
          <div className="lg:order-first">
            {attention}
            <Link href="/review" className="link mt-1 inline-flex min-h-6 items-center text-sm">
              {t('review')}
            </Link>
          </div>
        )}
      </div>
    </section>
  );
}

type TrendProps = { measure: Measure; totals: DashboardTotals; max?: number };

function Trend({ measure, totals: { months, isAskedCut }, max }: TrendProps) {
  const t = useTranslations('connections.dashboard.totals');
  const format = useFormatter();
  const monthName = useMonthName();
  const values = months.map(READ[measure]);
  const [before, latest] = months.slice(-2);
  const printed = (month: MonthView) => {
    const count = format.number(READ[measure](month));
    const isLeast = (measure === 'helped' && month.isHelpedCut) || (measure === 'asks' && isAskedCut);
    return isLeast ? t('atLeast', { count }) : count;
  };
  return (
    <div className={classNames('flex min-w-0 flex-col border-t-2 pt-2', TONES[measure])}>
      <dt className="text-sm text-soft">{t(measure)}</dt>
      <dd className="figures font-read text-2xl">{latest ? printed(latest) : 0}</dd>
      <dd className="figures min-h-5 text-faint text-xs">
        {before && t('before', { count: printed(before), month: monthName(before) })}
      </dd>
      <dd className="mt-2">
        <TrendBars
          values={values}
          max={max ?? Math.max(...values)}
          tone={measure === 'gave' || measure === 'received' ? measure : 'plain'}
          label={t('course', { label: t(measure), month: latest ? monthName(latest) : '' })}
        />
        <div aria-hidden="true" className="mt-1 flex justify-between text-faint text-xs">
          <span>{months[0] && monthName(months[0], 'short')}</span>
          <span>{latest && monthName(latest, 'short')}</span>
        </div>
      </dd>
    </div>
  );
}

function useMonthName() {
  const format = useFormatter();
  return ({ month }: MonthView, length: 'long' | 'short' = 'long') =>
    format.dateTime(new Date(month), { month: length, timeZone: 'UTC' });
}
