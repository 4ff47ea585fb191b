// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOfRange, plainOf, rangeOfOffsets } from '#components/text/selection.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { shown } from '#tests/unit/text/shown.tsx';
import { rangeIn, wildMarkdown, writing } from './writing.ts';

// each run renders and parses a page
const runs = { numRuns: 300 };
const timeout = 60_000;

test(
  'the page has the same plain text as the tree, with marks and without',
  () => {
    fc.assert(
      fc.property(
        fc
          .oneof(wildMarkdown, writing)
          .map(renderMarkdown)
          .filter(({ plain }) => plain !== '')
          .chain((text) => fc.tuple(fc.constant(text), fc.array(rangeIn(text.plain), { maxLength: 3 }))),
        ([text, ranges]) => {
          const marks = ranges.map((range, i) => ({ id: `m${i}`, ...range }));

          expect(plainOf(shown(text, marks))).toBe(text.plain);
        },
      ),
      runs,
    );
  },
  timeout,
);

test(
  'a selection on the page means the same offsets as in the plain text',
  () => {
    const selected = writing
      .map(renderMarkdown)
      .filter(({ plain }) => plain.trim() !== '')
      .chain((text) => fc.tuple(fc.constant(text), rangeIn(text.plain), rangeIn(text.plain)))
      // the line end between two blocks is no character of the page
      .filter(([{ plain }, { start, end }]) => !/^\n|\n$/.test(plain.slice(start, end)));
    fc.assert(
      fc.property(selected, ([text, range, marked]) => {
        const container = shown(text, [{ id: 'm', ...marked }]);

        const selection = rangeOfOffsets(container, range.start, range.end);

        expect(selection && offsetsOfRange(container, selection)).toEqual(range);
      }),
      runs,
    );
  },
  timeout,
);
