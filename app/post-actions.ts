import {
  acceptCreditAction,
  answerCommentAction,
  declineCreditAction,
  deleteCommentAction,
  deleteDraftAction,
  deleteReplyAction,
  giveFeedbackAction,
  keepDraftAction,
  replyToCommentAction,
  sendDraftsAction,
  thankForCommentAction,
} from '#app/actions/feedback.ts';
import {
  askForFeedbackAction,
  declineAskAction,
  deletePostAction,
  promiseFeedbackAction,
  takeBackPromiseAction,
  withdrawAskAction,
} from '#app/actions/posts.ts';
import type { CommentActions } from '#components/feedback/comment-item.tsx';
import type { AskActions } from '#components/posts/ask-banner.tsx';

// Groups of actions that pages pass on together.

export const askActions: AskActions = {
  promise: promiseFeedbackAction,
  takeBack: takeBackPromiseAction,
  decline: declineAskAction,
  withdraw: withdrawAskAction,
};

const commentActions: CommentActions = {
  answer: answerCommentAction,
  thank: thankForCommentAction,
  reply: replyToCommentAction,
  deleteComment: deleteCommentAction,
  deleteReply: deleteReplyAction,
};

export const postActions = {
  ...askActions,
  ...commentActions,
  ask: askForFeedbackAction,
  deletePost: deletePostAction,
  give: giveFeedbackAction,
  acceptCredit: acceptCreditAction,
  declineCredit: declineCreditAction,
  keepDraft: keepDraftAction,
  sendDrafts: sendDraftsAction,
  deleteDraft: deleteDraftAction,
};
