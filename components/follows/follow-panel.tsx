'use client';

import { useActionState } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { RelationView } from '#lib/follows/queries.ts';
import { canDo, RELATIONS, type ReasonKind } from '#lib/follows/rules.ts';
import { ActForm } from './act-form.tsx';
import { ButtonDisclosure } from './button-disclosure.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { useLatest } from './use-latest.ts';

/** The server actions of app/actions/follows.ts; the page passes them. */
export type FollowActions = Record<
  'start' | 'end' | 'undoEnd' | 'remove' | 'undoRemove' | 'block' | 'unblock' | 'mute' | 'unmute',
  FormAction
>;

type Props = {
  person: { id: string; handle: string; name: string };
  relation: RelationView;
  actions: FollowActions;
  suggested?: { kind: ReasonKind; text: string };
};

const IDLE = { status: 'idle' } as const;

/** How you and a person stand, and everything you can change about it. Every part is an ordinary form. */
export function FollowPanel({ person, relation, actions, suggested }: Props) {
  const [started, start] = useActionState(actions.start, IDLE);
  const [ended, end] = useActionState(actions.end, IDLE);
  const [endUndone, undoEnd] = useActionState(actions.undoEnd, IDLE);
  const [removed, remove] = useActionState(actions.remove, IDLE);
  const [removeUndone, undoRemove] = useActionState(actions.undoRemove, IDLE);
  const [blocked, block] = useActionState(actions.block, IDLE);
  const [unblocked, unblock] = useActionState(actions.unblock, IDLE);
  const [muted, mute] = useActionState(actions.mute, IDLE);
  const [unmuted, unmute] = useActionState(actions.unmute, IDLE);
  const states = { started, ended, endUndone, removed, removeUndone, blocked, unblocked, muted, unmuted };
  const latest = useLatest(states);
  const undo = latest === 'ended' ? undoEnd : latest === 'removed' ? undoRemove : undefined;

  const { state } = relation;
  if (state === 'own') return null;
  const fields = { personId: person.id };
  const isFollowRefused = started.status === 'refused';
  return (
    <section aria-label={`You and ${person.name}`} className="grid gap-3">
      {latest && !(latest === 'started' && isFollowRefused) && (
        <OutcomeNotice state={states[latest]} undo={undo} />
      )}
      <Standing relation={relation} />
      {(canDo(state, 'follow') || canDo(state, 'follow-back')) && (
        <ButtonDisclosure
          variant="primary"
          summary={canDo(state, 'follow-back') ? `Follow ${person.name} back` : `Follow ${person.name}`}
          open={isFollowRefused || undefined}
        >
          <form action={start} className="grid gap-4">
            <input type="hidden" name="personId" value={person.id} />
            <ReasonFields state={started} suggested={suggested ?? { kind: 'similar-interests', text: '' }} />
            {isFollowRefused && !started.fields && <OutcomeNotice state={started} />}
            <SubmitButton className="justify-self-start" pendingLabel="Following …">
              {canDo(state, 'follow-back') ? 'Follow back' : 'Follow'}
            </SubmitButton>
          </form>
        </ButtonDisclosure>
      )}
      <div className="flex flex-wrap gap-2">
        {canDo(state, 'unfollow') && <ActForm submit={end} fields={fields} label="Unfollow" />}
        {canDo(state, 'unblock') && <ActForm submit={unblock} fields={fields} label="Unblock" />}
        {state !== 'blocked' && relation.isMuted && (
          <ActForm submit={unmute} fields={fields} label="Unmute" />
        )}
      </div>
      {state !== 'blocked' && (
        <Disclosure summary="More distance">
          <div className="grid gap-3">
            {canDo(state, 'remove-follower') && (
              <Step text="They stop following you. They are not told, and may follow again.">
                <ActForm submit={remove} fields={fields} label="Remove follower" />
              </Step>
            )}
            {!relation.isMuted && (
              <Step text="You see less of them. They are not told.">
                <ActForm submit={mute} fields={fields} label="Mute" />
              </Step>
            )}
            <Step text="Neither of you sees the other any more, and follows both ways end.">
              <ActForm submit={block} fields={fields} label="Block" />
            </Step>
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Standing({ relation: { state, iFollow, isMuted } }: { relation: RelationView }) {
  return (
    <div>
      <p className="font-medium">{RELATIONS[state].words}.</p>
      {iFollow && <p className="text-sm text-soft">{`Your reason: ${iFollow.reason}`}</p>}
      {isMuted && <p className="text-sm text-soft">You muted them; they are not told.</p>}
    </div>
  );
}

function Step({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="min-w-0 flex-1 basis-48 text-sm text-soft">{text}</p>
      {children}
    </div>
  );
}
