import type { ReactNode } from 'react';

/** The writing, and its preview beside it where there is room, below it elsewhere. */
export function WritingTable({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  if (!preview) return <div className="grid gap-5">{children}</div>;
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="grid min-w-0 gap-5">{children}</div>
      <div
        data-preview=""
        className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
      >
        {preview}
      </div>
    </div>
  );
}
