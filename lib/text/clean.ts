/**
 * What is taken out of everything people type, before it is stored.
 * Source for the bidirectional controls: Unicode TR36 and CVE-2021-42574 ("Trojan Source").
 */

// Control characters except tab and line feed.
const CONTROLS = /[^\P{Cc}\t\n]/gu;
// Embeddings, overrides and isolates: they make text read in another order than it is stored.
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// Marks that writers of Arabic and Hebrew need in a text, but that only serve to imitate a name.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;
// Anything but spaces, format characters, lone marks and the letters that are drawn as nothing.
const VISIBLE = /[^\s\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;
// More than four marks on one letter are decoration that runs into the lines above and below.
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * `s` without the characters that could disguise it: controls but tab and line feed, bidirectional controls,
 * halves of surrogate pairs (they become U+FFFD). Line endings become `\n`. Code points are not composed.
 */
export function withoutDisguise(s: string): string {
  return s
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '');
}

/**
 * A text of many lines as it may be stored: NFC, `\n` line endings, no control or bidirectional characters,
 * no blank lines before and no white space after it. Indentation is kept, since Markdown reads it. Idempotent.
 */
export function cleanText(s: string): string {
  return withoutDisguise(s)
    .normalize('NFC')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/**
 * A name, title or other single line as it may be stored: NFC, white space runs become one space, no control,
 * bidirectional or invisible characters. Cut to at most `max` UTF-16 units without splitting a character
 * that is seen as one. Empty when nothing visible is left. Idempotent.
 *
 * @throws {RangeError} unless max is a whole number ≥ 1.
 */
export function cleanLine(s: string, max: number): string {
  if (!Number.isInteger(max) || max < 1) throw new RangeError(`max must be a whole number ≥ 1, got ${max}`);
  const line = withoutDisguise(s)
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = cutAtGrapheme(line, max).trimEnd();
  return VISIBLE.test(cut) ? cut : '';
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of `s` of at most `max` UTF-16 units that ends between two visible characters. */
export function cutAtGrapheme(s: string, max: number): string {
  if (s.length <= max) return s;
  let end = 0;
  // a few units more than allowed, so that a character crossing the limit is seen whole
  for (const { index, segment } of graphemes.segment(s.slice(0, max + 64))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return s.slice(0, end);
}

/**
 * The one spelling under which a handle is kept and compared: lower-case ASCII `[a-z0-9_]`, a leading `@` dropped.
 * Null when `s` has any other character: letters that merely look alike (or fold to ASCII, such as the Kelvin
 * sign) are refused rather than guessed. Length and reserved names are the caller's rules. Idempotent.
 */
export function foldHandle(s: string): string | null {
  const handle = s.trim().replace(/^@/, '');
  return /^[A-Za-z0-9_]+$/.test(handle) ? handle.toLowerCase() : null;
}
