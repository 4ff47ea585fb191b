'use server';

import { formAction } from '#app/form-action.ts';
import {
  endFollow,
  removeFollower,
  startFollow,
  undoEndFollow,
  undoRemoveFollower,
} from '#lib/follows/commands.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { blockPerson, mutePerson, unblockPerson, unmutePerson } from '#lib/follows/distance.ts';
import { DecideLaterInput, FollowerInput, OtherPersonInput, StartFollowInput } from '#lib/follows/input.ts';
import { laterUntil, laterWords, restoredWords } from '#lib/follows/rules.ts';

type Named = { personId: string; name: string };

// what the undo of each needs: the follow itself is named by its other person, a decision by its follower
const undoWith = ({ personId }: Named) => ({ personId });
const undoDecisionAbout = ({ personId }: Named) => ({ followerId: personId });

export const startFollowAction = formAction(StartFollowInput, startFollow, {
  limit: 'follow',
  done: (other) => ({ message: `You follow ${other.name}.`, undo: undoDecisionAbout(other) }),
});
export const endFollowAction = formAction(OtherPersonInput, endFollow, {
  done: (other) => ({ message: `You no longer follow ${other.name}.`, undo: undoWith(other) }),
});
export const undoEndFollowAction = formAction(OtherPersonInput, undoEndFollow, {
  done: ({ name }) => ({ message: `You follow ${name} as before.` }),
});
export const removeFollowerAction = formAction(OtherPersonInput, removeFollower, {
  done: (other) => ({ message: `${other.name} no longer follows you.`, undo: undoWith(other) }),
});
export const undoRemoveFollowerAction = formAction(OtherPersonInput, undoRemoveFollower, {
  done: ({ name }) => ({ message: `${name} follows you as before.` }),
});

export const decideLaterAction = formAction(
  DecideLaterInput,
  (actor, { followerId, ...choice }) =>
    decideLater(actor, { followerId, until: laterUntil(choice, new Date()) }),
  {
    done: (other) => ({
      message: `${other.name} comes back ${laterWords(other.laterUntil)}.`,
      undo: undoDecisionAbout(other),
    }),
  },
);
export const passFollowerAction = formAction(FollowerInput, passFollower, {
  done: (other) => ({
    message: `You passed on ${other.name}. They are not told.`,
    undo: undoDecisionAbout(other),
  }),
});
export const undoDecisionAction = formAction(FollowerInput, undoDecision, {
  done: ({ name, decision, laterUntil: until }) => ({ message: restoredWords(name, decision, until) }),
});

// the page it was pressed on is gone for both from now on, so it leads to where a block can be lifted
export const blockPersonAction = formAction(OtherPersonInput, blockPerson, {
  done: () => ({ redirectTo: '/inbox/decided#blocked' }),
});
export const unblockPersonAction = formAction(OtherPersonInput, unblockPerson, {
  done: ({ name }) => ({ message: `You and ${name} can see each other again. Ended follows stay ended.` }),
});
export const mutePersonAction = formAction(OtherPersonInput, mutePerson, {
  done: ({ name }) => ({ message: `You see less of ${name}. They are not told.` }),
});
export const unmutePersonAction = formAction(OtherPersonInput, unmutePerson, {
  done: ({ name }) => ({ message: `${name} is no longer muted.` }),
});
