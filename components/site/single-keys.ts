import { useSyncExternalStore } from 'react';

/**
 * Remembered per browser, since WCAG 2.1.4 asks that shortcuts of a single key can be turned off. One switch for all of
 * them; it has the name it got in the inbox, which had the first.
 */
const SWITCH = 'inbox-keys-off';
const CHANGED = 'inbox-keys-changed';

export function areSingleKeysOn(): boolean {
  return localStorage.getItem(SWITCH) === null;
}

export function switchSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, 'yes');
  dispatchEvent(new Event(CHANGED));
}

/** Whether shortcuts of a single key are on in this browser; on the server they are. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
}

/** Whether somebody is typing there, so that a single key is a letter and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog',
    ) !== null
  );
}

function subscribe(onChange: () => void): () => void {
  addEventListener(CHANGED, onChange);
  addEventListener('storage', onChange);
  return () => {
    removeEventListener(CHANGED, onChange);
    removeEventListener('storage', onChange);
  };
}
