import type { Page } from '@playwright/test';

/** A first page is read in the stand-ins: waits until the browser has the typefaces, and loads the page again. */
export async function readInTypefaces(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('typefaces'));
  await page.reload({ waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.typefaces);
}
