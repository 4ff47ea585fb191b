import { type ReactNode, useId } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';

type Props = {
  /** What the button shows. */
  trigger: ReactNode;
  /** Its name where what it shows is a picture only. */
  label?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Links and one-button forms; give each `menuItem` as class. */
  children: ReactNode;
};

/** The classes of a link or button inside a PopoverMenu. */
export const menuItem =
  'flex min-h-10 w-full items-center gap-2.5 rounded-sm px-3 py-1.5 text-left text-sm text-ink hover:bg-well';

/**
 * A small panel of further links and forms under a button. The browser's own popover: opens without a script, closes on
 * Escape and on a click beside it, and holds ordinary links and forms, so it claims no menu role.
 */
export function PopoverMenu({ trigger, label, variant = 'secondary', size = 'small', children }: Props) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={buttonStyle(variant, size)}>
        {trigger}
      </button>
      <div id={id} popover="auto" className="popover">
        {children}
      </div>
    </>
  );
}
