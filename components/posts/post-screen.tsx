import { useTranslations } from 'next-intl';
import type { CommentActions } from '#components/feedback/comment-item.tsx';
import { CommentList, type CommentPages } from '#components/feedback/comment-list.tsx';
import { CreditLine } from '#components/feedback/credit-line.tsx';
import { DraftBar } from '#components/feedback/draft-list.tsx';
import { type GiveActions, GiveSection, type Giving } from '#components/feedback/give-section.tsx';
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
  /** What the reader has begun; nothing for the author. */
  giving: Giving;
  submitKey: string;
  actions: AskActions &
    CommentActions &
    GiveActions &
    Record<'ask' | 'deletePost' | 'acceptCredit' | 'declineCredit', FormAction>;
};

const ROOM = 'post-room';
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
  giving,
  submitKey,
  actions,
}: Props) {
  const t = useTranslations('feedback');
  const { id, author, ask, isMine } = post;
  const marks = comments
    .flatMap(({ place, ...comment }) => (place.on === 'passage' ? [{ ...comment, ...place }] : []))
    .map(({ id, start, end, kind, giver: { name } }, i) => {
      return {
        id,
        start,
        end,
        label: t('comment.reference', { number: i + 1, kind: t(`live.kinds.${kind}`), name }),
      };
    });
  return (
    <>
      <PostHeading post={post} now={now} />
      {isMine && <AuthorTools postId={id} waiting={waitingIn(comments)} deleteAction={actions.deletePost} />}
      {ask && <AskBanner ask={ask} author={author} isMine={isMine} actions={actions} />}
      {isMine && !ask && <AskForm postId={id} people={people} today={today} action={actions.ask} />}
      <div id={ROOM} className="relative mt-6">
        {!isMine && <ChooseByKeys />}
        <div className="grid gap-x-12 gap-y-10 print:block lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0">
            <div lang={post.language} dir="auto">
              <Prose text={text} marks={marks} id={PROSE} />
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
          <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 print:hidden">
            <CommentList
              comments={comments}
              pages={pages}
              post={{ id, authorName: author.name, isMine }}
              viewerId={viewerId}
              roomId={ROOM}
              now={now}
              actions={actions}
            />
          </div>
          {!isMine && (
            <GiveSection
              post={post}
              viewerId={viewerId}
              giving={giving}
              submitKey={submitKey}
              proseId={PROSE}
              offerId={OFFER}
              actions={actions}
            />
          )}
        </div>
        {!isMine && <DraftBar postId={id} count={giving.drafts.length} action={actions.sendDrafts} />}
      </div>
    </>
  );
}

/** How many of the comments on this page wait for the author's answer. */
function waitingIn(comments: readonly CommentView[]): number {
  return comments.filter(({ answer, isTakenBack }) => answer === null && !isTakenBack).length;
}

/** Seen once it has the focus. Without a script it leads to where the words can be copied. */
function ChooseByKeys() {
  const t = useTranslations('feedback.give');
  return (
    <a
      href="#give-feedback"
      data-choose-passage=""
      className="sr-only focus:not-sr-only focus:link focus:mb-3 focus:inline-block focus:text-sm"
    >
      {t('byKeys')}
    </a>
  );
}
