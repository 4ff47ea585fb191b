'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useMemo } from 'react';
import { usePageKeys } from '#components/site/page-keys.ts';
import { areSingleKeysOn, isTyping } from '#components/site/single-keys.ts';

/** The keys of the desk: 1–4 answer, j and k move, z takes back. Only while nobody types. */
export function useAnswerKeys(desk: RefObject<HTMLElement | null>): void {
  const t = useTranslations('posts.live.desk.pageKeys');
  const keys = useMemo(
    () => ({
      title: t('title'),
      keys: [
        ['1 – 4', t('answer')],
        ['j', t('next')],
        ['k', t('previous')],
        ['z', t('undo')],
      ] as const,
    }),
    [t],
  );
  usePageKeys(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const root = desk.current;
      if (!root || !isForUs(event) || !areSingleKeysOn()) return;
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

/** Plain keys only, and each once however long it is held. */
function isForUs(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented, isComposing, repeat, target } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || repeat) return false;
  return !isTyping(target);
}
