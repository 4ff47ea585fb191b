'use client';

import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import type { FormState } from '#app/form-state.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { useLatest } from './use-latest.ts';

type Act = 'follow' | 'later' | 'pass' | 'many' | 'undo' | 'undoMany';

/** The server actions of app/actions/follows.ts; the page passes them. */
export type DecisionActions = Record<Act, FormAction>;

type Sent = { state: FormState; submit: (form: FormData) => void; isPending: boolean };
type Ids = ReadonlySet<string>;

const IDLE = { status: 'idle' } as const;
const NOBODY: Ids = new Set();
/** The id of the form that the boxes of all cards belong to. */
export const BULK_FORM = 'decide-many';

function useSent(action: FormAction): Sent {
  const [state, submit, isPending] = useActionState(action, IDLE);
  return { state, submit, isPending };
}

/**
 * The forms of the inbox and what is known of them before the server has answered: whose cards are leaving, what can be
 * taken back (the last first), who is selected. Without a script the forms work by themselves and none of that is there.
 */
export function useDecisions(actions: DecisionActions) {
  const sent: Record<Act, Sent> = {
    follow: useSent(actions.follow),
    later: useSent(actions.later),
    pass: useSent(actions.pass),
    many: useSent(actions.many),
    undo: useSent(actions.undo),
    undoMany: useSent(actions.undoMany),
  };
  const latest = useLatest(statesOf(sent));
  const state = latest ? sent[latest].state : IDLE;
  const isPending = Object.values(sent).some((one) => one.isPending);
  const { leaving, undoable, returning, note } = useAhead(state, isPending);
  const [selected, setSelected] = useState(NOBODY);
  const { state: many } = sent.many;
  // the browser unticks the boxes of a form that was answered
  useEffect(() => {
    if (many.status === 'done') setSelected(NOBODY);
  }, [many]);

  const select = (ids: readonly string[], isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const id of ids) isSelected ? after.add(id) : after.delete(id);
      return after;
    });
  return { sent, latest, state, leaving, undoable, returning, note, selected, select };
}

function statesOf(sent: Record<Act, Sent>): Record<Act, FormState> {
  const entries = Object.entries(sent).map(([act, { state }]) => [act, state]);
  return Object.fromEntries(entries);
}

/** What a form does to the desk at the moment it is sent. */
function useAhead(state: FormState, isPending: boolean) {
  const [leaving, setLeaving] = useState(NOBODY);
  const [history, setHistory] = useState<readonly (readonly string[])[]>([]);
  const returning = useRef<string | null>(null);

  // once everything is answered the list itself says who is there
  useEffect(() => {
    if (!isPending) setLeaving(NOBODY);
  }, [isPending]);
  useEffect(() => {
    const refused = refusalsOf(state);
    if (refused.size === 0) return;
    const kept = (ids: readonly string[]) => ids.filter((id) => !refused.has(id));
    setHistory((before) => before.map(kept).filter((ids) => ids.length > 0));
  }, [state]);

  const note = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLFormElement)) return;
    const isUndo = target.closest('[data-desk-notice]') !== null;
    if (!isUndo && target.id !== BULK_FORM && !target.closest('[data-do]')) return;
    const ids = followersIn(target);
    returning.current = isUndo ? (ids[0] ?? null) : null;
    setLeaving((before) =>
      isUndo ? new Set([...before].filter((id) => !ids.includes(id))) : new Set([...before, ...ids]),
    );
    setHistory((before) => (isUndo ? before.slice(0, -1) : [...before, ids]));
  };
  return { leaving, undoable: history.at(-1) ?? null, returning, note };
}

/** Whom a form is about: one follower, or several with commas or by their boxes. */
function followersIn(form: HTMLFormElement): string[] {
  const data = new FormData(form);
  return [...data.getAll('followerId'), ...data.getAll('personId')].flatMap((value) =>
    String(value).split(','),
  );
}

/** Why the last form was refused, by whom it was about. */
export function refusalsOf(state: FormState): ReadonlyMap<string, string> {
  if (state.status === 'idle') return new Map();
  const sent = state.values?.followerId ?? state.values?.personId ?? [];
  const ids = [sent].flat();
  if (state.status === 'refused') return new Map(ids.map((id) => [id, state.message]));
  const rows = state.rows ?? [];
  return new Map(ids.flatMap((id, index) => (rows[index] ? [[id, rows[index]] as const] : [])));
}
