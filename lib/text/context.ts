/** A passage with the words around it in its own paragraph, cut between words. */
export type InContext = { before: string; exact: string; after: string };

/** Longest context on either side, in UTF-16 units. */
const CONTEXT_LENGTH = 240;

/** The passage from `start` to `end` of `plain` as it stands in its paragraph; `…` marks where that is cut. */
export function inContext(plain: string, { start, end }: { start: number; end: number }): InContext {
  const lineStart = plain.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = plain.indexOf('\n', end);
  const lineEnd = nextBreak === -1 ? plain.length : nextBreak;
  return {
    before: shortened(plain.slice(lineStart, start), 'start'),
    exact: plain.slice(start, end),
    after: shortened(plain.slice(end, lineEnd), 'end'),
  };
}

/** `text` without its far end where it is too long, which falls between words if there are any. */
function shortened(text: string, cut: 'start' | 'end'): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  const kept = cut === 'start' ? text.slice(-CONTEXT_LENGTH) : text.slice(0, CONTEXT_LENGTH);
  const whole = cut === 'start' ? kept.replace(/^\S*\s/u, '') : kept.replace(/\s\S*$/u, '');
  return (cut === 'start' ? `… ${whole}` : `${whole} …`).toWellFormed();
}
