import type { Page } from '@playwright/test';
import { startFollow } from '#lib/follows/commands.ts';
import { HOSTILE, hostileTexts, whatCouldRun } from './hostile.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

// Any dialog, any report of the content security policy and any error fails these tests through `open`.

async function expectHarmless(page: Page, ...paths: string[]): Promise<void> {
  expect(await whatCouldRun(page)).toEqual([]);
  for (const path of paths) {
    await page.goto(path);
    expect(await whatCouldRun(page), path).toEqual([]);
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function pair(): Promise<[Member, Member]> {
  return [await newMember('Ana'), await newMember('Bo')];
}

test('nothing typed as a name or about oneself runs', async ({ open }) => {
  const [ana, bo] = await pair();
  const page = await open(ana, '/settings');

  const bios = hostileTexts(500, '\n');
  for (const name of hostileTexts(60)) {
    await page.goto('/settings');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('About you').fill(bios.pop() ?? name);
    await press(page, 'Save');
    await expect(page.getByText('Saved.')).toBeVisible();
    // the name stands in the masthead of this page, too
    await expectHarmless(page);
  }
  await arranged(startFollow(ana, { personId: bo.personId, reasonKind: 'their-writing', reasonText: '' }));

  await expectHarmless(page, `/people/${ana.handle}`);
  await expectHarmless(await open(bo, '/inbox'), `/people/${ana.handle}`, `/connections/${ana.handle}`);
});

test('nothing typed as a topic runs', async ({ open }) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/settings/interests');

  const texts = hostileTexts(40);
  while (texts.length > 0) {
    await page.goto('/settings/interests');
    for (const label of ['I write about', 'I want to learn', 'I can help with'])
      for (const line of [1, 2])
        await page.getByLabel(`${label}: another topic, line ${line}`).fill(texts.pop() ?? '<b>');
    await press(page, 'Save interests');
    await expect(page.getByText(/^Saved: \d+ interests\.$/)).toBeVisible();
    await expectHarmless(page);
  }

  await expectHarmless(page, `/people/${ana.handle}`);
});

test('nothing written in a post, its title, topics or request runs', async ({ open }) => {
  const [ana, bo] = await pair();
  const page = await open(ana, '/write?kind=article&ask=1');
  const texts = hostileTexts(160);
  for (const [i, title] of texts.entries()) {
    await page.goto('/write?kind=article&ask=1');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Text', { exact: true }).fill(HOSTILE.join(i % 2 ? '\n\n' : ' '));
    await page.getByLabel('Topic 1').fill(hostileTexts(40)[i] ?? '<b>');
    await page.getByLabel('What kind of feedback would help?').fill(hostileTexts(500)[i] ?? title);
    if (i < 2) {
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(page.locator('[data-prose]')).toBeVisible();
      await expectHarmless(page);
    }
    await press(page, 'Publish the article');
    await expect(page).toHaveURL(/\/posts\//);
    await expectHarmless(page);
  }
  const post = new URL(page.url()).pathname;

  await expectHarmless(page, `${post}/edit`, `${post}/revisions`, `/people/${ana.handle}`);
  await expectHarmless(await open(bo, post), '/asks', `/people/${ana.handle}`);
});

test('nothing given as the link of a note leads into a script', async ({ open }) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/write', { javaScriptEnabled: false });

  for (const link of [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(2)',
    'data:text/html,<script>alert(3)</script>',
  ]) {
    await page.goto('/write');
    await page.getByLabel('Text', { exact: true }).fill('A note.');
    await page.getByLabel('Link').fill(link);
    await page.getByRole('button', { name: 'Publish the note' }).click();
    await expect(page.getByText('A link starts with https:// or http://')).toBeVisible();
    await expectHarmless(page);
  }
});

test('nothing said in a comment, a passage, a reply or in thanks runs', async ({ open }) => {
  const [ana, bo] = await pair();
  const { postId } = await newPost(ana, { body: HOSTILE.join('\n\n') });
  const reader = await open(bo, `/posts/${postId}`);
  const body = reader.getByLabel(`To ${ana.name}`, { exact: true });

  await reader.getByLabel('On which words').fill("'-alert(3)-'");
  await body.fill(HOSTILE.join('\n'));
  await press(reader, 'Give feedback');
  await expect(reader.getByText('Given. You will hear what it did.')).toBeVisible();
  await expectHarmless(reader);
  await reader.getByLabel('On which words').fill(HOSTILE.join(' '));
  await body.fill('Refused.');
  await press(reader, 'Give feedback');
  await expect(reader.getByText('Those words are not in the text.')).toBeVisible();
  await expectHarmless(reader);

  const author = await open(ana, `/posts/${postId}`);
  await author.locator('summary', { hasText: 'Reply' }).click();
  await author.getByLabel(`Reply to ${bo.name}`).fill(HOSTILE.join('\n'));
  await press(author, 'Send the reply');
  await expect(author.getByRole('list', { name: 'Replies' })).toBeVisible();
  await author.locator('summary', { hasText: `Thank ${bo.name}` }).click();
  await author.getByLabel('In your words').fill(hostileTexts(280)[0] ?? '');
  await press(author, 'Say thanks');
  await expect(author.getByText('“<script>alert(1)')).toBeVisible();
  await author.getByRole('button', { name: 'Helped' }).click();
  await expectHarmless(author, '/today', '/dashboard', `/connections/${bo.handle}`);

  await expectHarmless(reader, `/posts/${postId}`, '/today', `/connections/${ana.handle}`);
});

test('nothing kept as a reason or a private note runs', async ({ open }) => {
  const [ana, bo] = await pair();
  const page = await open(ana, `/people/${bo.handle}`);
  const panel = page.getByRole('region', { name: `You and ${bo.name}` });

  for (const reason of hostileTexts(280)) {
    await page.goto(`/people/${bo.handle}`);
    await panel.locator('summary', { hasText: `Follow ${bo.name}` }).click();
    await panel.getByRole('radio', { name: 'In my own words' }).check();
    await panel.getByLabel('In a few words').fill(reason);
    await press(page, 'Follow');
    await expect(panel.getByText('Your reason:')).toBeVisible();
    await expectHarmless(page);
    await press(page, 'Unfollow');
    await expect(panel.getByText(`You no longer follow ${bo.name}.`)).toBeVisible();
  }

  await arranged(startFollow(ana, { personId: bo.personId, reasonKind: 'their-writing', reasonText: '' }));
  await page.goto(`/connections/${bo.handle}`);
  await page.getByLabel('Private note').fill(HOSTILE.join('\n'));
  await press(page, 'Keep note');
  await expect(page.getByText('Kept.')).toBeVisible();
  await expectHarmless(page, `/connections/${bo.handle}`, '/dashboard');
});

test('nothing in an address runs', async ({ open }) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/', { mayComplain: /40[04] \((Not Found|Bad Request)\)/ });

  for (const [i, text] of hostileTexts(200).entries()) {
    const part = encodeURIComponent(text);
    await expectHarmless(page, `/dashboard?q=${part}&topic=${part}&cursor=${part}`);
    await expectHarmless(page, `/people/${encodeURIComponent(HOSTILE[i] ?? text)}`, `/write?kind=${part}`);
  }
});
