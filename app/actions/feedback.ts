'use server';

import { formAction } from '#app/form-action.ts';
import { answerComment, deleteReply, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import {
  AnswerCommentInput,
  CommentInput,
  GiveFeedbackInput,
  ReplyInput,
  ReplyToCommentInput,
  ThankForCommentInput,
} from '#lib/feedback/input.ts';

const limited = { limit: 'feedback' } as const;

export const giveFeedbackAction = formAction(GiveFeedbackInput, giveFeedback, {
  ...limited,
  done: () => ({ message: 'Given. You will hear what it did.' }),
});
export const deleteCommentAction = formAction(CommentInput, deleteComment);
export const answerCommentAction = formAction(AnswerCommentInput, answerComment);
export const thankForCommentAction = formAction(ThankForCommentInput, thankForComment);
export const replyToCommentAction = formAction(ReplyToCommentInput, replyToComment, limited);
export const deleteReplyAction = formAction(ReplyInput, deleteReply);
