import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { unblockPersonAction } from '#app/actions/follows.ts';
import { decisionActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { BlockedList } from '#components/follows/blocked-list.tsx';
import { DecidedList, DecisionFilter } from '#components/follows/decided-list.tsx';
import { InboxDesk } from '#components/follows/inbox-desk.tsx';
import { InboxSearch } from '#components/follows/inbox-search.tsx';
import { InboxTabs } from '#components/follows/inbox-tabs.tsx';
import { InboxPages } from '#components/follows/waiting-list.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { InboxQuery } from '#lib/follows/input.ts';
import { LOOKED_AT, listBlocked, listDecided } from '#lib/follows/queries.ts';
import { laterDays } from '#lib/follows/rules.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('follows.decided');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DecidedPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = InboxQuery.parse(await searchParams);
  const { q, decision, after } = query;
  const now = new Date();
  const [{ items, ...page }, blocked, t] = await Promise.all([
    listDecided(actor, { cursor: after, q, decision }),
    after || q || decision ? [] : listBlocked(actor),
    getTranslations('follows.decided'),
  ]);
  const path = '/inbox/decided';
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <InboxTabs current="decided" />
      <div className="pt-5">
        <InboxDesk
          actions={decisionActions}
          followers={items.map(({ person: { id, name } }) => ({ id, name }))}
          toolbar={<InboxSearch action={path} q={q} keep={{ decision }} />}
        >
          <DecisionFilter query={query} />
          <DecidedList decided={items} query={query} days={laterDays(now)} now={now} />
        </InboxDesk>
        <InboxPages path={path} label={t('pages')} query={query} lookedAt={LOOKED_AT} {...page} />
        <BlockedList people={blocked} unblock={unblockPersonAction} />
      </div>
    </Main>
  );
}
