'use client';

import { useActionState } from 'react';
import type { ButtonSize, ButtonVariant } from '#components/ui/button-style.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { FormAction } from './form-values.ts';

type Props = {
  action: FormAction;
  /** What the action needs, as hidden inputs. */
  fields: Readonly<Record<string, string>>;
  label: string;
  /** Read out in place of the label where several buttons say the same. */
  spoken?: string;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** One button that does one thing, and says in place when it could not. */
export function StepForm({
  action,
  fields,
  label,
  spoken,
  pendingLabel,
  variant = 'secondary',
  size = 'small',
}: Props) {
  const [state, submit] = useActionState(action, { status: 'idle' });
  return (
    <form action={submit} className="grid justify-items-start gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} pendingLabel={pendingLabel} aria-label={spoken}>
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
