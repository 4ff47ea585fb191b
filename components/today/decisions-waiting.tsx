import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { WhyLook } from '#components/follows/why-look.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
import { whyLook } from '#lib/follows/rules.ts';
import { TodaySection } from './today-section.tsx';

type Props = {
  /** The first page of those who wait. */
  followers: readonly WaitingFollower[];
  /** More than this page. */
  hasMore: boolean;
};

const SHOWN = 3;

/** Followers I have not decided about: how many, and the first of them. */
export function DecisionsWaiting({ followers, hasMore }: Props) {
  const t = useTranslations('today.decisions');
  if (followers.length === 0) {
    return (
      <TodaySection id="decisions" title={t('title')}>
        <p className="text-soft">{t('nobody')}</p>
      </TodaySection>
    );
  }
  const count = followers.length;
  return (
    <TodaySection id="decisions" title={t('title')}>
      <p className="text-soft">{t(hasMore ? 'countMore' : 'count', { count })}</p>
      <ul className="mt-3 grid gap-3">
        {followers.slice(0, SHOWN).map((follower) => (
          <li key={follower.person.id} className="flex gap-3">
            <Avatar handle={follower.person.handle} size="small" />
            <div className="min-w-0 text-sm">
              <Link href={`/people/${follower.person.handle}`} className="font-medium hover:underline">
                {follower.person.name}
              </Link>
              <p className="line-clamp-2 text-soft">
                <Why follower={follower} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink href="/inbox" size="small" className="mt-4">
        {t('open')}
      </ButtonLink>
    </TodaySection>
  );
}

/** What speaks for a look; where nothing is known, what they say about themselves. */
function Why({ follower }: { follower: WaitingFollower }) {
  const why = whyLook(follower);
  return why ? <WhyLook why={why} /> : follower.person.bio || `@${follower.person.handle}`;
}
