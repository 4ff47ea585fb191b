import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { DraftView } from '#lib/feedback/queries.ts';
import type { PostView } from '#lib/posts/queries.ts';
import { excerpt } from '#lib/text/markdown.ts';
import { CommentForm } from './comment-form.tsx';
import { DraftList } from './draft-list.tsx';
import type { Begun } from './use-comment.ts';

export type GiveActions = Record<'give' | 'keepDraft' | 'sendDrafts' | 'deleteDraft', FormAction>;

/** What a reader has begun on a post, and with what the form begins. */
export type Giving = {
  drafts: readonly DraftView[];
  /** The id of the draft to go on with, if one was asked for. */
  draftId?: string;
  /** The line of the ask to begin from, if one was chosen. */
  prompt?: string;
};

type Props = {
  post: PostView;
  viewerId: string;
  giving: Giving;
  submitKey: string;
  proseId: string;
  offerId: string;
  actions: GiveActions;
};

/** Where a reader says something: what waits to be sent, and the form for one more. */
export function GiveSection({ post, viewerId, giving, submitKey, proseId, offerId, actions }: Props) {
  const t = useTranslations('feedback.give');
  const draft = giving.drafts.find(({ id }) => id === giving.draftId);
  const here = `/posts/${post.id}`;
  const drafts = giving.drafts.map((each) => {
    const words = excerpt(each.body, 60);
    const edit = {
      href: `${here}?draft=${each.id}#give-feedback`,
      label: t('edit'),
      spoken: t('editThis', { words }),
    };
    return { id: each.id, words, edit, shown: <Draft draft={each} shownRevision={post.revision} /> };
  });
  return (
    <section
      id="give-feedback"
      aria-labelledby="give-heading"
      className="min-w-0 scroll-mt-6 border-line border-t pt-6"
    >
      <div id="drafts" className="mb-6 grid scroll-mt-6 gap-3 empty:hidden">
        {drafts.length > 0 && <h2 className="text-xl">{t('drafts')}</h2>}
        <DraftList drafts={drafts} actions={actions} />
      </div>
      <h2 id="give-heading" className="mb-4 text-xl">
        {t('heading')}
      </h2>
      {draft && (
        <p className="mb-4 flex flex-wrap gap-x-3 text-soft text-sm">
          {t('editing')}
          <Link href={`${here}#give-feedback`} className="link">
            {t('another')}
          </Link>
        </p>
      )}
      <CommentForm
        key={draft?.id ?? 'new'}
        personId={viewerId}
        postId={post.id}
        shownRevision={post.revision}
        begun={begunOf(draft, { revision: post.revision, prompt: giving.prompt ?? '', submitKey })}
        prompts={post.ask?.prompts ?? []}
        authorName={post.author.name}
        proseId={proseId}
        offerId={offerId}
        action={actions.give}
      />
    </section>
  );
}

function begunOf(
  draft: DraftView | undefined,
  fresh: { revision: number; prompt: string; submitKey: string },
): Begun {
  if (!draft) return { kind: 'suggestion', body: '', quote: '', quoteStart: '', ...fresh };
  const { kind, body, prompt, revision, submitKey, place, quoteStart } = draft;
  const quote = place.on === 'whole' ? '' : place.quote;
  return { kind, body, prompt, revision, submitKey, quote, quoteStart: String(quoteStart ?? '') };
}

function Draft({ draft, shownRevision }: { draft: DraftView; shownRevision: number }) {
  const t = useTranslations('feedback');
  const { kind, body, place, prompt, revision } = draft;
  return (
    <>
      <p className="flex flex-wrap gap-2">
        <Tag>{t(`live.kinds.${kind}`)}</Tag>
      </p>
      {prompt && <p className="text-soft text-sm">{t('comment.prompt', { prompt })}</p>}
      {place.on !== 'whole' && (
        <blockquote className="line-clamp-3 border-mark-strong border-l-3 pl-3 font-read text-soft italic">
          {place.quote}
        </blockquote>
      )}
      {place.on !== 'whole' && revision !== shownRevision && (
        <p className="text-soft text-sm">{t(place.on === 'earlier' ? 'give.gone' : 'give.moved')}</p>
      )}
      <p className="whitespace-pre-line">{body}</p>
    </>
  );
}
