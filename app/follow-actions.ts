import {
  blockPersonAction,
  endFollowAction,
  mutePersonAction,
  removeFollowerAction,
  startFollowAction,
  unblockPersonAction,
  undoEndFollowAction,
  undoRemoveFollowerAction,
  unmutePersonAction,
} from '#app/actions/follows.ts';
import {
  decideLaterAction,
  decideManyAction,
  passFollowerAction,
  undoDecisionAction,
  undoManyAction,
} from '#app/actions/inbox.ts';
import {
  changeReasonAction,
  confirmReasonAction,
  protectFollowAction,
  unprotectFollowAction,
} from '#app/actions/review.ts';
import type { FollowActions } from '#components/follows/follow-panel.tsx';
import type { DecisionActions } from '#components/follows/inbox-desk.tsx';

// Groups of actions that pages pass on together.

export const followActions: FollowActions = {
  start: startFollowAction,
  end: endFollowAction,
  undoEnd: undoEndFollowAction,
  remove: removeFollowerAction,
  undoRemove: undoRemoveFollowerAction,
  block: blockPersonAction,
  unblock: unblockPersonAction,
  mute: mutePersonAction,
  unmute: unmutePersonAction,
  still: confirmReasonAction,
  change: changeReasonAction,
  protect: protectFollowAction,
  unprotect: unprotectFollowAction,
};

export const decisionActions: DecisionActions = {
  follow: startFollowAction,
  later: decideLaterAction,
  pass: passFollowerAction,
  many: decideManyAction,
  undo: undoDecisionAction,
  undoMany: undoManyAction,
};
