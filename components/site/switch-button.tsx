import type { ReactNode } from 'react';

type Props = { name: string; value: string; isOn: boolean; lang?: string; children: ReactNode };

/** One of a few quiet buttons in a row, pressed or not; submits its form with its value. */
export function SwitchButton({ isOn, children, ...rest }: Props) {
  return (
    <button
      type="submit"
      aria-pressed={isOn}
      className="min-h-9 rounded-sm px-2.5 text-sm text-soft hover:text-ink aria-pressed:bg-well aria-pressed:font-medium aria-pressed:text-ink"
      {...rest}
    >
      {children}
    </button>
  );
}
