'use client';

import { useActionState } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Props = { action: FormAction; token: string; label: string; pendingLabel: string };

/** One press ends the mails; opening the page has changed nothing. */
export function TokenForm({ action, token, label, pendingLabel }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  if (state.status === 'done') return <Notice kind="status">{state.message}</Notice>;
  return (
    <form action={submit} className="grid justify-items-start gap-4">
      {state.status === 'refused' && <Notice kind="alert">{state.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
    </form>
  );
}
