import { expect, test } from 'vitest';
import { compareTexts } from '#lib/posts/compare-view.ts';

test('an unchanged text has nothing but the same', () => {
  expect(compareTexts('One.\n\nTwo.', 'One.\n\nTwo.').map(({ kind }) => kind)).toEqual(['same', 'same']);
});

test('a changed word is shown inside its paragraph', () => {
  expect(compareTexts('First.\n\nIt was cold.\n\nLast.', 'First.\n\nIt was warm.\n\nLast.')).toEqual([
    { kind: 'same', runs: [{ kind: 'same', text: 'First.' }] },
    {
      kind: 'changed',
      runs: [
        { kind: 'same', text: 'It was ' },
        { kind: 'gone', text: 'cold' },
        { kind: 'new', text: 'warm' },
        { kind: 'same', text: '.' },
      ],
    },
    { kind: 'same', runs: [{ kind: 'same', text: 'Last.' }] },
  ]);
});

test('a paragraph that came or went stands by itself', () => {
  expect(compareTexts('A.\n\nC.', 'A.\n\nB.\n\nC.')[1]).toEqual({
    kind: 'changed',
    runs: [{ kind: 'new', text: 'B.' }],
  });
  expect(compareTexts('A.\n\nB.\n\nC.', 'A.\n\nC.')[1]).toEqual({
    kind: 'changed',
    runs: [{ kind: 'gone', text: 'B.' }],
  });
  expect(compareTexts('', 'A.')).toEqual([{ kind: 'changed', runs: [{ kind: 'new', text: 'A.' }] }]);
});

test.each([
  ['a b c d', 'b x d e'],
  ['one\n\ntwo three\n\nfour', 'zero\n\ntwo\n\nfour five'],
  ['same\n\nsame\n\nsame', 'same'],
])('both texts can be read off the comparison of %j and %j', (earlier, later) => {
  const paragraphs = compareTexts(earlier, later);
  const side = (left: 'gone' | 'new') =>
    paragraphs
      .flatMap(({ runs }) => runs.filter(({ kind }) => kind !== left).map(({ text }) => text))
      .join('');
  const bare = (text: string) => text.replace(/\n+/g, '');
  expect(bare(side('new'))).toBe(bare(earlier));
  expect(bare(side('gone'))).toBe(bare(later));
});

test('a text made to keep the comparison busy is shown as replaced', () => {
  const [a, b] = ['a\n\n'.repeat(30_000), 'b\n\n'.repeat(30_000)];

  const paragraphs = compareTexts(a, b);

  expect(paragraphs[0]?.runs.map(({ kind }) => kind)).toEqual(['gone', 'new']);
});

test('words that go and come one after the other are one piece of each', () => {
  expect(compareTexts('The old grey mare sleeps.', 'The young brown mare sleeps.')[0]?.runs).toEqual([
    { kind: 'same', text: 'The ' },
    { kind: 'gone', text: 'old grey' },
    { kind: 'new', text: 'young brown' },
    { kind: 'same', text: ' mare sleeps.' },
  ]);
});

test('a paragraph written anew is shown as replaced, not as confetti', () => {
  const [earlier, later] = [
    'I think that it is cold in the hall.',
    'Warm stones by the oven hold heat for hours.',
  ];

  expect(compareTexts(earlier, later)[0]?.runs).toEqual([
    { kind: 'gone', text: earlier },
    { kind: 'new', text: later },
  ]);
});
