import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PersonHeading, PersonTopics } from '#components/people/person-heading.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PublicPerson } from '#lib/people/public-view.ts';
import type { PublicCard } from '#lib/posts/public-view.ts';

type Props = {
  person: PublicPerson;
  posts: { items: readonly PublicCard[]; nextCursor: string | null };
  isFirstPage: boolean;
  now: Date;
};

/** A person's page as anybody in the world reads it. */
export function PublicPersonView({ person, posts, isFirstPage, now }: Props) {
  const t = useTranslations('open');
  const { handle, name } = person;
  return (
    <>
      <PersonHeading
        person={{ ...person, community: null }}
        now={now}
        actions={
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/people/${handle}`)}`}>
            {t('invite.signIn')}
          </ButtonLink>
        }
      />
      <PersonTopics topics={person.topics} />
      <section aria-labelledby="writing" className="mt-10">
        <h2 id="writing" className="mb-4 text-xl">
          {t('person.writing')}
        </h2>
        {posts.items.length === 0 && (
          <EmptyState kind="nothing" title={t('person.nothing', { name })}>
            {t('person.nothingNext')}
          </EmptyState>
        )}
        <ul className="grid">
          {posts.items.map((post) => (
            <li key={post.id} className="border-line border-t py-5">
              <PublicCardView post={post} now={now} />
            </li>
          ))}
        </ul>
        <Pagination
          label={t('person.pages', { name })}
          previous={isFirstPage ? null : { href: `/people/${handle}`, label: t('person.newest') }}
          next={
            posts.nextCursor
              ? { href: `/people/${handle}?after=${encodeURIComponent(posts.nextCursor)}` }
              : null
          }
        />
      </section>
    </>
  );
}

function PublicCardView({ post, now }: { post: PublicCard; now: Date }) {
  const t = useTranslations('open');
  const { id, author, kind, title, excerpt, topics, language } = post;
  return (
    <article className="grid gap-1.5">
      <p className="flex flex-wrap gap-x-2 text-faint text-sm">
        <span>{t(`kind.${kind}`)}</span>
        <Time at={post.createdAt} now={now} />
        {kind === 'article' && <span>{t('minutes', { count: post.readingMinutes })}</span>}
      </p>
      <h3 className={title ? 'text-xl' : 'font-normal text-lg'} lang={language} dir="auto">
        <Link href={`/posts/${id}`} className="underline-offset-4 hover:underline">
          {title || excerpt || t(kind, { name: author.name })}
        </Link>
      </h3>
      {title && (
        <p className="max-w-measure font-read text-soft" lang={language} dir="auto">
          {excerpt}
        </p>
      )}
      {topics.length > 0 && <p className="text-faint text-sm">{topics.join(' · ')}</p>}
    </article>
  );
}
