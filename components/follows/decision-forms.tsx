'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormState } from '#app/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { canDo, type LaterDays, type Reason, type RelationState } from '#lib/follows/rules.ts';
import { ActForm } from './act-form.tsx';
import { ButtonDisclosure } from './button-disclosure.tsx';
import { aboutFollower, useDesk } from './inbox-desk.tsx';
import { LaterFields } from './later-fields.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { refusalsOf } from './use-decisions.ts';

type Props = {
  follower: { id: string; name: string };
  /** What can be decided follows from it. */
  state: RelationState;
  suggested: Reason;
  days: LaterDays;
};

/** Follow back, later, pass: three forms on a card, those that its state allows. */
export function DecisionForms({ follower: { id, name }, state, suggested, days }: Props) {
  const t = useTranslations('follows.live.inbox');
  const { sent, latest, state: last } = useDesk();
  const [followed, putOff] = [aboutFollower(sent.follow.state, id), aboutFollower(sent.later.state, id)];
  // passing has no fields of its own, and a decision about many none on the card
  const why = latest === 'pass' || latest === 'many' ? refusalsOf(last).get(id) : undefined;
  return (
    <div className="flex flex-wrap items-start gap-2 max-sm:grid max-sm:grid-cols-[1.4fr_1fr_1fr] max-sm:[&_:is(summary,button)]:w-full">
      {canDo(state, 'follow-back') && (
        <Choice name="follow" group={id} summary={t('followBack')} spoken={name} state={followed}>
          <form action={sent.follow.submit} className="grid gap-4">
            <input type="hidden" name="personId" value={id} />
            <ReasonFields state={followed} suggested={suggested} />
            <SubmitButton size="small" className="justify-self-start" pendingLabel={t('following')}>
              {t('followNameBack', { name })}
            </SubmitButton>
          </form>
        </Choice>
      )}
      {canDo(state, 'later') && (
        <Choice name="later" group={id} summary={t('later')} spoken={name} state={putOff}>
          <form action={sent.later.submit} className="grid gap-4">
            <input type="hidden" name="followerId" value={id} />
            <LaterFields state={putOff} days={days} />
            <SubmitButton size="small" variant="secondary" className="justify-self-start">
              {t('laterName', { name })}
            </SubmitButton>
          </form>
        </Choice>
      )}
      {canDo(state, 'pass') && (
        <div data-do="pass">
          <ActForm
            submit={sent.pass.submit}
            fields={{ followerId: id }}
            label={t('pass')}
            spoken={t('passName', { name })}
            variant="quiet"
          />
        </div>
      )}
      {why && (
        <Notice kind="alert" className="col-span-full w-full">
          {why}
        </Notice>
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
    <div data-do={name} className="has-[details[open]]:col-span-full has-[details[open]]:w-full">
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
