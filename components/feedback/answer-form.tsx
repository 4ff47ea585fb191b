'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed } from '#components/posts/form-values.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { COMMENT_ANSWERS, type CommentAnswer, MAX_THANKS_LENGTH } from '#lib/feedback/rules.ts';

type AnswerProps = {
  commentId: string;
  giverName: string;
  answer: CommentAnswer | null;
  action: FormAction;
};

/** The author says what a comment did: one button per answer, the given one pressed. It can be changed. */
export function AnswerForm({ commentId, giverName, answer, action }: AnswerProps) {
  const t = useTranslations('posts.live');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid gap-1.5">
      <input type="hidden" name="commentId" value={commentId} />
      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-medium text-sm">
          {answer ? t('yourAnswer') : t('whatDidItDo', { name: giverName })}
        </legend>
        <div className="flex flex-wrap gap-1.5">
          {COMMENT_ANSWERS.map((value) => (
            <SubmitButton
              key={value}
              name="answer"
              value={value}
              size="small"
              variant={answer === value ? 'primary' : 'secondary'}
              aria-pressed={answer === value}
            >
              {t(`answers.${value}`)}
            </SubmitButton>
          ))}
        </div>
      </fieldset>
      {state.status === 'refused' && (
        <p role="alert" className="text-alert text-sm">
          {state.message}
        </p>
      )}
    </form>
  );
}

type ThanksProps = { commentId: string; giverName: string; action: FormAction };

/** Thanks, with words or without. */
export function ThanksForm({ commentId, giverName, action }: ThanksProps) {
  const t = useTranslations('posts.live');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <Disclosure
      summary={t('thank', { name: giverName })}
      open={state.status === 'refused' ? true : undefined}
    >
      <form action={submit} className="grid gap-2">
        <input type="hidden" name="commentId" value={commentId} />
        <Field
          label={t('inYourWords')}
          optional
          error={state.status === 'refused' ? (state.fields?.thanks ?? state.message) : null}
        >
          {(control) => (
            <TextInput
              {...control}
              name="thanks"
              maxLength={MAX_THANKS_LENGTH}
              placeholder={t('thankYou')}
              defaultValue={typed(state, 'thanks')}
            />
          )}
        </Field>
        <SubmitButton
          size="small"
          variant="secondary"
          className="justify-self-start"
          pendingLabel={t('sending')}
        >
          {t('sayThanks')}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
