import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PostView } from '#lib/posts/queries.ts';

/** Title, author, times and topics of a post. A note has no title: its kind and author stand for it. */
export function PostHeading({ post, now }: { post: PostView; now: Date }) {
  const { id, author, kind, title, language, topics, visibility } = post;
  const t = useTranslations('posts');
  return (
    <header className="grid max-w-measure gap-4 pb-6">
      <p className="eyebrow flex flex-wrap items-center gap-2">
        {t(`kinds.${kind}`)}
        {topics.map((topic) => (
          <Tag key={topic}>{topic}</Tag>
        ))}
        {visibility !== 'everyone' && <Tag tone="accent">{t(`visibility.${visibility}`)}</Tag>}
      </p>
      {title ? (
        <h1 className="text-3xl hyphens-auto" lang={language} dir="auto">
          {title}
        </h1>
      ) : (
        <h1 className="sr-only">{t('aNoteBy', { name: author.name })}</h1>
      )}
      <div className="flex items-center gap-3">
        <Avatar handle={author.handle} />
        <div className="min-w-0 text-sm">
          <p>
            <Link href={`/people/${author.handle}`} className="font-medium hover:underline">
              {author.name}
            </Link>{' '}
            <span className="text-faint">@{author.handle}</span>
          </p>
          <p className="flex flex-wrap gap-x-2 text-faint">
            <Time at={post.createdAt} now={now} />
            {post.editedAt && (
              <Link href={`/posts/${id}/revisions`} className="link">
                {t.rich('edited', { when: () => <Time at={post.editedAt ?? now} now={now} /> })}
              </Link>
            )}
            {kind === 'article' && <span>{t('minutesToRead', { minutes: post.readingMinutes })}</span>}
          </p>
        </div>
      </div>
    </header>
  );
}

/** The link of a note, with the name of the site it leads to. */
export function NoteLink({ url }: { url: string }) {
  return (
    <p className="mt-4">
      <a href={url} className="link break-all" rel="nofollow ugc noopener">
        {URL.parse(url)?.hostname ?? url}
      </a>
    </p>
  );
}
