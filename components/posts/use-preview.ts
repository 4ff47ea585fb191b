'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Preview, WriteState } from './form-values.ts';

const PAUSE_MS = 350;

/**
 * The writing in `form` as it will look, rendered by the server through the pipeline of the page itself, a moment
 * after the last key. While the server cannot be reached the last preview stays. Without a script the form comes
 * back with its preview in `state`.
 */
export function usePreview(form: RefObject<HTMLFormElement | null>, state: WriteState) {
  const returned = state.status === 'preview' ? state.preview : null;
  const [isOpen, setOpen] = useState(returned !== null);
  const [shown, setShown] = useState<{ preview: Preview | null; title: string }>({
    preview: returned,
    title: state.status === 'preview' ? String(state.values.title ?? '') : '',
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);

  const render = useCallback(async () => {
    if (!form.current) return;
    running.current?.abort();
    running.current = new AbortController();
    const typed = new FormData(form.current);
    const preview = await fetchPreview(String(typed.get('body') ?? ''), running.current.signal);
    if (preview) setShown({ preview, title: String(typed.get('title') ?? '') });
  }, [form]);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  return {
    ...shown,
    isReturned: returned !== null && shown.preview === returned,
    isOpen,
    toggle: () => {
      stop();
      if (!isOpen) render();
      setOpen(!isOpen);
    },
    refresh: () => {
      clearTimeout(timer.current);
      if (isOpen) timer.current = setTimeout(render, PAUSE_MS);
    },
  };
}

async function fetchPreview(body: string, signal: AbortSignal): Promise<Preview | null> {
  try {
    const answer = await fetch('/api/preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ body }),
      signal,
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
