import { describe, expect, test } from 'vitest';
import {
  AnswerCommentInput,
  GiveFeedbackInput,
  ReplyToCommentInput,
  ThankForCommentInput,
} from '#lib/feedback/input.ts';

const id = '0198a1b2-0000-7000-8000-000000000001';
const comment = { postId: id, revision: '2', kind: 'suggestion', body: ' Shorter? ', submitKey: id };

describe('the comment form', () => {
  test('without a quote is on the whole', () => {
    expect(GiveFeedbackInput.parse({ ...comment, quote: ' ', quoteStart: '' })).toEqual({
      postId: id,
      revision: 2,
      kind: 'suggestion',
      body: 'Shorter?',
      submitKey: id,
      passage: null,
    });
  });

  test('carries a passage with or without its place', () => {
    expect(GiveFeedbackInput.parse({ ...comment, quote: 'two words' }).passage).toEqual({
      exact: 'two words',
      start: null,
    });
    expect(GiveFeedbackInput.parse({ ...comment, quote: 'two words', quoteStart: '7' }).passage?.start).toBe(
      7,
    );
  });

  test.each([
    { kind: 'praise' },
    { body: '' },
    { body: 'a'.repeat(5_001) },
    { revision: '0' },
    { revision: '1.5' },
    { quoteStart: '-1' },
    { quote: 'a'.repeat(4_001) },
    { submitKey: 'again' },
    { giverId: id },
  ])('with %j is refused', (change) => {
    expect(GiveFeedbackInput.safeParse({ ...comment, ...change }).success).toBe(false);
  });
});

test('an answer is one of four', () => {
  expect(AnswerCommentInput.safeParse({ commentId: id, answer: 'changed' }).success).toBe(true);
  expect(AnswerCommentInput.safeParse({ commentId: id, answer: 'liked' }).success).toBe(false);
});

test('thanks need no words', () => {
  expect(ThankForCommentInput.parse({ commentId: id }).thanks).toBe('Thank you.');
  expect(ThankForCommentInput.parse({ commentId: id, thanks: '  ' }).thanks).toBe('Thank you.');
  expect(ThankForCommentInput.parse({ commentId: id, thanks: 'So right' }).thanks).toBe('So right');
  expect(ThankForCommentInput.safeParse({ commentId: id, thanks: 'a'.repeat(281) }).success).toBe(false);
});

test('a reply needs words', () => {
  expect(ReplyToCommentInput.safeParse({ commentId: id, body: '  ', submitKey: id }).success).toBe(false);
  expect(ReplyToCommentInput.parse({ commentId: id, body: 'Yes', submitKey: id }).body).toBe('Yes');
});
