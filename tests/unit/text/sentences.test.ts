import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '#components/text/sentences.ts';

const wordsOf = (plain: string, language = 'en') =>
  sentencesOf(plain, language).map(({ start, end }) => plain.slice(start, end));

test('a text is walked over sentence by sentence, paragraph by paragraph', () => {
  expect(wordsOf('Rye wants time.  It wants warmth!\nA heading\nAnd why not?')).toEqual([
    'Rye wants time.',
    'It wants warmth!',
    'A heading',
    'And why not?',
  ]);
});

test('a language without spaces has sentences too', () => {
  expect(wordsOf('我想吃面包。你呢？', 'ja')).toEqual(['我想吃面包。', '你呢？']);
});

test('nothing but white space has none, and every word is in one', () => {
  expect(wordsOf(' \n\n ')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
      expect(wordsOf(plain).join('').replaceAll(/\s/g, '')).toBe(plain.replaceAll(/\s/g, ''));
    }),
  );
});
