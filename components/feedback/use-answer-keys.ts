'use client';

import { type RefObject, useEffect } from 'react';

/** Where this browser remembers that single keys are off (WCAG 2.1.4); the inbox has the switch. */
const SWITCH = 'inbox-keys-off';

/** The keys of the desk: 1–4 answer, j and k move, z takes back. Only while nobody types. */
export function useAnswerKeys(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const root = desk.current;
      if (!root || !isForUs(event) || localStorage.getItem(SWITCH) !== null) return;
      if (act(root, event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [desk]);
}

function act(root: HTMLElement, key: string): boolean {
  if (/^[1-4]$/.test(key)) {
    const answers = root.querySelectorAll<HTMLButtonElement>('button[name="answer"]:enabled');
    return click(answers[Number(key) - 1]);
  }
  if (key === 'j' || key === 'k') return click(root.querySelector<HTMLElement>(`[data-key="${key}"]`));
  if (key === 'z') return click(root.querySelector<HTMLElement>('[data-undo] button:enabled'));
  return false;
}

function click(target: HTMLElement | null | undefined): boolean {
  target?.click();
  return Boolean(target);
}

/** Plain keys only, each once, and none that somebody is typing. */
function isForUs(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented, isComposing, repeat, target } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || repeat) return false;
  return !(
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog, [popover]')
  );
}
