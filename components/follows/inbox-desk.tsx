'use client';

import { createContext, type ReactNode, useActionState, useContext, useRef } from 'react';
import type { FormState } from '#app/form-state.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { KeysHelp } from './keys-help.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useLatest } from './use-latest.ts';

/** The server actions of app/actions/follows.ts; the page passes them. */
export type DecisionActions = Record<'follow' | 'later' | 'pass' | 'undo', FormAction>;

type Submit = (form: FormData) => void;
type Desk = Record<'follow' | 'later' | 'pass', { state: FormState; submit: Submit }>;

const DeskContext = createContext<Desk | null>(null);

/** The form states of the desk around a card. @throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Decision forms stand inside an InboxDesk.');
  return desk;
}

type Props = {
  actions: DecisionActions;
  /** The followers whose cards are on the desk. */
  followerIds: readonly string[];
  /** The cards, rendered on the server. */
  children: ReactNode;
};

const IDLE = { status: 'idle' } as const;

/**
 * Holds the forms of all cards, because a card is gone once it is decided: what was done, and its undo, stand above them.
 * Adds the keys; without a script the same forms work by themselves.
 */
export function InboxDesk({ actions, followerIds, children }: Props) {
  const [followed, follow] = useActionState(actions.follow, IDLE);
  const [putOff, later] = useActionState(actions.later, IDLE);
  const [passed, pass] = useActionState(actions.pass, IDLE);
  const [undone, undo] = useActionState(actions.undo, IDLE);
  const states = { followed, putOff, passed, undone };
  const latest = useLatest(states);
  const state = latest ? states[latest] : IDLE;

  const desk = useRef<HTMLDivElement>(null);
  const keys = useInboxKeys(desk, state);

  return (
    <div ref={desk} className="grid gap-5">
      <div className="sticky top-3 z-10 empty:hidden" data-desk-notice="">
        {!isSaidOnACard(state, followerIds) && <OutcomeNotice state={state} undo={undo} />}
      </div>
      <KeysHelp isOn={keys.areOn} onSwitch={keys.switchTo} />
      <DeskContext
        value={{
          follow: { state: followed, submit: follow },
          later: { state: putOff, submit: later },
          pass: { state: passed, submit: pass },
        }}
      >
        {children}
      </DeskContext>
    </div>
  );
}

/** Whose card a refused form belongs to. */
export function refusedFor(state: FormState): string | null {
  if (state.status !== 'refused') return null;
  const id = state.values.followerId ?? state.values.personId;
  return typeof id === 'string' ? id : null;
}

function isSaidOnACard(state: FormState, followerIds: readonly string[]): boolean {
  return followerIds.includes(refusedFor(state) ?? '');
}
