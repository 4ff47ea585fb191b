import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { type Member, sessionOf } from './members.ts';

type Options = BrowserContextOptions & {
  /** What the browser may complain about in this window, because the test provokes it. */
  mayComplain?: RegExp;
};

/** Opens a path in a browser of its own with this member signed in; nobody for null. */
type Open = (member: Pick<Member, 'accountId'> | null, path: string, options?: Options) => Promise<Page>;

export { expect };

/**
 * A test of a journey. Every page it opens is watched: an error in the console, a refusal by the content security
 * policy, a dialog or an answer of 500 and more fails the test at its end.
 */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (member, path, { mayComplain, ...options } = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      if (member) await context.addCookies([await sessionOf(member, baseURL)]);
      const page = await context.newPage();
      watch(page, (complaint) => {
        if (!mayComplain?.test(complaint)) complaints.push(complaint);
      });
      await page.goto(path);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
});

function watch(page: Page, complain: (complaint: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complain(`${response.status()}: ${response.url()}`);
  });
}
