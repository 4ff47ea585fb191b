import { expect, test } from 'vitest';
import { countWords, minutesFor } from '#lib/text/count-words.ts';

test.each([
  ['', 0],
  ['Rye wants time.', 3],
  ['Don’t “knead” — wait…', 3],
  ['パンは待つ。', 3],
  ['الخبز ينتظر', 2],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('reading takes at least a minute', () => {
  expect([minutesFor(0), minutesFor(300), minutesFor(2_300)]).toEqual([1, 1, 10]);
});
