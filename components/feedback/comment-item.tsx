import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { StepForm } from '#components/posts/step-form.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { CommentPlace, CommentView, ReplyView } from '#lib/feedback/queries.ts';
import { excerpt } from '#lib/text/markdown.ts';
import { AnswerForm, ThanksForm } from './answer-form.tsx';
import { noteStyle } from './note-place.ts';
import { ReplyForm } from './reply-form.tsx';

/** What can be done about comments. The page passes the server actions. */
export type CommentActions = Record<
  'answer' | 'thank' | 'reply' | 'deleteComment' | 'deleteReply',
  FormAction
>;

type Props = {
  comment: CommentView;
  /** The id of the comment before it. */
  before: string | null;
  /** The number that stands behind its passage in the text; null when it is on none that is shown. */
  number: number | null;
  post: { id: string; authorName: string; isMine: boolean };
  /** Who looks. */
  viewerId: string;
  now: Date;
  /** For the reply form: the same form sent twice counts once. */
  replyKey: string;
  actions: CommentActions;
};

/** What is left of a comment that was taken back, so that the replies to it do not hang in the air. */
function TakenBack({
  comment: { id, place, replies },
  before,
  now,
  actions,
}: Pick<Props, 'comment' | 'before' | 'now' | 'actions'>) {
  const t = useTranslations('feedback.comment');
  const style = noteStyle({ id, before, isOnPassage: place.on === 'passage' });
  return (
    <li id={`comment-${id}`} data-note={id} style={style} className="note scroll-mt-6">
      <article aria-label={t('takenBackLabel')} className="grid gap-2 border-line border-t pt-3 pb-4">
        <p className="text-sm text-soft">{t('takenBack')}</p>
        <Replies replies={replies} now={now} action={actions.deleteReply} />
      </article>
    </li>
  );
}

/** One comment with its passage, what the author says it did, and what was replied. */
export function CommentItem({ comment, before, number, post, viewerId, now, replyKey, actions }: Props) {
  const t = useTranslations('feedback');
  const { id, giver, kind, body, createdAt, place, prompt, answer, thanks, isMine, replies } = comment;
  if (comment.isTakenBack) {
    return <TakenBack comment={comment} before={before} now={now} actions={actions} />;
  }
  const style = noteStyle({ id, before, isOnPassage: place.on === 'passage' });
  const replyTo = isMine ? post.authorName : giver.name;
  return (
    <li id={`comment-${id}`} data-note={id} style={style} className="note scroll-mt-6 rounded-sm">
      <article
        aria-label={t('comment.by', { kind: t(`live.kinds.${kind}`), name: giver.name })}
        className="grid gap-2 border-line border-t pt-3 pb-4"
      >
        <header className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {number !== null && (
            <a
              href={`#passage-${id}`}
              className="link figures inline-flex min-h-6 min-w-6 items-center justify-center font-medium"
              aria-label={t('comment.toPassage', { number })}
            >
              {number}
            </a>
          )}
          <Avatar handle={giver.handle} size="small" />
          <Link href={`/people/${giver.handle}`} className="py-0.5 font-medium hover:underline">
            {giver.name}
          </Link>
          <Tag>{t(`live.kinds.${kind}`)}</Tag>
          <Time at={createdAt} now={now} className="text-faint" />
        </header>
        {prompt && <p className="text-sm text-soft">{t('comment.prompt', { prompt })}</p>}
        <Place place={place} postId={post.id} />
        <p className="whitespace-pre-line" dir="auto">
          {body}
        </p>
        {answer && !post.isMine && (
          <p className="text-sm">
            <Tag tone={answer === 'not-for-me' ? 'plain' : 'accent'}>
              {t(`comment.answered.${answer}`, { name: post.authorName })}
            </Tag>
          </p>
        )}
        {thanks && (
          <p className="text-sm text-soft">
            <span className="sr-only">{t('comment.says', { name: post.authorName })}</span>“{thanks}”
          </p>
        )}
        {post.isMine && (
          <AnswerForm commentId={id} giverName={giver.name} answer={answer} action={actions.answer} />
        )}
        <Replies replies={replies} now={now} action={actions.deleteReply} />
        <footer className="flex flex-wrap items-start gap-x-5 gap-y-1">
          <ReplyForm
            personId={viewerId}
            commentId={id}
            submitKey={replyKey}
            toName={replyTo}
            action={actions.reply}
          />
          {post.isMine && !thanks && (
            <ThanksForm commentId={id} giverName={giver.name} action={actions.thank} />
          )}
          {isMine && (
            <StepForm
              action={actions.deleteComment}
              fields={{ commentId: id }}
              label={t('comment.takeBack')}
              spoken={t('comment.takeBackComment')}
              variant="quiet"
            />
          )}
        </footer>
      </article>
    </li>
  );
}

function Place({ place, postId }: { place: CommentPlace; postId: string }) {
  const t = useTranslations('feedback.comment');
  if (place.on === 'whole') return null;
  return (
    <div className="border-mark-strong border-l-3 pl-3 text-sm text-soft">
      {place.on === 'earlier' && (
        <p className="font-medium">
          <Link href={`/posts/${postId}/revisions?from=${place.revision}`} className="link">
            {t('earlier')}
          </Link>
        </p>
      )}
      <blockquote className="font-read italic">{excerpt(place.quote, 200)}</blockquote>
    </div>
  );
}

function Replies({ replies, now, action }: { replies: ReplyView[]; now: Date; action: FormAction }) {
  const t = useTranslations('feedback.comment');
  if (replies.length === 0) return null;
  return (
    <ul className="grid gap-2 border-line border-l pl-3" aria-label={t('replies')}>
      {replies.map(({ id, writer, body, createdAt, isMine }) => (
        <li key={id} className="text-sm">
          <p>
            <Link href={`/people/${writer.handle}`} className="font-medium hover:underline">
              {writer.name}
            </Link>{' '}
            <Time at={createdAt} now={now} className="text-faint" />
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {body}
          </p>
          {isMine && (
            <StepForm
              action={action}
              fields={{ replyId: id }}
              label={t('takeBack')}
              spoken={t('takeBackReply')}
              variant="quiet"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
