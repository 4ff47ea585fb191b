'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type FormAction, typed } from '#components/posts/form-values.ts';
import { useDraft } from '#components/posts/use-draft.ts';
import { useBeside } from './use-beside.ts';
import type { Picked } from './use-passage.ts';

/** What the form holds when it appears: nothing yet, or a draft that waits on the server. */
export type Begun = {
  kind: string;
  body: string;
  quote: string;
  quoteStart: string;
  prompt: string;
  /** The revision that was read. */
  revision: number;
  /** Made by the server for this comment; the same sent twice counts once. */
  submitKey: string;
};

type Options = {
  personId: string;
  postId: string;
  /** The revision on the page: what a passage selected there is taken from. */
  shownRevision: number;
  begun: Begun;
  action: FormAction;
};

const IDLE = { status: 'idle' } as const;

/** A comment on its way from selected words to being sent or kept: what the form shows and what moves it. */
export function useComment({ personId, postId, shownRevision, begun, action }: Options) {
  const [state, give, isPending] = useActionState(action, IDLE);
  const draft = useDraft({
    personId,
    what: `comment:${postId}:${begun.body === '' ? 'new' : begun.submitKey}`,
    fields: ['body', 'quote'],
    status: state.status,
    isPending,
  });
  const beside = useBeside(draft.form, state);
  const quote = useRef<HTMLTextAreaElement>(null);
  const [start, setStart] = useState<string>();
  useEffect(() => {
    if (state.status === 'done') setStart(undefined);
  }, [state]);
  useBegin(draft.form, draft.keep);

  const shown = (name: keyof Begun) => typed(state, name, String(begun[name]));
  const { restored } = draft;
  return {
    ...{ state, give, draft, beside, quote, shown },
    /** What goes along unseen. */
    hidden: {
      postId,
      // a passage selected just now is one of the text that is shown, whatever was typed before it changed
      revision: String(start === undefined ? (restored('revision') ?? begun.revision) : shownRevision),
      submitKey: restored('submitKey') ?? begun.submitKey,
      quoteStart: start ?? restored('quoteStart') ?? shown('quoteStart'),
    },
    take: (picked: Picked) => {
      if (!quote.current) return;
      quote.current.value = picked.words;
      flushSync(() => setStart(String(picked.start)));
      draft.keep();
      beside.open(picked);
    },
  };
}

/** A press on a line of the ask begins a comment that speaks to it. */
function useBegin(form: { current: HTMLFormElement | null }, keep: () => void): void {
  useEffect(() => {
    const begin = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-prompt]');
      const select = form.current?.elements.namedItem('prompt');
      const body = form.current?.elements.namedItem('body');
      if (!link || !(select instanceof HTMLSelectElement) || !(body instanceof HTMLElement)) return;
      event.preventDefault();
      select.value = link.dataset.prompt ?? '';
      keep();
      body.focus({ preventScroll: true });
      form.current?.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('click', begin);
    return () => document.removeEventListener('click', begin);
  });
}
