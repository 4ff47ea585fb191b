'use client';

import { useEffect } from 'react';

const GAP_PX = 4;

/**
 * Where there is room beside the writing, moves each comment down to its passage, never over another comment.
 * Without a script they stand one after the other, in the same order.
 */
export function AlignComments({ listId, proseId }: { listId: string; proseId: string }) {
  useEffect(() => {
    const list = document.getElementById(listId);
    const prose = document.getElementById(proseId);
    if (!list || !prose) return;
    const isWide = matchMedia('(min-width: 64rem)');
    const place = () => align(list, isWide.matches);
    const observer = new ResizeObserver(place);
    for (const element of [prose, ...list.children]) observer.observe(element);
    isWide.addEventListener('change', place);
    place();
    return () => {
      observer.disconnect();
      isWide.removeEventListener('change', place);
    };
  });
  return null;
}

function align(list: HTMLElement, isWide: boolean): void {
  const top = list.getBoundingClientRect().top;
  let bottom = 0;
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const passage = document.getElementById(item.id.replace('comment-', 'passage-'));
    const wanted = passage ? passage.getBoundingClientRect().top - top : 0;
    const margin = Math.max(bottom === 0 ? 0 : GAP_PX, wanted - bottom);
    item.style.marginTop = isWide ? `${margin}px` : '';
    bottom += margin + item.offsetHeight;
  }
}
