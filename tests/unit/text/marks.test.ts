import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { markPassages } from '#lib/text/marks.ts';
import { htmlOf } from './html.ts';

test('a passage over several elements is marked in each', () => {
  const { root } = renderMarkdown('One *two* three\n\nfour');

  expect(htmlOf(markPassages(root, [{ id: 'a', start: 5, end: 16 }]))).toBe(
    '<p>One <em>t<mark data-passage="a" data-passage-start="a">wo</mark></em>' +
      '<mark data-passage="a"> three</mark></p><p><mark data-passage="a" data-passage-end="a">fo</mark>ur</p>',
  );
});

test('where passages overlap one mark names both', () => {
  const { root } = renderMarkdown('abcdef');

  expect(
    htmlOf(
      markPassages(root, [
        { id: 'x', start: 0, end: 4 },
        { id: 'y', start: 2, end: 6 },
      ]),
    ),
  ).toBe(
    '<p><mark data-passage="x" data-passage-start="x">ab</mark>' +
      '<mark data-passage="x y" data-passage-start="y" data-passage-end="x">cd</mark>' +
      '<mark data-passage="y" data-passage-end="y">ef</mark></p>',
  );
});

test('a range without text leaves no mark', () => {
  const { root } = renderMarkdown('a\n\nb');
  const ranges = [
    { id: 'between', start: 1, end: 2 },
    { id: 'empty', start: 0, end: 0 },
    { id: 'outside', start: 7, end: 9 },
  ];

  expect(markPassages(root, ranges)).toEqual(root);
});
