'use client';

import type { ReactNode } from 'react';
import type { FormState } from '#app/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { canDo, type ReasonKind, type RelationState } from '#lib/follows/rules.ts';
import { ActForm } from './act-form.tsx';
import { ButtonDisclosure } from './button-disclosure.tsx';
import { refusedFor, useDesk } from './inbox-desk.tsx';
import { LaterFields } from './later-fields.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReasonFields } from './reason-fields.tsx';

type Props = {
  follower: { id: string; name: string };
  /** What can be decided follows from it. */
  state: RelationState;
  suggested: { kind: ReasonKind; text: string };
  /** The days "On a day" accepts, YYYY-MM-DD. */
  days: { first: string; last: string };
};

/** Follow back, later, pass: three forms on a card, those that its state allows. */
export function DecisionForms({ follower: { id, name }, state, suggested, days }: Props) {
  const desk = useDesk();
  const own = (of: FormState): FormState => (refusedFor(of) === id ? of : { status: 'idle' });
  const [followed, putOff, passed] = [own(desk.follow.state), own(desk.later.state), own(desk.pass.state)];
  return (
    <div className="flex flex-wrap items-start gap-2">
      {canDo(state, 'follow-back') && (
        <Choice name="follow" group={id} summary="Follow back" spoken={name} state={followed}>
          <form action={desk.follow.submit} className="grid gap-4">
            <input type="hidden" name="personId" value={id} />
            <ReasonFields state={followed} suggested={suggested} />
            <SubmitButton size="small" className="justify-self-start" pendingLabel="Following …">
              {`Follow ${name} back`}
            </SubmitButton>
          </form>
        </Choice>
      )}
      {canDo(state, 'later') && (
        <Choice name="later" group={id} summary="Later" spoken={name} state={putOff}>
          <form action={desk.later.submit} className="grid gap-4">
            <input type="hidden" name="followerId" value={id} />
            <LaterFields state={putOff} days={days} />
            <SubmitButton size="small" variant="secondary" className="justify-self-start">
              {`Decide about ${name} later`}
            </SubmitButton>
          </form>
        </Choice>
      )}
      {canDo(state, 'pass') && (
        <div data-do="pass" className="grid gap-2">
          <ActForm
            submit={desk.pass.submit}
            fields={{ followerId: id }}
            label="Pass"
            spoken={`Pass on ${name}`}
            variant="quiet"
          />
          <OutcomeNotice state={passed} />
        </div>
      )}
    </div>
  );
}

type ChoiceProps = {
  name: 'follow' | 'later';
  /** Choices of one card close each other. */
  group: string;
  summary: string;
  spoken: string;
  state: FormState;
  children: ReactNode;
};

function Choice({ name, group, summary, spoken, state, children }: ChoiceProps) {
  const isRefused = state.status === 'refused';
  return (
    <div data-do={name} className="has-[details[open]]:w-full">
      <ButtonDisclosure
        variant={name === 'follow' ? 'primary' : 'secondary'}
        name={`decide-${group}`}
        open={isRefused || undefined}
        summary={
          <span>
            {summary}
            <span className="sr-only">{`: ${spoken}`}</span>
          </span>
        }
      >
        <div className="grid gap-4 rounded-lg bg-well p-4">
          {isRefused && !state.fields && <OutcomeNotice state={state} />}
          {children}
        </div>
      </ButtonDisclosure>
    </div>
  );
}
