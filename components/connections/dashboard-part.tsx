import { useTranslations } from 'next-intl';
import { Pagination } from '#components/ui/pagination.tsx';
import type { DashboardView } from '#lib/connections/dashboard.ts';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { ConnectionList } from './connection-list.tsx';
import { dashboardHref } from './dashboard-address.ts';
import { FilterForm } from './filter-form.tsx';
import { OwnerLeftOutNote } from './left-out.tsx';
import { NoConnections, UnknownNote, WindowNote } from './list-states.tsx';
import { Picture } from './picture.tsx';
import { PointsTable } from './points-table.tsx';
import { RelationLinks } from './relation-links.tsx';
import { ViewLinks } from './view-links.tsx';

type Props = { query: DashboardQuery; view: DashboardView; now: Date };

/** Everything under the totals: how to look, what to look at, and the connections in that way. */
export function DashboardPart({ query, view, now }: Props) {
  const t = useTranslations('connections.dashboard');
  const shown = view.kind === 'list' ? view.connections : view.points;
  return (
    <section aria-labelledby="connections-heading">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h2 id="connections-heading" className="text-2xl">
          {t('connections')}
        </h2>
        <ViewLinks query={query} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-2 pb-5">
        <RelationLinks query={query} />
        <FilterForm query={query} topics={view.topics} />
        <WindowNote query={query} looked={view.looked} />
        {view.kind === 'list' && view.isLeftOut && <OwnerLeftOutNote />}
        <UnknownNote connections={shown} />
      </div>
      {shown.length === 0 ? (
        <NoConnections query={query} looked={view.looked} />
      ) : view.kind === 'list' ? (
        <ConnectionList connections={view.connections} courses={view.courses} now={now} />
      ) : query.view === 'table' ? (
        <PointsTable points={view.points} query={query} now={now} />
      ) : (
        <Picture points={view.points} query={query} />
      )}
      {view.kind === 'list' && <Pages query={query} view={view} />}
    </section>
  );
}

/** The next page, or after the last of a window the next window. */
function Pages({ query, view }: { query: DashboardQuery; view: DashboardView & { kind: 'list' } }) {
  const t = useTranslations('connections.dashboard.pages');
  const { nextCursor, looked, connections } = view;
  const further = connections.length > 0 ? looked?.further : null;
  const next = nextCursor
    ? { href: dashboardHref(query, { from: query.from, cursor: nextCursor }), label: t('next') }
    : further && { href: dashboardHref(query, { from: further }), label: t('further') };
  return (
    <Pagination
      label={t('label')}
      previous={query.cursor || query.from ? { href: dashboardHref(query), label: t('first') } : null}
      next={next || null}
    />
  );
}
