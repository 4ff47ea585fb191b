import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** A link that looks like a button: for going somewhere, not for changing something. */
export function ButtonLink({ variant = 'secondary', size = 'regular', className, ...rest }: Props) {
  return <Link className={buttonStyle(variant, size, className)} {...rest} />;
}
