import type { ReactNode } from 'react';

type Props = { id: string; title: string; children: ReactNode; isMain?: boolean };

/** A part of Today under its heading. */
export function TodaySection({ id, title, children, isMain = false }: Props) {
  return (
    <section
      aria-labelledby={`${id}-heading`}
      className={isMain ? 'min-w-0' : 'min-w-0 border-line border-t pt-4'}
    >
      <h2 id={`${id}-heading`} className={isMain ? 'mb-4 text-2xl' : 'mb-1 text-xl'}>
        {title}
      </h2>
      {children}
    </section>
  );
}
