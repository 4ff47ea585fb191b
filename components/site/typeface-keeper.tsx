'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useLayoutEffect, useState } from 'react';
import { afterLoad } from './after-load.ts';
import { fetchTypefaces, showKeptTypefaces, showTypefaces } from './typefaces.ts';

/**
 * Has a browser that comes for the first time fetch the typefaces when everything else is there, and uses them from the
 * next page on: nothing waits for them, and no line breaks anew under a reader's eyes. Shows nothing.
 */
export function TypefaceKeeper() {
  const path = usePathname();
  const [firstPath] = useState(path);
  useLayoutEffect(() => {
    if (path === firstPath) showKeptTypefaces();
    else showTypefaces();
  }, [path, firstPath]);
  useEffect(() => afterLoad(fetchTypefaces), []);
  return null;
}
