'use server';

import { formAction } from '#app/form-action.ts';
import type { FormState } from '#app/form-state.ts';
import {
  answerComment,
  deleteReply,
  replyToComment,
  takeBackAnswer,
  thankForComment,
} from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import { acceptCredit, declineCredit, offerCredit, withdrawCredit } from '#lib/feedback/credits.ts';
import { deleteDraft, keepDraft, sendDrafts, type ThrownAway } from '#lib/feedback/drafts.ts';
import {
  AnswerCommentInput,
  CommentInput,
  CreditInput,
  CreditOnInput,
  DraftInput,
  GiveFeedbackInput,
  ReplyInput,
  ReplyToCommentInput,
  SendDraftsInput,
  ThankForCommentInput,
} from '#lib/feedback/input.ts';

/** What was thrown away, as the form that keeps it would send it. */
function undoOf({ quoteStart, ...held }: ThrownAway): Record<string, string> {
  return { ...held, revision: String(held.revision), quoteStart: String(quoteStart ?? '') };
}

const limited = { limit: 'feedback' } as const;

const give = formAction(GiveFeedbackInput, giveFeedback, {
  ...limited,
  done: () => ({ message: ['feedback.done.given'] }),
});
/** The form has one action, so that it keeps what was typed without a script too, and two buttons. */
export async function giveFeedbackAction(before: FormState, form: FormData): Promise<FormState> {
  // whoever calls it without a page of ours may send any value
  const isForLater = form instanceof FormData && form.get('when') === 'later';
  return isForLater ? keepDraftAction(before, form) : give(before, form);
}
export const keepDraftAction = formAction(GiveFeedbackInput, keepDraft, {
  limit: 'write',
  done: ({ waiting }) => ({ message: ['feedback.done.kept', { count: waiting }] }),
});
export const sendDraftsAction = formAction(SendDraftsInput, sendDrafts, {
  ...limited,
  done: ({ sent, waiting }) => ({
    message:
      waiting === 0
        ? ['feedback.done.sent', { count: sent }]
        : ['feedback.done.sentNotAll', { count: sent, waiting }],
  }),
});
export const deleteDraftAction = formAction(DraftInput, deleteDraft, {
  done: (held) => ({
    message: ['feedback.done.thrownAway'],
    ...(held && { undo: undoOf(held) }),
  }),
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
export const withdrawCreditAction = formAction(CreditInput, withdrawCredit, { limit: 'write' });
export const acceptCreditAction = formAction(CreditOnInput, acceptCredit, { limit: 'write' });
export const declineCreditAction = formAction(CreditOnInput, declineCredit, { limit: 'write' });
