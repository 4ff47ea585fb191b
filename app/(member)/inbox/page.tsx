import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { decisionActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { InboxDesk } from '#components/follows/inbox-desk.tsx';
import { InboxSearch } from '#components/follows/inbox-search.tsx';
import { InboxTabs } from '#components/follows/inbox-tabs.tsx';
import { InboxPages, WaitingList } from '#components/follows/waiting-list.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { InboxQuery } from '#lib/follows/input.ts';
import { LOOKED_AT, listWaitingFollowers } from '#lib/follows/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('follows.inbox');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = InboxQuery.parse(await searchParams);
  const now = new Date();
  const [{ items, ...page }, attention, t] = await Promise.all([
    listWaitingFollowers(actor, { cursor: query.after, q: query.q }, now),
    attentionOf(actor),
    getTranslations('follows.inbox'),
  ]);
  const followers = items.map(({ person: { id, name } }) => ({ id, name }));
  return (
    <Main>
      <PageHeader title={t('title')} lead={t('lead')} />
      <InboxTabs current="waiting" />
      <div className="pt-5">
        <InboxDesk
          actions={decisionActions}
          followers={followers}
          toolbar={<InboxSearch action="/inbox" q={query.q} />}
        >
          <WaitingList followers={items} attention={attention} query={query} now={now} />
        </InboxDesk>
        <InboxPages path="/inbox" label={t('pages')} query={query} lookedAt={LOOKED_AT} {...page} />
      </div>
    </Main>
  );
}
