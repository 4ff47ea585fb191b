/**
 * Guards the Markdown parser against texts written to exhaust it. Parsing is roughly linear for what people
 * write, but grows with the square (or worse) of a few things counted here: 20 kB of `*a_` took 3 s, 20 kB of
 * `- ` 8 s, and a wide table of one-letter rows all the memory there was. The limits are several times what any
 * real text needs; a text beyond them is shown as typed. They were set by measuring the costliest texts that
 * still pass, which take about twice as long as ordinary prose of their length.
 */

/** Longest source that is parsed at all, in UTF-16 units. */
const MAX_LENGTH = 200_000;
/** Up to this many lines, brackets and emphasis marks a text may have whatever its length. */
const SMALL = 1000;
/** Opening brackets not yet closed within one chunk. */
const MAX_OPEN_BRACKETS = 40;
const MAX_DEFINITIONS = 300;
/** Underlined headings; at each one the parser reads its events again. */
const MAX_UNDERLINES = 200;
/** `&` in one word: the end of a bare link is searched for anew from each. */
const MAX_AMPERSANDS_PER_WORD = 60;
/** Columns of indentation. */
const MAX_INDENT = 160;
/** Sum over the lines of (quotes and list items the line may lie in)². */
const NESTING_BUDGET = 5000;
/** Sum over the tables of rows × columns, since rows are padded to the width of the header. */
const TABLE_CELL_BUDGET = 8000;
/** Sum over the chunks of (emphasis marks)²: each that closes nothing looks back at all others. */
const EMPHASIS_BUDGET = 1_500_000;
/** Characters that reference links may repeat a definition into. */
const DEFINITION_BUDGET = 500_000;

/** Whether Markdown in `source` could cost the parser more than a fair share of time or memory. */
export function isTangled(source: string): boolean {
  if (source.length > MAX_LENGTH) return true;
  // a blank line ends every construct that is counted per chunk
  const chunks = source.split(/\n[ \t>]*\n/);
  return (
    isDense(source) ||
    isNested(source.split('\n')) ||
    hasLongTail(source) ||
    repeatsDefinitions(source) ||
    chunks.some(hasManyOpenBrackets) ||
    sum(chunks, tableCells) > TABLE_CELL_BUDGET ||
    sum(chunks, (chunk) => emphasisMarks(chunk) ** 2) > EMPHASIS_BUDGET
  );
}

function isDense(source: string): boolean {
  const most = Math.max(SMALL, source.length / 10);
  return count(source, /\n/g) > most || count(source, /\[/g) > most || emphasisMarks(source) > most;
}

/** Runs of `*`, `_` or `~`, long ones by length; not the underscores within a snake_case word, which mark nothing. */
function emphasisMarks(s: string): number {
  let marks = 0;
  for (const { 0: run, index } of s.matchAll(/[*_~]+/g)) {
    const isWithinWord = /\w/.test(s.charAt(index - 1)) && /\w/.test(s.charAt(index + run.length));
    if (!isWithinWord || run !== '_') marks += run.length > 3 ? run.length : 1;
  }
  return marks;
}

function isNested(lines: readonly string[]): boolean {
  if (sum(lines, (line) => (/^[\s>]*(?:=+|-+)[ \t]*$/.test(line) ? 1 : 0)) > MAX_UNDERLINES) return true;
  return (
    lines.some((line) => indent(line) > MAX_INDENT) || sum(lines, (line) => depth(line) ** 2) > NESTING_BUDGET
  );
}

/** How many quotes and list items a line may lie in: those it opens itself, and those its indentation allows. */
function depth(line: string): number {
  const lead = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? '';
  const opened = count(lead, />|[-+*]|\d+[.)]/g);
  return opened === 0 ? 0 : opened + Math.floor(indent(line) / 4);
}

function indent(line: string): number {
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  return lead.length + 3 * count(lead, /\t/g);
}

function hasLongTail(source: string): boolean {
  return source.split(/\s+/).some((word) => count(word, /&/g) > MAX_AMPERSANDS_PER_WORD);
}

function hasManyOpenBrackets(chunk: string): boolean {
  let open = 0;
  for (const bracket of chunk.match(/[[\]]/g) ?? []) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
}

function tableCells(chunk: string): number {
  const lines = chunk.split('\n');
  const rulers = lines.filter((line) => /^[\s>|:\-+*\d.)]*$/.test(line) && /-/.test(line) && /\|/.test(line));
  if (rulers.length === 0) return 0;
  const columns = rulers.reduce((most, line) => Math.max(most, count(line, /\|/g) + 1), 0);
  return Math.max(columns * lines.length, count(chunk, /\|/g));
}

function repeatsDefinitions(source: string): boolean {
  const definitions = count(source, /\]:/g);
  if (definitions === 0) return false;
  const longest = source.split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0);
  return definitions > MAX_DEFINITIONS || longest * count(source, /\]/g) > DEFINITION_BUDGET;
}

function count(s: string, pattern: RegExp): number {
  return s.match(pattern)?.length ?? 0;
}

function sum<T>(items: readonly T[], weight: (item: T) => number): number {
  return items.reduce((total, item) => total + weight(item), 0);
}
