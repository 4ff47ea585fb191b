import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';

// What people read stands in lib/words alone: a sentence left in a component is said in one language only.

/** Where words may stand: the style sheet of development, the name of the site, and what stands in for the page when nothing works. */
const EXEMPT =
  /^(components\/style\/|app\/(style\/|global-error\.tsx|share-card\.tsx))|\/(wordmark|quiet-page)\.tsx$/;
/** Attributes that people see or hear. */
const SPOKEN =
  /^(label|title|aria-label|aria-description|placeholder|alt|hint|lead|eyebrow|pendingLabel|summary|caption|description|note)$/;
/** Names of keys are the same everywhere; an address to fill in is none of ours. */
const SAME_EVERYWHERE = /^(Enter|Esc|Tab|Ctrl|https:\/\/)$/;

type Node = { type: string; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (isNode(value)) see(value);
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) visit(part, see);
}

/** The sentences that a component says by itself. */
function sentencesIn(source: string): string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: 'tsx' }), (node) => {
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type !== 'JSXAttribute' || !isNode(node.name) || !isNode(node.value)) return;
    if (SPOKEN.test(String(node.name.name)) && node.value.type === 'Literal') {
      found.push(String(node.value.value));
    }
  });
  return found
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !SAME_EVERYWHERE.test(text));
}

test('a sentence in a component is found, wherever it stands', () => {
  const source = '<p title="A title" className="text-sm">{t("said")} <b>In between</b></p>';

  expect(sentencesIn(source)).toEqual(['A title', 'In between']);
  expect(sentencesIn('<a href="/x">{t("x")} · <kbd>Enter</kbd></a>')).toEqual([]);
});

test('no component says anything that is not in the words', () => {
  const files = globSync('{app,components}/**/*.tsx').map((file) => file.replaceAll('\\', '/'));
  const said = files
    .filter((file) => !EXEMPT.test(file))
    .flatMap((file) => sentencesIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`));

  expect(files.length).toBeGreaterThan(150);
  expect(said).toEqual([]);
});
