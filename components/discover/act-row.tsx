import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { HelpfulAct } from '#lib/connections/discover.ts';

/** Something to read and say a word about: whose it is, what is wanted, and why it is shown. */
export function ActRow({ act, now }: { act: HelpfulAct; now: Date }) {
  const t = useTranslations('discover');
  const { author, postId, title, wanted, byOn } = act;
  const language = useLocale();
  return (
    <article className="grid gap-2 border-line border-t py-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
        <Avatar handle={author.handle} size="small" />
        <Link
          href={`/people/${author.handle}`}
          dir="auto"
          className="py-0.5 font-medium text-ink hover:underline"
        >
          {author.name}
        </Link>
        {act.isNewcomer && <Tag>{t('newHere')}</Tag>}
        <span>{t(`meta.${act.kind}`, { minutes: act.readingMinutes })}</span>
        <Time at={act.askedAt} now={now} />
      </p>
      <h3 className="text-xl" lang={act.language} dir="auto">
        <Link href={`/posts/${postId}`} className="line-clamp-3 underline-offset-4 hover:underline">
          {title}
        </Link>
      </h3>
      {wanted && (
        <p className="line-clamp-3 max-w-measure font-read text-lg text-soft" dir="auto">
          {wanted}
        </p>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <p className="min-w-0 flex-1 basis-64 text-sm text-soft">
          <ActWhy act={act} />
          {byOn && ` ${t('byOn', { day: dayWords(new Date(`${byOn}T00:00:00Z`), 'long', language) })}`}
        </p>
        <ButtonLink href={`/posts/${postId}`} size="small" aria-label={t('acts.readSpoken', { title })}>
          {t('acts.read')}
        </ButtonLink>
      </div>
    </article>
  );
}

function ActWhy({ act: { offered, shared, filtered, answers } }: { act: HelpfulAct }) {
  const t = useTranslations('discover');
  const format = useFormatter();
  const why =
    offered.length > 0 ? 'offered' : shared.length > 0 ? 'shared' : filtered.length > 0 ? 'filtered' : 'open';
  const topics = { offered, shared, filtered, open: [] }[why].slice(0, 3);
  return (
    <>
      <span className="font-medium text-ink">
        {t(`actWhy.${why}`, { topics: format.list(topics, { type: 'conjunction' }) })}
      </span>{' '}
      {t('answers', { count: answers })}
    </>
  );
}
