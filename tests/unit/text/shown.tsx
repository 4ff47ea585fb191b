import { renderToString } from 'react-dom/server';
import { Prose } from '#components/text/markdown.tsx';
import type { RenderedText } from '#lib/text/markdown.ts';
import type { PassageMark } from '#lib/text/marks.ts';

/** The writing as a browser has it after reading the server's HTML. */
export function shown(text: RenderedText, marks: PassageMark[] = []): Element {
  document.body.innerHTML = `<main>${renderToString(<Prose text={text} marks={marks} />)}</main>`;
  const container = document.querySelector('[data-prose]');
  if (container === null) throw new Error('nothing was rendered');
  return container;
}
