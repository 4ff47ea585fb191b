import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { newMember, newPost } from './members.ts';

const SIZES = [
  { name: 'on a desktop', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
];
const DE = 'de-AT,de;q=0.9';

const html = (page: Page) => page.locator('html');
const footer = (page: Page) => page.getByRole('contentinfo');

/** Whether the window of the palette answers to keys yet: pages can be read before their scripts are there. */
async function pressUntil(page: Page, key: string, name: string) {
  const opened = page.getByRole('dialog', { name });
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return opened;
}

test('by a few letters a member goes to a place, a person and a piece of writing', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bartholomeus')];
  // a word nobody else wrote, of letters alone
  const word = `glue${bo.handle.slice(-8).replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
  const title = `On ${word}`;
  const { postId } = await newPost(bo, { title });
  const page = await open(ana, '/today', SIZES[0]);

  const palette = await pressUntil(page, 'ControlOrMeta+k', 'Search and go');
  await page.keyboard.type('inter');
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Your interests');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/interests');

  await pressUntil(page, '/', 'Search and go');
  await page.keyboard.type(bo.handle);
  await expect(palette.getByRole('option', { name: `@${bo.handle}` })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/people/${bo.handle}`);

  await pressUntil(page, 'ControlOrMeta+k', 'Search and go');
  await page.keyboard.type(word.slice(0, -2));
  await expect(palette.getByRole('option', { name: title })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/posts/${postId}`);

  await pressUntil(page, 'ControlOrMeta+k', 'Search and go');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

for (const size of SIZES) {
  test(`${size.name} the palette opens under the search button and changes the colours`, async ({ open }) => {
    const page = await open(await newMember('Ana'), '/today', { ...size, colorScheme: 'light' });

    const palette = page.getByRole('dialog', { name: 'Search and go' });
    await expect(async () => {
      await page.getByRole('link', { name: 'Search' }).click();
      await expect(palette).toBeVisible({ timeout: 1_000 });
    }).toPass();
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await page.keyboard.type('dark col');
    await palette.getByRole('option', { name: 'Dark colours' }).click();

    await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    await expect(palette).toBeHidden();
  });
}

test('a question mark shows the keys, and they can be switched off', async ({ open }) => {
  const page = await open(await newMember('Ana'), '/settings', SIZES[0]);

  const keys = await pressUntil(page, '?', 'Keys');
  await keys.getByRole('checkbox', { name: 'Use keys of a single letter or sign' }).uncheck();
  await keys.getByRole('link', { name: 'All keys and words' }).click();
  await page.waitForURL('**/help');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await page.keyboard.press('?');
  await pressUntil(page, 'ControlOrMeta+k', 'Search and go');

  await expect(keys).toBeHidden();
});

for (const { name, hands, javaScriptEnabled } of WAYS) {
  for (const size of SIZES) {
    test(`${name}, ${size.name}, colours, contrast and language are chosen and kept`, async ({ open }) => {
      const member = await newMember('Ana');
      const page = await open(member, '/help', { ...size, javaScriptEnabled, colorScheme: 'light' });
      const { press } = hands(page);
      const button = (label: string) => footer(page).getByRole('button', { name: label, exact: true });

      await press(button('Dark'));
      await expect(html(page)).toHaveAttribute('data-theme', 'dark');
      await press(button('High contrast'));
      await expect(html(page)).toHaveAttribute('data-contrast', 'more');
      await expect(button('Dark')).toHaveAttribute('aria-pressed', 'true');

      await press(button('Deutsch'));
      await expect(html(page)).toHaveAttribute('lang', 'de');
      await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
      await page.goto('/settings');
      await expect(page.getByRole('link', { name: 'Heute', exact: true })).toBeVisible();
      await expect(html(page)).toHaveAttribute('data-contrast', 'more');
      const { language } = await db().person.findUniqueOrThrow({
        where: { id: member.personId },
        select: { language: true },
      });
      expect(language).toBe('de');

      await press(button('English'));
      await expect(html(page)).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
    });
  }
}

test('without a script the search button leads to the search', async ({ open }) => {
  const page = await open(await newMember('Ana'), '/today', { javaScriptEnabled: false });

  await page.getByRole('link', { name: 'Search', exact: true }).click();

  await expect(page).toHaveURL(/\/search$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const theme of ['light-contrast', 'dark-contrast']) {
  test(`in the theme ${theme} every text has a contrast of 7`, async ({ open, baseURL }) => {
    const ana = await newMember('Ana', { offers: ['glue'] });
    const { postId } = await newPost(ana, { asks: 'on', wanted: 'Is it clear?' });
    const page = await open(ana, '/help');
    await page.context().addCookies([{ name: 'theme', value: theme, url: `${baseURL}` }]);

    for (const path of ['/help', '/dashboard', '/inbox', '/settings/account', '/write', `/posts/${postId}`]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'color-contrast-enhanced'])
        .analyze();
      const faults = violations.flatMap(({ nodes }) =>
        nodes.map(({ html: element, failureSummary }) => `${element} ${failureSummary}`),
      );
      expect(faults, path).toEqual([]);
    }
  });
}

test('where there is no network, a page says so in the language of the reader', async ({ open }) => {
  const page = await open(null, '/help', {
    locale: 'de',
    extraHTTPHeaders: { 'accept-language': DE },
    mayComplain: /ERR_INTERNET_DISCONNECTED/,
  });
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await page.context().setOffline(true);
  await page.goto('/about/score');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gerade gibt es kein Netz.');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.sort()).toEqual(['/icon.svg', '/offline', '/offline.css']);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Noch einmal versuchen' }).click();

  await expect(page.getByRole('contentinfo')).toBeVisible();
});

test('the site can be kept like an application', async ({ request }) => {
  const manifest = await (
    await request.get('/manifest.webmanifest', { headers: { 'accept-language': DE } })
  ).json();

  expect(manifest).toMatchObject({
    name: 'Give & Take',
    lang: 'de',
    display: 'standalone',
    start_url: '/today',
  });
  expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
    'any',
    '192x192',
    '512x512',
    '512x512',
  ]);
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});

test('a printed piece of writing stands alone and says where its links lead', async ({ open }) => {
  const ana = await newMember('Ana');
  const { postId } = await newPost(ana, {
    title: 'On hide glue',
    body: 'It [lets go](https://example.org/glue) when warmed.',
  });
  const page = await open(ana, `/posts/${postId}`);

  await page.emulateMedia({ media: 'print' });

  await expect(page.getByRole('heading', { level: 1, name: 'On hide glue' })).toBeVisible();
  await expect(page.locator('.writing')).toBeVisible();
  for (const hidden of ['header nav', 'footer', 'main form', 'main button'])
    expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
  const address = await page
    .locator('.writing a')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://example.org/glue');
});

test('an Arabic name and a very long word push nothing aside', async ({ open }) => {
  const ana = await newMember('Ana');
  const name = 'ليلى الفاسي';
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  await db().person.update({ where: { id: ana.personId }, data: { name, bio: word } });
  const { postId } = await newPost(ana, { title: word, body: `${word} ${name}` });
  const page = await open(ana, `/people/${ana.handle}`, { viewport: { width: 320, height: 700 } });

  for (const path of [`/people/${ana.handle}`, `/posts/${postId}`, '/today', '/settings']) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
