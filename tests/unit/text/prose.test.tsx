// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { offsetsOfRange } from '#components/text/selection.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { shown } from './shown.tsx';

function accessibleNames(container: Element): (string | null)[] {
  return [...container.querySelectorAll('a[href^="#comment-"]')].map(
    (link) => link.ariaLabel ?? link.textContent,
  );
}

test('a passage begins at its anchor and ends with a link to its comment', () => {
  const marks = [{ id: 'q1', start: 4, end: 9, label: 'Comment 1: question by Ana' }];

  const container = shown(renderMarkdown('Why give *first*?'), marks);

  expect(container.querySelector('#passage-q1')?.textContent).toBe('give ');
  expect(container.querySelector('a')?.getAttribute('href')).toBe('#comment-q1');
  expect(accessibleNames(container)).toEqual(['Comment 1: question by Ana']);
});

test('each overlapping passage keeps an anchor and a link of its own', () => {
  const marks = [
    { id: 'a', start: 0, end: 6 },
    { id: 'b', start: 0, end: 8 },
    { id: 'c', start: 2, end: 6 },
  ];

  const container = shown(renderMarkdown('abcdefgh'), marks);

  expect(marks.map(({ id }) => container.querySelectorAll(`[id="passage-${id}"]`).length)).toEqual([1, 1, 1]);
  expect(accessibleNames(container).sort()).toEqual(['1', '2', '3']);
});

test('a passage that ends inside a link has its number after that link', () => {
  const container = shown(renderMarkdown('See [what *they* wrote](https://a.example).'), [
    { id: 'a', start: 9, end: 13 },
  ]);

  expect(container.querySelector('a a')).toBeNull();
  expect(container.querySelector('a[rel] + a[href="#comment-a"]')).not.toBeNull();
});

test('wide tables and code can be scrolled by keys', () => {
  const container = shown(renderMarkdown('|a|\n|-|\n|b|\n\n    code'));

  expect([...container.querySelectorAll('[tabindex="0"]')].map(({ localName }) => localName)).toEqual([
    'div',
    'pre',
  ]);
});

test('a selection that begins or ends outside the writing counts as far as it lies within', () => {
  const container = shown(renderMarkdown('one\n\ntwo'));
  const everything = document.createRange();
  everything.selectNodeContents(document.body);
  const secondBlock = document.createRange();
  secondBlock.selectNode(container.children[1] ?? container);
  const caret = document.createRange();
  caret.setStart(container, 1);

  expect(offsetsOfRange(container, everything)).toEqual({ start: 0, end: 7 });
  expect(offsetsOfRange(container, secondBlock)).toEqual({ start: 4, end: 7 });
  expect(offsetsOfRange(container, caret)).toBeNull();
});

test('selecting the number of a comment selects nothing of the writing', () => {
  const container = shown(renderMarkdown('one'), [{ id: 'a', start: 0, end: 3 }]);
  const range = document.createRange();
  range.selectNodeContents(container.querySelector('[data-not-plain]') ?? document.body);

  expect(offsetsOfRange(container, range)).toBeNull();
});
