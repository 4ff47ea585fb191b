import type { Page } from '@playwright/test';

/**
 * A first page is read in the stand-ins: waits until the browser has the typefaces, and loads the page again. A page without
 * a script, as the one about a missing network, has none.
 */
export async function readInTypefaces(page: Page): Promise<void> {
  if ((await page.locator('script').count()) === 0) return;
  await page.waitForFunction(() => localStorage.getItem('typefaces'));
  await page.reload({ waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.typefaces);
}
