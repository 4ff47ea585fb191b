import Link from 'next/link';
import type { ReactNode } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Card } from '#components/ui/card.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { CouldGive, WaitingFollower } from '#lib/follows/evidence.ts';
import { attentionWords, helpedWords } from './card-words.ts';

type Props = {
  follower: WaitingFollower;
  now: Date;
  /** The forms of the decision. */
  children: ReactNode;
};

/** A follower to decide about, with what speaks for following them back: what I could give stands first. */
export function DecisionCard({ follower, now, children }: Props) {
  const { person, topics, couldGive, recent } = follower;
  const heading = `follower-${person.id}`;
  return (
    <Card as="article" data-card="" tabIndex={-1} aria-labelledby={heading} className="scroll-mt-24">
      <CardHead follower={follower} now={now} headingId={heading} />
      <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[9.5rem_1fr]">
        <Row label="You could give">
          {couldGive.length === 0 && topics.iCouldHelp.length === 0 && (
            <p className="text-soft">Nothing open that meets what you offer.</p>
          )}
          {couldGive.map((wish) => (
            <Wish key={wish.postId} wish={wish} />
          ))}
          <Topics names={topics.iCouldHelp} prefix="they want to learn" tone="gave" />
        </Row>
        {topics.shared.length + topics.iCouldLearn.length > 0 && (
          <Row label="Topics you share">
            <Topics names={topics.shared} />
            <Topics names={topics.iCouldLearn} prefix="you want to learn" tone="received" />
          </Row>
        )}
        <Row label="They gave">
          <p>
            {follower.gaveMe.count === 0
              ? 'You: nothing so far but the follow'
              : `You: ${follower.gaveMe.count === 1 ? 'once' : `${follower.gaveMe.count} times`}`}
            {follower.gaveMe.lastAt && (
              <>
                , last <Time at={follower.gaveMe.lastAt} now={now} />
              </>
            )}
          </p>
          <p>{`Others: ${helpedWords(follower.helpedOthers)}`}</p>
        </Row>
        <Row label="They wrote">
          {recent.length === 0 && <p className="text-soft">Nothing yet.</p>}
          {recent.map(({ postId, title, at }) => (
            <p key={postId}>
              <PostLink postId={postId} title={title} />{' '}
              <Time at={at} now={now} className="whitespace-nowrap text-faint text-sm" />
            </p>
          ))}
        </Row>
        <Row label="Attention">
          <p>{attentionWords(follower)}</p>
        </Row>
      </dl>
      <div className="mt-5 border-line border-t pt-3">{children}</div>
    </Card>
  );
}

function CardHead({ follower, now, headingId }: { follower: WaitingFollower; now: Date; headingId: string }) {
  const { person, followsSince, returned } = follower;
  return (
    <header className="flex gap-4">
      <Avatar handle={person.handle} />
      <div className="min-w-0">
        <h2 id={headingId} className="text-xl">
          <Link href={`/people/${person.handle}`} className="underline-offset-4 hover:underline">
            {person.name}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-2 text-faint text-sm">
          <span>{`@${person.handle}`}</span>
          <span>
            follows you since <Time at={followsSince} now={now} />
          </span>
          {returned && (
            <Tag>
              {returned === 'day-came' ? 'Back today as you wished' : 'Back: they gave you something'}
            </Tag>
          )}
        </p>
        {person.bio && <p className="mt-2 max-w-measure wrap-anywhere text-soft">{person.bio}</p>}
      </div>
    </header>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-faint text-sm">{label}</dt>
      <dd className="-mt-2.5 grid min-w-0 gap-1 sm:mt-0">{children}</dd>
    </div>
  );
}

function Wish({ wish: { postId, title, isAsk, topic } }: { wish: CouldGive }) {
  return (
    <p>
      {isAsk ? 'Feedback on ' : 'An answer to '}
      <PostLink postId={postId} title={title} />
      {topic && <span className="text-soft">{`, about ${topic}, which you offer`}</span>}
    </p>
  );
}

function PostLink({ postId, title }: { postId: string; title: string }) {
  return (
    <Link
      href={`/posts/${postId}`}
      className="wrap-anywhere font-read text-accent underline decoration-edge underline-offset-4"
    >
      {title || 'A note'}
    </Link>
  );
}

function Topics({
  names,
  prefix,
  tone,
}: {
  names: readonly string[];
  prefix?: string;
  tone?: 'gave' | 'received';
}) {
  if (names.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {names.map((name) => (
        <li key={name} className="max-w-full">
          <Tag tone={tone} prefix={prefix}>
            {name}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
