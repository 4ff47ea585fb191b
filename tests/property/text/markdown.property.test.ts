import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { excerpt, readingMinutes, renderMarkdown, SCHEMA } from '#lib/text/markdown.ts';
import { markPassages } from '#lib/text/marks.ts';
import { readPlain } from '#lib/text/plain.ts';
import { rangeIn, wildMarkdown, writing } from './writing.ts';

const runs = { numRuns: 1000 };
const timeout = 60_000;
const allowed = new Set(
  'p h2 h3 h4 ul ol li blockquote pre hr table thead tbody tr th td em strong del a code br'.split(' '),
);

function elementsOf(node: Nodes): Element[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const within = node.children.flatMap(elementsOf);
  return node.type === 'element' ? [node, ...within] : within;
}

function attributesAreAllowed({ tagName, properties }: Element): boolean {
  return Object.entries(properties).every(([name, value]) => {
    if (tagName === 'a' && name === 'href') return /^(https?:\/\/|mailto:)[^\s]*$/i.test(String(value));
    if (tagName === 'a' && name === 'rel') return String(value) === 'nofollow,ugc,noopener';
    return tagName === 'ol' && name === 'start' && Number.isInteger(value);
  });
}

test(
  'whatever is written, only listed elements, attributes and link targets come out',
  () => {
    fc.assert(
      fc.property(fc.oneof(wildMarkdown, writing), (source) => {
        const elements = elementsOf(renderMarkdown(source).root);

        expect(elements.filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
        expect(elements.filter((element) => !attributesAreAllowed(element))).toEqual([]);
        expect(elements.filter(({ tagName, properties }) => tagName === 'a' && !properties.rel)).toEqual([]);
      }),
      runs,
    );
  },
  timeout,
);

const sanitiser = unified().use(rehypeSanitize, SCHEMA).freeze();

test(
  'sanitising a rendered text again changes nothing',
  () => {
    fc.assert(
      fc.property(fc.oneof(wildMarkdown, writing), (source) => {
        const { root } = renderMarkdown(source);

        expect(sanitiser.runSync(root)).toEqual(root);
      }),
      runs,
    );
  },
  timeout,
);

test(
  'rendering is deterministic, and no text node is empty, disguised or outside the plain text',
  () => {
    fc.assert(
      fc.property(fc.oneof(wildMarkdown, writing), (source) => {
        const { root, plain } = renderMarkdown(source);
        const { pieces } = readPlain(root);

        expect(renderMarkdown(source)).toEqual({ root, plain });
        expect(plain).not.toMatch(/[\u202A-\u202E\u2066-\u2069\r\0]/);
        expect(plain.isWellFormed()).toBe(true);
        expect(pieces.every(({ node, start }) => node.value && plain.startsWith(node.value, start))).toBe(
          true,
        );
      }),
      runs,
    );
  },
  timeout,
);

test(
  'marking passages keeps the text, never nests marks, and covers exactly the ranges',
  () => {
    const marked = fc
      .oneof(wildMarkdown, writing)
      .map(renderMarkdown)
      .filter(({ plain }) => plain !== '')
      .chain((text) => fc.tuple(fc.constant(text), fc.array(rangeIn(text.plain), { maxLength: 5 })));
    fc.assert(
      fc.property(marked, ([{ root, plain }, ranges]) => {
        const before = structuredClone(root);
        const marks = ranges.map((range, i) => ({ id: `m${i}`, ...range }));

        const result = markPassages(root, marks);

        expect(root).toEqual(before);
        expect(readPlain(result).plain).toBe(plain);
        const found = elementsOf(result).filter(({ tagName }) => tagName === 'mark');
        expect(found.flatMap(({ children }) => children).every(({ type }) => type === 'text')).toBe(true);
        expect(idsByOffset(result)).toEqual(expectedIdsByOffset(root, marks));
      }),
      runs,
    );
  },
  timeout,
);

/** For every character shown, the ids of the mark around it. */
function idsByOffset(root: ReturnType<typeof markPassages>): Map<number, string> {
  const marks = new Map(
    elementsOf(root).flatMap((element) =>
      element.tagName === 'mark'
        ? [[element.children[0], String(element.properties.dataPassage)] as const]
        : [],
    ),
  );
  return new Map(
    readPlain(root).pieces.flatMap(({ node, start }) =>
      Array.from({ length: node.value.length }, (_, i) => [start + i, marks.get(node) ?? ''] as const),
    ),
  );
}

function expectedIdsByOffset(
  root: ReturnType<typeof markPassages>,
  marks: { id: string; start: number; end: number }[],
): Map<number, string> {
  const idsAt = (at: number) => marks.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
  return new Map([...idsByOffset(root).keys()].map((at) => [at, idsAt(at).join(' ')]));
}

test(
  'an excerpt is never longer than asked for and begins as the text does',
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 2, max: 120 }),
        (plain, max) => {
          const short = excerpt(plain, max);

          expect(short.length).toBeLessThanOrEqual(max);
          expect(plain.replace(/\s+/g, ' ').trim().startsWith(short.replace(/…$/, ''))).toBe(true);
          expect(readingMinutes(plain)).toBeGreaterThanOrEqual(1);
        },
      ),
      runs,
    );
  },
  timeout,
);
