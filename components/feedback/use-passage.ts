'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { offsetsOfRange, plainOf, rangeOfOffsets } from '#components/text/selection.ts';
import type { Span } from '#components/text/sentences.ts';
import { MAX_PASSAGE_LENGTH } from '#lib/text/passages.ts';

/** A passage of the writing on the page, and where it stands in the window. */
export type Picked = Span & { words: string; box: DOMRect; range: Range };

/**
 * The passage that is selected in the writing now; it stays while the toolbar that acts on it has the focus. What is selected
 * by script is known at once with `look`: the next key may come before the browser tells of it.
 */
export function usePassage(
  proseId: string,
  toolbar: RefObject<HTMLElement | null>,
): { picked: Picked | null; look: () => void; drop: () => void } {
  const [picked, setPicked] = useState<Picked | null>(null);
  const look = useCallback(() => {
    const found = selectionIn(document.getElementById(proseId));
    if (!found && toolbar.current?.contains(document.activeElement)) return;
    setPicked(found);
  }, [proseId, toolbar]);
  useEffect(() => {
    document.addEventListener('selectionchange', look);
    // what was selected before this was fetched
    look();
    return () => document.removeEventListener('selectionchange', look);
  }, [look]);
  const drop = () => {
    getSelection()?.removeAllRanges();
    setPicked(null);
  };
  return { picked, look, drop };
}

function selectionIn(prose: HTMLElement | null): Picked | null {
  const selection = getSelection();
  if (!prose || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(prose)) return null;
  const span = offsetsOfRange(prose, range);
  if (!span) return null;
  const words = plainOf(prose).slice(span.start, span.end);
  if (words.trim() === '' || words.length > MAX_PASSAGE_LENGTH) return null;
  // the part that lies in the writing, whatever was swept along
  const within = rangeOfOffsets(prose, span.start, span.end) ?? range;
  return { ...span, words, box: within.getBoundingClientRect(), range: within };
}

/** Selects a part of the writing and brings it into view. */
export function selectSpan(prose: HTMLElement, { start, end }: Span): void {
  const range = rangeOfOffsets(prose, start, end);
  if (!range) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const { top, bottom } = range.getBoundingClientRect();
  // 150 px below are left for the toolbar
  if (top < 80 || bottom > innerHeight - 150) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
