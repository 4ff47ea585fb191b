import Link from 'next/link';
import { Time } from '#components/ui/time.tsx';
import type { FeedbackCard } from '#lib/feedback/queries.ts';
import { COMMENT_KIND_LABELS } from '#lib/feedback/rules.ts';
import { TodaySection } from './today-section.tsx';

type Props = { feedback: readonly FeedbackCard[]; hasMore: boolean; now: Date };

const SHOWN = 4;

/** Feedback on my writing that I have not answered: saying what it did is a small gift back. */
export function FeedbackWaiting({ feedback, hasMore, now }: Props) {
  const rest = feedback.length - SHOWN;
  return (
    <TodaySection id="feedback" title="Feedback you received">
      {feedback.length === 0 && (
        <p className="text-soft">All of it is answered. New feedback on your writing shows up here.</p>
      )}
      {feedback.length > 0 && <p className="text-soft">Say what it did; they would like to know.</p>}
      <ul className="mt-3 grid gap-4">
        {feedback.slice(0, SHOWN).map((card) => (
          <li key={card.commentId} className="min-w-0 text-sm">
            <p className="text-faint">
              <span className="font-medium text-received-ink">{card.other.name}</span>
              {`, ${COMMENT_KIND_LABELS[card.kind].label.toLowerCase()}, `}
              <Time at={card.at} now={now} />
            </p>
            <p className="line-clamp-2 font-read text-base">
              <Link
                href={`/posts/${card.post.id}#comment-${card.commentId}`}
                className="underline-offset-4 hover:underline"
              >
                {card.body}
              </Link>
            </p>
            <p className="line-clamp-1 text-soft">on {card.post.title || card.post.excerpt}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="mt-3 text-faint text-sm">{`And ${hasMore ? `${rest} or more` : rest} earlier.`}</p>
      )}
    </TodaySection>
  );
}
