import { useTranslations } from 'next-intl';
import { SegmentLinks } from '#components/ui/segment-links.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { VIEWS } from '#lib/connections/rules.ts';
import { csvHref, dashboardHref } from './dashboard-address.ts';

/** The ways to look at the same connections, each an address, and the file of them. */
export function ViewLinks({ query }: { query: DashboardQuery }) {
  const t = useTranslations('connections.dashboard.views');
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <SegmentLinks
        label={t('label')}
        segments={VIEWS.map((view) => ({
          href: dashboardHref(query, { view: view === 'list' ? undefined : view }),
          label: t(view),
          isCurrent: (query.view ?? 'list') === view,
        }))}
      />
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
