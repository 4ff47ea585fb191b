'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { isTyping, switchSingleKeys, useSingleKeys } from '#components/site/single-keys.ts';
import { BULK_FORM, type useDecisions } from './use-decisions.ts';

type Ahead = Pick<ReturnType<typeof useDecisions>, 'state' | 'latest' | 'leaving' | 'returning'>;

/**
 * The keys of the inbox over the desk's cards. After a decision the focus goes to the card that moved up, after an undo to
 * the one that came back.
 */
export function useInboxKeys(desk: RefObject<HTMLElement | null>, ahead: Ahead) {
  const { state, latest, leaving, returning } = ahead;
  const areOn = useSingleKeys();
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
      if (!act(root, event, focused >= 0 ? focused : current.current)) return;
      event.preventDefault();
      // the keys of the whole site must not answer as well
      event.stopPropagation();
    };
    root.addEventListener('focusin', remember);
    document.addEventListener('keydown', press, { capture: true });
    return () => {
      root.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', press, { capture: true });
    };
  }, [desk, areOn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a card leaves with either of the two
  useEffect(() => {
    if (!desk.current || current.current < 0 || !isFocusLost()) return;
    focusCard(cardsOf(desk.current), current.current);
  }, [desk, state, leaving]);

  useEffect(() => {
    const isTakenBack = state.status === 'done' && (latest === 'undo' || latest === 'undoMany');
    if (!isTakenBack || !desk.current || !returning.current) return;
    const id = returning.current;
    returning.current = null;
    cardsOf(desk.current)
      .find(({ dataset }) => dataset.card === id)
      ?.focus();
  }, [desk, state, latest, returning]);

  return { areOn, switchTo: switchSingleKeys };
}

function act(root: HTMLElement, { key, target }: KeyboardEvent, index: number): boolean {
  const bulk = root.querySelector<HTMLFormElement>(`#${BULK_FORM}`);
  if (key === 'Enter') return confirmBulk(bulk, target);
  const cards = cardsOf(root);
  const card = cards[Math.min(index, cards.length - 1)];
  if (root.querySelector('[data-select]:checked') && actOnSelected(bulk, key)) return true;
  // nothing is decided about a card that is not in focus: the first press only goes there
  if (!card && ['f', 'l', 'p', 'x', 'o'].includes(key)) return focusCard(cards, 0);
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
    case 'x':
      return click(card?.querySelector('[data-select]'));
    case 'o':
      return click(card?.querySelector('[data-open]'));
    case 'z':
      return submit(root.querySelector('[data-desk-notice] form'));
    case '/':
      return focusOn(root.querySelector('[type="search"]'));
    default:
      return false;
  }
}

/** While somebody is selected, the deciding keys are about all who are. */
function actOnSelected(bulk: HTMLFormElement | null, key: string): boolean {
  if (key === 'l') return focusOn(bulk?.querySelector('select'));
  if (key === 'f') return submit(bulk, 'follow-back');
  return key === 'p' && submit(bulk, 'pass');
}

/** Enter on the list of days puts the selected off; in a box of a card it does nothing, as in any box. */
function confirmBulk(bulk: HTMLFormElement | null, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (bulk && target instanceof HTMLSelectElement && bulk.contains(target)) return submit(bulk, 'later');
  return target.matches('[data-select]');
}

function cardsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]:not([hidden])')];
}

function indexOf(root: HTMLElement, target: EventTarget | null): number {
  return cardsOf(root).findIndex((card) => target instanceof Node && card.contains(target));
}

/** The card in focus was decided: browsers take the focus from what is hidden at once or a little later. */
function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return (
    activeElement === null || activeElement === body || activeElement.closest('[data-card][hidden]') !== null
  );
}

function focusCard(cards: HTMLElement[], index: number): boolean {
  return focusOn(cards[Math.max(0, Math.min(index, cards.length - 1))]);
}

function focusOn(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}

function click(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.click();
  return true;
}

/** Opens the form behind a choice with the suggested chip in focus, so that Enter confirms it. */
function openChoice(card: HTMLElement | undefined, name: 'follow' | 'later'): boolean {
  const details = card?.querySelector<HTMLDetailsElement>(`[data-do="${name}"] details`);
  if (!details) return false;
  details.open = true;
  return focusOn(details.querySelector('input:checked')) || true;
}

function submit(form: Element | null | undefined, decision?: string): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  const button = decision && form.querySelector<HTMLElement>(`[value="${decision}"]`);
  if (button) form.requestSubmit(button);
  else form.requestSubmit();
  return true;
}

/** Plain keys only, and none that somebody is typing or that a control answers itself. */
function isForUs(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented, isComposing, repeat, target, key } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return false;
  // a key held down moves on, but decides only once
  if (repeat && key !== 'j' && key !== 'k') return false;
  if (target instanceof HTMLSelectElement && key === 'Enter') return true;
  return !isTyping(target);
}
