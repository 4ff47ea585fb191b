import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { AttentionEffect } from '#components/attention/attention-effect.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { MetPerson } from '#lib/connections/discover.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import { FollowButton } from './follow-desk.tsx';

type Props = {
  met: MetPerson;
  /** Of the one who looks. */
  attention: Attention;
};

/** Somebody to meet, why, what they would take of the week, and the follow with its reason in one press. Stands inside a FollowDesk. */
export function PersonRow({ met, attention }: Props) {
  const t = useTranslations('discover');
  const { person, isNewcomer, minutesPerWeek, suggested } = met;
  const { handle, name, bio } = person;
  const reason = t(`reasons.${suggested.kind}`, { text: suggested.text });
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-line border-t py-4">
      <Avatar handle={handle} />
      <div className="grid min-w-0 gap-1">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-0.5 font-medium font-ui text-base tracking-normal">
          <Link href={`/people/${handle}`} dir="auto" className="py-0.5 hover:underline">
            {name}
          </Link>
          {isNewcomer && <Tag>{t('newHere')}</Tag>}
          {minutesPerWeek > 0 && (
            <span className="figures font-normal text-faint text-sm">
              {t('minutes', { minutes: Math.round(minutesPerWeek) })}
            </span>
          )}
        </h3>
        <p className="text-sm">
          <PersonWhy met={met} />
        </p>
        {bio && (
          <p className="line-clamp-2 font-read text-soft" dir="auto">
            {bio}
          </p>
        )}
        {minutesPerWeek > 0 && <AttentionEffect attention={attention} minutesPerWeek={minutesPerWeek} />}
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <FollowButton personId={person.id} name={name} reason={suggested} reasonWords={reason} />
          <p className="min-w-0 text-faint text-sm">
            {t('yourReason', { reason })}{' '}
            <Link
              href={`/people/${handle}`}
              aria-label={t('anotherReasonSpoken', { name })}
              className="link inline-flex min-h-6 items-center whitespace-nowrap"
            >
              {t('anotherReason')}
            </Link>
          </p>
        </div>
      </div>
    </article>
  );
}

/** What could pass between the two, giving first. */
function PersonWhy({ met: { topics, says } }: { met: MetPerson }) {
  const t = useTranslations('discover.personWhy');
  const format = useFormatter();
  const list = (names: string[]) => format.list(names.slice(0, 3), { type: 'conjunction' });
  const named = (role: 'seeks' | 'shares' | 'offers') =>
    says.filter((each) => each.role === role).map(({ name }) => name);
  const sentences = [
    ['help', topics.iCouldHelp],
    ['learn', topics.iCouldLearn],
    ['shared', topics.shared],
    ['seeks', named('seeks')],
    ['shares', named('shares')],
    ['offers', named('offers')],
  ] as const;
  return sentences
    .filter(([, names]) => names.length > 0)
    .map(([sentence, names]) => t(sentence, { topics: list([...names]) }))
    .join(' ');
}
