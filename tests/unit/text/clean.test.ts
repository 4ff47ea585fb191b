import { expect, test } from 'vitest';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';

test('a name is one line without characters that reverse or hide it', () => {
  expect(cleanLine('  Ana\u202E\n\tBel\u200B\u0007é\uFEFF ', 40)).toBe('Ana Belé');
});

test('composed and decomposed letters become the same name', () => {
  expect(cleanLine('Rene\u0301', 40)).toBe(cleanLine('René', 40));
});

test('a name of invisible characters only is no name', () => {
  expect(['\u200D\u200B', '\u3164', '\u0301', ' \u00A0 '].map((name) => cleanLine(name, 40))).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

test('names in Persian, Hindi and emoji keep the joiners they are written with', () => {
  const names = ['می\u200Cخواهم', 'क्\u200Dष', '👩🏽\u200D💻'];

  expect(names.map((name) => cleanLine(name, 40))).toEqual(names);
});

test('a line is cut between visible characters', () => {
  expect(cleanLine('ab👩🏽\u200D💻', 6)).toBe('ab');
  expect(cleanLine('give and take', 5)).toBe('give');
});

test('marks piled on one letter are thinned', () => {
  expect(cleanLine(`q${'\u0323'.repeat(50)}x`, 80)).toBe(`q${'\u0323'.repeat(4)}x`);
});

test('a text keeps its lines and indentation and loses only what disguises it', () => {
  expect(cleanText('\r\n \r\n    code\r\nsecond\u2028third\u0000 \u2067 \n\n')).toBe(
    '    code\nsecond\nthird',
  );
});

test('a limit that is no whole number is a mistake of the caller', () => {
  expect(() => cleanLine('a', 0)).toThrow(RangeError);
});

test.each([
  ['Ana_99', 'ana_99'],
  [' @Bo ', 'bo'],
  ['josé', null],
  ['\u212Aelvin', null],
  ['İvan', null],
  ['a b', null],
  ['@@a', null],
  ['', null],
])('the handle %j is folded to %j', (raw, folded) => {
  expect(foldHandle(raw)).toBe(folded);
});
