import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAmounts } from '#components/charts/amount.ts';
import { Time } from '#components/ui/time.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import type { ConnectionPoint } from '#lib/connections/points.ts';
import { dashboardHref } from './dashboard-address.ts';
import { amountOf } from './directions.ts';

type Props = { points: readonly ConnectionPoint[]; query: DashboardQuery; now: Date };

/** The twin of the picture: the same connections, line by line. */
export function PointsTable({ points, query, now }: Props) {
  const t = useTranslations('connections.dashboard');
  const relation = useTranslations('connections.relation');
  const format = useAmounts();
  const cell = 'py-1.5 pl-3 text-right';
  return (
    <>
      <table className="figures w-full border-collapse text-sm">
        <caption className="sr-only">{t('table.caption')}</caption>
        <thead className="sticky top-0 bg-paper">
          <tr className="border-ink border-b text-faint text-xs">
            <th scope="col" className="py-1.5 text-left font-medium">
              {t('columns.connection')}
            </th>
            <th scope="col" className={`${cell} font-semibold text-gave-ink`}>
              {t('columns.gave')}
            </th>
            <th scope="col" className={`${cell} font-semibold text-received-ink`}>
              {t('columns.received')}
            </th>
            <th scope="col" className="py-1.5 pl-6 text-left font-medium max-sm:hidden">
              {t('columns.relation')}
            </th>
            <th scope="col" className={`${cell} font-medium max-sm:hidden`}>
              {t('columns.lastContact')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ person, gave, got, relation: word, lastAt }) => (
            <tr key={person.id} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal">
                <a
                  href={`/connections/${person.handle}`}
                  dir="auto"
                  className="inline-block py-0.5 font-read text-base underline-offset-4 hover:underline"
                >
                  {person.name}
                </a>
              </th>
              <td className={cell}>{format(amountOf(gave))}</td>
              <td className={cell}>{format(amountOf(got))}</td>
              <td className="py-1.5 pl-6 text-soft max-sm:hidden">{relation(`${word}.label`)}</td>
              <td className={`${cell} whitespace-nowrap text-soft max-sm:hidden`}>
                {lastAt ? <Time at={lastAt} now={now} /> : t('table.never')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-sm">
        <Link href={dashboardHref(query, { view: 'picture', from: query.from })} className="link">
          {t('table.twin')}
        </Link>
      </p>
    </>
  );
}
