import { BLOCK_TAGS, PlainText } from '#lib/text/plain.ts';

/** Elements inside a writing that are not part of it, such as the numbers of comments, carry this attribute. */
const NOT_PLAIN = '[data-not-plain]';

type Piece = { node: Text; start: number };

/**
 * The part of a selection that lies in the writing shown in `container`, as UTF-16 offsets into its plain text
 * (`RenderedText.plain`); null when no text of it is selected. Numbers of comments and the like do not count.
 */
export function offsetsOfRange(container: Element, range: Range): { start: number; end: number } | null {
  let first: number | undefined;
  let end = 0;
  for (const { node, start } of readPieces(container).pieces) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    first ??= start + from;
    end = start + to;
  }
  return first === undefined ? null : { start: first, end };
}

/** The range of the page that shows `start` to `end` of the plain text; null when nothing there is shown. */
export function rangeOfOffsets(container: Element, start: number, end: number): Range | null {
  const range = container.ownerDocument.createRange();
  let isFound = false;
  for (const piece of readPieces(container).pieces) {
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.node.data.length);
    if (from >= to) continue;
    if (!isFound) range.setStart(piece.node, from);
    range.setEnd(piece.node, to);
    isFound = true;
  }
  return isFound ? range : null;
}

/** The plain text of the writing shown in `container`: what `renderMarkdown` called `plain`. */
export function plainOf(container: Element): string {
  return readPieces(container).plain;
}

// the twin of readPlain in lib/text/plain.ts, on the page instead of the tree
function readPieces(container: Element): { pieces: Piece[]; plain: string } {
  const text = new PlainText();
  const pieces: Piece[] = [];
  const read = (node: Node): void => {
    if (isText(node) && node.data !== '') pieces.push({ node, start: text.add(node.data) });
    if (!isElement(node) || node.matches(NOT_PLAIN)) return;
    const isBlock = node !== container && BLOCK_TAGS.has(node.localName);
    if (isBlock) text.boundary();
    for (const child of node.childNodes) read(child);
    if (isBlock) text.boundary();
  };
  read(container);
  return { pieces, plain: text.toString() };
}

// by nodeType and not by instanceof, which fails for nodes of another window
function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
