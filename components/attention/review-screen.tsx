import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { ProtectedFollow, Review } from '#lib/connections/review-list.ts';
import { REVIEW_PAGE } from '#lib/connections/rules.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import { AttentionLine } from './attention-line.tsx';
import { ReviewCard } from './review-card.tsx';
import { type ReviewActions, ReviewDesk } from './review-desk.tsx';
import { AskAgain } from './review-forms.tsx';

type Props = {
  review: Review;
  kept: readonly ProtectedFollow[];
  attention: Attention;
  now: Date;
  actions: ReviewActions;
};

/** A gentle look at the follows I have, a few at a time. */
export function ReviewScreen({ review, kept, attention, now, actions }: Props) {
  const t = useTranslations('attention.review');
  const { items, total, skipped } = review;
  return (
    <>
      <PageHeader eyebrow={t('eyebrow')} title={t('title')} lead={t('lead')} />
      <div className="mb-8 grid gap-3">
        {attention.follows > 0 && <AttentionLine attention={attention} />}
        {items.length > 0 && <p className="text-sm text-soft">{t('order', { total })}</p>}
      </div>
      <ReviewDesk actions={actions} personIds={items.map(({ person }) => person.id)}>
        {items.length === 0 && <NothingToReview follows={attention.follows} />}
        <ol className="grid">
          {items.map((item) => (
            <li
              key={item.person.id}
              data-card=""
              tabIndex={-1}
              className="scroll-mt-24 border-line border-t py-6 last:border-b"
            >
              <ReviewCard item={item} now={now} />
            </li>
          ))}
        </ol>
        {kept.length > 0 && (
          <Disclosure summary={t('protectedTitle', { count: kept.length })}>
            <p className="mb-2 text-sm text-soft">{t('protectedSays')}</p>
            <ul className="grid gap-1">
              {kept.map(({ person }) => (
                <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4">
                  <span>{person.name}</span>
                  <AskAgain person={person} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </ReviewDesk>
      <Pagination
        label={t('pages')}
        previous={skipped > 0 ? { href: '/review', label: t('back') } : null}
        next={
          skipped + items.length < total
            ? { href: `/review?skip=${skipped + REVIEW_PAGE}`, label: t('theRest') }
            : null
        }
      />
    </>
  );
}

function NothingToReview({ follows }: { follows: number }) {
  const t = useTranslations('attention.review');
  return (
    <EmptyState
      kind="nothing"
      title={t(follows === 0 ? 'noFollows' : 'none')}
      action={
        <ButtonLink href={follows === 0 ? '/discover' : '/reading'}>
          {t(follows === 0 ? 'discover' : 'toReading')}
        </ButtonLink>
      }
    >
      {t(follows === 0 ? 'noFollowsSays' : 'noneSays')}
    </EmptyState>
  );
}
