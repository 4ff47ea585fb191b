'use server';

import { formAction } from '#app/form-action.ts';
import type { WriteAction } from '#components/posts/form-values.ts';
import {
  askForFeedback,
  declineAsk,
  promiseFeedback,
  takeBackPromise,
  withdrawAsk,
} from '#lib/posts/asks.ts';
import { deletePost, publishPost } from '#lib/posts/commands.ts';
import {
  AskForFeedbackInput,
  AskStepInput,
  DeletePostInput,
  PublishPostInput,
  RevisePostInput,
} from '#lib/posts/input.ts';
import { withPreview } from '../preview.ts';
import { reviseAndAnswer } from '../revise-and-answer.ts';

const toPost = ({ postId, withdrewAsk }: { postId: string; withdrewAsk?: boolean }) => ({
  redirectTo: `/posts/${postId}${withdrewAsk ? '?withdrew=ask' : ''}`,
});

export const publishPostAction: WriteAction = withPreview(
  formAction(PublishPostInput, publishPost, { limit: 'write', done: toPost }),
);
export const revisePostAction: WriteAction = withPreview(
  formAction(RevisePostInput, reviseAndAnswer, { limit: 'write', done: toPost }),
);
export const deletePostAction = formAction(DeletePostInput, deletePost, {
  done: () => ({ redirectTo: '/today' }),
});
export const askForFeedbackAction = formAction(AskForFeedbackInput, askForFeedback, { limit: 'write' });
export const withdrawAskAction = formAction(AskStepInput, withdrawAsk);
export const promiseFeedbackAction = formAction(AskStepInput, promiseFeedback);
export const takeBackPromiseAction = formAction(AskStepInput, takeBackPromise);
export const declineAskAction = formAction(AskStepInput, declineAsk);
