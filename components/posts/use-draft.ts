'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Draft,
  fillForm,
  forgetDraft,
  hasWords,
  loadDraft,
  readDraft,
  storeDraft,
} from './draft-store.ts';

type Options = {
  /** Who types; another person in the same browser neither finds nor loses it. */
  personId: string;
  /** What is typed, among the drafts of this person. */
  what: string;
  /** A draft counts only if one of these fields holds words. */
  fields: readonly string[];
  status: string;
  isPending: boolean;
};

/**
 * Keeps what is typed into a form in this browser, so that it survives a reload: stored while typing, put back when
 * the form appears, forgotten once it is sent. A page that moves on while the form is on its way took it.
 */
export function useDraft({ personId, what, fields, status, isPending }: Options): {
  form: RefObject<HTMLFormElement | null>;
  /** For the form's onInput. */
  keep: () => void;
  isRestored: boolean;
  /** The value a hidden field had when the draft was typed. */
  restored: (name: string) => string | undefined;
  discard: () => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const key = useMemo(() => ({ personId, what }), [personId, what]);
  const [restored, setRestored] = useState<Draft | null>(null);
  const first = useRef({ status, fields });
  const pending = useRef(isPending);
  pending.current = isPending;

  useEffect(() => {
    // what a refused form brought back from the server is newer than what was stored
    if (!form.current || first.current.status !== 'idle') return;
    const draft = loadDraft(key);
    if (!draft || !hasWords(draft, first.current.fields)) return;
    fillForm(form.current, draft);
    form.current.dispatchEvent(new Event('input', { bubbles: true }));
    setRestored(draft);
  }, [key]);

  useEffect(() => {
    // again each time it was sent: one after another can be, from the same page
    if (status !== 'done' || isPending) return;
    forgetDraft(key);
    setRestored(null);
  }, [key, status, isPending]);

  useEffect(
    () => () => {
      if (pending.current) forgetDraft(key);
    },
    [key],
  );

  return {
    form,
    keep: () => {
      if (form.current) storeDraft(key, readDraft(form.current));
    },
    isRestored: restored !== null,
    restored: (name) => restored?.find(([field]) => field === name)?.[1],
    discard: () => {
      forgetDraft(key);
      form.current?.reset();
      setRestored(null);
    },
  };
}
