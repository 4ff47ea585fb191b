import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import type { RecentPiece } from '#lib/connections/recent-pieces.ts';
import { SkipMenu } from './skip-menu.tsx';

/** One recent piece of somebody I follow with whom nothing passed for a while. */
export function QuietPiece({ piece }: { piece: RecentPiece }) {
  const t = useTranslations('today.give');
  const language = useLocale();
  const { id, author, title, excerpt, language: spoken, readingMinutes, topics, lastContactAt } = piece;
  const shown = title || excerpt || t('note');
  return (
    <section aria-labelledby="quiet-heading" className="rounded-lg bg-well p-4 sm:p-5">
      <h3 id="quiet-heading" className="eyebrow mb-2">
        {t('quiet')}
      </h3>
      <article className="flex gap-4">
        <div className="max-sm:hidden">
          <Avatar handle={author.handle} />
        </div>
        <div className="min-w-0 flex-1">
          <p lang={spoken} dir="auto" className="line-clamp-2 font-read text-lg">
            <Link href={`/posts/${id}`} className="underline-offset-4 hover:underline">
              {shown}
            </Link>
          </p>
          <p className="text-soft text-sm">
            {t('lastContact', { name: author.name, day: dayWords(lastContactAt, 'long', language) })}
          </p>
          <div className="mt-3 flex flex-wrap items-start gap-2">
            <ButtonLink href={`/posts/${id}`} size="small" aria-label={t('readTitle', { title: shown })}>
              {t('read')}
            </ButtonLink>
            <SkipMenu
              act={`piece:${id}`}
              title={shown}
              about={{ name: author.name, minutes: readingMinutes, topics }}
            />
          </div>
        </div>
      </article>
    </section>
  );
}
