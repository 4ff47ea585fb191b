import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Pagination } from '#components/ui/pagination.tsx';
import type { CommentView } from '#lib/feedback/queries.ts';
import { type CommentActions, CommentItem } from './comment-item.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { noteStyle } from './note-place.ts';
import './feedback.css';

/** What of the feedback stands on other pages. */
export type CommentPages = {
  isFirst: boolean;
  /** Comments after these; `isOver`: at least so many. */
  more: number;
  isOver: boolean;
  nextCursor: string | null;
};

type Props = {
  comments: readonly CommentView[];
  pages: CommentPages;
  post: { id: string; authorName: string; isMine: boolean };
  /** Who looks. */
  viewerId: string;
  /** Id of the element that holds the writing and these comments. */
  roomId: string;
  now: Date;
  actions: CommentActions;
};

const LIST = 'comments';

/** All feedback on a post: beside its passages where there is room, below the writing on a phone. */
export function CommentList({ comments, pages, post, viewerId, roomId, now, actions }: Props) {
  const t = useTranslations('feedback.list');
  const onPassages = comments.filter(({ place }) => place.on === 'passage');
  const numbers = new Map(onPassages.map(({ id }, i) => [id, i + 1]));
  const count = comments.filter(({ isTakenBack }) => !isTakenBack).length;
  return (
    <section aria-labelledby="feedback-heading" className="notes-room min-w-0">
      <h2 id="feedback-heading" className="notes-head eyebrow mb-4 scroll-mt-6">
        {count > 0 ? t('headingCount', { count }) : t('heading')}
      </h2>
      {comments.length === 0 ? (
        <p className="text-soft">{t(post.isMine ? 'noneMine' : 'none')}</p>
      ) : (
        <>
          <ol id={LIST} className="flex flex-col max-lg:gap-6">
            {comments.map((comment, i) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                before={comments[i - 1]?.id ?? null}
                number={numbers.get(comment.id) ?? null}
                post={post}
                viewerId={viewerId}
                now={now}
                replyKey={randomUUID()}
                actions={actions}
              />
            ))}
            <MoreComments pages={pages} postId={post.id} before={comments.at(-1)?.id ?? ''} />
          </ol>
          <MarginNotes roomId={roomId} listId={LIST} />
        </>
      )}
    </section>
  );
}

type MoreProps = { pages: CommentPages; postId: string; before: string };

function MoreComments({ pages: { isFirst, more, isOver, nextCursor }, postId, before }: MoreProps) {
  const t = useTranslations('feedback.list');
  if (isFirst && nextCursor === null) return null;
  const here = `/posts/${postId}`;
  return (
    <li className="note" style={noteStyle({ id: null, before, isOnPassage: false })}>
      <Pagination
        label={t('pages')}
        previous={isFirst ? null : { href: `${here}#feedback-heading`, label: t('first') }}
        summary={nextCursor && t(isOver ? 'notShownAtLeast' : 'notShown', { count: more })}
        next={
          nextCursor
            ? {
                href: `${here}?comments=${encodeURIComponent(nextCursor)}#feedback-heading`,
                label: t('next'),
              }
            : null
        }
      />
    </li>
  );
}
