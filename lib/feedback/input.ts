import { z } from 'zod';
import { MAX_PROMPT_LENGTH } from '#lib/posts/rules.ts';
import { cleanLine, cleanText } from '#lib/text/clean.ts';
import { MAX_PASSAGE_LENGTH } from '#lib/text/passages.ts';
import { complaint } from '#lib/words/complaint.ts';
import {
  COMMENT_ANSWERS,
  COMMENT_KINDS,
  MAX_COMMENT_LENGTH,
  MAX_REPLY_LENGTH,
  MAX_THANKS_LENGTH,
  PLAIN_THANKS,
} from './rules.ts';

const id = z.uuid();

const words = (most: number) =>
  z
    .string()
    .max(2 * most + 100, complaint('at-most', { most }))
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().min(1, complaint('nothing-written')).max(most, complaint('at-most', { most })));

const blankToNothing = (value: unknown) => (value === '' ? undefined : value);

/**
 * The comment form. `quote` holds the words of the passage, typed, pasted or selected; `quoteStart` where they begin
 * in the revision's plain text, if a selection told. Comes out as what `giveFeedback` takes.
 */
export const GiveFeedbackInput = z
  .strictObject({
    postId: id,
    revision: z.coerce.number().int().min(1).max(1_000_000),
    kind: z.enum(COMMENT_KINDS),
    body: words(MAX_COMMENT_LENGTH),
    submitKey: id,
    quote: z
      .string()
      .max(2 * MAX_PASSAGE_LENGTH, complaint('passage-too-long', { most: MAX_PASSAGE_LENGTH }))
      .default(''),
    quoteStart: z.preprocess(blankToNothing, z.coerce.number().int().min(0).max(10_000_000).optional()),
    /** Which button was pressed; the door looks at it. */
    when: z.enum(['now', 'later']).optional(),
    prompt: z
      .string()
      .max(4 * MAX_PROMPT_LENGTH)
      .optional(),
  })
  .transform(({ quote, quoteStart, when: _, ...comment }) => ({
    ...comment,
    passage: quote.trim() === '' ? null : { exact: quote, start: quoteStart ?? null },
  }));
/** What `giveFeedback` and `keepDraft` take; `passage` null: on the whole. `prompt`: the line of the ask it speaks to. */
export type GiveFeedback = z.output<typeof GiveFeedbackInput>;

export const DraftInput = z.strictObject({ draftId: id });
export type DraftNamed = z.output<typeof DraftInput>;

export const SendDraftsInput = z.strictObject({ postId: id });
export type SendDrafts = z.output<typeof SendDraftsInput>;

export const CommentInput = z.strictObject({ commentId: id });
export type CommentNamed = z.output<typeof CommentInput>;

/** `changedIn` and `thanks` may be left empty: then the text of now is meant, and nothing is said with it. */
export const AnswerCommentInput = z.strictObject({
  commentId: id,
  answer: z.enum(COMMENT_ANSWERS),
  changedIn: z.preprocess(blankToNothing, z.coerce.number().int().min(1).max(1_000_000).optional()),
  thanks: z
    .string()
    .max(4 * MAX_THANKS_LENGTH, complaint('at-most', { most: MAX_THANKS_LENGTH }))
    .transform((value) => cleanLine(value, MAX_THANKS_LENGTH + 1))
    .pipe(z.string().max(MAX_THANKS_LENGTH, complaint('at-most', { most: MAX_THANKS_LENGTH })))
    .optional(),
});
export type AnswerComment = z.output<typeof AnswerCommentInput>;

export const ThankForCommentInput = z.strictObject({
  commentId: id,
  thanks: z
    .string()
    .max(4 * MAX_THANKS_LENGTH, complaint('at-most', { most: MAX_THANKS_LENGTH }))
    .transform((value) => cleanLine(value, MAX_THANKS_LENGTH + 1) || PLAIN_THANKS)
    .pipe(z.string().max(MAX_THANKS_LENGTH, complaint('at-most', { most: MAX_THANKS_LENGTH })))
    .default(PLAIN_THANKS),
});
export type ThankForComment = z.output<typeof ThankForCommentInput>;

export const ReplyToCommentInput = z.strictObject({
  commentId: id,
  body: words(MAX_REPLY_LENGTH),
  submitKey: id,
});
export type ReplyToComment = z.output<typeof ReplyToCommentInput>;

/** What the author offers somebody, or takes back; the reader of whom it speaks may take it back too. */
export const CreditInput = z.strictObject({ postId: id, readerId: id });
export type CreditNamed = z.output<typeof CreditInput>;

/** Agreeing and declining speak of oneself. */
export const CreditOnInput = z.strictObject({ postId: id });
export type CreditOn = z.output<typeof CreditOnInput>;

export const ReplyInput = z.strictObject({ replyId: id });
export type ReplyNamed = z.output<typeof ReplyInput>;
