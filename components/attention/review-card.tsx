import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useReasonLine } from '#components/follows/reason-words.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ReviewItem } from '#lib/connections/review-list.ts';
import { ReviewForms, Tick } from './review-forms.tsx';

type Props = { item: ReviewItem; now: Date };

/** One follow of mine: why I follow, why it is worth a look, what there is to know, and what I could give. */
export function ReviewCard({ item, now }: Props) {
  const t = useTranslations('attention.review');
  const reasonLine = useReasonLine();
  const { person, reason, saidAt, looks, couldGive } = item;
  return (
    <article className="grid gap-3">
      <div className="flex items-start gap-3">
        <Avatar handle={person.handle} size="small" />
        <div className="min-w-0 flex-1">
          <h2 className="text-xl leading-tight">
            <Link href={`/connections/${person.handle}`} className="underline-offset-4 hover:underline">
              {person.name}
            </Link>
          </h2>
          <p className="mt-0.5 text-soft">
            {t('reason', { reason: reasonLine(reason) })}{' '}
            <span className="whitespace-nowrap text-faint text-sm">
              ({t('said')} <Time at={saidAt} now={now} />)
            </span>
          </p>
        </div>
        <Tick person={person} />
      </div>
      <ul className="grid gap-1 border-accent border-l-3 pl-3">
        {looks.map((look) => (
          <li key={look}>{t(`looks.${look}`)}</li>
        ))}
      </ul>
      <Evidence item={item} now={now} />
      {couldGive.length > 0 && (
        <p className="text-sm">
          <span className="text-gave-ink">{t('couldGive')}</span>{' '}
          {couldGive.map(({ postId, title, language }, index) => (
            <span key={postId}>
              {index > 0 && ' · '}
              <Link href={`/posts/${postId}`} lang={language} dir="auto" className="link">
                {title}
              </Link>
            </span>
          ))}
        </p>
      )}
      <ReviewForms person={person} reason={reason} />
    </article>
  );
}

/** What is on record, and what is not. */
function Evidence({ item, now }: Props) {
  const t = useTranslations('attention.review');
  const { relation, isKnown, lastAt, wroteAt, minutesPerWeek } = item;
  const told: [name: string, what: ReactNode][] = [
    ['relation', isKnown ? t(`relation.${relation}`) : t('relationUnknown')],
  ];
  if (lastAt) told.push(['contact', <Dated key="contact" words={t('lastContact')} at={lastAt} now={now} />]);
  if (wroteAt) told.push(['wrote', <Dated key="wrote" words={t('lastWrote')} at={wroteAt} now={now} />]);
  else told.push(['wrote', t(minutesPerWeek === null ? 'writesElsewhere' : 'wroteNothing')]);
  if (minutesPerWeek) told.push(['minutes', t('minutes', { minutes: Math.round(minutesPerWeek) })]);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-soft">
      {told.map(([name, what]) => (
        <li key={name}>{what}</li>
      ))}
    </ul>
  );
}

function Dated({ words, at, now }: { words: string; at: Date; now: Date }) {
  return (
    <>
      {words} <Time at={at} now={now} />
    </>
  );
}
