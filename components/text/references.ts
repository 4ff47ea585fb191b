import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { PassageMark } from '#lib/text/marks.ts';

/**
 * A copy of a tree made by `markPassages` in which each passage is followed by a small numbered link to its
 * comment, as a footnote number follows a sentence. The number is the place of the mark in `marks`, from 1. Where
 * a passage ends inside a link, its number follows that link, since links cannot lie in links.
 */
export function placeReferences(root: Root, marks: readonly PassageMark[]): Root {
  const references = new Map(marks.map((mark, i) => [mark.id, reference(mark, i + 1)]));

  const place = (node: RootContent, waiting: Element[] | null): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (node.tagName === 'mark') {
      const placed = idsOf(node, 'dataPassageEnd').flatMap((id) => references.get(id) ?? []);
      if (waiting === null) return [node, ...placed];
      waiting.push(...placed);
      return [node];
    }
    const fromLink: Element[] = [];
    const within = node.tagName === 'a' ? fromLink : waiting;
    const children = node.children.flatMap((child) => place(child, within));
    return [{ ...node, children }, ...fromLink];
  };
  return { type: 'root', children: root.children.flatMap((node) => place(node, null)) };
}

/** The ids that a mark's attribute names. */
export function idsOf(
  mark: Element,
  property: 'dataPassage' | 'dataPassageStart' | 'dataPassageEnd',
): string[] {
  const value = mark.properties[property];
  return typeof value === 'string' ? value.split(' ') : [];
}

function reference({ id, label }: PassageMark, number: number): Element {
  return {
    type: 'element',
    tagName: 'a',
    // not part of the writing: offsets and copies pass over it
    properties: {
      href: `#comment-${id}`,
      dataNotPlain: '',
      dataReference: id,
      ...(label && { ariaLabel: label }),
    },
    children: [{ type: 'text', value: String(number) }],
  };
}
