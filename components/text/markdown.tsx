import type { Element, Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { RenderedText } from '#lib/text/markdown.ts';
import { markPassages, type PassageMark } from '#lib/text/marks.ts';
import { passageAnchor } from './passage-anchor.ts';
import { idsOf, placeReferences } from './references.ts';

type Props = {
  text: RenderedText;
  /** Passages to mark, in the order of their comments on the page; `label` is read out for the number. */
  marks?: readonly PassageMark[];
  /** Of the element around the writing, by which a script finds it. */
  id?: string;
  className?: string;
};

/**
 * Somebody's writing, with the passages marked that have comments. A passage begins at `#passage-<id>`, where its
 * comment links to, and ends with a numbered link to `#comment-<id>`, so that both can be reached from the other
 * by keyboard, screen reader and without a script.
 */
export function Prose({ text, marks = [], id, className = '' }: Props) {
  const root: Root = marks.length === 0 ? text.root : placeReferences(markPassages(text.root, marks), marks);
  return (
    <div id={id} className={`writing ${className}`.trim()} data-prose="">
      {toJsxRuntime(root, { Fragment, jsx, jsxs, components, passNode: true })}
    </div>
  );
}

const components: Components = {
  mark: ({ node, children, ...attributes }) => {
    const [first, ...others] = node ? idsOf(node, 'dataPassageStart') : [];
    return (
      <mark
        {...attributes}
        id={anchor(first)}
        style={first === undefined ? undefined : { anchorName: [first, ...others].map(passageAnchor).join() }}
        className="rounded-sm target:bg-mark-strong has-target:bg-mark-strong"
      >
        {others.map((id) => (
          <span key={id} id={anchor(id)} />
        ))}
        {children}
      </mark>
    );
  },
  a: ({ node, children, ...attributes }) => (
    <a {...attributes} className={node && isReference(node) ? REFERENCE_STYLE : undefined}>
      {children}
    </a>
  ),
  // wide tables and long lines of code scroll by themselves, also from the keyboard
  table: ({ node: _, ...attributes }) => <WideTable {...attributes} />,
  pre: ({ node: _, ...attributes }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus can be scrolled by keys
    <pre {...attributes} tabIndex={0} />
  ),
};

function WideTable(attributes: ComponentProps<'table'>) {
  const t = useTranslations('feedback.live');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus can be scrolled by keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="overflow-x-auto" role="group" aria-label={t('table')} tabIndex={0}>
      <table {...attributes} className="table" />
    </div>
  );
}

// inline, so that a line never breaks between the words and their number; wide enough for a finger
const REFERENCE_STYLE =
  '-mx-1 select-none rounded-sm px-2 py-1.5 align-super font-ui text-xs leading-none no-underline';

function anchor(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `passage-${id}`;
}

function isReference(node: Element): boolean {
  return node.properties.dataReference !== undefined;
}
