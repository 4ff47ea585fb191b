import { useFormatter, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { DashboardTotals } from '#lib/connections/totals.ts';

/** The figures behind the small drawings, for whoever wants them exactly or cannot see them. */
export function YearTable({ totals: { months, isAskedCut } }: { totals: DashboardTotals }) {
  const t = useTranslations('connections.dashboard.totals');
  const format = useFormatter();
  const printed = (count: number, isLeast: boolean) =>
    isLeast ? t('atLeast', { count: format.number(count) }) : format.number(count);
  return (
    <Disclosure summary={t('table')}>
      <div className="overflow-x-auto">
        <table className="figures w-full border-collapse text-sm">
          <caption className="sr-only">{t('caption')}</caption>
          <thead>
            <tr className="border-line border-b text-faint text-xs">
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                {t('month')}
              </th>
              {(['gave', 'received', 'helped', 'asks'] as const).map((measure) => (
                <th key={measure} scope="col" className="py-1.5 pl-3 text-right font-medium">
                  {t(measure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, given, received, helped, isHelpedCut, asksAnswered }) => (
              <tr key={month} className="border-line border-b">
                <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
                  {format.dateTime(new Date(month), { month: 'long', year: 'numeric', timeZone: 'UTC' })}
                </th>
                <td className="py-1 pl-3 text-right">{printed(given, false)}</td>
                <td className="py-1 pl-3 text-right">{printed(received, false)}</td>
                <td className="py-1 pl-3 text-right">{printed(helped, isHelpedCut)}</td>
                <td className="py-1 pl-3 text-right">{printed(asksAnswered, isAskedCut)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
