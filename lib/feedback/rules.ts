import type { GiveKind } from '#lib/ledger/kinds.ts';
import type { PostKind } from '#lib/posts/rules.ts';

/** What a reader means by a comment. */
export const COMMENT_KINDS = ['appreciation', 'question', 'suggestion', 'correction'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** What the author says a comment did. */
export const COMMENT_ANSWERS = ['changed', 'helped', 'thought', 'not-for-me'] as const;
export type CommentAnswer = (typeof COMMENT_ANSWERS)[number];

/** Longest texts, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 5_000;
export const MAX_REPLY_LENGTH = 2_000;
export const MAX_THANKS_LENGTH = 280;

/** Drafts that may wait under one post. */
export const MAX_DRAFTS = 30;

/** What is said when somebody thanks without words of their own. */
export const PLAIN_THANKS = 'Thank you.';

/**
 * What a comment counts as in the ledger. A suggestion or correction under a question answers it; asking back is
 * feedback like elsewhere.
 */
export function giveKindOf(comment: CommentKind, post: PostKind): GiveKind {
  if (comment === 'appreciation') return 'appreciation';
  return post === 'question' && comment !== 'question' ? 'answer' : 'feedback';
}

/** Whether the answer says that the comment did something: then it counts in full, otherwise half. */
export function hasLanded(answer: CommentAnswer | null): boolean {
  return answer !== null && answer !== 'not-for-me';
}

/**
 * The revision that a comment is said to have led to: the one named, else the current one if it came after the comment;
 * null where the text has not changed since, or for an answer that changed nothing. `refused` for one that it cannot
 * have led to.
 */
export function revisionLedTo({
  answer,
  wished,
  readRevision,
  currentRevision,
}: {
  answer: CommentAnswer;
  wished: number | null;
  readRevision: number;
  currentRevision: number;
}): number | null | 'refused' {
  if (answer !== 'changed') return null;
  if (wished === null) return currentRevision > readRevision ? currentRevision : null;
  return wished > readRevision && wished <= currentRevision ? wished : 'refused';
}

/**
 * Who receives a reply: the giver of the comment; what the giver writes back goes to the author of the post. Null
 * where that would be the writer.
 */
export function replyReceiver({
  writerId,
  giverId,
  authorId,
}: {
  writerId: string;
  giverId: string;
  authorId: string;
}): string | null {
  const receiverId = writerId === giverId ? authorId : giverId;
  return receiverId === writerId ? null : receiverId;
}
