import { getTranslations } from 'next-intl/server';
import { endFollowAction, startFollowAction } from '#app/actions/follows.ts';
import { ForYou } from '#components/discover/for-you.tsx';
import { TopicFilter } from '#components/discover/topic-filter.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ASK_WINDOW, listHelpfulActs, listMetPeople } from '#lib/connections/discover.ts';
import { pageNumber } from '#lib/db/search.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { getOwnProfile } from '#lib/people/queries.ts';
import { type PersonActor, topicSlug } from '#lib/people/rules.ts';

const PER_PAGE = 10;
const PAGES = 6;

type Search = { topic: string | null; page: string | null };

/** What the actor could give, and to whom. */
export async function forYou(actor: PersonActor, search: Search, now: Date) {
  const topic = topicSlug(search.topic?.slice(0, 100) ?? '') || null;
  const page = pageNumber(search.page, PAGES);
  const [t, { topics }, acts, people, attention] = await Promise.all([
    getTranslations('discover'),
    getOwnProfile(actor),
    listHelpfulActs(actor, { topic }, now),
    listMetPeople(actor, { topic, limit: PER_PAGE }, now),
    attentionOf(actor),
  ]);
  const mine = topicsToChoose([...topics.offers, ...topics.shares, ...topics.seeks]);
  if (mine.length === 0 && topic === null)
    return (
      <div className="pt-8">
        <EmptyState
          kind="nothing"
          title={t('noTopics.title')}
          action={
            <>
              <ButtonLink href="/welcome?step=topics" variant="primary">
                {t('noTopics.pick')}
              </ButtonLink>
              <ButtonLink href="/discover?view=asks">{t('acts.allAsks')}</ButtonLink>
            </>
          }
        >
          {t('noTopics.text')}
        </EmptyState>
      </div>
    );
  const chosen =
    topic === null ? null : (mine.find(({ slug }) => slug === topic) ?? { slug: topic, name: topic });
  const address = (to: number) =>
    `/discover?${new URLSearchParams({ ...(topic && { topic }), page: String(to) })}`;
  return (
    <>
      <TopicFilter
        topics={chosen && !mine.includes(chosen) ? [...mine, chosen] : mine}
        chosen={chosen?.slug ?? null}
      />
      <ForYou
        acts={acts.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        pages={{
          previous: page > 1 ? address(page - 1) : null,
          next: acts.length > page * PER_PAGE ? address(page + 1) : null,
        }}
        people={people}
        attention={attention}
        topic={chosen?.name ?? null}
        follow={startFollowAction}
        unfollow={endFollowAction}
        now={now}
      />
      <p className="mt-12 max-w-measure border-line border-t pt-5 text-faint text-sm">
        {t('newcomers')} {t('order')} {t('window', { count: ASK_WINDOW })}
      </p>
    </>
  );
}

function topicsToChoose(names: string[]): { slug: string; name: string }[] {
  return [...new Map(names.map((name) => [topicSlug(name), name]))].map(([slug, name]) => ({ slug, name }));
}
