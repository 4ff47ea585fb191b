'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Props = {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  isRead: boolean;
  label: string;
  /** Read out in place of the label where several buttons say the same. */
  spoken?: string;
  pendingLabel: string;
  /** What stands here once it is read. */
  readLabel: string;
};

/** Marks something as read; then it says so in the same place, where the keyboard stays. */
export function ReadForm({ action, fields, isRead, label, spoken, pendingLabel, readLabel }: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  const place = useRef<HTMLParagraphElement>(null);
  const isJustRead = isRead && state.status === 'done';
  useEffect(() => {
    if (isJustRead) place.current?.focus();
  }, [isJustRead]);

  if (isRead) {
    return (
      <p ref={place} tabIndex={-1} className="px-3 text-faint text-sm">
        {readLabel}
      </p>
    );
  }
  return (
    <form action={submit} className="grid justify-items-end gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="quiet" size="small" aria-label={spoken} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
      {state.status === 'refused' && (
        <p role="alert" className="text-alert text-sm">
          {state.message}
        </p>
      )}
    </form>
  );
}
