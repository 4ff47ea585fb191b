import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { HelpfulAct, MetPerson } from '#lib/connections/discover.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import { ActRow } from './act-row.tsx';
import { FollowDesk } from './follow-desk.tsx';
import { PersonRow } from './person-row.tsx';

type Props = {
  acts: readonly HelpfulAct[];
  /** Addresses of the pages of acts before and after this one. */
  pages: { previous: string | null; next: string | null };
  people: { couldHelp: readonly MetPerson[]; alike: readonly MetPerson[] };
  /** Of the one who looks. */
  attention: Attention;
  /** The name of the topic that was filtered for. */
  topic: string | null;
  follow: FormAction;
  unfollow: FormAction;
  now: Date;
};

/** What one could give, then whom one could give to, then who cares about the same; each with its reason. */
export function ForYou({ acts, pages, people, attention, topic, follow, unfollow, now }: Props) {
  const t = useTranslations('discover');
  return (
    <div className="grid gap-x-14 gap-y-12 pt-8 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <Part title={t('acts.title')}>
        {acts.length === 0 ? (
          <EmptyState
            kind="nothing"
            title={topic === null ? t('acts.empty') : t('acts.emptyFor', { topic })}
            action={
              <>
                <ButtonLink href="/discover?view=asks" size="small">
                  {t('acts.allAsks')}
                </ButtonLink>
                <ButtonLink href="/settings/interests" size="small">
                  {t('acts.moreTopics')}
                </ButtonLink>
              </>
            }
          >
            {t('acts.emptyText')}
          </EmptyState>
        ) : (
          <ul>
            {acts.map((act) => (
              <li key={act.act}>
                <ActRow act={act} now={now} />
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label={t('pages')}
          previous={pages.previous ? { href: pages.previous, label: t('search.previous') } : null}
          next={pages.next ? { href: pages.next, label: t('search.next') } : null}
        />
      </Part>
      <div className="min-w-0">
        <FollowDesk follow={follow} unfollow={unfollow}>
          <People people={people} attention={attention} />
        </FollowDesk>
      </div>
    </div>
  );
}

function People({ people: { couldHelp, alike }, attention }: Pick<Props, 'people' | 'attention'>) {
  const t = useTranslations('discover.people');
  const acts = useTranslations('discover.acts');
  return (
    <div className="grid content-start gap-10">
      <Part title={t('title')}>
        {couldHelp.length === 0 ? (
          <EmptyState
            kind="nothing"
            title={t('empty')}
            action={
              <ButtonLink href="/settings/interests" size="small">
                {acts('moreTopics')}
              </ButtonLink>
            }
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <PersonRows people={couldHelp} attention={attention} />
        )}
      </Part>
      {alike.length > 0 && (
        <Part title={t('alikeTitle')}>
          <PersonRows people={alike} attention={attention} />
        </Part>
      )}
    </div>
  );
}

/** People in order; stands inside a FollowDesk. */
export function PersonRows({ people, attention }: { people: readonly MetPerson[]; attention: Attention }) {
  return (
    <ul>
      {people.map((met) => (
        <li key={met.person.id}>
          <PersonRow met={met} attention={attention} />
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {children}
    </section>
  );
}
