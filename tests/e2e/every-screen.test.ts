import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { newMember } from './members.ts';
import { type DemoGround, demoGround, SCREENS, type Screen } from './screens.ts';

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

for (const screen of SCREENS) {
  test(`the screen ${screen.name} (${screen.for}) is accessible in both themes and fits a narrow phone`, async ({
    open,
  }) => {
    const page = await open(await whoLooks(screen), screen.path(ground), {
      colorScheme: 'light',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
      mayComplain: /404 \(Not Found\)/,
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await faultsOn(page), 'axe, light').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page), 'pixels too wide').toBeLessThanOrEqual(0);
    await openEverything(page);
    expect(await overflow(page), 'pixels too wide, all opened').toBeLessThanOrEqual(0);
    expect(await faultsOn(page), 'axe, dark, all opened').toEqual([]);
  });
}
