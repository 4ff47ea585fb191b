import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { readPlain } from './plain.ts';

/** A passage to be marked, by offsets into the plain text. `label` is read out for its number. */
export type PassageMark = { id: string; start: number; end: number; label?: string };

/**
 * A copy of `root` in which every range is wrapped in `<mark data-passage="id id…">`, cut where elements or other
 * ranges begin and end, so that marks never nest; where ranges overlap a mark names them all, in the given order.
 * `data-passage-start` and `data-passage-end` name the ids whose first or last part a mark is. The plain text stays
 * as it was. Ranges that cover no text leave no mark. Ids must not contain white space.
 */
export function markPassages(root: Root, marks: readonly PassageMark[]): Root {
  const starts = new Map(readPlain(root).pieces.map(({ node, start }) => [node, start]));
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const first = new Map<string, Element>();
  const last = new Map<string, Element>();

  const markText = (node: Text): ElementContent[] => {
    const start = starts.get(node);
    if (start === undefined) return [{ ...node }];
    const end = start + node.value.length;
    const bounds = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    return bounds.slice(1).map((to, i) => {
      const from = bounds[i] ?? start;
      const text: Text = { type: 'text', value: node.value.slice(from - start, to - start) };
      const ids = marks.filter((mark) => mark.start <= from && to <= mark.end).map(({ id }) => id);
      if (ids.length === 0) return text;
      const mark: Element = {
        type: 'element',
        tagName: 'mark',
        properties: { dataPassage: ids.join(' ') },
        children: [text],
      };
      for (const id of ids) {
        if (!first.has(id)) first.set(id, mark);
        last.set(id, mark);
      }
      return mark;
    });
  };
  const children = root.children.flatMap((node) => copy(node, markText));
  for (const [id, mark] of first) append(mark, 'dataPassageStart', id);
  for (const [id, mark] of last) append(mark, 'dataPassageEnd', id);
  return { type: 'root', children };
}

function copy(node: RootContent, markText: (node: Text) => ElementContent[]): ElementContent[] {
  if (node.type === 'text') return markText(node);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => copy(child, markText));
  return [{ ...node, properties: { ...node.properties }, children }];
}

function append(mark: Element, property: string, id: string): void {
  const before = mark.properties[property];
  mark.properties[property] = before === undefined ? id : `${before} ${id}`;
}
