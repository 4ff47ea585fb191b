'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useActionState, useContext, useRef } from 'react';
import type { FormState } from '#app/form-state.ts';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useNextCard } from '#components/ui/use-next-card.ts';

type Act = 'keep' | 'lookAgain' | 'change' | 'end' | 'undoEnd' | 'protect' | 'unprotect';

/** The server actions of the review; the page passes them. */
export type ReviewActions = Record<Act, FormAction>;

type Send = (form: FormData) => void;
type Desk = Record<'keep' | 'change' | 'end' | 'protect' | 'unprotect', Send> & { changed: FormState };

const DeskContext = createContext<Desk | null>(null);

/** The forms of the desk around a card. @throws outside of one. */
export function useReviewDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Forms of a review stand inside a ReviewDesk.');
  return desk;
}

const IDLE = { status: 'idle' } as const;

/** The form that boxes ticked on cards belong to. */
export const TICKED_FORM = 'keep-ticked';

type Props = {
  actions: ReviewActions;
  /** Whose cards are on the desk. */
  personIds: readonly string[];
  /** The cards, rendered on the server. */
  children: ReactNode;
};

/** Holds the forms of all cards, because a card is gone once it was looked at: what was done, and its undo, stand above. */
export function ReviewDesk({ actions, personIds, children }: Props) {
  const [kept, keep] = useActionState(actions.keep, IDLE);
  const [lookedAgain, lookAgain] = useActionState(actions.lookAgain, IDLE);
  const [changed, change] = useActionState(actions.change, IDLE);
  const [ended, end] = useActionState(actions.end, IDLE);
  const [endUndone, undoEnd] = useActionState(actions.undoEnd, IDLE);
  const [isProtected, protect] = useActionState(actions.protect, IDLE);
  const [isUnprotected, unprotect] = useActionState(actions.unprotect, IDLE);
  const states = { kept, lookedAgain, changed, ended, endUndone, isProtected, isUnprotected };
  const latest = useLatest(states);
  const undos = { kept: lookAgain, ended: undoEnd, isProtected: unprotect, isUnprotected: protect };
  const undo = latest && latest in undos ? undos[latest as keyof typeof undos] : undefined;
  const state = latest ? states[latest] : IDLE;
  const desk = useRef<HTMLDivElement>(null);
  useNextCard(desk, state);
  // a refusal about fields is said beside them
  const isSaidThere =
    state.status === 'refused' &&
    ((latest === 'changed' && personIds.includes(typed(changed, 'personId'))) ||
      (latest === 'kept' && wrong(kept, 'personIds') !== null));
  return (
    <div ref={desk} className="grid gap-5">
      <div className="sticky top-3 z-10 empty:hidden">
        {!isSaidThere && state.status !== 'idle' && <OutcomeNotice state={state} undo={undo} />}
      </div>
      <DeskContext value={{ keep, change, end, protect, unprotect, changed }}>{children}</DeskContext>
      {personIds.length > 1 && <KeepSeveral personIds={personIds} state={kept} submit={keep} />}
    </div>
  );
}

type SeveralProps = { personIds: readonly string[]; state: FormState; submit: Send };

/** Keeps what was ticked, or everything on the page. */
function KeepSeveral({ personIds, state, submit }: SeveralProps) {
  const t = useTranslations('attention.live.review');
  const error = wrong(state, 'personIds');
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-2">
      <legend className="sr-only">{t('several')}</legend>
      <form id={TICKED_FORM} action={submit}>
        <SubmitButton variant="secondary" pendingLabel={t('keeping')}>
          {t('keepTicked')}
        </SubmitButton>
      </form>
      <form action={submit}>
        <input type="hidden" name="personIds" value={personIds.join(',')} />
        <SubmitButton variant="quiet" pendingLabel={t('keeping')}>
          {t('keepAll')}
        </SubmitButton>
      </form>
      <FieldError message={error} />
    </fieldset>
  );
}
