'use server';

import { formAction } from '#app/form-action.ts';
import {
  endFollow,
  removeFollower,
  startFollow,
  undoEndFollow,
  undoRemoveFollower,
} from '#lib/follows/commands.ts';
import { blockPerson, mutePerson, unblockPerson, unmutePerson } from '#lib/follows/distance.ts';
import { OtherPersonInput, StartFollowInput } from '#lib/follows/input.ts';

type Named = { personId: string; name: string };

// what the undo of each needs: the follow itself is named by its other person, a decision by its follower
const undoWith = ({ personId }: Named) => ({ personId });
const undoDecisionAbout = ({ personId }: Named) => ({ followerId: personId });

export const startFollowAction = formAction(StartFollowInput, startFollow, {
  limit: 'follow',
  done: (other) => ({
    message: ['follows.done.follows', { name: other.name }],
    undo: undoDecisionAbout(other),
  }),
});
export const endFollowAction = formAction(OtherPersonInput, endFollow, {
  done: (other) => ({ message: ['follows.done.unfollowed', { name: other.name }], undo: undoWith(other) }),
});
export const undoEndFollowAction = formAction(OtherPersonInput, undoEndFollow, {
  done: ({ name }) => ({ message: ['follows.done.followsAgain', { name }] }),
});
export const removeFollowerAction = formAction(OtherPersonInput, removeFollower, {
  done: (other) => ({ message: ['follows.done.removed', { name: other.name }], undo: undoWith(other) }),
});
export const undoRemoveFollowerAction = formAction(OtherPersonInput, undoRemoveFollower, {
  done: ({ name }) => ({ message: ['follows.done.followsYouAgain', { name }] }),
});

// the page it was pressed on is gone for both from now on, so it leads to where a block can be lifted
export const blockPersonAction = formAction(OtherPersonInput, blockPerson, {
  done: () => ({ redirectTo: '/inbox/decided#blocked' }),
});
export const unblockPersonAction = formAction(OtherPersonInput, unblockPerson, {
  done: ({ name }) => ({ message: ['follows.done.unblocked', { name }] }),
});
export const mutePersonAction = formAction(OtherPersonInput, mutePerson, {
  done: ({ name }) => ({ message: ['follows.done.muted', { name }] }),
});
export const unmutePersonAction = formAction(OtherPersonInput, unmutePerson, {
  done: ({ name }) => ({ message: ['follows.done.unmuted', { name }] }),
});
