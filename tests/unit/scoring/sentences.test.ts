import { expect, test } from 'vitest';
import { inEnglish, SENTENCE_IDS } from '#lib/scoring/index.ts';
import { CATALOGUE, LANGUAGES } from '#lib/words/catalogue.ts';

test('X4: sentences are said in their order, each with its full stop', () => {
  const chance = { id: 'chance-of-return', values: { percent: 39 } } as const;
  const reason = { id: 'yours-answered', values: { answered: 3, of: 4 } } as const;

  expect(inEnglish([chance, reason])).toBe(
    'A 39 % chance that something comes back within two weeks. Answered 3 of your 4.',
  );
  expect(inEnglish([])).toBe('');
});

test.each([
  [-1, 'Gave you hardly anything lately.'],
  [0, 'Gave you nothing lately.'],
  [1, 'Gave you one thing lately.'],
  [2, 'Gave you 2 things lately.'],
])('X4: a count of %d gives is said as “%s”', (things, said) => {
  expect(inEnglish([{ id: 'gave-you', values: { things } }])).toBe(said);
});

test.each([
  [0, 'Something passed between you within a day.'],
  [1, 'Something passed between you a day ago.'],
  [9, 'Something passed between you 9 days ago.'],
])('X4: %d days are said as “%s”', (days, said) => {
  expect(inEnglish([{ id: 'last-passed', values: { days } }])).toBe(said);
});

test.each(LANGUAGES)('every sentence of the library is said in %s', (language) => {
  expect(Object.keys(CATALOGUE[language].score.sentences).sort()).toEqual([...SENTENCE_IDS].sort());
});
