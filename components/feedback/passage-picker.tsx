'use client';

import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { offsetsOfRange, plainOf } from '#components/text/selection.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { MAX_PASSAGE_LENGTH } from '#lib/text/passages.ts';

type Picked = { words: string; start: number };
type Props = {
  proseId: string;
  /** Id of an empty element right after the writing, so that Tab leads from the selected words to the offer. */
  offerId: string;
  onPick: (passage: Picked) => void;
};

/** While words of the writing are selected, by mouse, touch or keys, offers to comment on them. */
export function PassagePicker({ proseId, offerId, onPick }: Props) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<DOMRect>(null);

  useEffect(() => {
    const look = () => {
      const found = selectionIn(document.getElementById(proseId));
      // the button itself may take the focus without the offer going away
      if (!found && document.activeElement === button.current) return;
      place.current = found?.box ?? null;
      setPicked(found);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [proseId]);

  useEffect(() => {
    if (!picked || !button.current || !place.current) return;
    const { bottom, left } = place.current;
    // through the style object and not an attribute, which the content security policy forbids
    button.current.style.top = `${Math.min(bottom + 10, innerHeight - 110)}px`;
    button.current.style.left = `${Math.min(Math.max(left, 12), innerWidth - 260)}px`;
  }, [picked]);

  const offer = picked && document.getElementById(offerId);
  if (!picked || !offer) return null;
  return createPortal(
    <button
      ref={button}
      type="button"
      className={buttonStyle('primary', 'small', 'fixed z-20 shadow-lift')}
      // pressing it must not drop the selection
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onPick(picked);
        getSelection()?.removeAllRanges();
        setPicked(null);
      }}
    >
      Comment on this passage
    </button>,
    offer,
  );
}

function selectionIn(prose: HTMLElement | null): (Picked & { box: DOMRect }) | null {
  const selection = getSelection();
  if (!prose || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(prose)) return null;
  const offsets = offsetsOfRange(prose, range);
  if (!offsets) return null;
  const words = plainOf(prose).slice(offsets.start, offsets.end);
  if (words.trim() === '' || words.length > MAX_PASSAGE_LENGTH) return null;
  return { words, start: offsets.start, box: range.getBoundingClientRect() };
}
