'use client';

import { useTranslations } from 'next-intl';
import type { FormState } from '#app/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';

type Props = {
  state: FormState;
  /** Takes it back, where that can be done. */
  undo?: (form: FormData) => void;
};

/** Says what the last form came to, and offers to take it back. */
export function OutcomeNotice({ state, undo }: Props) {
  const t = useTranslations('follows.live.inbox');
  if (state.status === 'idle') return null;
  if (state.status === 'refused') return <Notice kind="alert">{state.message}</Notice>;
  if (state.undo && undo) {
    return (
      <UndoNotice action={undo} fields={state.undo} label={t('undo')}>
        {state.message ?? t('done')}
      </UndoNotice>
    );
  }
  return <Notice kind="status">{state.message ?? t('done')}</Notice>;
}
