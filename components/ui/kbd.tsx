import type { ReactNode } from 'react';

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-6 justify-center rounded-sm border border-edge border-b-2 bg-sheet px-1.5 font-ui text-soft text-xs leading-5">
      {children}
    </kbd>
  );
}
