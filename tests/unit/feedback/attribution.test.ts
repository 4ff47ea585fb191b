import { expect, test } from 'vitest';
import { attribute } from '#lib/feedback/attribution.ts';
import { compareTexts } from '#lib/posts/compare-view.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { describePassage, type Passage } from '#lib/text/passages.ts';

const EARLIER = 'Rye *waits*.\n\nIt wants no kneading.\n\nIt wants no hurry.';
const LATER = 'Rye *waits*.\n\nIt wants little kneading.\n\nIt wants no hurry.\n\nNobody does.';

function on(words: string, text = EARLIER): Passage {
  const { plain } = renderMarkdown(text);
  const start = plain.indexOf(words);
  return describePassage(plain, start, start + words.length);
}

function placed(passages: (Passage | null)[], earlier = EARLIER, later = LATER) {
  const comments = passages.map((passage, i) => ({ passage, id: i }));
  const { beside, elsewhere } = attribute(earlier, compareTexts(earlier, later), comments);
  return {
    beside: [...beside].map(([index, led]) => [index, led.map(({ id }) => id)]),
    elsewhere: elsewhere.map(({ id }) => id),
  };
}

test('a comment stands beside the changed paragraph that its words were in', () => {
  expect(placed([on('no kneading'), on('kneading')])).toEqual({ beside: [[1, [0, 1]]], elsewhere: [] });
});

test('the same words in another paragraph are told apart by what stands around them', () => {
  expect(placed([on('It wants no hurry')])).toEqual({ beside: [], elsewhere: [0] });
  expect(placed([on('It wants no kneading')])).toEqual({ beside: [[1, [0]]], elsewhere: [] });
});

test('a comment on the whole, or on words of another version, stands elsewhere', () => {
  const lost = on('words that are gone', 'There were words that are gone now.');

  expect(placed([null, lost])).toEqual({ beside: [], elsewhere: [0, 1] });
});

test('a passage over a heading and emphasis is found in its rewritten stretch', () => {
  const earlier = '## The *starter*\n\nFeed it **twice** a day.\n\nThen wait.';
  const later = '## Sourdough\n\nFeed it once.\n\nThen wait.';

  expect(placed([on('starter\nFeed it twice', earlier)], earlier, later)).toEqual({
    beside: [[0, [0]]],
    elsewhere: [],
  });
});

test('in a text of thousands of paragraphs, each of which would be read by itself, comments stand elsewhere', () => {
  const many = 'Rye.\n\n'.repeat(20_000);

  const { beside, elsewhere } = placed([on('no kneading')], `${many}${EARLIER}`, `${many}${LATER}`);

  expect({ beside, elsewhere }).toEqual({ beside: [], elsewhere: [0] });
});
