import { useEffect } from 'react';

/** The keys of one page: what to press, and what it does in the reader's language. */
export type PageKeys = { title: string; keys: readonly (readonly [key: string, meaning: string])[] };

let shown: PageKeys | null = null;

/** The keys of the page that is open; null where it has none. */
export function currentPageKeys(): PageKeys | null {
  return shown;
}

/**
 * Lists a page's keys in the window that `?` opens. The page handles the keys itself and leaves `?` alone; hand in the
 * same object every time.
 */
export function usePageKeys(keys: PageKeys): void {
  useEffect(() => {
    shown = keys;
    return () => {
      if (shown === keys) shown = null;
    };
  }, [keys]);
}
