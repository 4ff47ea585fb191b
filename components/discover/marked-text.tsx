import type { Marked } from '#lib/db/search.ts';

/** A text with the words that were searched for marked. */
export function MarkedText({ text }: { text: Marked }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
  return text.map((piece, index) => (piece.isMatch ? <mark key={index}>{piece.text}</mark> : piece.text));
}
