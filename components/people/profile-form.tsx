'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_BIO_LENGTH } from '#lib/people/rules.ts';
import { FormComplaint } from './form-complaint.tsx';

type Props = {
  action: FormAction;
  profile: {
    handle: string;
    name: string;
    bio: string;
    attentionBudgetMinutes: number | null;
    isPublic: boolean;
  };
};

const FIELDS = ['name', 'bio', 'attentionBudgetMinutes'];

/** What others read about somebody, and how much reading time they want to spend. */
export function ProfileForm({ action, profile }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  const t = useTranslations('settings.live.profile');
  const minutes = profile.attentionBudgetMinutes;
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      <Field label={t('name')} error={wrong(state, 'name')}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            defaultValue={typed(state, 'name', profile.name)}
            required
          />
        )}
      </Field>
      <Field
        label={t('about')}
        optional
        hint={t('aboutHint', { most: MAX_BIO_LENGTH })}
        error={wrong(state, 'bio')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="bio"
            length="short"
            reading
            defaultValue={typed(state, 'bio', profile.bio)}
          />
        )}
      </Field>
      <Field
        label={t('minutes')}
        optional
        hint={t('minutesHint')}
        error={wrong(state, 'attentionBudgetMinutes')}
      >
        {(control) => (
          <TextInput
            {...control}
            name="attentionBudgetMinutes"
            inputMode="numeric"
            className="max-w-40"
            defaultValue={typed(state, 'attentionBudgetMinutes', minutes === null ? '' : String(minutes))}
          />
        )}
      </Field>
      <Checkbox
        name="isPublic"
        value="1"
        label={t('isPublic')}
        hint={t('isPublicHint')}
        defaultChecked={state.status === 'refused' ? state.values.isPublic === '1' : profile.isPublic}
      />
      <SubmitButton className="justify-self-start" pendingLabel={t('saving')}>
        {t('save')}
      </SubmitButton>
    </form>
  );
}
