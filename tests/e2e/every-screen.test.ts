import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { newMember } from './members.ts';
import { type DemoGround, demoGround, SCREENS, type Screen } from './screens.ts';
import { readInTypefaces } from './typefaces.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let ground: DemoGround;
test.beforeAll(async () => {
  ground = await demoGround();
});

async function whoLooks(screen: Screen) {
  if (screen.for === 'nobody') return null;
  return screen.for === 'newcomer' ? newMember('Nova') : ground.member;
}

/** What axe finds, short enough to read. */
async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Opens what is folded up; of a long list of the same kind the first two. */
function openEverything(page: Page): Promise<void> {
  return page.evaluate(() => {
    const opened = new Map<string, number>();
    for (const details of document.querySelectorAll('details')) {
      const kind = details.className + details.parentElement?.tagName;
      opened.set(kind, (opened.get(kind) ?? 0) + 1);
      if ((opened.get(kind) ?? 0) > 2) continue;
      // those of one name close each other
      details.removeAttribute('name');
      details.open = true;
    }
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);

/** Fonts and colours change with the preference alone: only contrast has to be looked at anew. */
async function contrastFaultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** The order in which a screen reader meets the parts of the page, and its headings with their levels. */
async function outlineOf(page: Page): Promise<{ landmarks: string[]; levels: number[] }> {
  const tree = await page.locator('body').ariaSnapshot();
  const landmarks = [...tree.matchAll(/^- (banner|main|contentinfo)\b/gm)].map(([, role = '']) => role);
  const levels = [...tree.matchAll(/^\s*- heading .*?\[level=(\d)\]/gm)].map(([, level]) => Number(level));
  return { landmarks, levels };
}

/** A level that is left out on the way down, such as an h4 under an h2. */
function leaps(levels: readonly number[]): string[] {
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`h${level} after h${before}`] : [];
  });
}

const DESKTOP = { width: 1280, height: 800 };
/** What is left of a desktop window at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 400 };
const PHONE = { width: 320, height: 700 };

for (const screen of SCREENS) {
  test(`the screen ${screen.name} (${screen.for}) is accessible in every theme, zoomed and on a narrow phone`, async ({
    open,
  }) => {
    const page = await open(await whoLooks(screen), screen.path(ground), {
      colorScheme: 'light',
      reducedMotion: 'reduce',
      viewport: DESKTOP,
      // a page that turns out not to be there was got ready for
      mayComplain: /404 \(Not Found\)|was preloaded using link preload but not used/,
    });
    await readInTypefaces(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const { landmarks, levels } = await outlineOf(page);
    expect(landmarks).toEqual(['banner', 'main', 'contentinfo'].filter((role) => landmarks.includes(role)));
    expect(landmarks).toContain('main');
    expect(leaps(levels), 'headings').toEqual([]);
    expect(await faultsOn(page), 'axe, light').toEqual([]);

    await page.emulateMedia({ colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' });
    await page.setViewportSize(ZOOMED);
    expect(await overflow(page), 'pixels too wide at 200 %').toBeLessThanOrEqual(0);
    expect(await contrastFaultsOn(page), 'high contrast, light').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more', reducedMotion: 'reduce' });
    expect(await contrastFaultsOn(page), 'high contrast, dark').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference', reducedMotion: 'reduce' });
    await page.setViewportSize(PHONE);
    expect(await overflow(page), 'pixels too wide').toBeLessThanOrEqual(0);
    await openEverything(page);
    expect(await overflow(page), 'pixels too wide, all opened').toBeLessThanOrEqual(0);
    expect(await faultsOn(page), 'axe, dark, all opened').toEqual([]);

    await page.context().addCookies([{ name: 'language', value: 'de', url: page.url() }]);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    expect(await overflow(page), 'pixels too wide in German').toBeLessThanOrEqual(0);
  });
}
