import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
import type { InboxQuery } from '#lib/follows/input.ts';
import { laterDays } from '#lib/follows/rules.ts';
import { DecisionCard } from './decision-card.tsx';
import { DecisionForms } from './decision-forms.tsx';
import { inboxAddress } from './inbox-address.ts';

type Props = {
  followers: readonly WaitingFollower[];
  attention: Attention;
  query: InboxQuery;
  now: Date;
};

/** The cards of those who wait, or why there is none. Stands inside an InboxDesk. */
export function WaitingList({ followers, attention, query: { q, after }, now }: Props) {
  const t = useTranslations('follows.inbox');
  const days = laterDays(now);
  if (followers.length === 0) return <NobodyWaits q={q} after={after} />;
  return (
    <>
      <p className="-mb-1 text-faint text-sm">{q ? t('found', { q }) : t('order')}</p>
      {followers.map((follower) => (
        <DecisionCard key={follower.person.id} follower={follower} attention={attention} now={now}>
          <DecisionForms
            follower={follower.person}
            state="they-follow:undecided"
            suggested={follower.suggested}
            days={days}
          />
        </DecisionCard>
      ))}
    </>
  );
}

function NobodyWaits({ q, after }: Pick<InboxQuery, 'q' | 'after'>) {
  const t = useTranslations('follows.inbox');
  if (q) {
    return (
      <EmptyState
        kind="nothing"
        title={t('notFound', { q })}
        action={<ButtonLink href="/inbox">{t('all')}</ButtonLink>}
      >
        {t('notFoundWhy')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing"
      title={t(after ? 'nothingFurther' : 'nothing')}
      action={
        <>
          <ButtonLink href="/discover">{t('toDiscover')}</ButtonLink>
          <ButtonLink href="/inbox/decided" variant="quiet">
            {t('toDecided')}
          </ButtonLink>
        </>
      }
    >
      {t('nothingWhy')}
    </EmptyState>
  );
}

type PagesProps = {
  path: '/inbox' | '/inbox/decided';
  label: string;
  query: InboxQuery;
  nextCursor: string | null;
  /** The next page begins where the looking ended. */
  isFurtherBack: boolean;
  /** Followers looked at for one page. */
  lookedAt: number;
};

/** Links to the first and the next page; where a search stopped looking it says so. */
export function InboxPages({ path, label, query, nextCursor, isFurtherBack, lookedAt }: PagesProps) {
  const t = useTranslations('follows.inbox');
  const { after, ...kept } = query;
  return (
    <Pagination
      label={label}
      previous={after ? { href: inboxAddress(path, kept), label: t('first') } : null}
      summary={isFurtherBack && t('lookedAt', { count: lookedAt })}
      next={
        nextCursor
          ? {
              href: inboxAddress(path, { ...kept, after: nextCursor }),
              ...(isFurtherBack && { label: t('further') }),
            }
          : null
      }
    />
  );
}
