import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PostCard } from '#lib/posts/queries.ts';

type Props = {
  posts: readonly PostCard[];
  now: Date;
  /** Leaves out the author where the page is about them. */
  authorHidden?: boolean;
};

/** Posts as cards, each with its beginning. */
export function PostList({ posts, now, authorHidden = false }: Props) {
  return (
    <ul className="grid">
      {posts.map((post) => (
        <li key={post.id} className="border-line border-t py-5">
          <PostCardView post={post} now={now} authorHidden={authorHidden} />
        </li>
      ))}
    </ul>
  );
}

function PostCardView({ post, now, authorHidden }: { post: PostCard; now: Date; authorHidden: boolean }) {
  const { id, author, kind, title, excerpt, language, readingMinutes, createdAt, commentCount, topics } =
    post;
  const t = useTranslations('posts');
  return (
    <article className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 text-faint text-sm">
        <span>{t(`kinds.${kind}`)}</span>
        {!authorHidden && (
          <Link href={`/people/${author.handle}`} className="py-0.5 text-soft hover:underline">
            {author.name}
          </Link>
        )}
        <Time at={createdAt} now={now} />
        {kind === 'article' && <span>{t('min', { minutes: readingMinutes })}</span>}
      </p>
      <h3 className={title ? 'text-xl' : 'font-normal text-lg'} lang={language} dir="auto">
        <Link href={`/posts/${id}`} className="underline-offset-4 hover:underline">
          {title || excerpt || t('aNote')}
        </Link>
      </h3>
      {title && (
        <p className="max-w-measure font-read text-soft" lang={language} dir="auto">
          {excerpt}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-sm">
        {post.isAsking && <Tag tone="accent">{t('asksForFeedback')}</Tag>}
        {post.visibility !== 'everyone' && <Tag>{t(`visibility.${post.visibility}`)}</Tag>}
        {commentCount > 0 && <span>{t('comments', { count: commentCount })}</span>}
        {topics.length > 0 && <span>{topics.join(' · ')}</span>}
      </p>
    </article>
  );
}
