'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { FormComplaint } from './form-complaint.tsx';
import { PasswordField } from './password-field.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Props = { signUp: FormAction; signIn: FormAction };

const FIELDS = ['email', 'handle', 'name', 'password'];

/**
 * A name, a handle, an e-mail address and a password; then signing in with them. What follows is the same for an address
 * that was known already.
 */
export function SignUpForm({ signUp, signIn }: Props) {
  const t = useTranslations('people.live.signUp');
  const [state, submit] = useActionState(signUp, { status: 'idle' });
  if (state.status === 'done') return <Opened email={state.key ?? ''} signIn={signIn} />;
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      <Field label={t('name')} hint={t('nameHint')} error={wrong(state, 'name')}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            defaultValue={typed(state, 'name')}
            required
          />
        )}
      </Field>
      <Field label={t('handle')} hint={t('handleHint')} error={wrong(state, 'handle')}>
        {(control) => (
          <TextInput
            {...control}
            name="handle"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed(state, 'handle')}
            required
          />
        )}
      </Field>
      <Field label={t('email')} hint={t('emailHint')} error={wrong(state, 'email')}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={typed(state, 'email')}
            required
          />
        )}
      </Field>
      <PasswordField
        name="password"
        label={t('password')}
        kind="new"
        hint={t('passwordHint')}
        error={wrong(state, 'password')}
      />
      <SubmitButton className="justify-self-start" pendingLabel={t('sending')}>
        {t('send')}
      </SubmitButton>
    </form>
  );
}

function Opened({ email, signIn }: { email: string; signIn: FormAction }) {
  const t = useTranslations('people.live.signUp');
  return (
    <div className="grid gap-6">
      <Notice kind="status" title={t('opened')}>
        {t('openedText')}
      </Notice>
      <SignInForm action={signIn} email={email} next="/welcome" />
    </div>
  );
}
