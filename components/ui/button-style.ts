import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'inverse';
export type ButtonSize = 'regular' | 'small';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium text-center no-underline select-none ' +
  'transition-colors duration-(--motion-quick) disabled:opacity-70 aria-disabled:opacity-70';

const SIZES: Record<ButtonSize, string> = {
  regular: 'min-h-11 px-4.5 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-sm',
};

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-deep',
  secondary: 'border border-edge bg-sheet text-ink hover:border-ink hover:bg-paper',
  quiet: 'text-accent hover:bg-accent-wash hover:text-accent-deep',
  // on an ink-coloured ground
  inverse: 'text-paper underline underline-offset-4 hover:bg-soft focus-visible:outline-paper',
};

/** The classes of everything that looks like a button, whatever its element is. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(SHAPE, SIZES[size], VARIANTS[variant], extra);
}
