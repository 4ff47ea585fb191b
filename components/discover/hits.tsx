import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PersonHit, TopicHit } from '#lib/people/search.ts';
import type { PostHit } from '#lib/posts/search.ts';
import { MarkedText } from './marked-text.tsx';

/** Posts that were found, with where the words stand. */
export function PostHits({ hits, now }: { hits: readonly PostHit[]; now: Date }) {
  const t = useTranslations('discover');
  return (
    <ul>
      {hits.map((hit) => (
        <li key={hit.id} className="grid gap-1.5 border-line border-t py-4">
          <h3 className="text-xl" lang={hit.language} dir="auto">
            <Link href={`/posts/${hit.id}`} className="underline-offset-4 hover:underline">
              {hit.title.length > 0 ? <MarkedText text={hit.title} /> : t('asks.aNote')}
            </Link>
          </h3>
          <p className="line-clamp-3 max-w-measure font-read text-soft" lang={hit.language} dir="auto">
            <MarkedText text={hit.passage} />
          </p>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
            <Link
              href={`/people/${hit.author.handle}`}
              dir="auto"
              className="inline-flex min-h-6 items-center font-medium text-ink hover:underline"
            >
              {hit.author.name}
            </Link>
            <span>{t(`meta.${hit.kind}`, { minutes: hit.readingMinutes })}</span>
            <Time at={hit.createdAt} now={now} />
            {hit.isAsking && <Tag tone="accent">{t('search.asks')}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** People who were found, and how one stands to them. */
export function PersonHits({ hits }: { hits: readonly PersonHit[] }) {
  const t = useTranslations('discover.search');
  return (
    <ul>
      {hits.map(({ id, handle, markedName, markedBio, iFollow, followsMe }) => (
        <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-line border-t py-4">
          <Avatar handle={handle} />
          <div className="min-w-0">
            <h3 className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium font-ui text-base tracking-normal">
              <Link href={`/people/${handle}`} dir="auto" className="hover:underline">
                <MarkedText text={markedName} />
              </Link>
              <span className="font-normal text-faint text-sm">@{handle}</span>
              {(iFollow || followsMe) && (
                <Tag>{t(iFollow ? (followsMe ? 'mutual' : 'youFollow') : 'followsYou')}</Tag>
              )}
            </h3>
            <p className="line-clamp-2 font-read text-soft" dir="auto">
              <MarkedText text={markedBio} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Topics that were found; each leads to what could be given on it. */
export function TopicHits({ hits }: { hits: readonly TopicHit[] }) {
  const t = useTranslations('discover.search');
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1">
      {hits.map(({ slug, name, people, posts }) => (
        <li key={slug} className="py-2">
          <Link href={`/discover?topic=${encodeURIComponent(slug)}`} dir="auto" className="link">
            {name}
          </Link>
          <span className="block text-faint text-sm">
            {t('topicPeople', { count: people })}, {t('topicPosts', { count: posts })}
          </span>
        </li>
      ))}
    </ul>
  );
}
