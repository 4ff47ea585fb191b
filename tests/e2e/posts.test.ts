import type { Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { revisePost } from '#lib/posts/commands.ts';
import { RevisePostInput } from '#lib/posts/input.ts';
import { expect, test } from './journey.ts';
import { arranged, newMember, newPost, sessionOf } from './members.ts';

const textField = (page: Page) => page.getByLabel('Text', { exact: true });

test('a note with a link is published once, also by a double click', async ({ open }) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/write');

  await textField(page).fill('A *good* page about glue.');
  await page.getByLabel('Link').fill('https://example.org/glue');
  await page.getByLabel('Topic 1').fill('Wood');
  await page.getByRole('button', { name: 'Publish the note' }).dblclick();

  await expect(page).toHaveURL(/\/posts\//);
  await expect(page.locator('[data-prose] em')).toHaveText('good');
  await expect(page.getByRole('link', { name: /example\.org/ })).toHaveAttribute(
    'rel',
    /nofollow ugc noopener/,
  );
  expect(await db().post.count({ where: { authorId: ana.personId } })).toBe(1);
});

test('a half-written article survives a refusal, a reload and the end of the session', async ({
  open,
  baseURL,
}) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/write?kind=article');
  const title = page.getByLabel('Title');

  await title.fill('What glue remembers');
  await textField(page).fill('It lets go when warmed.');
  await page.getByLabel('Ask for feedback').check();
  await page.getByRole('button', { name: 'Publish the article' }).click();
  await expect(page.getByText('Say what kind of feedback would help.')).toBeVisible();
  await expect(textField(page)).toHaveValue('It lets go when warmed.');

  await page.reload();
  await expect(textField(page)).toHaveValue('It lets go when warmed.');
  await expect(page.getByLabel('Ask for feedback')).toBeChecked();
  await page.getByLabel('What kind of feedback would help?').fill('Is it true?');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Publish the article' }).click();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expect(title).toHaveValue('What glue remembers');

  await page.context().addCookies([await sessionOf(ana, baseURL)]);
  await page.getByRole('button', { name: 'Publish the article' }).click();
  await expect(page.getByRole('heading', { name: 'What glue remembers' })).toBeVisible();
  await expect(page.getByText('Is it true?')).toBeVisible();

  await page.goto('/write?kind=article');
  await expect(title).toHaveValue('');
});

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'while it is typed' : 'without JavaScript too';
  test(`a question can be seen as it will look, ${way}`, async ({ open }) => {
    const ana = await newMember('Ana');
    const page = await open(ana, '/write?kind=question', { javaScriptEnabled });

    await page.getByLabel('Your question, in one sentence').fill('Why does glue creep?');
    await page.getByLabel('More about it').fill('It moved **two millimetres**.');
    await page.getByRole('button', { name: /preview/i }).click();
    await expect(page.locator('[data-prose] strong')).toHaveText('two millimetres');
    await page.getByRole('button', { name: 'Ask the question' }).click();

    await expect(page.getByRole('heading', { name: 'Why does glue creep?' })).toBeVisible();
  });
}

test('an edit based on an outdated version is not saved over the newer one and keeps its text', async ({
  open,
}) => {
  const ana = await newMember('Ana');
  const { postId } = await newPost(ana, { title: 'Tails first', body: 'A joint is a promise.' });
  const page = await open(ana, `/posts/${postId}/edit`);
  const text = textField(page);

  await text.fill('Written here, in the first window.');
  const elsewhere = RevisePostInput.parse({
    postId,
    kind: 'article',
    basedOnRevision: 1,
    title: 'Tails first',
    body: 'Written elsewhere, in the second window.',
    visibility: 'everyone',
  });
  await arranged(revisePost(ana, elsewhere));
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('This post was edited elsewhere meanwhile.')).toBeVisible();
  await expect(text).toHaveValue('Written here, in the first window.');
  await page.locator('summary', { hasText: 'What is saved now' }).click();
  await expect(page.getByText('Written elsewhere, in the second window.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.locator('[data-prose]')).toHaveText('Written here, in the first window.');
});

test('a post is deleted after one more question, and is gone for everybody', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { title: 'Soon gone' });
  const page = await open(ana, `/posts/${postId}`);

  await page.locator('summary', { hasText: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete this post' }).click();

  await expect(page).toHaveURL('/today');
  const reader = await open(bo, `/posts/${postId}`, { mayComplain: /404 \(Not Found\)/ });
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByText('Soon gone')).toHaveCount(0);
});

test('only those who may read a post reach it', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { visibility: 'connections' });

  const stranger = await open(bo, `/posts/${postId}`, { mayComplain: /404 \(Not Found\)/ });

  await expect(stranger.getByText('A matter of glue')).toHaveCount(0);
});
