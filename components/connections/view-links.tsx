import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { VIEWS } from '#lib/connections/rules.ts';
import { csvHref, dashboardHref } from './dashboard-address.ts';

/** The ways to look at the same connections, each an address, and the file of them. */
export function ViewLinks({ query }: { query: DashboardQuery }) {
  const t = useTranslations('connections.dashboard.views');
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <nav aria-label={t('label')}>
        <ul className="flex rounded-md border border-edge bg-sheet p-0.5">
          {VIEWS.map((view) => (
            <li key={view}>
              <Link
                href={dashboardHref(query, { view: view === 'list' ? undefined : view })}
                aria-current={(query.view ?? 'list') === view ? 'page' : undefined}
                className="inline-flex min-h-8 items-center rounded-sm px-3 text-sm text-soft hover:text-ink aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-paper"
              >
                {t(view)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <a
        href={csvHref(query)}
        download
        title={t('csvHint')}
        className="link inline-flex min-h-8 items-center text-sm"
      >
        {t('csv')}
      </a>
    </div>
  );
}
