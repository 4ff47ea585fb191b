import { db } from '#lib/db/client.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { newMember, newPost, sessionOf } from './members.ts';

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`a page opened to the world is read without an account, and closed again, ${way}`, async ({
    open,
  }) => {
    const ana = await newMember('Ana');
    const { postId } = await newPost(ana, { title: 'What rye wants', body: 'It wants **time**.' });
    const visitor = await open(null, `/posts/${postId}`, { javaScriptEnabled });
    await expect(visitor).toHaveURL(/\/sign-in\?next=/);
    const anas = await open(ana, '/settings', { javaScriptEnabled });
    const hands = handsOf(anas);

    const box = anas.getByRole('checkbox', { name: 'Anybody may read my page' });
    await hands.choose(box);
    await hands.press(anas.getByRole('button', { name: 'Save' }));
    await expect(anas.getByText('Saved.')).toBeVisible();
    await visitor.goto(`/posts/${postId}`);

    await expect(visitor.getByRole('heading', { level: 1, name: 'What rye wants' })).toBeVisible();
    await expect(visitor.getByText('time', { exact: true })).toBeVisible();
    await expect(visitor.locator('meta[property="og:title"]')).toHaveAttribute('content', 'What rye wants');
    await expect(visitor.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      new RegExp(`/posts/${postId}$`),
    );
    const card = await visitor.locator('meta[property="og:image"]').getAttribute('content');
    const picture = await visitor.request.get(card ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    expect(picture.headers()['cache-control']).toBe('public, max-age=300');
    await handsOf(visitor).press(visitor.getByRole('link', { name: ana.name, exact: true }));
    await expect(visitor.getByRole('heading', { level: 1, name: ana.name })).toBeVisible();
    const listed = await visitor.request.get('/sitemap.xml');
    expect(listed.status()).toBe(200);

    await anas.reload();
    await box.uncheck();
    await hands.press(anas.getByRole('button', { name: 'Save' }));
    await expect(anas.getByText('Saved.')).toBeVisible();
    await visitor.goto(`/posts/${postId}`);
    await expect(visitor).toHaveURL(/\/sign-in\?next=/);
  });
}

test('a page for the world is read in a browser that keeps nothing for a site', async ({ open }) => {
  const ana = await newMember('Ana');
  await db().person.update({ where: { id: ana.personId }, data: { isPublic: true } });
  const { postId } = await newPost(ana, { title: 'What rye wants' });
  const page = await open(null, '/offline');
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('Storage is refused.', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
  });

  await page.goto(`/posts/${postId}`);
  await page.getByRole('button', { name: 'Dark', exact: true }).click();

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { level: 1, name: 'What rye wants' })).toBeVisible();
});

test('a page for the world becomes a member’s when its reader signs in in another window', async ({
  open,
  baseURL,
}) => {
  const [ana, ben] = [await newMember('Ana'), await newMember('Ben')];
  await db().person.update({ where: { id: ana.personId }, data: { isPublic: true } });
  const { postId } = await newPost(ana, { title: 'What rye wants' });
  const page = await open(null, `/posts/${postId}`);
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible();

  await page.context().addCookies([await sessionOf(ben, baseURL)]);
  await (await page.context().newPage()).goto('/today');

  await expect(page.getByRole('link', { name: 'Today', exact: true }).first()).toBeVisible();
  await page.locator('main').getByRole('link', { name: ana.name }).first().click();
  await page.getByText(`Follow ${ana.name}`).click();
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
});
