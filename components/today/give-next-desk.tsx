'use client';

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import type { FormAction } from '#components/posts/form-values.ts';

type GiveNextDeskState = { skip: (form: FormData) => void };

const DeskContext = createContext<GiveNextDeskState | null>(null);

/** How to set an act aside. @throws outside of a GiveNextDesk. */
export function useGiveNext(): GiveNextDeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A suggestion is set aside inside a GiveNextDesk.');
  return desk;
}

type Props = {
  /** The server actions of app/actions/connections.ts; the page passes them. */
  actions: { skip: FormAction; unskip: FormAction };
  /** The acts, rendered on the server. */
  children: ReactNode;
};

const IDLE = { status: 'idle' } as const;

/** Holds the form of all acts, because an act is gone once it is set aside: that, and its undo, stand above them. */
export function GiveNextDesk({ actions, children }: Props) {
  const [skipped, skip] = useActionState(actions.skip, IDLE);
  const [unskipped, unskip] = useActionState(actions.unskip, IDLE);
  const states = { skipped, unskipped };
  const latest = useLatest(states);
  return (
    <div className="grid gap-4">
      {latest && <OutcomeNotice state={states[latest]} undo={latest === 'skipped' ? unskip : undefined} />}
      <DeskContext value={{ skip }}>{children}</DeskContext>
    </div>
  );
}
