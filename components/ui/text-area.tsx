import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';

type Props = Omit<ComponentProps<'textarea'>, 'rows'> & {
  /** The height it starts with: about 2, 5 or 14 lines. */
  length?: 'short' | 'medium' | 'long';
  /** Set in the reading face, for writing that will be read in it. */
  reading?: boolean;
};

// `field-sizing: content` ignores `rows`, so the same height is said twice: for browsers with it and without
const LENGTHS = {
  short: { rows: 2, minimum: 'min-h-18' },
  medium: { rows: 5, minimum: 'min-h-36' },
  long: { rows: 14, minimum: 'min-h-96' },
} as const;

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ className, length = 'medium', reading = false, ...rest }: Props) {
  const { rows, minimum } = LENGTHS[length];
  return (
    <textarea
      rows={rows}
      className={controlStyle(
        'field-sizing-content block max-h-[75vh] resize-y read-only:bg-well',
        minimum,
        reading ? 'font-read text-lg leading-relaxed' : 'leading-normal',
        className,
      )}
      {...rest}
    />
  );
}
