import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import { acceptedLanguage, CATALOGUE, LANGUAGES, languageOf } from '#lib/words/catalogue.ts';
import { complaint, readComplaint } from '#lib/words/complaint.ts';

type Messages = { [name: string]: string | Messages };

/** Every message by its full name. */
function listed(messages: Messages, prefix = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([name, message]) =>
    typeof message === 'string'
      ? [[prefix + name, message] as const]
      : [...listed(message, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

/** The names of what goes into a message, and of its tags. */
function namesIn(compiled: unknown): string[] {
  if (!Array.isArray(compiled)) return [];
  return compiled.flatMap((piece) => {
    if (!Array.isArray(piece)) return [];
    const [name, ...rest] = piece;
    const within = rest.flatMap((part) => {
      if (Array.isArray(part)) return namesIn([part]).concat(namesIn(part));
      return typeof part === 'object' && part !== null
        ? Object.values(part).flatMap((branch) => namesIn(branch))
        : [];
    });
    return [...(typeof name === 'string' ? [name] : []), ...within];
  });
}

const placeholders = (message: string) => [...new Set(namesIn(compile(message)))].sort().join();

const ENGLISH = listed(CATALOGUE.en);
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

test('English says a good deal', () => {
  expect(ENGLISH.size).toBeGreaterThan(30);
  expect(ENGLISH.get('refusals.own-person')).toBe('That is you.');
});

test('what goes into a sentence is found, whatever branch it stands in', () => {
  const message = 'a {x} {n, plural, =0 {none} other {# things {y}}} <b>z {w}</b> {d, date, short}';

  expect(placeholders(message)).toBe('b,d,n,w,x,y');
});

test('nothing is said with an empty sentence', () => {
  const empty = LANGUAGES.flatMap((language) => [...listed(CATALOGUE[language])]).filter(
    ([, message]) => message.trim() === '',
  );

  expect(empty).toEqual([]);
});

describe.each(OTHERS)('%s', (language) => {
  const words = listed(CATALOGUE[language]);

  test('says everything that English says, and nothing else', () => {
    expect([...words.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  test('puts the same things into its sentences', () => {
    const other = [...ENGLISH].filter(([name, english]) => {
      const theirs = words.get(name) ?? '';
      return placeholders(theirs) !== placeholders(english);
    });

    expect(other.map(([name]) => name)).toEqual([]);
  });
});

test.each([
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-CA, fr;q=0.9', 'en'],
  ['fr, en;q=0.4, de;q=0.6', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['q=;;,,=', 'en'],
])('who asks for “%s” is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('a language is known by its first part alone', () => {
  expect(languageOf('DE-ch')).toBe('de');
  expect(languageOf('deutsch')).toBeNull();
});

test('a complaint is read back with what goes into it', () => {
  expect(readComplaint(complaint('reason-too-long', { most: 280 }))).toEqual({
    name: 'reason-too-long',
    values: { most: 280 },
  });
  expect(readComplaint('Which day?')).toBeNull();
});
