import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { AREAS_FOR_EVERYBODY } from '#lib/words/catalogue.ts';

// Browsers are sent the words under `live` alone. A component that runs there and asks for others would say nothing.

const FILES = globSync('{app,components}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));

/** The page to try the score hands its sliders the words of scores by itself. */
const HANDED_ON = 'components/score/playground.tsx';

/** What a file brings into the browser with it: imports of values, not of types, and none of server actions. */
function broughtBy(file: string): string[] {
  const source = SOURCES.get(file) ?? '';
  const imports = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?!type\s)[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...imports]
    .map(([, named = '', dynamic = '']) => named || dynamic)
    .map((to) => (to.startsWith('#') ? to.slice(1) : posix.join(posix.dirname(file), to)))
    .filter((to) => SOURCES.has(to) && !isServerAction(to));
}

function isServerAction(file: string): boolean {
  return /^\s*['"]use server['"]/.test(SOURCES.get(file) ?? '');
}

/** Every file these bring with them, and they themselves. */
function reachedFrom(starts: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    broughtBy(file).forEach(add);
  };
  starts.forEach(add);
  return found;
}

function beginsInBrowser(file: string): boolean {
  return /^\s*['"]use client['"]/.test(SOURCES.get(file) ?? '') && file !== HANDED_ON;
}

/** What each file asks for, as "file asks for words". */
function asked(files: Iterable<string>, isMissing: (namespace: string) => boolean): string[] {
  return [...files].flatMap((file) =>
    [...(SOURCES.get(file) ?? '').matchAll(/useTranslations\((?:'([^']*)')?\)/g)]
      .map(([, namespace = '(all)']) => namespace)
      .filter(isMissing)
      .map((namespace) => `${file} asks for ${namespace}`),
  );
}

test('components in the browser ask for words that are sent there', () => {
  const running = reachedFrom(FILES.filter(beginsInBrowser));

  const others = asked(running, (namespace) => !/^\w+\.live(\.|$)/.test(namespace));

  expect(running.size).toBeGreaterThan(40);
  expect(running).toContain('components/ui/submit-button.tsx');
  expect(others).toEqual([]);
});

test('the page to try the score sends its sliders what they ask for', () => {
  const running = reachedFrom([HANDED_ON]);

  const others = asked(
    running,
    (namespace) => !/^(score$|score\.(play|sentences|sides)(\.|$)|connections\.live(\.|$))/.test(namespace),
  );

  expect(running).toContain('components/charts/score-figure.tsx');
  expect(others).toEqual([]);
});

test('what stands around every frame asks for the words about a page that failed alone', () => {
  const around = reachedFrom(['app/layout.tsx', 'app/error.tsx', 'app/not-found.tsx']);
  const running = reachedFrom([...around].filter(beginsInBrowser));

  const others = asked(running, (namespace) => namespace !== 'site.live.error');

  expect(running).toContain('components/site/typeface-keeper.tsx');
  expect(others).toEqual([]);
});

test('on pages for everybody they ask for the fewer words that are sent there', () => {
  // the layout of members' pages sends the rest, to members alone
  const everybody = reachedFrom(
    FILES.filter((file) => /^app\/(\(public\)\/|[^/]+\.tsx$)/.test(file) && !isServerAction(file)),
  );
  const running = reachedFrom([...everybody].filter(beginsInBrowser));

  const sent = AREAS_FOR_EVERYBODY.map((area) => `${area}.live`);
  const others = asked(running, (namespace) => !sent.includes(namespace.split('.', 2).join('.')));

  expect(everybody).toContain('components/public/public-post.tsx');
  expect(running).toContain('components/people/sign-up-form.tsx');
  expect(others).toEqual([]);
});
