import { renderToString } from 'react-dom/server';
import { Prose } from '#components/text/markdown.tsx';
import type { RenderedText } from '#lib/text/markdown.ts';
import type { PassageMark } from '#lib/text/marks.ts';
import { InWords } from '#tests/support/render.tsx';

/** The writing as a browser has it after reading the server's HTML. */
export function shown(text: RenderedText, marks: PassageMark[] = []): Element {
  document.body.innerHTML = `<main>${renderToString(
    <InWords>
      <Prose text={text} marks={marks} />
    </InWords>,
  )}</main>`;
  const container = document.querySelector('[data-prose]');
  if (container === null) throw new Error('nothing was rendered');
  return container;
}
