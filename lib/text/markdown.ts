import type { Root } from 'hast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { cutAtGrapheme, withoutDisguise } from './clean.ts';
import { countWords, minutesFor, WORDS_PER_MINUTE } from './count-words.ts';
import { ALLOWED_TAGS, LINK_REL, narrow } from './narrow.ts';
import { readPlain } from './plain.ts';
import { isTangled } from './tangle.ts';

/** A text ready to be shown: its tree of allowed elements, and the plain text into which passages point. */
export type RenderedText = { root: Root; plain: string };

/** The closed list that the last step of the pipeline enforces, whatever came before it. */
export const SCHEMA: Schema = {
  tagNames: [...ALLOWED_TAGS],
  attributes: { a: ['href', ['rel', ...LINK_REL]], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutHtmlAndFootnotes)
  .use(remarkRehype)
  .use(() => narrow)
  .use(rehypeSanitize, SCHEMA)
  .freeze();

/** Switched off in the parser itself: HTML then reads as typed, and no footnote makes an id. */
function withoutHtmlAndFootnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: ['htmlFlow', 'htmlText', 'gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'],
    },
  });
}

/**
 * Markdown as the narrow tree we show, and as plain text. Never throws; a text too tangled to parse in
 * reasonable time (see `tangle.ts`) is shown as typed. The same source always gives the same tree.
 *
 * `plain` is the text nodes of the tree in order, with one `\n` where a block begins or ends between two of them;
 * offsets into it are UTF-16 units, as in the DOM.
 */
export function renderMarkdown(source: string): RenderedText {
  const text = withoutDisguise(source);
  const root = isTangled(text) ? asTyped(text) : pipeline.runSync(pipeline.parse(text));
  return { root, plain: readPlain(root).plain };
}

function asTyped(text: string): Root {
  const value = text.replace(/^\n+/, '').trimEnd();
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: {},
    children: [{ type: 'text' as const, value }],
  };
  return { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }] };
}

/**
 * Whole minutes to read `plain`, at least 1. Words are counted in every script.
 *
 * @throws {RangeError} unless wordsPerMinute > 0.
 */
export function readingMinutes(plain: string, wordsPerMinute = WORDS_PER_MINUTE): number {
  if (!(wordsPerMinute > 0)) throw new RangeError(`wordsPerMinute must be > 0, got ${wordsPerMinute}`);
  return minutesFor(countWords(plain), wordsPerMinute);
}

/**
 * The beginning of `plain` on one line, at most `max` UTF-16 units with the `…` that marks a cut, which falls
 * between words where it can.
 *
 * @throws {RangeError} unless max is a whole number ≥ 2.
 */
export function excerpt(plain: string, max: number): string {
  if (!Number.isInteger(max) || max < 2) throw new RangeError(`max must be a whole number ≥ 2, got ${max}`);
  const line = plain.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = cutAtGrapheme(line, max - 1);
  const lastSpace = line[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  // a text without spaces, or with a very long last word, is cut inside the word
  const end = lastSpace > max / 2 ? lastSpace : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}
