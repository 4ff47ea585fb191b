import type { ReactNode } from 'react';

/** One part of the visual language. */
export function SampleSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-6 border-line border-t py-10">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Samples that belong together, with a word about when they are used. */
export function Samples({ title, when, children }: { title: string; when?: string; children: ReactNode }) {
  return (
    <div className="grid gap-3">
      <div>
        <h3 className="font-medium font-ui text-base">{title}</h3>
        {when && <p className="max-w-measure text-sm text-soft">{when}</p>}
      </div>
      <div className="flex flex-wrap items-start gap-4">{children}</div>
    </div>
  );
}
