import type { Metadata } from 'next';
import { unblockPersonAction } from '#app/actions/follows.ts';
import { decisionActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { BlockedList } from '#components/follows/blocked-list.tsx';
import { DecidedList } from '#components/follows/decided-list.tsx';
import { InboxDesk } from '#components/follows/inbox-desk.tsx';
import { InboxTabs } from '#components/follows/inbox-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listBlocked, listDecided } from '#lib/follows/queries.ts';
import { laterDays } from '#lib/follows/rules.ts';

export const metadata: Metadata = { title: 'Decided' };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function DecidedPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const now = new Date();
  const [{ items, nextCursor }, blocked] = await Promise.all([
    listDecided(actor, { cursor: after }),
    after ? [] : listBlocked(actor),
  ]);
  return (
    <Main width="reading">
      <PageHeader title="Decided" lead="What you decided about your followers. Any of it can be changed." />
      <InboxTabs current="decided" />
      <div className="pt-6">
        <InboxDesk actions={decisionActions} followerIds={items.map(({ person }) => person.id)}>
          {items.length === 0 && (
            <EmptyState kind="nothing" title="Nothing decided yet.">
              Whoever you follow back, put off or pass on in the inbox is kept here.
            </EmptyState>
          )}
          <DecidedList decided={items} days={laterDays(now)} now={now} />
        </InboxDesk>
        <Pagination
          label="Pages of decisions"
          previous={after ? { href: '/inbox/decided', label: 'First page' } : null}
          next={nextCursor ? { href: `/inbox/decided?after=${encodeURIComponent(nextCursor)}` } : null}
        />
        <BlockedList people={blocked} unblock={unblockPersonAction} />
      </div>
    </Main>
  );
}
