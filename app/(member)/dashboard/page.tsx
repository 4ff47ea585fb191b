import type { Metadata } from 'next';
import { requireActor } from '#app/session.ts';
import { ConnectionList } from '#components/connections/connection-list.tsx';
import { dashboardHref } from '#components/connections/dashboard-address.ts';
import { FilterForm } from '#components/connections/filter-form.tsx';
import { OwnerLeftOutNote } from '#components/connections/left-out.tsx';
import { NoConnections, WindowNote } from '#components/connections/list-states.tsx';
import { RelationLinks } from '#components/connections/relation-links.tsx';
import { TotalsPanel } from '#components/connections/totals-panel.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { DashboardQuery } from '#lib/connections/input.ts';
import { listConnections } from '#lib/connections/queries.ts';
import { getDashboardTotals } from '#lib/connections/totals.ts';

export const metadata: Metadata = { title: 'Dashboard' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const query = DashboardQuery.parse(await searchParams);
  const [totals, page] = await Promise.all([
    getDashboardTotals(actor, now),
    listConnections(actor, query, now),
  ]);
  const { connections, nextCursor, isWindow, isFilterCut, topics, isLeftOut } = page;
  return (
    <Main>
      <PageHeader title="Dashboard" lead="What passes between you and others, in both directions." />
      <TotalsPanel totals={totals} />
      <section aria-labelledby="connections-heading">
        <h2 id="connections-heading" className="text-2xl">
          Connections
        </h2>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-2 pb-6">
          <RelationLinks query={query} />
          <FilterForm query={query} topics={topics} />
          <WindowNote isWindow={isWindow} isFilterCut={isFilterCut} />
          {isLeftOut && <OwnerLeftOutNote />}
        </div>
        {connections.length === 0 ? (
          <NoConnections query={query} />
        ) : (
          <ConnectionList connections={connections} now={now} />
        )}
        <Pagination
          label="Pages of connections"
          previous={query.cursor ? { href: dashboardHref(query), label: 'First page' } : null}
          next={nextCursor ? { href: dashboardHref(query, { cursor: nextCursor }) } : null}
        />
      </section>
    </Main>
  );
}
