import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const face = (page: Page) =>
  page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily.split(',')[0]);

const areFetched = (page: Page) =>
  expect.poll(() => page.evaluate(() => localStorage.getItem('typefaces'))).toBe('1');

const goToSignIn = async (page: Page) => {
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/sign-in');
};

test('a first page waits for no typeface, and the next one is set in it', async ({ open }) => {
  const page = await open(null, '/help');
  expect(await face(page)).toBe('"Newsreader Fallback"');
  await areFetched(page);
  expect(await face(page), 'nothing moves under the eyes').toBe('"Newsreader Fallback"');

  await goToSignIn(page);
  expect(await face(page)).toBe('"Newsreader Variable"');

  await page.goto('/about/score');
  expect(await face(page)).toBe('"Newsreader Variable"');
  expect(await page.evaluate(() => document.fonts.check('1em "Newsreader Variable"'))).toBe(true);
});

test('whose cache was emptied reads in the stand-ins once more', async ({ open }) => {
  const page = await open(null, '/help');
  await areFetched(page);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');

  await page.goto('/help');
  expect(await face(page)).toBe('"Newsreader Fallback"');
});

test('while they are on their way, the next page reads in the stand-ins too', async ({ open }) => {
  const page = await open(null, '/offline');
  // asked for, and never answered
  await page.route('**/*.woff2', () => {});
  await page.goto('/help');

  await goToSignIn(page);
  expect(await face(page)).toBe('"Newsreader Fallback"');
});

test('where a browser keeps nothing, they are there from the second page on all the same', async ({
  open,
}) => {
  const page = await open(null, '/offline');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is refused.', 'SecurityError');
      },
    });
  });
  await page.goto('/help');
  expect(await face(page)).toBe('"Newsreader Fallback"');
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Newsreader Variable"'))).toBe(true);

  await goToSignIn(page);
  expect(await face(page)).toBe('"Newsreader Variable"');
});

test('without JavaScript a page is set in its typefaces from the start', async ({ open }) => {
  const page = await open(null, '/help', { javaScriptEnabled: false });
  expect(await face(page)).toBe('"Newsreader Variable"');
});
