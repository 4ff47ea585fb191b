/**
 * Passages: quoted ranges that find their place again after an edit, or say that they cannot.
 * Shape: W3C Web Annotation Data Model, TextQuoteSelector (4.2.4) with TextPositionSelector (4.2.5).
 */

/**
 * A range of a revision's plain text. `start` and `end` are UTF-16 offsets into it; `prefix` and `suffix` are the
 * up to 32 units before and after, by which the passage is told from the same words elsewhere.
 */
export type Passage = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** Longest passage, in UTF-16 units. */
export const MAX_PASSAGE_LENGTH = 2000;

const CONTEXT_LENGTH = 32;
// Words this long hardly occur by chance; shorter ones must keep a neighbour to be taken for the same place.
const TELLING_LENGTH = 32;
const NEAR_LENGTH = 8;

/**
 * The passage from `start` to `end`, without white space at its edges and widened to whole code points.
 *
 * @throws {RangeError} if offsets lie outside `plain`, nothing but white space lies between them, or more than
 * 2,000 units.
 */
export function describePassage(plain: string, start: number, end: number): Passage {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > plain.length || start >= end) {
    throw new RangeError(`no passage from ${start} to ${end} in ${plain.length} characters`);
  }
  const from = splitsPair(plain, start) ? start - 1 : start;
  const to = splitsPair(plain, end) ? end + 1 : end;
  const selected = plain.slice(from, to);
  const exact = selected.trim();
  if (exact === '') throw new RangeError('a passage needs words');
  if (exact.length > MAX_PASSAGE_LENGTH)
    throw new RangeError(`a passage of ${exact.length} characters is too long`);
  return passageAt(plain, from + selected.indexOf(exact), exact);
}

function passageAt(plain: string, start: number, exact: string): Passage {
  const end = start + exact.length;
  let before = Math.max(0, start - CONTEXT_LENGTH);
  let after = Math.min(plain.length, end + CONTEXT_LENGTH);
  // half a surrogate pair would not survive being stored
  if (splitsPair(plain, before)) before += 1;
  if (splitsPair(plain, after)) after -= 1;
  return { exact, prefix: plain.slice(before, start), suffix: plain.slice(end, after), start, end };
}

function splitsPair(s: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(s.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(s.charAt(at));
}

/**
 * Where `passage`, made on some revision, stands in `plain`, perhaps another revision; null when that cannot be
 * said for certain. The text found is always exactly `passage.exact`. In order:
 *
 * 1. the same place, if prefix and suffix agree there;
 * 2. the only place where prefix and suffix both agree; none if there are several;
 * 3. the only place where the words occur at all, if they are long (32 units) or if the nearest 8 units on one
 *    side are still the same. A short word that turns up in a new sentence is not taken for the old one.
 */
export function locatePassage(plain: string, passage: Passage): { start: number; end: number } | null {
  const { exact, start } = passage;
  if (exact === '') return null;
  const found = (at: number) => ({ start: at, end: at + exact.length });
  const places = occurrences(plain, exact);
  const agreeing = places.filter(
    (at) => precedes(plain, at, passage.prefix) && follows(plain, at + exact.length, passage.suffix),
  );
  if (agreeing.includes(start)) return found(start);

  const [agreed, ...moreAgreed] = agreeing;
  if (agreed !== undefined) return moreAgreed.length === 0 ? found(agreed) : null;

  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return null;
  const keepsNeighbour =
    precedes(plain, only, passage.prefix.slice(-NEAR_LENGTH)) ||
    follows(plain, only + exact.length, passage.suffix.slice(0, NEAR_LENGTH));
  return exact.length >= TELLING_LENGTH || keepsNeighbour ? found(only) : null;
}

/** Every place of `words`, overlapping ones too, since "aa" stands twice in "aaa". */
function occurrences(plain: string, words: string): number[] {
  const places: number[] = [];
  for (let at = plain.indexOf(words); at !== -1; at = plain.indexOf(words, at + 1)) places.push(at);
  return places;
}

// an empty context was made at an edge of the text, and agrees only with an edge
function precedes(plain: string, at: number, prefix: string): boolean {
  return prefix === '' ? at === 0 : plain.startsWith(prefix, at - prefix.length) && at >= prefix.length;
}

function follows(plain: string, end: number, suffix: string): boolean {
  return suffix === '' ? end === plain.length : plain.startsWith(suffix, end);
}

/**
 * Whether a submitted passage is true of a revision's plain text: its words stand at its offsets, between its
 * prefix and suffix, and it could have been made by `describePassage`. False for anything forged.
 */
export function verifyPassage(plain: string, passage: Passage): boolean {
  const { exact, prefix, suffix, start, end } = passage;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > plain.length) {
    return false;
  }
  if (exact.length > MAX_PASSAGE_LENGTH || exact.trim() !== exact) return false;
  if (plain.slice(start, end) !== exact) return false;
  const truth = passageAt(plain, start, exact);
  return truth.prefix === prefix && truth.suffix === suffix;
}

/**
 * The passage that a reader means who typed or pasted its words (for forms without JavaScript). Runs of white
 * space count as equal, since a browser copies them otherwise than we keep them. `before`, words that stand
 * immediately before the passage, tells one of several places.
 */
export function findPassage(plain: string, exact: string, before = ''): Passage | 'missing' | 'ambiguous' {
  const words = squeeze(exact).text.trim();
  if (words === '' || words.length > MAX_PASSAGE_LENGTH) return 'missing';
  const { text, offsets } = squeeze(plain);
  const lead = squeeze(before).text.trim();
  const places = occurrences(text, words).filter((at) => text.slice(0, at).trimEnd().endsWith(lead));
  const [place, ...others] = places;
  if (place === undefined) return 'missing';
  if (others.length > 0) return 'ambiguous';
  const start = offsets[place] ?? 0;
  const last = offsets[place + words.length - 1] ?? start;
  const found = plain.slice(start, last + 1);
  return found.length > MAX_PASSAGE_LENGTH ? 'missing' : passageAt(plain, start, found);
}

/** `s` with each run of white space as one space, and for each unit of that where it stood in `s`. */
function squeeze(s: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const { 0: run, index } of s.matchAll(/\s+|\S+/g)) {
    const isSpace = run.trim() === '';
    text += isSpace ? ' ' : run;
    for (let i = 0; i < (isSpace ? 1 : run.length); i++) offsets.push(index + i);
  }
  return { text, offsets };
}
