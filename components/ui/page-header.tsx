import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** A line above the title: where this belongs. */
  eyebrow?: ReactNode;
  /** One or two sentences below it: what this is for. */
  lead?: ReactNode;
  /** Buttons beside it. */
  actions?: ReactNode;
};

/** The top of a page: its only h1. */
export function PageHeader({ title, eyebrow, lead, actions }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-8">
      <div className="min-w-0 max-w-column">
        {eyebrow && <p className="eyebrow mb-2">{eyebrow}</p>}
        <h1 className="text-3xl">{title}</h1>
        {lead && <p className="mt-3 max-w-measure font-read text-lg text-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
