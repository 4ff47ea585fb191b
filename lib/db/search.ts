import { cleanLine } from '#lib/text/clean.ts';
import { Prisma } from './generated/client.ts';

/** Longest search, in UTF-16 units; what is longer is cut. */
export const MAX_SEARCH_LENGTH = 200;

/** A search as somebody typed it, and the language they read the site in. */
export type Search = { typed: string; language: string };

/** A text in pieces, those that were searched for marked. Joined they are the text. */
export type Marked = { text: string; isMatch: boolean }[];

/** A page of what was found. `total` counts up to the window a search looks at; `isCut`: there may be more beyond it. */
export type Found<T> = { items: T[]; total: number; isCut: boolean; hasMore: boolean };

export const NOTHING_FOUND = { items: [], total: 0, isCut: false, hasMore: false };

/** One-based page of a list from an address; whatever else stands there is the first. */
export function pageNumber(typed: unknown, most: number): number {
  const number = typeof typed === 'string' && /^\d{1,4}$/.test(typed) ? Number(typed) : 1;
  return Math.min(Math.max(number, 1), most);
}

// a word or a quoted phrase that must not occur
const EXCLUDED = /(?<=^|\s)-(?:"[^"]*"?|\S+)/g;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
// what a word is not made of; a hyphen only where it joins two. PostgreSQL gives up on a long row of hyphens
const SIGNS = /[^\p{L}\p{M}\p{N}\s"'’._-]+|(?<![\p{L}\p{M}\p{N}])-+|-+(?![\p{L}\p{M}\p{N}])/gu;
const withoutSigns = (words: string) => words.replace(SIGNS, ' ').trim();
/** Fewer letters begin too many words to be looked up as a beginning. */
const MIN_BEGINNING = 2;

/**
 * The search as a `tsquery`, or null when nothing is left to look for. Words count as they are, in the stems of the
 * reader's language and in English ones, since a text has the stems of its own; the last word may be the beginning of
 * one. "Quoted words" stand together, `or` gives a choice, `-word` excludes. Bound values only; nothing of it is SQL.
 */
export function searchQuery({ typed, language }: Search): Prisma.Sql | null {
  const line = cleanLine(typed.slice(0, 2_000), MAX_SEARCH_LENGTH);
  const excluded = (line.match(EXCLUDED) ?? []).map(withoutSigns).filter((word) => word !== '');
  const wanted = withoutSigns(line.replace(EXCLUDED, ' '));
  const words = wanted.match(WORDS) ?? [];
  if (words.length === 0) return null;
  const last = words.at(-1) ?? '';
  const isPlain = !/["]|\bor\b/i.test(wanted) && last.length >= MIN_BEGINNING;
  const beginning = isPlain ? `${words.map((word) => `'${word}'`).join(' & ')}:*` : '';
  const query = Prisma.sql`(${inAllStems(wanted, language)} || to_tsquery('simple', ${beginning}))`;
  return excluded.length === 0
    ? query
    : Prisma.sql`(${query} && !!${inAllStems(excluded.join(' or '), language)})`;
}

function inAllStems(words: string, language: string): Prisma.Sql {
  return Prisma.sql`(websearch_to_tsquery('simple', ${words}) || websearch_to_tsquery(stems_of(${language}), ${words})
    || websearch_to_tsquery('english', ${words}))`;
}

// of the private use area: no text of ours needs them, and they are taken out of the text before
const [START, STOP] = ['\uE000', '\uE001'];

/**
 * SQL for the text with the words of the query between two signs, to be read by {@link readMarks}. `pieces` cuts a long
 * text down to where the words stand. Slow (it reads the text): for the rows of one page only.
 */
export function marked(
  text: Prisma.Sql,
  { query, stems, pieces = false }: { query: Prisma.Sql; stems: Prisma.Sql; pieces?: boolean },
): Prisma.Sql {
  const how = pieces
    ? 'MaxFragments=2, MaxWords=26, MinWords=12, FragmentDelimiter=" … "'
    : 'HighlightAll=true';
  return Prisma.sql`ts_headline(${stems}, translate(${text}, ${START + STOP}, ''), ${query},
    ${`StartSel=${START}, StopSel=${STOP}, ${how}`})`;
}

/** Reads what {@link marked} wrote. */
export function readMarks(headline: string): Marked {
  return headline.split(START).flatMap((piece, index) => {
    const [match = '', ...rest] = index === 0 ? ['', piece] : piece.split(STOP);
    const after = rest.join('');
    return [
      ...(match === '' ? [] : [{ text: match, isMatch: true }]),
      ...(after === '' ? [] : [{ text: after, isMatch: false }]),
    ];
  });
}

/** A text in which nothing is marked. */
export function unmarked(text: string): Marked {
  return text === '' ? [] : [{ text, isMatch: false }];
}
