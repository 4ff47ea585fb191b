'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed } from '#components/posts/form-values.ts';
import { useDraft } from '#components/posts/use-draft.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_REPLY_LENGTH } from '#lib/feedback/rules.ts';

type Props = { personId: string; commentId: string; submitKey: string; toName: string; action: FormAction };

/** A word back under a comment. `personId` is who writes it, and whose draft this browser keeps. */
export function ReplyForm({ personId, commentId, submitKey, toName, action }: Props) {
  const t = useTranslations('feedback.live.reply');
  const [state, submit, isPending] = useActionState(action, { status: 'idle' });
  const { form, keep, isRestored, restored } = useDraft({
    personId,
    what: `reply:${commentId}`,
    fields: ['body'],
    status: state.status,
    isPending,
  });
  const isRefused = state.status === 'refused';
  return (
    <Disclosure summary={t('summary')} open={isRefused || isRestored ? true : undefined}>
      <form ref={form} action={submit} onInput={keep} className="grid gap-2">
        <input type="hidden" name="commentId" value={commentId} />
        <input type="hidden" name="submitKey" value={restored('submitKey') ?? submitKey} />
        <Field
          label={t('to', { name: toName })}
          error={isRefused ? (state.fields?.body ?? state.message) : null}
        >
          {(control) => (
            <TextArea
              {...control}
              name="body"
              length="short"
              required
              maxLength={MAX_REPLY_LENGTH}
              defaultValue={typed(state, 'body')}
            />
          )}
        </Field>
        <SubmitButton
          size="small"
          variant="secondary"
          className="justify-self-start"
          pendingLabel={t('sending')}
        >
          {t('send')}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
