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
  const { pending, data } = useFormStatus();
  // of several buttons in a form only the one that was pressed speaks
  const isPressed = pending && (!rest.name || data.get(rest.name) === rest.value);
  return (
    <button
      type="submit"
      className={buttonStyle(variant, size, className)}
      disabled={pending || disabled}
      aria-busy={isPressed || undefined}
      {...rest}
    >
      {isPressed && pendingLabel ? pendingLabel : children}
    </button>
  );
}
