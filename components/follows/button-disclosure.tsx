import type { ReactNode } from 'react';
import { type ButtonVariant, buttonStyle } from '#components/ui/button-style.ts';

type Props = {
  summary: ReactNode;
  children: ReactNode;
  variant?: ButtonVariant;
  open?: boolean;
  /** Those of one name close each other. */
  name?: string;
};

/** A choice whose form opens below it: a Disclosure that weighs as much as the buttons beside it. */
export function ButtonDisclosure({ summary, children, variant = 'secondary', open, name }: Props) {
  return (
    <details open={open} name={name} className="open:w-full" suppressHydrationWarning>
      <summary
        className={buttonStyle(
          variant,
          'small',
          'cursor-pointer list-none [&::-webkit-details-marker]:hidden',
        )}
      >
        {summary}
      </summary>
      <div className="pt-3 pb-2">{children}</div>
    </details>
  );
}
