'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_NOTE_LENGTH } from '#lib/connections/rules.ts';

type Props = {
  otherId: string;
  /** As it is stored. */
  note: string;
  action: FormAction;
};

/** What only I see about a connection. A refused note stays as it was typed. */
export function NoteForm({ otherId, note, action }: Props) {
  const t = useTranslations('connections.live.note');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="otherId" value={otherId} />
      <Field label={t('label')} hint={t('hint')} error={wrong(state, 'note')}>
        {(control) => (
          <TextArea
            {...control}
            key={note}
            name="note"
            length="short"
            maxLength={MAX_NOTE_LENGTH}
            defaultValue={typed(state, 'note', note)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" size="small" pendingLabel={t('keeping')}>
          {t('keep')}
        </SubmitButton>
        {state.status === 'done' && (
          <p role="status" className="text-sm text-soft">
            {state.message}
          </p>
        )}
        {state.status === 'refused' && !state.fields?.note && (
          <p role="alert" className="text-alert text-sm">
            {state.message}
          </p>
        )}
      </div>
    </form>
  );
}
