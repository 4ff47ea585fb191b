'use server';

import { formAction } from '#app/form-action.ts';
import { decideMany, type RowOutcome, undoMany } from '#lib/follows/bulk.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { DecideLaterInput, DecideManyInput, FollowerInput, UndoManyInput } from '#lib/follows/input.ts';
import { laterUntil } from '#lib/follows/rules.ts';

const undoDecisionAbout = ({ personId }: { personId: string }) => ({ followerId: personId });

export const decideLaterAction = formAction(
  DecideLaterInput,
  (actor, { followerId, ...choice }) =>
    decideLater(actor, { followerId, until: laterUntil(choice, new Date()) }),
  {
    done: ({ laterUntil: until, ...other }) => ({
      message: until
        ? ['follows.done.backOn', { name: other.name, day: until }]
        : ['follows.done.backWhenTheyAct', { name: other.name }],
      undo: undoDecisionAbout(other),
    }),
  },
);
export const passFollowerAction = formAction(FollowerInput, passFollower, {
  done: (other) => ({
    message: ['follows.done.passed', { name: other.name }],
    undo: undoDecisionAbout(other),
  }),
});
export const undoDecisionAction = formAction(FollowerInput, undoDecision, {
  done: ({ name, decision, laterUntil: day }) => ({
    message:
      decision !== 'later'
        ? [`follows.done.restored.${decision}`, { name }]
        : day
          ? ['follows.done.restored.laterOn', { name, day }]
          : ['follows.done.restored.laterWhenTheyAct', { name }],
  }),
});

const counted = (rows: readonly RowOutcome[]) => ({
  done: rows.filter(({ refused }) => refused === null).length,
  refused: rows.filter(({ refused }) => refused !== null).length,
});
const refusals = (rows: readonly RowOutcome[]) => rows.map(({ refused }) => refused);

export const decideManyAction = formAction(
  DecideManyInput,
  (actor, { when, ...choice }) => decideMany(actor, { ...choice, until: laterUntil({ when }, new Date()) }),
  {
    limit: 'follow',
    acts: ({ decision, followerId }) => (decision === 'follow-back' ? followerId.length : 0),
    done: ({ decision, rows }) => {
      const ids = rows.flatMap(({ followerId, refused }) => (refused ? [] : followerId));
      return {
        message: [`follows.done.many.${decision}`, counted(rows)],
        rows: refusals(rows),
        ...(ids.length > 0 && { undo: { followerId: ids.join(',') } }),
      };
    },
  },
);
export const undoManyAction = formAction(UndoManyInput, undoMany, {
  done: ({ rows }) => ({ message: ['follows.done.many.undone', counted(rows)] }),
});
