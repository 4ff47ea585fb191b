import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';

/** One line of text. Pass `defaultValue` from the returned form state to keep what was typed. */
export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={controlStyle('min-h-11 read-only:bg-well', className)} {...rest} />;
}
