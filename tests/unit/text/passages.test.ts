import { expect, test } from 'vitest';
import { describePassage, findPassage, locatePassage, verifyPassage } from '#lib/text/passages.ts';

const plain = 'Nobody learns alone.\nWhoever gives feedback learns too. Feedback given early costs little.';

function passage(words: string, from = 0) {
  const start = plain.indexOf(words, from);
  return describePassage(plain, start, start + words.length);
}

test('a passage carries its words, its place and its surroundings', () => {
  expect(passage(' gives feedback ')).toEqual({
    exact: 'gives feedback',
    prefix: 'Nobody learns alone.\nWhoever ',
    suffix: ' learns too. Feedback given earl',
    start: 29,
    end: 43,
  });
});

test('a passage is never half a character', () => {
  const [whole] = [describePassage('a🌱b', 2, 3)];

  expect(whole).toMatchObject({ exact: '🌱', start: 1, end: 3 });
  expect(describePassage(`🌱${'x'.repeat(31)}y`, 33, 34).prefix).toBe('x'.repeat(31));
});

test.each([
  [5, 5],
  [-1, 3],
  [0, 1000],
  [20, 21],
  [0.5, 3],
])('there is no passage from %d to %d', (start, end) => {
  expect(() => describePassage(plain, start, end)).toThrow(RangeError);
});

test('a passage may have 2,000 characters and no more', () => {
  expect(describePassage('a'.repeat(3000), 0, 2000).exact).toHaveLength(2000);
  expect(() => describePassage('a'.repeat(3000), 0, 2001)).toThrow(RangeError);
});

test('a passage moves with its words when something is written before it', () => {
  const edited = `A new beginning.\n${plain}`;

  expect(locatePassage(edited, passage('gives feedback'))).toEqual({ start: 46, end: 60 });
});

test('of the same words in several places, the surroundings tell which was meant', () => {
  const second = passage('learns', 20);

  expect(locatePassage(`Intro. ${plain}`, second)).toEqual({ start: second.start + 7, end: second.end + 7 });
});

test('a passage is lost when its words changed', () => {
  expect(
    locatePassage(plain.replace('gives feedback', 'gives counsel'), passage('gives feedback')),
  ).toBeNull();
});

test('a passage is lost when its words stand in two places and the surroundings agree with neither', () => {
  expect(locatePassage('One learns here. Another learns there.', passage('learns', 20))).toBeNull();
});

test('a paragraph doubled leaves its passages at the old place', () => {
  const made = passage('gives feedback');

  expect(locatePassage(`${plain}\n${plain}`, made)).toEqual({ start: made.start, end: made.end });
  expect(locatePassage(`New.\n${plain}\n${plain}`, made)).toBeNull();
});

test('a short word that turns up in a wholly new sentence is not taken for the old one', () => {
  expect(locatePassage('The village was alone, said he.', passage('alone'))).toBeNull();
});

test('a long quotation identifies itself, whatever now stands around it', () => {
  const long = passage('Feedback given early costs little.');

  expect(locatePassage('We moved this: Feedback given early costs little. (So they say.)', long)).toEqual({
    start: 15,
    end: 49,
  });
});

test('a passage keeps its place when only one neighbour was reworded', () => {
  expect(locatePassage(plain.replace('Whoever', 'Who'), passage('gives feedback'))).toEqual({
    start: 25,
    end: 39,
  });
});

test('a passage is true only of the text it was made on', () => {
  const made = passage('gives feedback');

  expect(verifyPassage(plain, made)).toBe(true);
  expect(verifyPassage(`x${plain}`, made)).toBe(false);
  expect(verifyPassage(plain, { ...made, exact: 'gives nothing!' })).toBe(false);
  expect(verifyPassage(plain, { ...made, suffix: ' said somebody else' })).toBe(false);
  expect(verifyPassage(plain, { ...made, start: -1, end: Number.NaN })).toBe(false);
});

test('pasted words are found although the browser copied the line ends otherwise', () => {
  expect(findPassage(plain, 'alone.\r\n\r\nWhoever')).toMatchObject({ exact: 'alone.\nWhoever', start: 14 });
});

test('pasted words that stand in two places need the words before them', () => {
  expect(findPassage(plain, 'learns')).toBe('ambiguous');
  expect(findPassage(plain, 'learns', 'gives feedback')).toMatchObject({ start: 44 });
  expect(findPassage(plain, 'learns', 'someone')).toBe('missing');
  expect(findPassage(plain, 'teaches')).toBe('missing');
  expect(findPassage(plain, '  ')).toBe('missing');
});
