'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** What it says while the form is on its way, e.g. "Saving …". */
  pendingLabel?: string;
};

/** Submits its form; while that is on its way it says so and takes no second press. */
export function SubmitButton({
  variant = 'primary',
  size = 'regular',
  pendingLabel,
  className,
  disabled,
  children,
  ...rest
}: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonStyle(variant, size, className)}
      disabled={pending || disabled}
      aria-busy={pending || undefined}
      {...rest}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
