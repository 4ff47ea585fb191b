import { expect, test } from 'vitest';
import { COMMENT_ANSWERS, giveKindOf, hasLanded, replyReceiver } from '#lib/feedback/rules.ts';

test.each([
  ['suggestion', 'article', 'feedback'],
  ['correction', 'note', 'feedback'],
  ['suggestion', 'question', 'answer'],
  ['correction', 'question', 'answer'],
  ['question', 'question', 'feedback'],
  ['appreciation', 'question', 'appreciation'],
  ['appreciation', 'article', 'appreciation'],
] as const)('a comment of kind %s on a post of kind %s counts as %s', (comment, post, kind) => {
  expect(giveKindOf(comment, post)).toBe(kind);
});

test('every answer but “not for me” says that the comment did something', () => {
  expect(COMMENT_ANSWERS.filter(hasLanded)).toEqual(['changed', 'helped', 'thought']);
  expect(hasLanded(null)).toBe(false);
});

test('a reply is given to the giver of the comment, and by the giver to the author', () => {
  const pair = { giverId: 'bo', authorId: 'ana' };
  expect(replyReceiver({ ...pair, writerId: 'ana' })).toBe('bo');
  expect(replyReceiver({ ...pair, writerId: 'cy' })).toBe('bo');
  expect(replyReceiver({ ...pair, writerId: 'bo' })).toBe('ana');
});

test('nobody gives to themselves', () => {
  expect(replyReceiver({ writerId: 'ana', giverId: 'ana', authorId: 'ana' })).toBeNull();
});
