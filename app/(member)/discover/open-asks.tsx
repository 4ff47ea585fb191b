import { getTranslations } from 'next-intl/server';
import { askActions } from '#app/post-actions.ts';
import { AskList } from '#components/posts/ask-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { PersonActor } from '#lib/people/rules.ts';
import { listOpenAsks } from '#lib/posts/queries.ts';

type Search = { isYours: boolean; after: string | null };

/** Every open ask, or the actor's own. */
export async function openAsks(actor: PersonActor, { isYours, after }: Search, now: Date) {
  const [t, { mine, forMe, open }] = await Promise.all([
    getTranslations('discover.asks'),
    listOpenAsks(actor, isYours ? null : after),
  ]);
  const groups = isYours
    ? [{ title: t('mine'), asks: mine }]
    : [
        { title: t('forMe'), asks: after ? [] : forMe },
        { title: t('open'), asks: open.items },
      ];
  const shown = groups.filter(({ asks }) => asks.length > 0);
  return (
    <div className="pt-8">
      {shown.length === 0 && (
        <EmptyState
          kind="nothing"
          title={t(isYours ? 'noneMine' : 'empty')}
          action={<ButtonLink href="/write?kind=article&ask=1">{await askWords()}</ButtonLink>}
        >
          {t(isYours ? 'noneMineText' : 'emptyText')}
        </EmptyState>
      )}
      {shown.map(({ title, asks }) => (
        <section key={title} aria-label={title} className="mb-10 max-w-column">
          <h2 className="eyebrow mb-3">{title}</h2>
          <AskList asks={asks} now={now} actions={askActions} />
        </section>
      ))}
      {!isYours && (
        <Pagination
          label={t('pages')}
          previous={after ? { href: '/discover?view=asks', label: t('firstPage') } : null}
          next={
            open.nextCursor
              ? { href: `/discover?view=asks&after=${encodeURIComponent(open.nextCursor)}` }
              : null
          }
        />
      )}
    </div>
  );
}

async function askWords(): Promise<string> {
  return (await getTranslations('discover'))('askForFeedback');
}
