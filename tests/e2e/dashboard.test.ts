import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember } from './members.ts';
import { demoGround } from './screens.ts';

const SIZES = [
  { size: 'on a desk', viewport: { width: 1280, height: 800 } },
  { size: 'on a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const;

const follow = (from: Member, to: Member) =>
  arranged(startFollow(from, { personId: to.personId, reasonKind: 'their-writing', reasonText: '' }));

/** Somebody who follows Bo and Cem, and whom Bo follows back. */
async function withConnections() {
  const [me, bo, cem] = [await newMember('Mia'), await newMember('Bo'), await newMember('Cem')];
  await follow(me, bo);
  await follow(bo, me);
  await follow(me, cem);
  return { me, bo, cem };
}

const rows = (page: Page) =>
  page.getByRole('region', { name: 'Connections' }).getByRole('heading', { level: 3 });
const addressed = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

for (const { size, ...window } of SIZES) {
  test(`filters stand in the address: shared, reloaded and gone back to, ${size}`, async ({ open }) => {
    const { me, bo, cem } = await withConnections();
    const page = await open(me, '/dashboard', window);
    await expect(rows(page)).toHaveCount(2);

    if (size === 'on a phone') await page.getByText('Order and filters').click();
    await page.getByLabel('Follow', { exact: true }).selectOption('Mutual');
    await page.getByLabel('Order').selectOption('Most given');
    await page.getByRole('button', { name: 'Show', exact: true }).click();

    await expect(rows(page)).toHaveText([new RegExp(bo.name)]);
    expect(addressed(page)).toMatchObject({ follow: 'mutual', sort: 'gave' });
    await page.reload();
    await expect(rows(page)).toHaveText([new RegExp(bo.name)]);
    await expect(page.getByLabel('Follow', { exact: true })).toHaveValue('mutual');

    await page.getByRole('link', { name: 'Clear' }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).filter({ hasText: cem.name })).toBeVisible();
    await page.goBack();
    await expect(rows(page)).toHaveText([new RegExp(bo.name)]);
    // the same address in another browser shows the same
    const shared = await open(me, new URL(page.url()).pathname + new URL(page.url()).search, window);
    await expect(rows(shared)).toHaveText([new RegExp(bo.name)]);
  });

  test(`the picture says in its table what it draws, ${size}`, async ({ open }) => {
    const { member } = await demoGround();
    const page = await open(member, '/dashboard?view=picture&sort=latest', window);
    const points = page.getByRole('group', { name: /connections, the largest first/ }).locator('a');
    const drawn = await points.evaluateAll((links) =>
      links.map((link) => link.getAttribute('aria-label') ?? ''),
    );
    expect(drawn.length).toBeGreaterThan(10);

    await page.getByRole('link', { name: 'Logarithm' }).click();
    await expect(page).toHaveURL(/scale=log/);
    await expect(points).toHaveCount(drawn.length);
    await page.getByRole('link', { name: 'The same as a table' }).click();

    const table = page.getByRole('table', { name: /What you gave and what you received/ });
    await expect(table).toBeVisible();
    const lines = await table.locator('tbody tr').evaluateAll((trs) =>
      trs.map((tr) => {
        const [name, gave, received] = [...tr.children].map((cell) => cell.textContent);
        return `${name}: you gave ${gave}, you received ${received}.`;
      }),
    );
    expect(lines.toSorted()).toEqual(drawn.map((label) => label.replace(/ [^.]+\.$/, '')).toSorted());
  });

  test(`the list, the picture and the table fit, ${size}`, async ({ open }) => {
    const { member } = await demoGround();
    for (const path of ['/dashboard', '/dashboard?view=picture', '/dashboard?view=table']) {
      const page = await open(member, path, window);
      const tooWide = await page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
      );
      expect(tooWide, path).toBeLessThanOrEqual(0);
    }
  });
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`a name is looked for, a relation chosen, and a point of the picture opened, ${way}`, async ({
    open,
  }) => {
    const { me, bo } = await withConnections();
    const page = await open(me, '/dashboard', { javaScriptEnabled });
    const hands = handsOf(page);

    await hands.type(page.getByLabel('Name', { exact: true }), bo.name);
    await hands.press(page.getByRole('button', { name: 'Show', exact: true }));
    await expect(rows(page)).toHaveCount(1);
    await hands.press(page.getByRole('link', { name: 'Nothing yet', exact: true }));
    await expect(page).toHaveURL(/relation=nothing-yet/);
    await hands.press(page.getByRole('link', { name: 'Picture', exact: true }));
    await expect(page).toHaveURL(/view=picture/);
    expect(addressed(page)).toMatchObject({ q: bo.name, relation: 'nothing-yet' });
    await hands.press(
      page.getByRole('link', { name: `${bo.name}: you gave 0.5, you received 0.5. Nothing yet.` }),
    );

    await expect(page).toHaveURL(new RegExp(`/connections/${bo.handle}$`));
  });
}

test('the picture is one stop: arrows go from point to point, a card says who it is, Enter opens', async ({
  open,
}) => {
  const { me, bo, cem } = await withConnections();
  const page = await open(me, '/dashboard?view=picture');
  const [first, second] = [bo, cem].map(({ name }) =>
    page.getByRole('link', { name: new RegExp(`^${name}: you gave`) }),
  );
  if (!first || !second) throw new Error('there are two');
  await expect(second).toHaveAttribute('tabindex', '-1');
  await page.getByRole('link', { name: 'Past the picture' }).focus();

  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(page.getByText('you gave 0.5, you received 0.5. Nothing yet.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await expect(page.getByText('you gave 0.5, you received 0. Nothing yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The same as a table' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/connections/${cem.handle}$`));
});

for (const javaScriptEnabled of [true, false]) {
  test(`what the filters let through is saved as a file, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
  }) => {
    const { me, bo } = await withConnections();
    const page = await open(me, '/dashboard?follow=mutual', { javaScriptEnabled });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as CSV' }).click(),
    ]);

    expect(download.suggestedFilename()).toMatch(/^connections-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFName,Handle,Relation,/);
    expect(lines).toEqual([expect.stringContaining(`${bo.name},${bo.handle},Nothing yet,`)]);
  });
}

test('the file is nobody else’s, and is kept nowhere', async ({ open }) => {
  const { me } = await withConnections();
  const page = await open(me, '/dashboard');

  const mine = await page.request.get('/dashboard/export.csv');
  expect(mine.status()).toBe(200);
  expect(mine.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/csv; charset=utf-8',
  });
  // an open page listens for news, and would ask once more
  await page.goto('about:blank');
  await page.context().clearCookies();
  const nobodys = await page.request.get('/dashboard/export.csv');
  expect(nobodys.status()).toBe(401);
});

test('past the connections that were ordered by score one looks further back, to the last of them', async ({
  open,
}) => {
  const me = await newMember('Mia');
  const prefix = me.handle.slice(0, 12);
  await db().$executeRaw`
    INSERT INTO people (id, handle, name) SELECT gen_random_uuid(), ${prefix} || '_n' || n, 'Many ' || n FROM generate_series(1, 510) n`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, i_follow_since)
    SELECT ${me.personId}::uuid, id, now() - interval '1 year' + substr(name, 6)::int * interval '1 minute'
    FROM people WHERE handle LIKE ${`${prefix}\\_n%`}`;
  const page = await open(me, '/dashboard?sort=score');
  await expect(page.getByText('Ordered by score among your 500 latest contacts.')).toBeVisible();

  await page.getByRole('link', { name: 'Look further back' }).click();

  await expect(page.getByText(/nobody is left beyond them/)).toBeVisible();
  await expect(rows(page)).toHaveCount(10);
  await page.getByRole('link', { name: 'Back to the latest' }).click();
  await expect(rows(page)).toHaveCount(25);
});
