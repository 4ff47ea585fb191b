'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';
import { refusalsOf, type useDecisions } from './use-decisions.ts';

type Follower = { id: string; name: string };
type Props = { desk: ReturnType<typeof useDecisions>; followers: readonly Follower[] };

/**
 * What was done last, with its undo; once that is taken back, with the undo of the decision before it. Refusals stand on
 * their cards, and here when the card is gone.
 */
export function DeskNotice({ desk: { sent, latest, state, undoable }, followers }: Props) {
  const t = useTranslations('follows.live.inbox');
  const nameOf = useNames(followers);
  if (state.status === 'idle') return null;
  const elsewhere = [...refusalsOf(state)].filter(
    ([id]) => !followers.some((follower) => follower.id === id),
  );
  if (state.status === 'refused') {
    return elsewhere.length === 0 && refusalsOf(state).size > 0 ? null : (
      <Notice kind="alert">{state.message}</Notice>
    );
  }
  const isTakenBack = latest === 'undo' || latest === 'undoMany';
  const fields = undoable ? { followerId: undoable.join(',') } : state.undo;
  const said = (
    <>
      {state.message ?? t('done')}
      {elsewhere.map(([id, why]) => (
        <span key={id} className="block">
          {t('refusedName', { name: nameOf(id) ?? t('somebody'), why })}
        </span>
      ))}
    </>
  );
  if (!fields) return <Notice kind="status">{said}</Notice>;
  return (
    <UndoNotice
      action={fields.followerId?.includes(',') ? sent.undoMany.submit : sent.undo.submit}
      fields={fields}
      label={t(isTakenBack ? 'undoBefore' : 'undo')}
    >
      {said}
    </UndoNotice>
  );
}

/** The names of everybody whose card has been here. */
function useNames(followers: readonly Follower[]): (id: string) => string | undefined {
  const [names, setNames] = useState(() => new Map(followers.map(({ id, name }) => [id, name])));
  const unseen = followers.filter(({ id }) => !names.has(id));
  if (unseen.length > 0) setNames(new Map([...names, ...unseen.map(({ id, name }) => [id, name] as const)]));
  return (id) => names.get(id);
}
