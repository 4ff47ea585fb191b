'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** After this long the line rests, whatever came of it. */
const MOST_MS = 10_000;

/**
 * The two directions over every page, always on the same sides; they move while the next page is on its way. Nothing on
 * the page itself moves or gives way: what is there can be read until the new one stands.
 */
export function ProgressLine() {
  const place = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const click = (event: MouseEvent) => {
      if (!leadsElsewhere(event)) return;
      setLeaving(place);
      clearTimeout(rest);
      rest = setTimeout(() => setLeaving(null), MOST_MS);
    };
    document.addEventListener('click', click);
    return () => {
      document.removeEventListener('click', click);
      clearTimeout(rest);
    };
  }, [place]);
  return <div aria-hidden="true" className="two-ways" data-moving={leaving === place || undefined} />;
}

function leadsElsewhere({ target, metaKey, ctrlKey, shiftKey, button }: MouseEvent): boolean {
  if (metaKey || ctrlKey || shiftKey || button !== 0) return false;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.target || link.download || link.dataset.opens || link.origin !== location.origin)
    return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
