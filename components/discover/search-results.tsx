import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { Found } from '#lib/db/search.ts';
import type { PersonHit, TopicHit } from '#lib/people/search.ts';
import type { PostHit } from '#lib/posts/search.ts';
import { PersonHits, PostHits, TopicHits } from './hits.tsx';

export type Results = { posts: Found<PostHit>; people: Found<PersonHit>; topics: readonly TopicHit[] };
type Kind = keyof Results;

/** The address of a search. */
export function searchAddress(q: string, tab: string, page = 1): string {
  const query = new URLSearchParams({
    q,
    ...(tab !== 'all' && { in: tab }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/search?${query}`;
}

/** A little of everything that was found. */
export function AllResults({ q, results, now }: { q: string; results: Results; now: Date }) {
  const { posts, people, topics } = results;
  if (posts.total + people.total + topics.length === 0) return <NothingFound q={q} />;
  return (
    <div className="grid gap-10 pt-8">
      {people.total > 0 && (
        <Part kind="people" q={q} found={people}>
          <PersonHits hits={people.items} />
        </Part>
      )}
      {topics.length > 0 && (
        <Part kind="topics" q={q}>
          <TopicHits hits={topics} />
        </Part>
      )}
      {posts.total > 0 && (
        <Part kind="posts" q={q} found={posts}>
          <PostHits hits={posts.items} now={now} />
        </Part>
      )}
    </div>
  );
}

type PartProps = { kind: Kind; q: string; found?: Found<unknown>; children: ReactNode };

function Part({ kind, q, found, children }: PartProps) {
  const t = useTranslations('discover.search');
  const title = t(`${kind}Title`);
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-2xl">{title}</h2>
      {children}
      {found?.hasMore && kind !== 'topics' && (
        <p className="border-line border-t pt-3">
          <Link href={searchAddress(q, kind)} className="link">
            {t(`all.${kind}`, { count: found.total })}
          </Link>
        </p>
      )}
    </section>
  );
}

type OneProps = { q: string; kind: Kind; page: number; perPage: number; results: Results; now: Date };

/** Everything of one kind that was found, a page at a time. */
export function ResultsOfOneKind({ q, kind, page, perPage, results, now }: OneProps) {
  const t = useTranslations('discover.search');
  const { posts, people, topics } = results;
  const found = kind === 'topics' ? null : results[kind];
  if ((found?.items ?? topics).length === 0) return <NothingFound q={q} title={t(`nothingHere.${kind}`)} />;
  const from = (page - 1) * perPage + 1;
  return (
    <section aria-labelledby="found" className="pt-8">
      <h2 id="found" className="sr-only">
        {t(`${kind}Title`)}
      </h2>
      {kind === 'posts' && <PostHits hits={posts.items} now={now} />}
      {kind === 'people' && <PersonHits hits={people.items} />}
      {kind === 'topics' && <TopicHits hits={topics} />}
      {found && (
        <>
          <Pagination
            label={t('pages')}
            previous={page > 1 ? { href: searchAddress(q, kind, page - 1), label: t('previous') } : null}
            next={found.hasMore ? { href: searchAddress(q, kind, page + 1), label: t('next') } : null}
            summary={t('summary', { from, to: from + found.items.length - 1, total: found.total })}
          />
          {found.isCut && <p className="pt-4 text-faint text-sm">{t('cut', { count: found.total })}</p>}
        </>
      )}
    </section>
  );
}

function NothingFound({ q, title }: { q: string; title?: string }) {
  const t = useTranslations('discover.search');
  return (
    <div className="pt-8">
      <EmptyState kind="nothing" title={title ?? t('nothing', { q })}>
        {t('nothingText')}
      </EmptyState>
    </div>
  );
}
