import type { ParagraphChange } from '#lib/posts/compare-view.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { locatePassage, type Passage } from '#lib/text/passages.ts';

// Apart from rules.ts, which are to have no dependencies: pure, which changed passage a comment led to.

/** Paragraphs that comments are put beside, at most: each is read as Markdown by itself, which takes about a millisecond. */
const MOST_PARAGRAPHS = 1_000;

/**
 * Puts each comment beside the changed paragraph in which its passage stood in the earlier text. `elsewhere` are the
 * rest: on the whole, on words that cannot be placed for certain, or in a paragraph that stayed as it was; in a text of
 * very many paragraphs, all of them.
 */
export function attribute<C extends { passage: Passage | null }>(
  earlier: string,
  paragraphs: readonly ParagraphChange[],
  comments: readonly C[],
): { beside: Map<number, C[]>; elsewhere: C[] } {
  const beside = new Map<number, C[]>();
  if (comments.length === 0 || paragraphs.length > MOST_PARAGRAPHS)
    return { beside, elsewhere: [...comments] };
  const { plain } = renderMarkdown(earlier);
  const ranges = rangesOf(plain, paragraphs);
  const elsewhere = comments.filter((comment) => {
    const place = comment.passage && locatePassage(plain, comment.passage);
    const index = place ? ranges.findIndex((range) => isWithin(range, place)) : -1;
    if (index === -1 || paragraphs[index]?.kind === 'same') return true;
    beside.set(index, [...(beside.get(index) ?? []), comment]);
    return false;
  });
  return { beside, elsewhere };
}

type Range = { start: number; end: number };

/** Where each paragraph of the comparison stood in the earlier plain text; null for one that is new or not found. */
function rangesOf(plain: string, paragraphs: readonly ParagraphChange[]): (Range | null)[] {
  let from = 0;
  return paragraphs.map(({ runs }) => {
    const markdown = runs.map(({ kind, text }) => (kind === 'new' ? '' : text)).join('');
    const words = renderMarkdown(markdown).plain;
    const start = words === '' ? -1 : plain.indexOf(words, from);
    if (start === -1) return null;
    from = start + words.length;
    return { start, end: from };
  });
}

function isWithin(range: Range | null, place: Range): boolean {
  // a passage that runs over several paragraphs stands beside the one where it begins
  return range !== null && place.start >= range.start && place.start < range.end;
}
