'use client';

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
  const [state, submit] = useActionState(signUp, { status: 'idle' });
  if (state.status === 'done') return <Opened email={state.key ?? ''} signIn={signIn} />;
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      <Field label="Name" hint="How people will read you." error={wrong(state, 'name')}>
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
      <Field
        label="Handle"
        hint="Your address here: letters a to z, digits and _. It stays."
        error={wrong(state, 'handle')}
      >
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
      <Field label="E-mail" hint="Only for signing in. Nobody sees it." error={wrong(state, 'email')}>
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
        label="Password"
        kind="new"
        hint="At least 10 characters. A few words in a row are easy to keep in mind."
        error={wrong(state, 'password')}
      />
      <SubmitButton className="justify-self-start" pendingLabel="Opening your account …">
        Sign up
      </SubmitButton>
    </form>
  );
}

function Opened({ email, signIn }: { email: string; signIn: FormAction }) {
  return (
    <div className="grid gap-6">
      <Notice kind="status" title="Now sign in.">
        If this address is new here, your account is ready. If you had one already, it is as it was: sign in
        with the password you know.
      </Notice>
      <SignInForm action={signIn} email={email} next="/settings/interests?welcome=1" />
    </div>
  );
}
