import type { ReactNode } from 'react';

type Props = {
  /** "reading" for writing and forms, "page" for lists and overviews. */
  width?: 'reading' | 'page';
  children: ReactNode;
};

/** The content of a page; where the skip link leads. */
export function Main({ width = 'page', children }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`mx-auto w-full px-5 pt-8 pb-16 outline-none sm:px-8 sm:pt-12 ${width === 'reading' ? 'max-w-column' : 'max-w-page'}`}
    >
      {children}
    </main>
  );
}
