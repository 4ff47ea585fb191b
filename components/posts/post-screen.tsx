import { CommentForm } from '#components/feedback/comment-form.tsx';
import type { CommentActions } from '#components/feedback/comment-item.tsx';
import { CommentList, type CommentPages, marksOf } from '#components/feedback/comment-list.tsx';
import { CreditLine } from '#components/feedback/credit-line.tsx';
import { Prose } from '#components/text/markdown.tsx';
import type { CreditLine as Credit } from '#lib/feedback/credit-queries.ts';
import type { CommentView } from '#lib/feedback/queries.ts';
import type { Author, PostView } from '#lib/posts/queries.ts';
import type { RenderedText } from '#lib/text/markdown.ts';
import { type AskActions, AskBanner } from './ask-banner.tsx';
import { AskForm } from './ask-form.tsx';
import { AuthorTools } from './author-tools.tsx';
import type { FormAction } from './form-values.ts';
import { NoteLink, PostHeading } from './post-heading.tsx';

type Props = {
  post: PostView;
  /** Who looks. */
  viewerId: string;
  /** The rendered body. */
  text: RenderedText;
  comments: readonly CommentView[];
  pages: CommentPages;
  /** Whom it thanks for their feedback. */
  credit: Credit;
  /** Whom the author can ask by name; empty for readers. */
  people: readonly Author[];
  now: Date;
  /** The earliest day an ask can name. */
  today: string;
  submitKey: string;
  actions: AskActions &
    CommentActions &
    Record<'ask' | 'deletePost' | 'give' | 'acceptCredit' | 'declineCredit', FormAction>;
};

const PROSE = 'writing';
const OFFER = 'passage-offer';

/** A post to read: what it asks for on top, the writing with its passages marked, the comments beside it. */
export function PostScreen({
  post,
  viewerId,
  text,
  comments,
  pages,
  credit,
  people,
  now,
  today,
  submitKey,
  actions,
}: Props) {
  const { id, author, ask, isMine } = post;
  return (
    <>
      <PostHeading post={post} now={now} />
      {isMine && <AuthorTools postId={id} waiting={waitingIn(comments)} deleteAction={actions.deletePost} />}
      {ask && <AskBanner ask={ask} author={author} isMine={isMine} actions={actions} />}
      {isMine && !ask && <AskForm postId={id} people={people} today={today} action={actions.ask} />}
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <div lang={post.language} dir="auto">
            <Prose text={text} marks={marksOf(comments)} id={PROSE} />
          </div>
          <div id={OFFER} />
          {post.linkUrl && <NoteLink url={post.linkUrl} />}
          <CreditLine
            postId={id}
            authorName={author.name}
            credit={credit}
            accept={actions.acceptCredit}
            decline={actions.declineCredit}
          />
        </div>
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <CommentList
            comments={comments}
            pages={pages}
            post={{ id, authorName: author.name, isMine }}
            viewerId={viewerId}
            proseId={PROSE}
            now={now}
            actions={actions}
          />
        </div>
        {!isMine && (
          <section
            id="give-feedback"
            aria-labelledby="give-heading"
            className="scroll-mt-6 border-line border-t pt-6"
          >
            <h2 id="give-heading" className="mb-4 text-xl">
              Give feedback
            </h2>
            <CommentForm
              personId={viewerId}
              postId={id}
              revision={post.revision}
              submitKey={submitKey}
              authorName={author.name}
              proseId={PROSE}
              offerId={OFFER}
              action={actions.give}
            />
          </section>
        )}
      </div>
    </>
  );
}

/** How many of the comments on this page wait for the author's answer. */
function waitingIn(comments: readonly CommentView[]): number {
  return comments.filter(({ answer, isTakenBack }) => answer === null && !isTakenBack).length;
}
