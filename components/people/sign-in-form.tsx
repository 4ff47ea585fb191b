'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { FormComplaint } from './form-complaint.tsx';
import { PasswordField } from './password-field.tsx';

type Props = {
  action: FormAction;
  /** Where to go on afterwards; the server checks that it is a place of ours. */
  next?: string;
  email?: string;
};

const FIELDS = ['email', 'password'];

/** E-mail and password. */
export function SignInForm({ action, next, email = '' }: Props) {
  const t = useTranslations('people.live.signIn');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field label={t('email')} error={wrong(state, 'email')}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={typed(state, 'email', email)}
            required
          />
        )}
      </Field>
      <PasswordField name="password" label={t('password')} kind="current" error={wrong(state, 'password')} />
      <SubmitButton className="justify-self-start" pendingLabel={t('sending')}>
        {t('send')}
      </SubmitButton>
    </form>
  );
}
