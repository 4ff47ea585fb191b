'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useActionState, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLatest } from '#components/follows/use-latest.ts';
import { DraftNotice } from '#components/posts/draft-notice.tsx';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { useDraft } from '#components/posts/use-draft.ts';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_COMMENT_LENGTH } from '#lib/feedback/rules.ts';
import { FormButtons } from './form-buttons.tsx';
import { KindChips } from './kind-chips.tsx';
import { PassageHead } from './passage-head.tsx';
import { PassagePicker } from './passage-picker.tsx';
import { PromptField } from './prompt-field.tsx';
import { useBeside } from './use-beside.ts';
import type { Picked } from './use-passage.ts';

/** What the form holds when it appears: nothing yet, or a draft that waits on the server. */
export type Begun = {
  kind: string;
  body: string;
  quote: string;
  quoteStart: string;
  prompt: string;
  revision: number;
  /** Made by the server for this comment; the same sent twice counts once. */
  submitKey: string;
};

type Props = {
  /** Whose words this browser keeps. */
  personId: string;
  postId: string;
  begun: Begun;
  /** Lines of the ask that a comment can speak to. */
  prompts: readonly string[];
  authorName: string;
  /** Id of the element with the writing, where a passage can be selected. */
  proseId: string;
  /** Id of an empty element right after it. */
  offerId: string;
  actions: Record<'give' | 'keepDraft', FormAction>;
};

const PASSAGE_CODES = new Set(['passage-not-found', 'passage-ambiguous']);
const IDLE = { status: 'idle' } as const;

/**
 * Leaves feedback on a post: on the whole, or on words selected in the text, pasted or typed. Sent at once, or kept for
 * later. It stands below the writing, and while it is about a passage that was just selected, right under that.
 */
export function CommentForm({
  personId,
  postId,
  begun,
  prompts,
  authorName,
  proseId,
  offerId,
  actions,
}: Props) {
  const t = useTranslations('feedback.live.form');
  const [given, give, isGiving] = useActionState(actions.give, IDLE);
  const [kept, keepForLater, isKeeping] = useActionState(actions.keepDraft, IDLE);
  const states = { given, kept };
  const latest = useLatest(states);
  const state = latest ? states[latest] : IDLE;
  const { form, keep, isRestored, restored, discard } = useDraft({
    personId,
    what: `comment:${postId}:${begun.body === '' ? 'new' : begun.submitKey}`,
    fields: ['body', 'quote'],
    status: state.status,
    isPending: isGiving || isKeeping,
  });
  const quote = useRef<HTMLTextAreaElement>(null);
  const [start, setStart] = useState<string>();
  const beside = useBeside(form, state);
  useEffect(() => {
    if (state.status === 'done') setStart(undefined);
  }, [state]);
  useBegin(form, keep);

  const take = (picked: Picked) => {
    if (!quote.current) return;
    quote.current.value = picked.words;
    flushSync(() => setStart(String(picked.start)));
    keep();
    beside.open(picked);
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && beside.passage) beside.close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  const shown = (name: keyof Begun & string) => typed(state, name, String(begun[name]));
  const isAboutPassage = state.status === 'refused' && PASSAGE_CODES.has(state.code);
  const passageError = isAboutPassage ? state.message : wrong(state, 'quote');
  return (
    <>
      <PassagePicker proseId={proseId} offerId={offerId} onPick={take} />
      {state.status === 'done' && !beside.passage && (
        <div className={beside.isSaidInPlace ? 'said-in-place' : 'mb-4'}>
          <Notice kind="status">{state.message}</Notice>
        </div>
      )}
      {beside.passage && <p className="text-soft text-sm">{t('besideNow')}</p>}
      <DraftNotice isRestored={isRestored} discard={discard} />
      <div>
        <form
          ref={form}
          action={give}
          onInput={keep}
          onKeyDown={keys}
          className="comment-form grid gap-4"
          data-beside={beside.passage ? '' : undefined}
          aria-label={beside.passage ? t('beside') : undefined}
        >
          {beside.passage && <PassageHead words={beside.passage.words} close={beside.close} />}
          {state.status === 'refused' && !passageError && <Notice kind="alert">{state.message}</Notice>}
          <input type="hidden" name="postId" value={postId} />
          <input type="hidden" name="revision" value={restored('revision') ?? begun.revision} />
          <input type="hidden" name="submitKey" value={restored('submitKey') ?? begun.submitKey} />
          <input
            type="hidden"
            name="quoteStart"
            value={start ?? restored('quoteStart') ?? shown('quoteStart')}
          />
          <div hidden={beside.passage !== null && !passageError}>
            <Field label={t('onWhichWords')} optional hint={t('quoteHint')} error={passageError}>
              {(control) => (
                <TextArea
                  {...control}
                  ref={quote}
                  name="quote"
                  length="short"
                  className="font-read italic"
                  defaultValue={shown('quote')}
                />
              )}
            </Field>
          </div>
          <PromptField prompts={prompts} chosen={shown('prompt')} />
          <KindChips chosen={shown('kind')} error={wrong(state, 'kind')} />
          <Field label={t('to', { name: authorName })} error={wrong(state, 'body')}>
            {(control) => (
              <TextArea
                {...control}
                name="body"
                required
                length={beside.passage ? 'short' : 'medium'}
                maxLength={MAX_COMMENT_LENGTH}
                defaultValue={shown('body')}
              />
            )}
          </Field>
          <FormButtons keepForLater={keepForLater} />
        </form>
      </div>
    </>
  );
}

/** A press on a line of the ask begins a comment that speaks to it. */
function useBegin(form: { current: HTMLFormElement | null }, keep: () => void): void {
  useEffect(() => {
    const begin = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-prompt]');
      const select = form.current?.elements.namedItem('prompt');
      const body = form.current?.elements.namedItem('body');
      if (!link || !(select instanceof HTMLSelectElement) || !(body instanceof HTMLElement)) return;
      event.preventDefault();
      select.value = link.dataset.prompt ?? '';
      keep();
      body.focus({ preventScroll: true });
      form.current?.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('click', begin);
    return () => document.removeEventListener('click', begin);
  });
}
