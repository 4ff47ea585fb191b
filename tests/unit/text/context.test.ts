import { expect, test } from 'vitest';
import { inContext } from '#lib/text/context.ts';

test('a passage stands in its own paragraph', () => {
  const plain = 'One.\nRye does not want kneading.\nThree.';

  expect(inContext(plain, { start: 9, end: 22 })).toEqual({
    before: 'Rye ',
    exact: 'does not want',
    after: ' kneading.',
  });
});

test('a long paragraph is cut between words, and says so', () => {
  const plain = `${'left '.repeat(100)}HERE${' right'.repeat(100)}`;

  const { before, after } = inContext(plain, { start: 500, end: 504 });

  expect(before).toMatch(/^… left .*left $/);
  expect(after).toMatch(/^ right .*right …$/);
  expect(before.length).toBeLessThanOrEqual(242);
});
