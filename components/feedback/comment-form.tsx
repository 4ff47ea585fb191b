'use client';

import { useActionState, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { DraftNotice } from '#components/posts/draft-notice.tsx';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { useDraft } from '#components/posts/use-draft.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { COMMENT_KIND_LABELS, COMMENT_KINDS, MAX_COMMENT_LENGTH } from '#lib/feedback/rules.ts';
import { PassagePicker } from './passage-picker.tsx';

type Props = {
  /** Whose draft this browser keeps. */
  personId: string;
  postId: string;
  /** The revision that is shown: what the reader read. */
  revision: number;
  /** Made by the server for this form; the same form sent twice counts once. */
  submitKey: string;
  authorName: string;
  /** Id of the element with the writing, where a passage can be selected. */
  proseId: string;
  /** Id of an empty element right after it. */
  offerId: string;
  action: FormAction;
};

const PASSAGE_CODES = new Set(['passage-not-found', 'passage-ambiguous']);

/** Leaves feedback on a post: on the whole, or on words selected in the text, pasted or typed. */
export function CommentForm({
  personId,
  postId,
  revision,
  submitKey,
  authorName,
  proseId,
  offerId,
  action,
}: Props) {
  const [state, submit, isPending] = useActionState(action, { status: 'idle' });
  const { form, keep, isRestored, restored, discard } = useDraft({
    personId,
    what: `comment:${postId}`,
    fields: ['body', 'quote'],
    status: state.status,
    isPending,
  });
  const quote = useRef<HTMLTextAreaElement>(null);
  const [start, setStart] = useState<string | undefined>(typed(state, 'quoteStart') || undefined);
  const body = useRef<HTMLTextAreaElement>(null);

  const take = (passage: { words: string; start: number }) => {
    if (!quote.current) return;
    quote.current.value = passage.words;
    flushSync(() => setStart(String(passage.start)));
    keep();
    body.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  };
  const passageError =
    state.status === 'refused' && PASSAGE_CODES.has(state.code) ? state.message : wrong(state, 'quote');
  return (
    <form ref={form} action={submit} onInput={keep} className="grid gap-5">
      <PassagePicker proseId={proseId} offerId={offerId} onPick={take} />
      <DraftNotice isRestored={isRestored} discard={discard} />
      {state.status === 'refused' && !passageError && <Notice kind="alert">{state.message}</Notice>}
      {state.status === 'done' && <Notice kind="status">{state.message}</Notice>}
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="revision" value={restored('revision') ?? revision} />
      <input type="hidden" name="submitKey" value={restored('submitKey') ?? submitKey} />
      <input type="hidden" name="quoteStart" value={start ?? restored('quoteStart') ?? ''} />
      <ChoiceChips
        legend="What is it?"
        name="kind"
        required
        chosen={typed(state, 'kind', 'suggestion')}
        choices={COMMENT_KINDS.map((value) => ({ value, ...COMMENT_KIND_LABELS[value] }))}
        error={wrong(state, 'kind')}
      />
      <Field
        label="On which words"
        optional
        hint="Select words in the text above, or copy them here exactly. Leave it empty to speak about the whole."
        error={passageError}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={quote}
            name="quote"
            length="short"
            className="font-read italic"
            defaultValue={typed(state, 'quote')}
          />
        )}
      </Field>
      <Field label={`To ${authorName}`} error={wrong(state, 'body')}>
        {(control) => (
          <TextArea
            {...control}
            ref={body}
            name="body"
            required
            maxLength={MAX_COMMENT_LENGTH}
            defaultValue={typed(state, 'body')}
          />
        )}
      </Field>
      <SubmitButton className="justify-self-start" pendingLabel="Sending …">
        Give feedback
      </SubmitButton>
    </form>
  );
}
