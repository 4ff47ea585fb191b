import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePassage, findPassage, locatePassage, verifyPassage } from '#lib/text/passages.ts';
import { rangeIn } from './writing.ts';

const runs = { numRuns: 1000 };

// few different words, so that the same ones often stand in several places
const plainText = fc
  .array(
    fc.constantFrom(
      'ab',
      'a',
      'ba',
      ' ',
      '\n',
      'give ',
      'take ',
      '🌱',
      'é',
      'a longer stretch of words that tells itself apart ',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))
  .filter((plain) => plain.trim() !== '');

const described = plainText
  .chain((plain) => fc.tuple(fc.constant(plain), rangeIn(plain)))
  .filter(([plain, { start, end }]) => plain.slice(start, end).trim() !== '')
  .map(([plain, { start, end }]) => ({ plain, passage: describePassage(plain, start, end) }));

const edit = fc.record({
  at: fc.nat(300),
  drop: fc.nat(30),
  insert: fc.constantFrom('', 'a', 'ab ', 'give take ', '\n'),
});

test('a passage is found where it was made, and is true of that text', () => {
  fc.assert(
    fc.property(described, ({ plain, passage }) => {
      expect(locatePassage(plain, passage)).toEqual({ start: passage.start, end: passage.end });
      expect(verifyPassage(plain, passage)).toBe(true);
      expect(passage.exact).toBe(passage.exact.trim());
      expect(JSON.parse(JSON.stringify(passage)).prefix.isWellFormed()).toBe(true);
    }),
    runs,
  );
});

test('after any edits a passage is found with the same words or reported lost, never with others', () => {
  fc.assert(
    fc.property(described, fc.array(edit, { minLength: 1, maxLength: 4 }), ({ plain, passage }, edits) => {
      const edited = edits.reduce(
        (text, { at, drop, insert }) => text.slice(0, at) + insert + text.slice(at + drop),
        plain,
      );

      const place = locatePassage(edited, passage);

      if (place !== null) expect(edited.slice(place.start, place.end)).toBe(passage.exact);
      expect(place === null || place.start >= 0).toBe(true);
    }),
    runs,
  );
});

test('a passage is lost once its words are gone', () => {
  fc.assert(
    fc.property(described, ({ plain, passage }) => {
      expect(locatePassage(plain.replaceAll(passage.exact, '·'), passage)).toBeNull();
    }),
    runs,
  );
});

test('a passage whose words, place or surroundings were tampered with is not true', () => {
  fc.assert(
    fc.property(described, fc.nat(3), fc.integer({ min: 1, max: 5 }), ({ plain, passage }, which, by) => {
      const forged = [
        { ...passage, exact: `${passage.exact}x` },
        { ...passage, end: passage.end + by },
        { ...passage, prefix: `x${passage.prefix.slice(1)}y` },
        { ...passage, suffix: `${passage.suffix}x` },
      ][which];

      expect(forged && verifyPassage(plain, forged)).toBe(false);
    }),
    runs,
  );
});

test('pasted words are found in place, or said to be missing or ambiguous', () => {
  fc.assert(
    fc.property(described, ({ plain, passage }) => {
      const pasted = `\n ${passage.exact.replace(/\s+/g, ' \n\n ')} `;

      const found = findPassage(plain, pasted);

      expect(found).not.toBe('missing');
      if (found !== 'ambiguous' && found !== 'missing') {
        expect(verifyPassage(plain, found)).toBe(true);
        expect(found.start).toBe(passage.start);
      }
    }),
    runs,
  );
});
