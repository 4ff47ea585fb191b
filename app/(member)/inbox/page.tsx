import type { Metadata } from 'next';
import { decisionActions } from '#app/follow-actions.ts';
import { requireActor } from '#app/session.ts';
import { DecisionCard } from '#components/follows/decision-card.tsx';
import { DecisionForms } from '#components/follows/decision-forms.tsx';
import { InboxDesk } from '#components/follows/inbox-desk.tsx';
import { InboxTabs } from '#components/follows/inbox-tabs.tsx';
import { Main } from '#components/site/main.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { laterDays } from '#lib/follows/rules.ts';

export const metadata: Metadata = { title: 'Inbox' };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function InboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const now = new Date();
  const { items, nextCursor } = await listWaitingFollowers(actor, { cursor: after }, now);
  return (
    <Main width="reading">
      <PageHeader
        title="Inbox"
        lead="People who follow you and wait, without knowing it, for your decision. Passing is silent: nobody is told."
      />
      <InboxTabs current="waiting" />
      <div className="pt-6">
        <InboxDesk actions={decisionActions} followerIds={items.map(({ person }) => person.id)}>
          {items.length === 0 && (
            <EmptyState
              kind="nothing"
              title={after ? 'Nobody further waits.' : 'Nobody waits for a decision.'}
            >
              Whoever starts following you appears here once. Those you put off come back on their day.
            </EmptyState>
          )}
          {items.map((follower) => (
            <DecisionCard key={follower.person.id} follower={follower} now={now}>
              <DecisionForms
                follower={follower.person}
                state="they-follow:undecided"
                suggested={follower.suggested}
                days={laterDays(now)}
              />
            </DecisionCard>
          ))}
        </InboxDesk>
        <Pagination
          label="Pages of followers who wait"
          previous={after ? { href: '/inbox', label: 'First page' } : null}
          next={nextCursor ? { href: `/inbox?after=${encodeURIComponent(nextCursor)}` } : null}
        />
      </div>
    </Main>
  );
}
