import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Time } from '#components/ui/time.tsx';
import type { FeedbackCard } from '#lib/feedback/queries.ts';
import { TodaySection } from './today-section.tsx';

type Props = { feedback: readonly FeedbackCard[]; hasMore: boolean; now: Date };

const SHOWN = 4;

/** Feedback on my writing that I have not answered: saying what it did is a small gift back. */
export function FeedbackWaiting({ feedback, hasMore, now }: Props) {
  const t = useTranslations('today.feedback');
  const rest = feedback.length - SHOWN;
  return (
    <TodaySection id="feedback" title={t('title')}>
      {feedback.length === 0 && <p className="text-soft">{t('none')}</p>}
      {feedback.length > 0 && <p className="text-soft">{t('say')}</p>}
      <ul className="mt-3 grid gap-4">
        {feedback.slice(0, SHOWN).map((card) => (
          <li key={card.commentId} className="min-w-0 text-sm">
            <p className="text-faint">
              <span className="font-medium text-received-ink">{card.other.name}</span>
              {`, ${t(`kinds.${card.kind}`)}, `}
              <Time at={card.at} now={now} />
            </p>
            <p dir="auto" className="line-clamp-2 font-read text-base">
              <Link
                href={`/posts/${card.post.id}#comment-${card.commentId}`}
                className="underline-offset-4 hover:underline"
              >
                {card.body}
              </Link>
            </p>
            <p className="line-clamp-1 text-soft">
              {t('on', { title: card.post.title || card.post.excerpt })}
            </p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="mt-3 text-faint text-sm">{t(hasMore ? 'earlierMore' : 'earlier', { count: rest })}</p>
      )}
    </TodaySection>
  );
}
