import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '#app/session.ts';
import { AttentionLine } from '#components/attention/attention-line.tsx';
import { DashboardPart } from '#components/connections/dashboard-part.tsx';
import { TotalsPanel } from '#components/connections/totals-panel.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { viewDashboard } from '#lib/connections/dashboard.ts';
import { DashboardQuery } from '#lib/connections/input.ts';
import { getDashboardTotals } from '#lib/connections/totals.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('connections.dashboard'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor();
  const now = new Date();
  const query = DashboardQuery.parse(await searchParams);
  const [t, totals, attention, view] = await Promise.all([
    getTranslations('connections.dashboard'),
    getDashboardTotals(actor, now),
    attentionOf(actor),
    viewDashboard(actor, query, now),
  ]);
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TotalsPanel totals={totals} attention={<AttentionLine attention={attention} />} />
      <DashboardPart query={query} view={view} now={now} />
    </Main>
  );
}
