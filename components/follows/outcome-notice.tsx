'use client';

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
  if (state.status === 'idle') return null;
  if (state.status === 'refused') return <Notice kind="alert">{state.message}</Notice>;
  if (state.undo && undo) {
    return (
      <UndoNotice action={undo} fields={state.undo}>
        {state.message ?? 'Done.'}
      </UndoNotice>
    );
  }
  return <Notice kind="status">{state.message ?? 'Done.'}</Notice>;
}
