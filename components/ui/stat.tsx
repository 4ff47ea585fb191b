import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  label: ReactNode;
  value: ReactNode;
  /** Beside what to read the value, e.g. "9 the month before". */
  note?: ReactNode;
  tone?: 'plain' | 'gave' | 'received';
};

const TONES = { plain: 'border-ink', gave: 'border-gave', received: 'border-received' } as const;

/** Figures side by side; holds `Stat`s. */
export function StatList({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-6 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {children}
    </dl>
  );
}

/** One figure with its name. Only inside a `StatList`. */
export function Stat({ label, value, note, tone = 'plain' }: Props) {
  return (
    <div className={classNames('flex min-w-0 flex-col border-t-2 pt-2.5', TONES[tone])}>
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="figures mt-1 whitespace-nowrap font-read text-2xl">{value}</dd>
      {note && <dd className="figures text-faint text-sm">{note}</dd>}
    </div>
  );
}
