import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Disclosures of one name close each other. */
  name?: string;
  className?: string;
};

/**
 * More on demand: the browser's own details, so it works without a script and find-in-page opens it. Who opens it before
 * the scripts are there finds it open still, which React need not complain of (as in all other details).
 */
export function Disclosure({ summary, children, open, name, className }: Props) {
  return (
    <details open={open} name={name} className={classNames('group', className)} suppressHydrationWarning>
      <summary className="inline-flex min-h-9 list-none items-center gap-2 rounded-sm font-medium text-accent text-sm hover:text-accent-deep [&::-webkit-details-marker]:hidden">
        <DisclosureMark />
        {summary}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}

/** The mark before a summary; it turns when the `group` around it is open. */
export function DisclosureMark() {
  return (
    <svg
      viewBox="0 0 10 10"
      className="size-2.5 shrink-0 group-open:rotate-90 motion-safe:transition-transform"
      aria-hidden="true"
    >
      <path d="M3 1.5 6.5 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
