import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Time } from '#components/ui/time.tsx';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import { byMonth, firstName, joined, useExchangeWords } from './exchange-words.ts';

type Props = { acts: readonly ExchangeAct[]; otherName: string; now: Date };

/** What passed, the latest first, about one axis: what I gave on the left, what I received on the right. */
export function ExchangeTimeline({ acts, otherName, now }: Props) {
  const format = useFormatter();
  const monthOf = (at: Date) => format.dateTime(at, { month: 'long', year: 'numeric' });
  return (
    <div className="relative grid gap-6 before:absolute before:inset-y-0 before:left-1/2 before:w-px before:bg-line max-sm:before:hidden">
      {byMonth(joined(acts), monthOf).map((group) => (
        <section key={group.month} aria-label={group.month}>
          <h3 className="eyebrow relative mb-4 sm:text-center">
            <span className="bg-paper sm:px-3">{group.month}</span>
          </h3>
          <ol className="grid gap-5">
            {group.acts.map((act) => (
              <Act key={act.id} act={act} otherName={otherName} now={now} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

// on a phone one column, mine against the left edge and theirs set in, each with a line of its colour on its own side
const SIDES = {
  gave: {
    place:
      'border-gave max-sm:mr-8 max-sm:border-l-3 max-sm:pl-4 sm:mr-[50%] sm:pr-7 sm:text-right sm:justify-items-end',
    mark: 'sm:-right-1.25 bg-gave',
    ink: 'text-gave-ink',
  },
  got: {
    place:
      'border-received max-sm:ml-8 max-sm:border-r-3 max-sm:pr-4 max-sm:text-right max-sm:justify-items-end sm:ml-[50%] sm:pl-7',
    mark: 'sm:-left-1.25 bg-received',
    ink: 'text-received-ink',
  },
} as const;

function Act({ act, otherName, now }: { act: ExchangeAct; otherName: string; now: Date }) {
  const t = useTranslations('connections.exchange');
  const { actWords, answerWords } = useExchangeWords(firstName(otherName));
  const { place, mark, ink } = SIDES[act.direction];
  const answer = answerWords(act);
  return (
    <li className={`relative grid gap-0.5 ${place}`}>
      <span aria-hidden="true" className={`absolute top-2 size-2.5 max-sm:hidden ${mark}`} />
      <p>
        <span className={`font-medium ${ink}`}>{actWords(act)}</span>{' '}
        <Time at={act.at} now={now} className="whitespace-nowrap text-faint text-sm" />
      </p>
      {act.post && (
        <p className="line-clamp-1 text-sm text-soft">
          {t('on')}{' '}
          <Link
            href={`/posts/${act.post.id}${act.commentId ? `#comment-${act.commentId}` : ''}`}
            lang={act.post.language}
            dir="auto"
            className="link"
          >
            {act.post.title || t('aNote')}
          </Link>
        </p>
      )}
      {act.words && (
        <p dir="auto" className="mt-0.5 line-clamp-3 max-w-[42ch] font-read">
          “{act.words}”
        </p>
      )}
      {answer && <p className="text-sm text-soft">{answer}</p>}
    </li>
  );
}
