'use client';

import { useActionState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_BIO_LENGTH } from '#lib/people/rules.ts';
import { FormComplaint } from './form-complaint.tsx';

type Props = {
  action: FormAction;
  profile: { handle: string; name: string; bio: string; attentionBudgetMinutes: number | null };
};

const FIELDS = ['name', 'bio', 'attentionBudgetMinutes'];

/** What others read about somebody, and how much reading time they want to spend. */
export function ProfileForm({ action, profile }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  const minutes = profile.attentionBudgetMinutes;
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      <Field label="Name" error={wrong(state, 'name')}>
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
        label="About you"
        optional
        hint={`What you do and care about, in at most ${MAX_BIO_LENGTH} characters.`}
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
        label="Reading time"
        optional
        hint="Minutes a week you would like to spend reading the people you follow. The dashboard sets it beside what they write. Only you see it."
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
      <SubmitButton className="justify-self-start" pendingLabel="Saving …">
        Save
      </SubmitButton>
    </form>
  );
}
