import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';

type Props = ComponentProps<'select'> & { options: readonly { value: string; label: string }[] };

/** The browser's own select. Pass `defaultValue` from the returned form state to keep what was chosen. */
export function Select({ options, className, defaultValue, ...rest }: Props) {
  return (
    // React leaves a select's default alone after mounting, so a form reset would undo the choice: a new key mounts anew
    <select
      key={String(defaultValue ?? '')}
      defaultValue={defaultValue}
      className={controlStyle('min-h-11 pr-8', className)}
      {...rest}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
