import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { LaneEntry, LanePage } from '#lib/connections/reading-lane.ts';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { PersonCard } from '#lib/people/rules.ts';
import type { PostCard } from '#lib/posts/queries.ts';
import { AttentionLine } from './attention-line.tsx';
import { BringBack, LaneForm, type ReadingActions, ReadingDesk, SetAside } from './reading-desk.tsx';

type Props = {
  lane: LanePage;
  leftOut: readonly PersonCard[];
  attention: Attention;
  isFirstPage: boolean;
  now: Date;
  actions: ReadingActions;
};

/** One recent piece from each person I follow, the quiet ones first. */
export function ReadingScreen({ lane, leftOut, attention, isFirstPage, now, actions }: Props) {
  const t = useTranslations('attention.reading');
  const { entries, nextCursor } = lane;
  return (
    <>
      <PageHeader eyebrow={t('eyebrow')} title={t('title')} lead={t('lead')} />
      {attention.follows > 0 && (
        <div className="mb-8">
          <AttentionLine attention={attention} />
        </div>
      )}
      <ReadingDesk actions={actions}>
        {entries.length === 0 && <NothingToRead follows={attention.follows} isFirstPage={isFirstPage} />}
        <ol className="grid">
          {entries.map((entry) => (
            <li key={entry.person.id} className="border-line border-t py-6 last:border-b">
              <Entry entry={entry} now={now} />
            </li>
          ))}
        </ol>
        {leftOut.length > 0 && (
          <Disclosure summary={t('leftOut', { count: leftOut.length })}>
            <p className="mb-2 text-sm text-soft">{t('leftOutSays')}</p>
            <ul className="grid gap-1">
              {leftOut.map((person) => (
                <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4">
                  <Link href={`/people/${person.handle}`} className="hover:underline">
                    {person.name}
                  </Link>
                  <BringBack person={person} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </ReadingDesk>
      <Pagination
        label={t('pages')}
        previous={isFirstPage ? null : { href: '/reading', label: t('first') }}
        next={
          nextCursor ? { href: `/reading?after=${encodeURIComponent(nextCursor)}`, label: t('next') } : null
        }
      />
    </>
  );
}

function Entry({ entry: { person, lane, pieces }, now }: { entry: LaneEntry; now: Date }) {
  const t = useTranslations('attention.reading');
  return (
    <article className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Avatar handle={person.handle} size="small" />
        <Link href={`/people/${person.handle}`} className="font-medium underline-offset-4 hover:underline">
          {person.name}
        </Link>
        {lane !== 'usual' && <Tag>{t(`laneTag.${lane}`)}</Tag>}
        <div className="ml-auto has-[details[open]]:w-full">
          <LaneForm person={person} lane={lane} />
        </div>
      </div>
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} now={now} />
      ))}
    </article>
  );
}

function Piece({ piece, now }: { piece: PostCard; now: Date }) {
  const t = useTranslations('attention.reading');
  const { id, kind, title, excerpt, language, readingMinutes, createdAt, isAsking } = piece;
  const name = title || excerpt || t('aNote');
  return (
    <div data-card="" tabIndex={-1} className="grid scroll-mt-24 gap-1.5">
      <h2 lang={language} dir="auto" className="line-clamp-3 text-xl leading-snug">
        <Link href={`/posts/${id}`} className="underline-offset-4 hover:underline">
          {name}
        </Link>
      </h2>
      {title && (
        <p lang={language} dir="auto" className="line-clamp-3 max-w-measure font-read text-soft">
          {excerpt}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-sm">
        <span>{t(`meta.${kind}`, { minutes: readingMinutes })}</span>
        <Time at={createdAt} now={now} />
        {isAsking && <Tag tone="accent">{t('asks')}</Tag>}
        <SetAside postId={id} title={name} />
      </div>
    </div>
  );
}

function NothingToRead({ follows, isFirstPage }: { follows: number; isFirstPage: boolean }) {
  const t = useTranslations('attention.reading');
  if (!isFirstPage) return <p className="text-soft">{t('noneFurther')}</p>;
  const isAlone = follows === 0;
  return (
    <EmptyState
      kind="nothing"
      title={t(isAlone ? 'noFollows' : 'none')}
      action={
        <ButtonLink href={isAlone ? '/discover' : '/review'}>
          {t(isAlone ? 'discover' : 'toReview')}
        </ButtonLink>
      }
    >
      {t(isAlone ? 'noFollowsSays' : 'noneSays')}
    </EmptyState>
  );
}
