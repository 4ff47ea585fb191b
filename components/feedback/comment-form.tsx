'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { DraftNotice } from '#components/posts/draft-notice.tsx';
import { type FormAction, wrong } from '#components/posts/form-values.ts';
import { Notice } from '#components/ui/notice.tsx';
import { CommentFields } from './comment-fields.tsx';
import { FormButtons } from './form-buttons.tsx';
import { PassageHead } from './passage-head.tsx';
import { PassageOffer } from './passage-offer.tsx';
import { type Begun, useComment } from './use-comment.ts';

type Props = {
  /** Whose words this browser keeps. */
  personId: string;
  postId: string;
  /** The revision on the page. */
  shownRevision: number;
  begun: Begun;
  /** Lines of the ask that a comment can speak to. */
  prompts: readonly string[];
  authorName: string;
  /** Id of the element with the writing, where a passage can be selected. */
  proseId: string;
  /** Id of an empty element right after it. */
  offerId: string;
  /** Sends, or keeps for later. */
  action: FormAction;
};

const PASSAGE_CODES = new Set(['passage-not-found', 'passage-ambiguous']);

/**
 * Leaves feedback on a post: on the whole, or on words selected in the text, pasted or typed. Sent at once, or kept for
 * later. It stands below the writing, and while it is about a passage that was just selected, right under that.
 */
export function CommentForm({ prompts, authorName, proseId, offerId, ...options }: Props) {
  const t = useTranslations('feedback.live.form');
  const { state, give, draft, beside, quote, shown, hidden, take } = useComment(options);
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && beside.passage) beside.close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  const isAboutPassage = state.status === 'refused' && PASSAGE_CODES.has(state.code);
  const passageError = isAboutPassage ? state.message : wrong(state, 'quote');
  return (
    <>
      <PassageOffer proseId={proseId} offerId={offerId} onPick={take} />
      {state.status === 'done' && !beside.passage && (
        <div className={beside.isSaidInPlace ? 'said-in-place' : 'mb-4'}>
          <Notice kind="status">{state.message}</Notice>
        </div>
      )}
      {beside.passage && <p className="text-soft text-sm">{t('besideNow')}</p>}
      <DraftNotice isRestored={draft.isRestored} discard={draft.discard} />
      <div>
        <form
          ref={draft.form}
          action={give}
          onInput={draft.keep}
          onKeyDown={keys}
          className="comment-form grid gap-4"
          data-beside={beside.passage ? '' : undefined}
          aria-label={beside.passage ? t('beside') : undefined}
        >
          {beside.passage && <PassageHead words={beside.passage.words} close={beside.close} />}
          {state.status === 'refused' && !passageError && <Notice kind="alert">{state.message}</Notice>}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CommentFields
            {...{ state, quote, shown, prompts, authorName, passageError }}
            isBeside={beside.passage !== null}
          />
          <FormButtons />
        </form>
      </div>
    </>
  );
}
