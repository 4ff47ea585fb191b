/** Pieces of a drawing as text. Colours follow the reader's light or dark theme; no script, no font to fetch. */

const STYLE = `
svg { color: #23211d; font: 13px system-ui, sans-serif; --a: #1f6f5c; --b: #3f6fb5; --c: #b5562b; --d: #8a6fa8; }
@media (prefers-color-scheme: dark) {
  svg { color: #ece8e0; --a: #6cc4ab; --b: #8db4ef; --c: #ee9a6c; --d: #c3abe0; }
}
text { fill: currentColor; }
.soft { opacity: 0.7; }
.grid { stroke: currentColor; opacity: 0.18; }
.axis { stroke: currentColor; opacity: 0.6; }
.a { fill: var(--a); } .b { fill: var(--b); } .c { fill: var(--c); } .d { fill: var(--d); }
.line { fill: none; stroke-width: 2; }
.line.a { stroke: var(--a); } .line.b { stroke: var(--b); } .line.c { stroke: var(--c); } .line.d { stroke: var(--d); }
.dashed { stroke-dasharray: 5 4; }
.whisker { stroke: currentColor; stroke-width: 1.5; }
`;

/** One of four colours of the theme. */
export type Tone = 'a' | 'b' | 'c' | 'd';

/** A whole drawing. The title is what a screen reader says first; the description says what there is to see. */
export function drawing(
  size: { width: number; height: number },
  words: { title: string; description: string },
  pieces: readonly string[],
): string {
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="description">${escaped(words.description)}</desc>`,
    `<style>${STYLE}</style>`,
    ...pieces,
    '</svg>\n',
  ].join('\n');
}

/** A straight scale from a domain to a range; not clamped. */
export function linear([d0, d1]: [number, number], [r0, r1]: [number, number]): (value: number) => number {
  return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

export function text(
  x: number,
  y: number,
  words: string,
  { anchor = 'start', className = '' }: { anchor?: 'start' | 'middle' | 'end'; className?: string } = {},
): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" class="${className}">${escaped(words)}</text>`;
}

export function line(from: [number, number], to: [number, number], className: string): string {
  return `<line x1="${short(from[0])}" y1="${short(from[1])}" x2="${short(to[0])}" y2="${short(to[1])}" class="${className}"/>`;
}

/** A rectangle between two corners, in any order. */
export function box(a: [number, number], b: [number, number], className: string): string {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const [width, height] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" class="${className}"/>`;
}

/** A line through points, or the area that they enclose. */
export function path(
  points: readonly (readonly [number, number])[],
  className: string,
  isClosed = false,
): string {
  const steps = points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L');
  return `<path d="M${steps}${isClosed ? 'Z' : ''}" class="${className}"/>`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
