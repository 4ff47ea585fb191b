'use server';

import { formAction } from '#app/form-action.ts';
import {
  answerComment,
  deleteReply,
  replyToComment,
  takeBackAnswer,
  thankForComment,
} from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import { acceptCredit, declineCredit, offerCredit, withdrawCredit } from '#lib/feedback/credits.ts';
import {
  AnswerCommentInput,
  CommentInput,
  CreditInput,
  CreditOnInput,
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
export const answerCommentAction = formAction(AnswerCommentInput, answerComment, {
  done: (_, { commentId, answer }) => ({
    message: [`posts.answering.said.${answer}`],
    undo: { commentId },
  }),
});
export const takeBackAnswerAction = formAction(CommentInput, takeBackAnswer, {
  done: () => ({ message: ['posts.answering.takenBack'] }),
});
export const thankForCommentAction = formAction(ThankForCommentInput, thankForComment);
export const replyToCommentAction = formAction(ReplyToCommentInput, replyToComment, limited);
export const deleteReplyAction = formAction(ReplyInput, deleteReply);
export const offerCreditAction = formAction(CreditInput, offerCredit, limited);
export const withdrawCreditAction = formAction(CreditInput, withdrawCredit);
export const acceptCreditAction = formAction(CreditOnInput, acceptCredit);
export const declineCreditAction = formAction(CreditOnInput, declineCredit);
