import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

// Browsers are sent the words under `live` alone. A component that runs there and asks for others would say nothing.

const FILES = globSync('{app,components}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));

/** The page about the score hands its sliders the words of scores by itself. */
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

/** Every file that runs in the browser, with the one that begins there. */
function runningInBrowser(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (file: string, from: string) => {
    if (found.has(file)) return;
    found.set(file, from);
    for (const next of broughtBy(file)) add(next, from);
  };
  for (const [file, source] of SOURCES) {
    if (/^\s*['"]use client['"]/.test(source) && file !== HANDED_ON) add(file, file);
  }
  return found;
}

test('components in the browser ask for words that are sent there', () => {
  const running = runningInBrowser();

  const others = [...running].flatMap(([file, from]) =>
    [...(SOURCES.get(file) ?? '').matchAll(/useTranslations\((?:'([^']*)')?\)/g)]
      .map(([, namespace = '(all)']) => namespace)
      .filter((namespace) => !/^\w+\.live(\.|$)/.test(namespace))
      .map((namespace) => `${file} asks for ${namespace}, from ${from}`),
  );

  expect(running.size).toBeGreaterThan(40);
  expect(running.has('components/ui/submit-button.tsx')).toBe(true);
  expect(others).toEqual([]);
});
