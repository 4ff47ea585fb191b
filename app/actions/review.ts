'use server';

import { formAction } from '#app/form-action.ts';
import {
  ChangeReasonInput,
  ChooseLaneInput,
  OtherPersonInput,
  SeveralPeopleInput,
} from '#lib/follows/input.ts';
import {
  changeReason,
  chooseLane,
  confirmReason,
  keepFollows,
  lookAgain,
  protectFollow,
  unprotectFollow,
} from '#lib/follows/review.ts';

export const confirmReasonAction = formAction(OtherPersonInput, confirmReason, {
  done: ({ name }) => ({ message: ['attention.done.stillTrue', { name }] }),
});
export const changeReasonAction = formAction(ChangeReasonInput, changeReason, {
  done: ({ name }) => ({ message: ['attention.done.reasonChanged', { name }] }),
});
export const protectFollowAction = formAction(OtherPersonInput, protectFollow, {
  done: ({ name, personId }) => ({ message: ['attention.done.protected', { name }], undo: { personId } }),
});
export const unprotectFollowAction = formAction(OtherPersonInput, unprotectFollow, {
  done: ({ name, personId }) => ({ message: ['attention.done.unprotected', { name }], undo: { personId } }),
});
export const keepFollowsAction = formAction(SeveralPeopleInput, keepFollows, {
  done: ({ names, personIds }) => ({
    message: ['attention.done.kept', { count: names.length, name: names[0] ?? '' }],
    undo: { personIds: personIds.join(',') },
  }),
});
export const lookAgainAction = formAction(SeveralPeopleInput, lookAgain, {
  done: ({ names }) => ({
    message: ['attention.done.lookAgain', { count: names.length, name: names[0] ?? '' }],
  }),
});
export const chooseLaneAction = formAction(ChooseLaneInput, chooseLane, {
  done: ({ name, personId, lane, before }) => ({
    message: [`attention.done.lane.${lane}`, { name }],
    ...(lane !== before && { undo: { personId, lane: before } }),
  }),
});
