import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const face = (page: Page) =>
  page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily.split(',')[0]);

const areFetched = (page: Page) =>
  expect.poll(() => page.evaluate(() => localStorage.getItem('typefaces'))).toBe('1');

test('a first page waits for no typeface, and the next one is set in it', async ({ open }) => {
  const page = await open(null, '/help');
  expect(await face(page)).toBe('"Newsreader Fallback"');
  await areFetched(page);
  expect(await face(page), 'nothing moves under the eyes').toBe('"Newsreader Fallback"');

  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/sign-in');
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

  await page.goto('/sign-in');
  expect(await face(page)).toBe('"Newsreader Fallback"');
});

test('without JavaScript a page is set in its typefaces from the start', async ({ open }) => {
  const page = await open(null, '/help', { javaScriptEnabled: false });
  expect(await face(page)).toBe('"Newsreader Variable"');
});
