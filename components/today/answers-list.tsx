import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Time } from '#components/ui/time.tsx';
import type { AnswerCard } from '#lib/feedback/queries.ts';
import { TodaySection } from './today-section.tsx';

const SHOWN = 3;

/** What my comments did, in their authors' words. */
export function AnswersList({ answers, now }: { answers: readonly AnswerCard[]; now: Date }) {
  const t = useTranslations('today.answers');
  return (
    <TodaySection id="answers" title={t('title')} isMain>
      {answers.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="border-line border-b">
          {answers.slice(0, SHOWN).map((card) => (
            <li key={card.commentId} className="border-line border-t py-4">
              <p>
                <Link href={`/connections/${card.other.handle}`} className="font-medium hover:underline">
                  {card.other.name}
                </Link>{' '}
                <span className="text-gave-ink">{t(`said.${card.answer}`)}</span>{' '}
                <Time at={card.at} now={now} className="text-faint text-sm" />
              </p>
              {card.thanks && (
                <p dir="auto" className="mt-1 font-read text-lg">
                  “{card.thanks}”
                </p>
              )}
              <p className="mt-1 line-clamp-1 text-sm text-soft">
                {t.rich('youOn', {
                  body: card.body,
                  post: () => (
                    <Link
                      href={`/posts/${card.post.id}#comment-${card.commentId}`}
                      lang={card.post.language}
                      dir="auto"
                      className="link"
                    >
                      {card.post.title || card.post.excerpt}
                    </Link>
                  ),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </TodaySection>
  );
}
