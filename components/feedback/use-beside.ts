'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FormState } from '#app/form-state.ts';
import type { Picked } from './use-passage.ts';

const GAP_PX = 12;

type Beside = {
  /** The passage beside which the form stands; null: it stands where it always does, below the writing. */
  passage: Picked | null;
  open: (passage: Picked) => void;
  /** Back below the writing, with everything typed; the passage is selected again. */
  close: () => void;
  /** What the form came to is to be said where it was sent from: in the window, not below the writing. */
  isSaidInPlace: boolean;
};

/**
 * Lifts the comment form out of its place and puts it right under the passage it is about, until it is sent or closed.
 * The passage keeps a tint meanwhile, since the selection goes once somebody types.
 */
export function useBeside(card: RefObject<HTMLElement | null>, state: FormState): Beside {
  const [passage, setPassage] = useState<Picked | null>(null);
  const [isSaidInPlace, setSaidInPlace] = useState(false);
  const seen = useRef(state);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const place = element.parentElement;
    if (!passage) {
      element.style.top = '';
      if (place) place.style.minHeight = '';
      return;
    }
    const room = element.offsetParent?.getBoundingClientRect();
    element.style.top = `${passage.range.getBoundingClientRect().bottom - (room?.top ?? 0) + GAP_PX}px`;
    element.querySelector<HTMLElement>('[name=body]')?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }, [card, passage]);

  useEffect(() => {
    tint(passage?.range ?? null);
    return () => tint(null);
  }, [passage]);

  useEffect(() => {
    if (state === seen.current) return;
    seen.current = state;
    if (state.status !== 'done' || !passage) return;
    setPassage(null);
    // whoever works by keys goes on from the passage, not from the form far below
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.collapse(passage.range.endContainer, passage.range.endOffset);
  }, [state, passage]);

  return {
    passage,
    isSaidInPlace,
    open: (picked) => {
      const { offsetHeight = 0, parentElement: place } = card.current ?? {};
      // its place stays as long as it was, so that nothing below moves up
      if (place && !passage) place.style.minHeight = `${offsetHeight}px`;
      setSaidInPlace(true);
      setPassage(picked);
    },
    close: () => {
      setPassage(null);
      const selection = getSelection();
      selection?.removeAllRanges();
      if (passage) selection?.addRange(passage.range);
    },
  };
}

/** Not every browser can tint a range without changing the page; then only the quote in the form names it. */
function tint(range: Range | null): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  if (range) CSS.highlights.set('picked', new Highlight(range));
  else CSS.highlights.delete('picked');
}
