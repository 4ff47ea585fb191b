'use client';

import { useActionState } from 'react';
import type { FormState } from '#app/form-state.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { useLatest } from './use-latest.ts';

type Act =
  | 'start'
  | 'end'
  | 'undoEnd'
  | 'remove'
  | 'undoRemove'
  | 'block'
  | 'unblock'
  | 'mute'
  | 'unmute'
  | 'still'
  | 'change'
  | 'protect'
  | 'unprotect';

/** The server actions of app/actions/follows.ts and review.ts; the page passes them. */
export type FollowActions = Record<Act, FormAction>;

type Send = (form: FormData) => void;
export type Sent = { state: FormState; send: Send };
export type Sends = Record<Act, Send>;

const IDLE = { status: 'idle' } as const;

/** Which act takes back which. */
const UNDO: Partial<Record<Act, Act>> = {
  end: 'undoEnd',
  remove: 'undoRemove',
  protect: 'unprotect',
  unprotect: 'protect',
};

function useSent(action: FormAction): Sent {
  const [state, send] = useActionState(action, IDLE);
  return { state, send };
}

/** The states of all forms about one follow, how to send each, and what came of the one sent last. */
export function useFollowForms(actions: FollowActions) {
  const sent: Record<Act, Sent> = {
    start: useSent(actions.start),
    end: useSent(actions.end),
    undoEnd: useSent(actions.undoEnd),
    remove: useSent(actions.remove),
    undoRemove: useSent(actions.undoRemove),
    block: useSent(actions.block),
    unblock: useSent(actions.unblock),
    mute: useSent(actions.mute),
    unmute: useSent(actions.unmute),
    still: useSent(actions.still),
    change: useSent(actions.change),
    protect: useSent(actions.protect),
    unprotect: useSent(actions.unprotect),
  };
  const acts = Object.keys(sent) as Act[];
  const states = Object.fromEntries(acts.map((act) => [act, sent[act].state])) as Record<Act, FormState>;
  const send = Object.fromEntries(acts.map((act) => [act, sent[act].send])) as Sends;
  const latest = useLatest(states);
  const undo = latest ? UNDO[latest] : undefined;
  return { states, send, latest, undo: undo && send[undo] };
}
