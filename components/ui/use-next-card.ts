'use client';

import { type RefObject, useEffect, useRef } from 'react';

const CARD = '[data-card]';

/**
 * Keeps the place of somebody who works through a list by keys: when the card whose form was sent is gone, the focus goes
 * to the one that took its place. Cards bear `data-card` and can be focused; `state` is what the form came to.
 */
export function useNextCard(list: RefObject<HTMLElement | null>, state: unknown): void {
  const place = useRef(-1);
  useEffect(() => {
    const element = list.current;
    const note = ({ target }: Event) => {
      const cards = [...(element?.querySelectorAll(CARD) ?? [])];
      place.current = cards.findIndex((card) => target instanceof Node && card.contains(target));
    };
    element?.addEventListener('submit', note, true);
    return () => element?.removeEventListener('submit', note, true);
  }, [list]);

  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    const cards = list.current?.querySelectorAll<HTMLElement>(CARD) ?? [];
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (place.current >= 0 && isLost) cards[Math.min(place.current, cards.length - 1)]?.focus();
    place.current = -1;
  }, [list, state]);
}
