'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import type { ButtonVariant } from '#components/ui/button-style.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { FormComplaint } from './form-complaint.tsx';

/** One button that signs in as a member of the demo network. */
export function TryDemoForm({ action, variant }: { action: FormAction; variant?: ButtonVariant }) {
  const t = useTranslations('people.live.demo');
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid gap-2">
      <SubmitButton variant={variant} pendingLabel={t('opening')}>
        {t('try')}
      </SubmitButton>
      <FormComplaint state={state} />
    </form>
  );
}
