import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { WaitingFollower } from '#lib/follows/evidence.ts';
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
  if (followers.length === 0) {
    return (
      <TodaySection id="decisions" title="New followers">
        <p className="text-soft">Nobody waits for a decision.</p>
      </TodaySection>
    );
  }
  const count = hasMore ? `${followers.length} and more` : String(followers.length);
  return (
    <TodaySection id="decisions" title="New followers">
      <p className="text-soft">
        {followers.length === 1 ? 'One to decide about.' : `${count} to decide about.`}
      </p>
      <ul className="mt-3 grid gap-3">
        {followers.slice(0, SHOWN).map((follower) => (
          <li key={follower.person.id} className="flex gap-3">
            <Avatar handle={follower.person.handle} size="small" />
            <div className="min-w-0 text-sm">
              <Link href={`/people/${follower.person.handle}`} className="font-medium hover:underline">
                {follower.person.name}
              </Link>
              <p className="line-clamp-2 text-soft">{strongestReason(follower)}</p>
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink href="/inbox" size="small" className="mt-4">
        Open the inbox
      </ButtonLink>
    </TodaySection>
  );
}

/** What speaks for a look, what I could give first. */
function strongestReason({ couldGive, topics, gaveMe, person }: WaitingFollower): string {
  const [help] = topics.iCouldHelp;
  if (couldGive.length > 0) return 'Waits for something you could give';
  if (help) return `Wants to learn ${help}`;
  if (gaveMe.count > 0)
    return gaveMe.count === 1 ? 'Gave you something' : `Gave to you ${gaveMe.count} times`;
  const [shared] = topics.shared;
  if (shared) return `Shares ${shared}`;
  const [learn] = topics.iCouldLearn;
  return learn ? `Could help you with ${learn}` : person.bio || `@${person.handle}`;
}
