import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ToAnswer } from '#lib/feedback/answering.ts';
import type { OnDesk } from '#lib/feedback/answering-desk.ts';

type Props = { desk: OnDesk; post: ToAnswer['post']; waiting: number; now: Date };

/** The comment that lies in front, its words in their paragraph. */
export function DeskComment({ desk: { comment, place, number }, post, waiting, now }: Props) {
  const t = useTranslations('posts.answering');
  const by = useTranslations('posts.live.byKind');
  const { id, giver, kind, body, at } = comment;
  return (
    <article
      tabIndex={-1}
      data-comment=""
      aria-labelledby={`by-${id}`}
      className="grid gap-4 rounded-lg border border-line bg-sheet p-5 outline-none sm:p-6"
    >
      <header className="flex items-center gap-3">
        <Avatar handle={giver.handle} />
        <div className="min-w-0 text-sm">
          <h2 id={`by-${id}`} className="font-medium font-ui text-base tracking-normal">
            {by(kind, { name: giver.name })}
          </h2>
          <p className="flex flex-wrap items-center gap-x-2 text-faint">
            <Link href={`/people/${giver.handle}`} className="py-0.5 hover:underline">
              @{giver.handle}
            </Link>
            <Time at={at} now={now} />
            <span className="figures">{t('place', { number, waiting })}</span>
          </p>
        </div>
      </header>
      <Place place={place} language={post.language} />
      <p className="max-w-measure whitespace-pre-line text-lg" dir="auto">
        {body}
      </p>
      <p className="text-sm">
        <Link href={`/posts/${post.id}#comment-${id}`} className="link">
          {t('inText')}
        </Link>
      </p>
    </article>
  );
}

function Place({ place, language }: { place: OnDesk['place']; language: string }) {
  const t = useTranslations('posts.answering');
  if (place.on === 'whole') return <p className="text-faint text-sm">{t('onWhole')}</p>;
  return (
    <figure className="border-mark-strong border-s-3 ps-4">
      {place.on === 'earlier' && <figcaption className="text-faint text-sm">{t('onEarlier')}</figcaption>}
      <blockquote
        className="max-w-measure whitespace-pre-line font-read text-lg text-soft leading-relaxed"
        lang={language}
        dir="auto"
      >
        {place.before}
        <mark className="rounded-sm text-ink">{place.exact}</mark>
        {place.after}
      </blockquote>
    </figure>
  );
}
