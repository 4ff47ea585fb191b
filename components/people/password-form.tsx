'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormAction, wrong } from '#components/posts/form-values.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { FormComplaint } from './form-complaint.tsx';
import { PasswordField } from './password-field.tsx';

type Props = {
  action: FormAction;
  /** For password managers: which account the new password is for. */
  email: string;
};

const FIELDS = ['currentPassword', 'newPassword'];

/** The old password and a new one. */
export function PasswordForm({ action, email }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  const t = useTranslations('settings.live.password');
  return (
    <form action={submit} className="grid gap-5">
      <FormComplaint state={state} fields={FIELDS} />
      {/* without a name it is not sent */}
      <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={t('current')}
        kind="current"
        error={wrong(state, 'currentPassword')}
      />
      <PasswordField
        name="newPassword"
        label={t('new')}
        kind="new"
        hint={t('hint')}
        error={wrong(state, 'newPassword')}
      />
      <SubmitButton className="justify-self-start" pendingLabel={t('changing')}>
        {t('change')}
      </SubmitButton>
    </form>
  );
}
