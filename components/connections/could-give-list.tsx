import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { CouldGive } from '#lib/connections/could-give.ts';

type Props = { person: { handle: string; name: string }; wishes: readonly CouldGive[] };

/** What they wait for that I could give now, each one press from doing it. */
export function CouldGiveList({ person, wishes }: Props) {
  const t = useTranslations('connections.page');
  const language = useLocale();
  const longDay = (day: string) => dayWords(new Date(`${day}T00:00:00Z`), 'long', language);
  if (wishes.length === 0) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-measure text-soft">{t('asksNothing', { name: person.name })}</p>
        <ButtonLink href={`/people/${person.handle}`} size="small">
          {t('readThem')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <ul className="border-line border-b">
      {wishes.map((wish) => (
        <li
          key={wish.postId}
          className="grid items-start gap-x-6 gap-y-2 border-line border-t py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <h3 lang={wish.language} dir="auto" className="line-clamp-2 text-lg leading-snug">
              <Link href={`/posts/${wish.postId}`} className="underline-offset-4 hover:underline">
                {wish.title}
              </Link>
            </h3>
            {wish.wanted && (
              <p dir="auto" className="mt-1 font-read text-soft">
                {wish.wanted}
              </p>
            )}
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-sm">
              {wish.standing === 'asked' && <Tag tone="accent">{t('asksYou')}</Tag>}
              {wish.standing === 'promised' && <Tag tone="gave">{t('promised')}</Tag>}
              <span>{t('answers', { count: wish.answers })}</span>
              {wish.byOn && <span>{t('by', { day: longDay(wish.byOn) })}</span>}
              <span>{t('minutes', { minutes: wish.readingMinutes })}</span>
            </p>
          </div>
          <ButtonLink href={`/posts/${wish.postId}#give-feedback`} size="small">
            {t(wish.kind === 'question' ? 'answer' : 'giveFeedback')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
