'use client';

import { createContext, type ReactNode, useContext, useRef } from 'react';
import type { FormState } from '#app/form-state.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { KeysHelp } from './keys-help.tsx';
import { type DecisionActions, refusalsOf, useDecisions } from './use-decisions.ts';
import { useInboxKeys } from './use-inbox-keys.ts';

export type { DecisionActions };

type Desk = ReturnType<typeof useDecisions>;

const DeskContext = createContext<Desk | null>(null);

/** What the desk around a card knows. @throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Decision forms stand inside an InboxDesk.');
  return desk;
}

type Props = {
  actions: DecisionActions;
  /** The followers whose cards are on the desk. */
  followers: readonly { id: string; name: string }[];
  /** Stands beside the keys. */
  toolbar?: ReactNode;
  /** The cards, rendered on the server. */
  children: ReactNode;
};

/**
 * Holds the forms of all cards, because a card is gone once it is decided: what was done, and its undo, stand above them.
 * Adds the keys; without a script the same forms work by themselves.
 */
export function InboxDesk({ actions, followers, toolbar, children }: Props) {
  const desk = useDecisions(actions);
  const root = useRef<HTMLDivElement>(null);
  const keys = useInboxKeys(root, desk);
  return (
    // the forms bubble up to it; it answers nothing itself
    <div ref={root} onSubmit={desk.note} className="group/desk grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        {toolbar}
        <KeysHelp isOn={keys.areOn} onSwitch={keys.switchTo} />
      </div>
      <div className="sticky top-3 z-20 empty:hidden" data-desk-notice="">
        <DeskNotice desk={desk} followers={followers} />
      </div>
      <DeskContext value={desk}>{children}</DeskContext>
      <BulkBar desk={desk} followers={followers} />
    </div>
  );
}

/** What the last form of one act says about this follower; idle when it was about somebody else. */
export function aboutFollower(state: FormState, id: string): FormState {
  return state.status === 'refused' && refusalsOf(state).has(id) ? state : { status: 'idle' };
}
