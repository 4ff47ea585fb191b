import type { Metadata } from 'next';
import { askActions } from '#app/post-actions.ts';
import { requireActor } from '#app/session.ts';
import { AskList } from '#components/posts/ask-list.tsx';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listOpenAsks } from '#lib/posts/queries.ts';

export const metadata: Metadata = { title: 'Asks' };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function AsksPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const now = new Date();
  const { mine, forMe, open } = await listOpenAsks(actor, after);
  const next = open.nextCursor ? { href: `/asks?after=${encodeURIComponent(open.nextCursor)}` } : null;
  const groups = [
    { title: 'They ask you, or you promised', asks: after ? [] : forMe },
    { title: 'Open to everyone', asks: open.items },
    { title: 'Yours', asks: after ? [] : mine },
  ].filter(({ asks }) => asks.length > 0);
  return (
    <Main>
      <PageHeader
        title="Asks for feedback"
        lead="People who would like to hear from an attentive reader. Those nobody has answered come first."
        actions={<ButtonLink href="/write?kind=article&ask=1">Ask for feedback</ButtonLink>}
      />
      {groups.length === 0 && (
        <EmptyState kind="nothing" title="Nobody asks for feedback right now.">
          When somebody does, it appears here. Your own writing can ask too.
        </EmptyState>
      )}
      {groups.map(({ title, asks }) => (
        <section key={title} aria-label={title} className="mb-10 max-w-column">
          <h2 className="eyebrow mb-3">{title}</h2>
          <AskList asks={asks} now={now} actions={askActions} />
        </section>
      ))}
      <Pagination
        label="Pages of open asks"
        previous={after ? { href: '/asks', label: 'First page' } : null}
        next={next}
      />
    </Main>
  );
}
