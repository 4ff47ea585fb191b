import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ThanksTo } from '#components/feedback/credit-line.tsx';
import { Prose } from '#components/text/markdown.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PublicPost } from '#lib/posts/public-view.ts';
import type { Author } from '#lib/posts/queries.ts';
import type { RenderedText } from '#lib/text/markdown.ts';

type Props = { post: PublicPost; text: RenderedText; named?: readonly Author[]; now: Date };

/** A post as anybody in the world reads it: the writing, who wrote it, and how to answer it. */
export function PublicPostView({ post, text, named = [], now }: Props) {
  const t = useTranslations('open');
  const { author, kind, title, topics, language } = post;
  return (
    <article>
      <header className="grid max-w-measure gap-4 pb-8">
        <p className="eyebrow flex flex-wrap items-center gap-2">
          {t(`kind.${kind}`)}
          {topics.map((topic) => (
            <Tag key={topic}>{topic}</Tag>
          ))}
        </p>
        <h1 className={title ? 'text-3xl' : 'sr-only'} lang={title ? language : undefined} dir="auto">
          {title || t(kind, { name: author.name })}
        </h1>
        <div className="flex items-center gap-3">
          <Avatar handle={author.handle} />
          <div className="min-w-0 text-sm">
            <p>
              <Link href={`/people/${author.handle}`} rel="author" className="font-medium hover:underline">
                <bdi>{author.name}</bdi>
              </Link>{' '}
              <span className="text-faint">@{author.handle}</span>
            </p>
            <p className="flex flex-wrap gap-x-2 text-faint">
              <Time at={post.createdAt} now={now} />
              {post.editedAt && (
                <span>{t.rich('edited', { time: () => <Time at={post.editedAt ?? now} now={now} /> })}</span>
              )}
              {kind === 'article' && <span>{t('minutes', { count: post.readingMinutes })}</span>}
            </p>
          </div>
        </div>
      </header>
      <div lang={language} dir="auto">
        <Prose text={text} />
      </div>
      {post.linkUrl && (
        <p className="mt-4">
          <a href={post.linkUrl} className="link break-all" rel="nofollow ugc noopener">
            {t('leads', { site: URL.parse(post.linkUrl)?.hostname ?? post.linkUrl })}
          </a>
        </p>
      )}
      {named.length > 0 && (
        <div className="mt-8 max-w-measure">
          <ThanksTo named={named} />
        </div>
      )}
      <Invitation post={post} />
    </article>
  );
}

function Invitation({ post: { id, author } }: { post: PublicPost }) {
  const t = useTranslations('open');
  return (
    <aside
      aria-labelledby="invitation"
      className="mt-12 grid max-w-measure gap-3 border-line border-t pt-6 print:hidden"
    >
      <h2 id="invitation" className="text-xl">
        {t('invite.title')}
      </h2>
      <p className="text-soft">{t('invite.text', { name: author.name })}</p>
      <div className="flex flex-wrap gap-3 pt-1">
        <ButtonLink href="/sign-up" variant="primary">
          {t('invite.signUp')}
        </ButtonLink>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/posts/${id}`)}`}>
          {t('invite.signIn')}
        </ButtonLink>
      </div>
      <p className="pt-2">
        <Link href={`/people/${author.handle}`} className="link">
          {t('more', { name: author.name })}
        </Link>
      </p>
    </aside>
  );
}
