import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  /** "alert" interrupts (something was refused), "status" waits its turn (something was done), "note" is not announced. */
  kind?: 'status' | 'alert' | 'note';
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
};

const KINDS = {
  status: { role: 'status', tone: 'border-accent bg-accent-wash' },
  alert: { role: 'alert', tone: 'border-alert bg-alert-wash' },
  note: { role: undefined, tone: 'border-edge bg-well' },
} as const;

/** A sentence about what just happened or what to know, in place. */
export function Notice({ kind = 'note', title, children, className }: Props) {
  const { role, tone } = KINDS[kind];
  return (
    <div role={role} className={classNames('rounded-sm border-l-3 px-4 py-3', tone, className)}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="text-sm">{children}</div>}
    </div>
  );
}
