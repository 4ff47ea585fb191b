import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AttentionEffect } from '#components/attention/attention-effect.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { CouldGive, WaitingFollower } from '#lib/follows/evidence.ts';
import { whyLook } from '#lib/follows/rules.ts';
import { DeskCard } from './desk-card.tsx';
import { WhyLook } from './why-look.tsx';

type Props = {
  follower: WaitingFollower;
  /** Of the one who decides. */
  attention: Attention;
  now: Date;
  /** The forms of the decision. */
  children: ReactNode;
};

/** A follower to decide about in two seconds: who, the one thing that speaks for a look, and what I could give first. */
export function DecisionCard({ follower, attention, now, children }: Props) {
  const t = useTranslations('follows.card');
  const { person, topics } = follower;
  const heading = `follower-${person.id}`;
  return (
    <DeskCard follower={person} headingId={heading}>
      {/* on a wide screen the forms stand beside the name, and below it once one is open */}
      <div className="grid gap-x-6 p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_auto]">
        <CardHead follower={follower} now={now} headingId={heading} />
        <div className="mt-3 grid gap-x-10 gap-y-2 text-sm lg:col-span-2 lg:row-start-3 lg:grid-cols-2">
          <dl className="grid content-start gap-y-2">
            <Row label={t('couldGive')}>
              <CouldGiveRows follower={follower} />
            </Row>
            {topics.shared.length + topics.iCouldLearn.length > 0 && (
              <Row label={t('topics')}>
                <Topics names={topics.shared} />
                <Topics names={topics.iCouldLearn} prefix={t('youWantToLearn')} tone="received" />
              </Row>
            )}
            <Row label={t('attention')}>
              <AttentionEffect
                attention={attention}
                minutesPerWeek={follower.minutesPerWeek}
                className="w-full"
              />
            </Row>
          </dl>
          <dl className="grid content-start gap-y-2">
            <Row label={t('theyGave')}>
              <Gave follower={follower} now={now} />
            </Row>
            <Row label={t('theyWrote')}>
              <Wrote recent={follower.recent} now={now} />
            </Row>
          </dl>
        </div>
        <div className="min-w-0 max-lg:mt-4 lg:col-start-2 lg:row-start-1 lg:mr-11 lg:has-[details[open]]:col-span-2 lg:has-[details[open]]:col-start-1 lg:has-[details[open]]:row-start-2 lg:has-[details[open]]:mt-3 lg:has-[details[open]]:mr-0">
          {children}
        </div>
      </div>
    </DeskCard>
  );
}

type HeadProps = Pick<Props, 'follower' | 'now'> & { headingId: string };

function CardHead({ follower, now, headingId }: HeadProps) {
  const t = useTranslations('follows.card');
  const { person, followsSince, returned } = follower;
  const why = whyLook(follower);
  return (
    <header className="flex min-w-0 gap-3.5 max-lg:pr-10">
      <Avatar handle={person.handle} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-2.5 text-faint text-sm">
          <h2 id={headingId} className="text-ink text-xl">
            <Link
              href={`/people/${person.handle}`}
              data-open=""
              className="underline-offset-4 hover:underline"
            >
              {person.name}
            </Link>
          </h2>
          <span>{`@${person.handle}`}</span>
          <span>{t.rich('since', { time: () => <Time at={followsSince} now={now} /> })}</span>
          {returned && <Tag tone="accent">{t(returned === 'day-came' ? 'dayCame' : 'theyActed')}</Tag>}
        </div>
        {person.bio && <p className="line-clamp-2 wrap-anywhere text-soft sm:line-clamp-1">{person.bio}</p>}
        {why && (
          <p className="font-medium text-gave-ink text-sm">
            <WhyLook why={why} />
          </p>
        )}
      </div>
    </header>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 sm:grid-cols-[6.75rem_minmax(0,1fr)]">
      <dt className="text-faint">{label}</dt>
      <dd className="grid min-w-0 content-start justify-items-start gap-1">{children}</dd>
    </div>
  );
}

function CouldGiveRows({ follower: { couldGive, topics } }: Pick<Props, 'follower'>) {
  const t = useTranslations('follows.card');
  if (couldGive.length + topics.iCouldHelp.length === 0)
    return <p className="text-soft">{t('nothingOpen')}</p>;
  return (
    <>
      {couldGive.map((wish) => (
        <Wish key={wish.postId} wish={wish} />
      ))}
      <Topics names={topics.iCouldHelp} prefix={t('theyWantToLearn')} tone="gave" />
    </>
  );
}

function Wish({ wish: { postId, title, language, isAsk, topic } }: { wish: CouldGive }) {
  const t = useTranslations('follows.card');
  return (
    <p className="line-clamp-2 max-sm:[&~p]:hidden">
      {t.rich(isAsk ? 'feedbackOn' : 'answerTo', {
        post: () => <PostLink postId={postId} title={title} language={language} />,
      })}
      {topic && <span className="text-soft">{t('offered', { topic })}</span>}
    </p>
  );
}

function Gave({ follower: { gaveMe, helpedOthers, helpedWhom }, now }: Pick<Props, 'follower' | 'now'>) {
  const t = useTranslations('follows.card');
  const names = new Intl.ListFormat(useLocale(), { type: 'conjunction' }).format(helpedWhom);
  const { lastAt } = gaveMe;
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>
        {gaveMe.count === 0 ? t('youNothing') : t('youTimes', { count: gaveMe.count })}
        {lastAt && t.rich('last', { time: () => <Time at={lastAt} now={now} /> })}
      </span>
      <span className={helpedOthers === 0 ? 'max-sm:hidden' : undefined}>
        {helpedOthers === 0 && t('othersNone')}
        {helpedOthers > 0 && (helpedOthers > 99 ? t('othersMany') : t('others', { count: helpedOthers }))}
        {names && <span className="text-soft">{t('othersWhom', { names })}</span>}
      </span>
    </p>
  );
}

function Wrote({ recent, now }: { recent: WaitingFollower['recent']; now: Date }) {
  const t = useTranslations('follows.card');
  if (recent.length === 0) return <p className="text-soft">{t('wroteNothing')}</p>;
  return recent.map(({ postId, title, language, at }) => (
    <p key={postId} className="flex max-w-full items-baseline gap-2 max-sm:not-first:hidden">
      <PostLink postId={postId} title={title} language={language} isAlone />
      <Time at={at} now={now} className="shrink-0 text-faint" />
    </p>
  ));
}

type PostLinkProps = Pick<CouldGive, 'postId' | 'title' | 'language'> & {
  /** It has a line of its own, and the height of a finger; else it runs in a sentence. */
  isAlone?: boolean;
};

function PostLink({ postId, title, language, isAlone = false }: PostLinkProps) {
  const t = useTranslations('follows.card');
  const look = isAlone ? 'line-clamp-1 min-w-0 leading-6' : '';
  return (
    <Link
      href={`/posts/${postId}`}
      lang={language}
      dir="auto"
      className={`link wrap-anywhere font-read ${look}`}
    >
      {title || t('note')}
    </Link>
  );
}

type TopicsProps = { names: readonly string[]; prefix?: string; tone?: 'gave' | 'received' };

function Topics({ names, prefix, tone }: TopicsProps) {
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
