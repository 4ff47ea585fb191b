import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '#lib/text/csv.ts';

test('a line is ended, numbers are bare, nothing is empty', () => {
  expect(csvLine(['Ana', 1.5, null, -2])).toBe('Ana,1.5,,-2\r\n');
});

test('what would part a line is quoted', () => {
  expect(csvLine(['Lind, Ana', 'says "no"', 'two\nlines', 'O’Neill'])).toBe(
    '"Lind, Ana","says ""no""","two\nlines",O’Neill\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")', '＝1'])(
  'a spreadsheet does not run %j',
  (formula) => {
    const [[cell]] = parse(csvLine([formula]), { relaxQuotes: false }) as [[string]];

    expect(cell).toBe(`'${formula}`);
  },
);

test('whatever is written is read back, with an apostrophe before what could be a formula', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 2, maxLength: 6 });

  fc.assert(
    fc.property(cells, (texts) => {
      const [read] = parse(csvLine(texts), { recordDelimiter: '\r\n' }) as [string[]];

      expect(read.map((cell, index) => (cell === texts[index] ? cell : cell.slice(1)))).toEqual(texts);
      expect(read.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
