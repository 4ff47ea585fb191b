/**
 * Guards the Markdown parser against texts written to exhaust it. Parsing is roughly linear for what people
 * write, but grows with the square (or worse) of a few things counted here: 20 kB of `*a_` took 3 s,
 * 20 kB of `- ` 8 s, and a wide table of one-letter rows all the memory there was. The limits are far above
 * any real text; a text beyond them is shown as typed.
 */

/** Longest source that is parsed at all, in UTF-16 units. */
const MAX_LENGTH = 200_000;
/** Quotes and list items opened on one line. */
const MAX_CONTAINERS_PER_LINE = 12;
/** Columns of indentation before the first character that is not a quote mark. */
const MAX_INDENT = 160;
/** Opening brackets not yet closed within one chunk. */
const MAX_OPEN_BRACKETS = 40;
/** Underlined headings; each new one makes the parser read its list of headings again. */
const MAX_UNDERLINES = 200;
/** Cells a table may be padded to. */
const MAX_TABLE_CELLS = 4000;
/** Sum over the chunks of (emphasis marks)²; 1,000,000 took about 30 ms. */
const EMPHASIS_BUDGET = 1_000_000;
/** Characters that reference links may repeat a definition into. */
const DEFINITION_BUDGET = 500_000;

/** Whether Markdown in `source` could cost the parser more than a fair share of time or memory. */
export function isTangled(source: string): boolean {
  if (source.length > MAX_LENGTH) return true;
  const lines = source.split('\n');
  if (lines.length > Math.max(2000, source.length / 10)) return true;
  if (lines.filter((line) => /^[\s>]*(?:=+|-+)[ \t]*$/.test(line)).length > MAX_UNDERLINES) return true;
  if (lines.some(isDeep) || repeatsDefinitions(source)) return true;

  let emphasis = 0;
  // a blank line ends every construct counted here
  for (const chunk of source.split(/\n[ \t>]*\n/)) {
    emphasis += count(chunk, /[*_~]/g) ** 2;
    if (emphasis > EMPHASIS_BUDGET || hasManyOpenBrackets(chunk) || paddedCells(chunk) > MAX_TABLE_CELLS) {
      return true;
    }
  }
  return false;
}

function count(s: string, pattern: RegExp): number {
  return s.match(pattern)?.length ?? 0;
}

function isDeep(line: string): boolean {
  const lead = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? '';
  // a rule such as "- - - - -" is no nest
  const isRule = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line) && line.length <= 120;
  if (!isRule && count(lead, />|[-+*]|\d+[.)]/g) > MAX_CONTAINERS_PER_LINE) return true;
  return count(lead, / /g) + 4 * count(lead, /\t/g) > MAX_INDENT;
}

function hasManyOpenBrackets(chunk: string): boolean {
  let open = 0;
  for (let i = 0; i < chunk.length; i++) {
    if (chunk[i] === '[') open += 1;
    if (chunk[i] === ']' && open > 0) open -= 1;
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
}

/** Rows × columns of the widest table the chunk could be; rows are padded to the width of the header. */
function paddedCells(chunk: string): number {
  const lines = chunk.split('\n');
  const rulers = lines.filter((line) => /^[\s>|:\-+*\d.)]*-[\s|:-]*$/.test(line) && line.includes('|'));
  const columns = Math.max(0, ...rulers.map((line) => count(line, /\|/g) + 1));
  return columns * lines.length;
}

function repeatsDefinitions(source: string): boolean {
  if (!source.includes(']:')) return false;
  let longest = 0;
  for (const [word] of source.matchAll(/\S+/g)) longest = Math.max(longest, word.length);
  return longest * count(source, /\]/g) > DEFINITION_BUDGET;
}
