import { randomUUID } from 'node:crypto';
import { Pagination } from '#components/ui/pagination.tsx';
import type { CommentView } from '#lib/feedback/queries.ts';
import { COMMENT_KIND_LABELS } from '#lib/feedback/rules.ts';
import type { PassageMark } from '#lib/text/marks.ts';
import { AlignComments } from './align-comments.tsx';
import { type CommentActions, CommentItem } from './comment-item.tsx';

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
  proseId: string;
  now: Date;
  actions: CommentActions;
};

/** The marks of these comments in the text, numbered in this order. */
export function marksOf(comments: readonly CommentView[]): PassageMark[] {
  return comments.flatMap(({ id, place, kind, giver }) =>
    place.on === 'passage'
      ? [
          {
            id,
            start: place.start,
            end: place.end,
            label: `${COMMENT_KIND_LABELS[kind].label.toLowerCase()} by ${giver.name}`,
          },
        ]
      : [],
  );
}

/** All feedback on a post: beside its passages where there is room, below the writing on a phone. */
export function CommentList({ comments, pages, post, viewerId, proseId, now, actions }: Props) {
  const numbers = new Map(marksOf(comments).map(({ id }, i) => [id, i + 1]));
  const count = comments.filter(({ isTakenBack }) => !isTakenBack).length;
  return (
    <section aria-labelledby="feedback-heading" className="min-w-0">
      <h2 id="feedback-heading" className="eyebrow mb-4">
        Feedback{count > 0 && ` · ${count}`}
      </h2>
      {comments.length === 0 ? (
        <p className="text-soft">
          {post.isMine
            ? 'Nobody has said anything yet. An ask says what would help you.'
            : 'Nobody has said anything yet. Yours would be the first.'}
        </p>
      ) : (
        <>
          <ol id="comments" className="flex flex-col max-lg:gap-6">
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                number={numbers.get(comment.id) ?? null}
                post={post}
                viewerId={viewerId}
                now={now}
                replyKey={randomUUID()}
                actions={actions}
              />
            ))}
          </ol>
          <AlignComments listId="comments" proseId={proseId} />
          <MoreComments pages={pages} postId={post.id} />
        </>
      )}
    </section>
  );
}

function MoreComments({
  pages: { isFirst, more, isOver, nextCursor },
  postId,
}: {
  pages: CommentPages;
  postId: string;
}) {
  const here = `/posts/${postId}`;
  const count = `${isOver ? 'at least ' : ''}${more} more ${more === 1 ? 'comment' : 'comments'}`;
  return (
    <Pagination
      label="Pages of comments"
      previous={isFirst ? null : { href: `${here}#feedback-heading`, label: 'First comments' }}
      summary={nextCursor && `Not shown here: ${count}`}
      next={
        nextCursor
          ? {
              href: `${here}?comments=${encodeURIComponent(nextCursor)}#feedback-heading`,
              label: 'Next comments',
            }
          : null
      }
    />
  );
}
