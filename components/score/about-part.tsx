import type { ReactNode } from 'react';

type Props = { id: string; title: string; lead?: ReactNode; children?: ReactNode };

/** A part of the page about the score. */
export function AboutPart({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="scroll-mt-6">
      <h2 id={`${id}-heading`} className="text-2xl">
        {title}
      </h2>
      {lead && <div className="mt-3 grid max-w-measure gap-3 font-read text-lg">{lead}</div>}
      {children && <div className="mt-6">{children}</div>}
    </section>
  );
}
