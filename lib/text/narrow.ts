import type { Element, ElementContent, Root, RootContent } from 'hast';
import { withoutDisguise } from './clean.ts';
import { BLOCK_TAGS } from './plain.ts';

/** Every element a person's text may become. */
export const ALLOWED_TAGS: readonly string[] = [...BLOCK_TAGS, 'em', 'strong', 'del', 'a', 'code', 'br'];

/** What every link out of a person's text says about itself. */
export const LINK_REL: readonly string[] = ['nofollow', 'ugc', 'noopener'];

const LINK_PROTOCOL = /^(?:https?:\/\/|mailto:)/i;
const MAX_HREF = 2000;
const MAX_DEPTH = 24;
// these are kept whole or not at all: loose text in a table or list would be moved about by the browser
const LEVELS_NEEDED: Readonly<Record<string, number>> = { table: 5, ul: 2, ol: 2, pre: 2 };
const INLINE_TAGS: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a', 'code', 'br']);
// white space between their children is layout of the source, not text
const HOLDS_ONLY_BLOCKS: ReadonlySet<string> = new Set(
  'root ul ol blockquote table thead tbody tr'.split(' '),
);

/**
 * Rewrites a tree made from Markdown into the few elements we show: headings take the levels h2, h3, h4 in the
 * order of their rank, pictures become links to them, check boxes ☐ or ☑, unsafe links plain text. Nothing lies
 * deeper than 24 elements; what did is kept as text. Texts lose disguising characters and layout white space.
 */
export function narrow(root: Root): Root {
  const levels = headingLevels(root);
  const children = narrowAll(root.children, { parent: 'root', depth: 0, inLink: false, levels });
  return { type: 'root', children };
}

type Place = { parent: string; depth: number; inLink: boolean; levels: ReadonlyMap<string, string> };

function narrowAll(nodes: readonly RootContent[], place: Place): ElementContent[] {
  const narrowed = mergeTexts(nodes.flatMap((node) => narrowNode(node, place)));
  return narrowed.filter((node, i) => !isLayout(node, narrowed[i - 1], narrowed[i + 1], place.parent));
}

function narrowNode(node: RootContent, place: Place): ElementContent[] {
  if (node.type === 'text') return asText(node.value);
  if (node.type !== 'element') return [];
  if (place.depth + (LEVELS_NEEDED[node.tagName] ?? 1) > MAX_DEPTH) return asText(textOf(node));
  if (node.tagName === 'input') return asText(node.properties.checked ? '☑' : '☐');
  if (node.tagName === 'img') return picture(node, place);
  if (node.tagName === 'a') return link(node.properties.href, node.children, place);

  const tagName = place.levels.get(node.tagName) ?? node.tagName;
  if (!BLOCK_TAGS.has(tagName) && !INLINE_TAGS.has(tagName)) return narrowAll(node.children, place);
  const children = narrowAll(node.children, { ...place, parent: tagName, depth: place.depth + 1 });
  const { start } = node.properties;
  const properties = tagName === 'ol' && typeof start === 'number' ? { start } : {};
  return [{ type: 'element', tagName, properties, children }];
}

function link(href: unknown, children: readonly RootContent[], place: Place): ElementContent[] {
  if (place.inLink || !isSafeHref(href)) return narrowAll(children, place);
  const inside = narrowAll(children, { ...place, parent: 'a', depth: place.depth + 1, inLink: true });
  return [{ type: 'element', tagName: 'a', properties: { href, rel: [...LINK_REL] }, children: inside }];
}

function picture(node: Element, place: Place): ElementContent[] {
  const { src, alt } = node.properties;
  const name = typeof alt === 'string' && alt.trim() !== '' ? alt : String(src ?? '');
  return link(src, [{ type: 'text', value: name }], place);
}

/** Whether a link may lead there: absolute http, https or mailto, without white space, at most 2,000 characters. */
function isSafeHref(href: unknown): href is string {
  return (
    typeof href === 'string' &&
    href.length <= MAX_HREF &&
    LINK_PROTOCOL.test(href) &&
    !/[\s\p{C}]/u.test(href) &&
    URL.canParse(href)
  );
}

function asText(value: string): ElementContent[] {
  const text = withoutDisguise(value);
  return text === '' ? [] : [{ type: 'text', value: text }];
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function mergeTexts(nodes: ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else merged.push(node);
  }
  return merged;
}

function isLayout(
  node: ElementContent,
  before: ElementContent | undefined,
  after: ElementContent | undefined,
  parent: string,
): boolean {
  if (node.type !== 'text' || node.value.trim() !== '') return false;
  if (HOLDS_ONLY_BLOCKS.has(parent)) return true;
  return parent === 'li' && (isEdge(before) || isEdge(after));
}

function isEdge(node: ElementContent | undefined): boolean {
  return node === undefined || (node.type === 'element' && BLOCK_TAGS.has(node.tagName));
}

/** The page has its own h1, so the highest heading used becomes h2, the next one used h3, all others h4. */
function headingLevels(root: Root): Map<string, string> {
  const used = new Set<string>();
  const look = (node: RootContent): void => {
    if (node.type !== 'element') return;
    if (/^h[1-6]$/.test(node.tagName)) used.add(node.tagName);
    node.children.forEach(look);
  };
  root.children.forEach(look);
  return new Map([...used].sort().map((tagName, rank) => [tagName, `h${Math.min(2 + rank, 4)}`]));
}
