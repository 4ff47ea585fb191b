import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

type Props = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize };

/** A button; `type` is "button" unless said otherwise, so that it never submits by accident. */
export function Button({
  variant = 'secondary',
  size = 'regular',
  className,
  type = 'button',
  ...rest
}: Props) {
  return <button type={type} className={buttonStyle(variant, size, className)} {...rest} />;
}
