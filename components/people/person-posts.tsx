import { useTranslations } from 'next-intl';
import { PostList } from '#components/posts/post-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { PostCard } from '#lib/posts/queries.ts';

type Person = { handle: string; name: string; isMe: boolean; community: string | null };

type Props = {
  person: Person;
  posts: { items: readonly PostCard[]; nextCursor: string | null };
  isFirstPage: boolean;
  now: Date;
};

/** What somebody wrote, as far as the viewer may read it. */
export function PersonPosts({ person, posts, isFirstPage, now }: Props) {
  const t = useTranslations('people.page');
  const { handle, name } = person;
  const { items, nextCursor } = posts;
  return (
    <section aria-labelledby="writing" className="mt-10">
      <h2 id="writing" className="mb-4 text-xl">
        {t('writing')}
      </h2>
      {items.length > 0 ? <PostList posts={items} now={now} authorHidden /> : <NoPosts person={person} />}
      <Pagination
        label={t('pages', { name })}
        previous={isFirstPage ? null : { href: `/people/${handle}`, label: t('newest') }}
        next={nextCursor ? { href: `/people/${handle}?after=${encodeURIComponent(nextCursor)}` } : null}
      />
    </section>
  );
}

/** My own empty page, writing that is not here at all, and nothing that I may read are three different things. */
function NoPosts({ person: { name, isMe, community } }: { person: Person }) {
  const t = useTranslations('people.page');
  if (isMe) {
    return (
      <EmptyState
        kind="nothing"
        title={t('mineNone')}
        action={<ButtonLink href="/write">{t('write')}</ButtonLink>}
      >
        {t('mineNoneSays')}
      </EmptyState>
    );
  }
  return community ? (
    <EmptyState kind="unknown" title={t('elsewhere', { name })}>
      {t('elsewhereSays', { community })}
    </EmptyState>
  ) : (
    <EmptyState kind="nothing" title={t('none', { name })}>
      {t('noneSays')}
    </EmptyState>
  );
}
