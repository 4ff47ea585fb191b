'use client';

import { type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { FormState } from '#app/form-state.ts';

/** Remembered per browser, since WCAG 2.1.4 asks that single-key shortcuts can be turned off. */
const SWITCH = 'inbox-keys-off';
const CHANGED = 'inbox-keys-changed';

/** The keys of the inbox over the desk's cards; after a decision the focus goes to the card that moved up. */
export function useInboxKeys(desk: RefObject<HTMLElement | null>, state: FormState) {
  const areOn = useSyncExternalStore(subscribe, readSwitch, () => true);
  const current = useRef(-1);

  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const remember = (event: FocusEvent) => {
      const index = indexOf(root, event.target);
      if (index >= 0) current.current = index;
    };
    const press = (event: KeyboardEvent) => {
      if (!areOn || !isForUs(event)) return;
      // where the focus is counts; the remembered place only once a decided card took the focus with it
      const focused = indexOf(root, document.activeElement);
      if (act(root, event.key, focused >= 0 ? focused : current.current)) event.preventDefault();
    };
    root.addEventListener('focusin', remember);
    document.addEventListener('keydown', press);
    return () => {
      root.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', press);
    };
  }, [desk, areOn]);

  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (state.status !== 'done' || !desk.current || current.current < 0 || !isFocusLost) return;
    focusCard(cardsOf(desk.current), current.current);
  }, [desk, state]);

  const switchTo = useCallback((isOn: boolean) => {
    if (isOn) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'yes');
    dispatchEvent(new Event(CHANGED));
  }, []);
  return { areOn, switchTo };
}

function act(root: HTMLElement, key: string, index: number): boolean {
  const cards = cardsOf(root);
  const card = cards[Math.min(index, cards.length - 1)];
  // nothing is decided about a card that is not in focus: the first press only goes there
  if (!card && ['f', 'l', 'p'].includes(key)) return focusCard(cards, 0);
  switch (key) {
    case 'j':
      return focusCard(cards, index + 1);
    case 'k':
      return focusCard(cards, index - 1);
    case 'f':
      return openChoice(card, 'follow');
    case 'l':
      return openChoice(card, 'later');
    case 'p':
      return submit(card?.querySelector('[data-do="pass"] form'));
    case 'z':
      return submit(root.querySelector('[data-desk-notice] form'));
    case '?':
      return toggle(root.querySelector('[data-keys-help] details'));
    default:
      return false;
  }
}

function cardsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

function indexOf(root: HTMLElement, target: EventTarget | null): number {
  return cardsOf(root).findIndex((card) => target instanceof Node && card.contains(target));
}

function focusCard(cards: HTMLElement[], index: number): boolean {
  const card = cards[Math.max(0, Math.min(index, cards.length - 1))];
  card?.focus();
  return card !== undefined;
}

/** Opens the form behind a choice with the suggested chip in focus, so that Enter confirms it. */
function openChoice(card: HTMLElement | undefined, name: 'follow' | 'later'): boolean {
  const details = card?.querySelector<HTMLDetailsElement>(`[data-do="${name}"] details`);
  if (!details) return false;
  details.open = true;
  details.querySelector<HTMLElement>('input:checked')?.focus();
  return true;
}

function submit(form: Element | null | undefined): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  form.requestSubmit();
  return true;
}

function toggle(details: Element | null): boolean {
  if (!(details instanceof HTMLDetailsElement)) return false;
  details.open = !details.open;
  return true;
}

/** Plain keys only, and none that somebody is typing or that a control answers itself. */
function isForUs({
  ctrlKey,
  metaKey,
  altKey,
  defaultPrevented,
  isComposing,
  repeat,
  target,
  key,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return false;
  // a key held down moves on, but decides only once
  if (repeat && key !== 'j' && key !== 'k') return false;
  return !(
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog')
  );
}

function subscribe(onChange: () => void): () => void {
  addEventListener(CHANGED, onChange);
  return () => removeEventListener(CHANGED, onChange);
}

function readSwitch(): boolean {
  return localStorage.getItem(SWITCH) === null;
}
