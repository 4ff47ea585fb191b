'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AttentionEffect } from '#components/attention/attention-effect.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { Attention } from '#lib/follows/attention-view.ts';
import type { RelationView } from '#lib/follows/queries.ts';
import { canDo, type Reason } from '#lib/follows/rules.ts';
import { ActForm } from './act-form.tsx';
import { ButtonDisclosure } from './button-disclosure.tsx';
import { MyFollow } from './my-follow.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { type FollowActions, type Sends, type Sent, useFollowForms } from './use-follow-forms.ts';

export type { FollowActions };

type Props = {
  person: { id: string; handle: string; name: string };
  relation: RelationView;
  actions: FollowActions;
  suggested?: Reason;
  /** What reading them would add to my week; null for `minutesPerWeek` when it is not known. */
  cost?: { attention: Attention; minutesPerWeek: number | null };
};

/** How you and a person stand, and everything you can change about it. Every part is an ordinary form. */
export function FollowPanel({ person, relation, actions, suggested, cost }: Props) {
  const t = useTranslations('follows.live');
  const { states, send, latest, undo } = useFollowForms(actions);
  const { state, iFollow, isMuted } = relation;
  if (state === 'own') return null;
  const fields = { personId: person.id };
  // a refusal of a form with fields is said beside them
  const isSaidThere = (latest === 'start' || latest === 'change') && states[latest].status === 'refused';
  return (
    <section aria-label={t('panel.label', { name: person.name })} className="grid gap-3">
      {latest && !isSaidThere && <OutcomeNotice state={states[latest]} undo={undo} />}
      <div>
        <p className="font-medium">{t(`relation.${state}`)}</p>
        {isMuted && <p className="text-sm text-soft">{t('panel.muted')}</p>}
      </div>
      {iFollow && <MyFollow personId={person.id} follow={iFollow} changed={states.change} send={send} />}
      {(canDo(state, 'follow') || canDo(state, 'follow-back')) && (
        <FollowForm
          {...{ person, suggested, cost }}
          isBack={canDo(state, 'follow-back')}
          state={states.start}
          send={send.start}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {canDo(state, 'unblock') && (
          <ActForm submit={send.unblock} fields={fields} label={t('panel.unblock')} />
        )}
        {state !== 'blocked' && isMuted && (
          <ActForm submit={send.unmute} fields={fields} label={t('panel.unmute')} />
        )}
      </div>
      {state !== 'blocked' && <Distance personId={person.id} {...{ relation, send }} />}
    </section>
  );
}

type FollowFormProps = Pick<Props, 'person' | 'suggested' | 'cost'> & Sent & { isBack: boolean };

/** Follows them, with a reason; what it costs in reading time stands beside it. */
function FollowForm({ person, suggested, cost, isBack, state, send }: FollowFormProps) {
  const t = useTranslations('follows.live.panel');
  const isRefused = state.status === 'refused';
  return (
    <div className="grid gap-2">
      <ButtonDisclosure
        variant="primary"
        summary={t(isBack ? 'followBack' : 'follow', { name: person.name })}
        open={isRefused || undefined}
      >
        <form action={send} className="grid gap-4">
          <input type="hidden" name="personId" value={person.id} />
          <ReasonFields state={state} suggested={suggested ?? { kind: 'similar-interests', text: '' }} />
          {isRefused && !state.fields && <OutcomeNotice state={state} />}
          <SubmitButton className="justify-self-start" pendingLabel={t('following')}>
            {t(isBack ? 'doFollowBack' : 'doFollow')}
          </SubmitButton>
        </form>
      </ButtonDisclosure>
      {cost && <AttentionEffect {...cost} />}
    </div>
  );
}

type DistanceProps = { personId: string; relation: RelationView; send: Sends };

function Distance({ personId, relation: { state, isMuted }, send }: DistanceProps) {
  const t = useTranslations('follows.live.panel');
  const fields = { personId };
  return (
    <Disclosure summary={t('distance')}>
      <div className="grid gap-3">
        {canDo(state, 'remove-follower') && (
          <Step text={t('removeSays')}>
            <ActForm submit={send.remove} fields={fields} label={t('remove')} />
          </Step>
        )}
        {!isMuted && (
          <Step text={t('muteSays')}>
            <ActForm submit={send.mute} fields={fields} label={t('mute')} />
          </Step>
        )}
        <Step text={t('blockSays')}>
          <ActForm submit={send.block} fields={fields} label={t('block')} />
        </Step>
      </div>
    </Disclosure>
  );
}

function Step({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="min-w-0 flex-1 basis-48 text-sm text-soft">{text}</p>
      {children}
    </div>
  );
}
