import type { Nodes, Root, Text } from 'hast';

/**
 * Elements that begin and end a line of plain text. The browser walks the page by the same list
 * (`components/text/selection.ts`), so that an offset means the same place on both sides.
 */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 ul ol li blockquote pre hr table thead tbody tr th td'.split(' '),
);

/** A text node and where its first character stands in the plain text, in UTF-16 units. */
type TextPiece = { node: Text; start: number };

/** Plain text grows by pieces; a single `\n` stands between two pieces with a block boundary between them. */
export class PlainText {
  #pieces: string[] = [];
  #length = 0;
  #boundary = false;

  /** To be called when a block element begins or ends. */
  boundary(): void {
    this.#boundary = true;
  }

  /** Adds a non-empty text and returns the offset of its first character. */
  add(value: string): number {
    if (this.#boundary && this.#length > 0) this.#append('\n');
    this.#boundary = false;
    const start = this.#length;
    this.#append(value);
    return start;
  }

  toString(): string {
    return this.#pieces.join('');
  }

  #append(value: string): void {
    this.#pieces.push(value);
    this.#length += value.length;
  }
}

/** The text nodes of `root` in reading order with their offsets, and the plain text they make up. */
export function readPlain(root: Root): { pieces: TextPiece[]; plain: string } {
  const text = new PlainText();
  const pieces: TextPiece[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text' && node.value !== '') pieces.push({ node, start: text.add(node.value) });
    if (node.type !== 'element' && node.type !== 'root') return;
    const isBlock = node.type === 'element' && BLOCK_TAGS.has(node.tagName);
    if (isBlock) text.boundary();
    for (const child of node.children) read(child);
    if (isBlock) text.boundary();
  };
  read(root);
  return { pieces, plain: text.toString() };
}
