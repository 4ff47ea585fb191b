import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';

/** The tree as the HTML that a server would send. */
export function htmlOf(root: Root): string {
  return renderToStaticMarkup(toJsxRuntime(root, { Fragment, jsx, jsxs })).replace(/<(hr|br)\/>/g, '<$1>');
}
