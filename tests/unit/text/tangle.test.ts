import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { isTangled } from '#lib/text/tangle.ts';

const LENGTH = 20_000;
const fill = (s: string, length = LENGTH) => s.repeat(Math.ceil(length / s.length)).slice(0, length);
const grow = (line: (i: number) => string) => {
  let text = '';
  for (let i = 0; text.length < LENGTH; i++) text += line(i);
  return text.slice(0, LENGTH);
};

const tangles: Record<string, string> = {
  'opening brackets': fill('['),
  'brackets closed far away': '['.repeat(LENGTH / 2) + ']'.repeat(LENGTH / 2),
  'links in links': `${'['.repeat(10_000)}a${fill('](b)', 9999)}`,
  'pictures in pictures': '!['.repeat(5000) + fill('](x)', 10_000),
  'unclosed links': fill('[a]('),
  'quotes in quotes': fill('>'),
  'spaced quotes in quotes': fill('> '),
  'quotes that deepen': grow((i) => `${'>'.repeat(i)}a\n`),
  'lists in lists': fill('- '),
  'numbered lists in lists': fill('1. '),
  'lists in quotes': fill('- > '),
  'lists that deepen': grow((i) => `${'  '.repeat(i)}- a\n`),
  'lines after a deep quote': `${'> '.repeat(100)}a\n${fill('b\n')}`,
  'stars that open': fill('*a '),
  'stars that close nothing': fill('*a_ '),
  'emphasis in emphasis': `${'*'.repeat(10_000)}a${'*'.repeat(9999)}`,
  'mixed emphasis': fill('*_~'),
  'emphasis everywhere': fill('*a*'),
  'a wide table of short rows': `${fill('|a', 6000)}|\n${fill('|-', 6000)}|\n${fill('x\n', 7000)}`,
  'many wide tables': fill(`${fill('|a', 100)}|\n${fill('|-', 100)}|\n${fill('x\n', 100)}\n\n`),
  'a row of too many cells': `|a|\n|-|\n${fill('|')}`,
  'underlined headings': fill('a\n=\n'),
  'a long definition used often': `[a]: ${'b'.repeat(5000)}\n\n${fill('[a] ', 15_000)}`,
  'many definitions': grow((i) => `[a${i}]: b\n`),
  'a bare link of entities': `http://a.b/${fill('&amp;', 19_000)}`,
  'very many lines': fill('a\n'),
};

test.each(Object.entries(tangles))('%s: shown as typed, no larger than the source', (_, source) => {
  const { root, plain } = renderMarkdown(source);

  expect(isTangled(source)).toBe(true);
  expect(nodeCount(root)).toBe(4);
  expect(plain.length).toBeLessThanOrEqual(source.length);
});

const merelyOdd: Record<string, string> = {
  'backtick runs': grow((i) => `${'`'.repeat(i)} `),
  'unopened HTML': fill('<'),
  'HTML comments': fill('<!-- a '),
  escapes: fill('\\'),
  entities: fill('&#1; '),
  'addresses without end': fill('a@'),
  'a bare link of brackets': `http://a.b/${')'.repeat(19_000)}`,
  'one long word': fill('a'),
  'white space': `a${fill(' \t')}b`,
  'nested within the limits': fill('- > - > a\n\n\n', 1500),
  'tables within the limits': fill('|a|b|c|\n|-|-|-|\n|d|e|f|\n\n', 5000),
};

test.each(Object.entries(merelyOdd))(
  '%s: rendered, with an output in proportion to the source',
  (_, source) => {
    const { root, plain } = renderMarkdown(source);

    expect(isTangled(source)).toBe(false);
    expect(nodeCount(root)).toBeLessThan(source.length);
    expect(plain.length).toBeLessThanOrEqual(source.length);
  },
);

test('nothing lies deeper than 26 levels, and what did is still there to read', () => {
  const source = grow((i) => (i < 30 ? `${'  '.repeat(i)}- item${i}\n` : '\n'));

  const { root, plain } = renderMarkdown(source);

  expect(depth(root)).toBeLessThanOrEqual(26);
  expect(plain.match(/item\d+/g)).toHaveLength(30);
});

const ordinary: Record<string, string> = {
  'a long article': fill(
    `${'Giving *attention* is [work](https://a.example/b), and **rare**. '.repeat(8)}\n\n`,
    100_000,
  ),
  'a list of links': grow(
    (i) => `- [A piece worth reading, number ${i}](https://a.example/pieces/${i}) by **Ana**\n`,
  ),
  'a thread of quotes': fill(
    '> > > You said so.\n> > I did.\n> And?\n\nHere is what I think about it now.\n\n',
  ),
  'a program': `\`\`\`c\n${fill('  if (*first_item[i] && !(flags & IS_OPEN)) { next_item = &items[i + 1]; }\n')}\n\`\`\``,
  'a table of results': `| name | gave | received |\n|---|--:|--:|\n${grow((i) => `| person ${i}, **craft** | ${i} | ${i} |\n`)}`,
  'rules and stars': '* * *\n\n- - -\n\n_____________________\n\n***\n',
};

test.each(Object.entries(ordinary))('%s is no tangle', (_, source) => {
  expect(isTangled(source)).toBe(false);
});

function nodeCount(node: Nodes): number {
  return 'children' in node ? node.children.reduce((sum, child) => sum + nodeCount(child), 1) : 1;
}

function depth(node: Nodes): number {
  return 'children' in node ? 1 + Math.max(0, ...node.children.map(depth)) : 1;
}
