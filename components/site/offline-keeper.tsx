'use client';

import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { afterLoad } from './after-load.ts';

/** Has the browser keep the page that is shown without the network, in the language of this one. Shows nothing. */
export function OfflineKeeper() {
  const language = useLocale();
  useEffect(() => {
    // a site that is being worked on should never be answered by what was kept
    if (process.env.NODE_ENV !== 'production') return;
    return afterLoad(() => {
      // where a browser refuses, its own page about the missing network serves as well
      navigator.serviceWorker?.register(`/sw.js?language=${language}`, { scope: '/' }).catch(() => {});
    });
  }, [language]);
  return null;
}
