import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { FormState } from '#app/form-state.ts';
import { wrong } from '#components/posts/form-values.ts';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_COMMENT_LENGTH } from '#lib/feedback/rules.ts';
import { KindChips } from './kind-chips.tsx';
import { PromptField } from './prompt-field.tsx';
import type { Begun } from './use-comment.ts';

type Props = {
  state: FormState;
  /** What a field holds when it appears. */
  shown: (name: keyof Begun) => string;
  quote: RefObject<HTMLTextAreaElement | null>;
  prompts: readonly string[];
  authorName: string;
  passageError: string | null;
  /** The form stands under its passage: the words need not be shown again, unless something is wrong with them. */
  isBeside: boolean;
};

/** What is said, on which words, as what, and to which line of the ask. */
export function CommentFields({ state, shown, quote, prompts, authorName, passageError, isBeside }: Props) {
  const t = useTranslations('feedback.live.form');
  return (
    <>
      <div hidden={isBeside && !passageError}>
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
            length={isBeside ? 'short' : 'medium'}
            maxLength={MAX_COMMENT_LENGTH}
            defaultValue={shown('body')}
          />
        )}
      </Field>
    </>
  );
}
