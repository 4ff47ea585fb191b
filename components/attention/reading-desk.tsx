'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useActionState, useContext, useRef } from 'react';
import { ActForm } from '#components/follows/act-form.tsx';
import { ButtonDisclosure } from '#components/follows/button-disclosure.tsx';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import type { FormAction } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useNextCard } from '#components/ui/use-next-card.ts';
import { LANES, type Lane } from '#lib/follows/rules.ts';

/** The server actions of the reading lane; the page passes them. */
export type ReadingActions = Record<'aside' | 'putBack' | 'choose', FormAction>;

type Send = (form: FormData) => void;

const DeskContext = createContext<{ aside: Send; choose: Send } | null>(null);

function useDesk() {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Forms of the reading lane stand inside a ReadingDesk.');
  return desk;
}

const IDLE = { status: 'idle' } as const;

/** Holds the forms of all pieces, because a piece is gone once it was set aside: what was done, and its undo, stand above. */
export function ReadingDesk({ actions, children }: { actions: ReadingActions; children: ReactNode }) {
  const [setAside, aside] = useActionState(actions.aside, IDLE);
  const [back, putBack] = useActionState(actions.putBack, IDLE);
  const [chosen, choose] = useActionState(actions.choose, IDLE);
  const states = { setAside, back, chosen };
  const latest = useLatest(states);
  const undos = { setAside: putBack, chosen: choose, back: undefined };
  const state = latest ? states[latest] : IDLE;
  const desk = useRef<HTMLDivElement>(null);
  useNextCard(desk, state);
  return (
    <div ref={desk} className="grid gap-5">
      <div className="sticky top-3 z-10 empty:hidden">
        {state.status !== 'idle' && <OutcomeNotice state={state} undo={latest ? undos[latest] : undefined} />}
      </div>
      <DeskContext value={{ aside, choose }}>{children}</DeskContext>
    </div>
  );
}

/** Takes one piece off the list. */
export function SetAside({ postId, title }: { postId: string; title: string }) {
  const t = useTranslations('attention.live.reading');
  const { aside } = useDesk();
  return (
    <ActForm
      submit={aside}
      fields={{ postId }}
      label={t('aside')}
      spoken={t('asideSpoken', { title })}
      variant="quiet"
    />
  );
}

type LaneProps = { person: { id: string; name: string }; lane: Lane };

/** How much of somebody I want to read. */
export function LaneForm({ person: { id, name }, lane }: LaneProps) {
  const t = useTranslations('attention.live.reading');
  const { choose } = useDesk();
  return (
    <ButtonDisclosure
      variant="quiet"
      summary={
        <>
          {t('moreOrLess')} <span className="sr-only">{name}</span>
        </>
      }
    >
      <form action={choose} className="grid gap-3">
        <input type="hidden" name="personId" value={id} />
        <ChoiceChips
          legend={t('howMuch', { name })}
          legendHidden
          name="lane"
          choices={LANES.map((each) => ({ value: each, label: t(`lanes.${each}`) }))}
          chosen={lane}
          required
        />
        <SubmitButton
          variant="secondary"
          size="small"
          className="justify-self-start"
          pendingLabel={t('choosing')}
        >
          {t('choose')}
        </SubmitButton>
      </form>
    </ButtonDisclosure>
  );
}

/** Brings somebody back who was left out of the lane. */
export function BringBack({ person: { id, name } }: { person: { id: string; name: string } }) {
  const t = useTranslations('attention.live.reading');
  const { choose } = useDesk();
  return (
    <ActForm
      submit={choose}
      fields={{ personId: id, lane: 'usual' }}
      label={t('bringBack')}
      spoken={t('bringBackSpoken', { name })}
      variant="quiet"
    />
  );
}
