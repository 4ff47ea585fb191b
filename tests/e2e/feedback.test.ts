import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { GiveFeedbackInput } from '#lib/feedback/input.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { byKeyboard, selectByMouse } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost, sessionOf } from './members.ts';

const BODY = [
  'A joint is a promise between two boards. It holds as long as both keep still.',
  'I cut the tails first, because a saw that wanders there can still be followed.',
  'The waste comes out with a chisel, half from each side, never through in one go.',
].join('\n\n');

const QUOTE = 'a saw that wanders there can still be followed';

const bodyField = (page: Page, author: Member) => page.getByLabel(`To ${author.name}`, { exact: true });
const giveButton = (page: Page) => page.getByRole('button', { name: 'Give feedback', exact: true });
const comments = (page: Page) => page.locator('#comments > li');

function give(giver: Member, postId: string, body: string, quote = '') {
  const input = { postId, revision: 1, kind: 'suggestion', body, quote, submitKey: randomUUID() };
  return arranged(giveFeedback(giver, GiveFeedbackInput.parse(input)));
}

test('an article asks, a passage gets feedback, the answer shows on both sides in the right direction', async ({
  open,
}) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const title = `Tails first, ${ana.handle}`;

  const author = await open(ana, '/write?kind=article');
  await author.getByLabel('Title').fill(title);
  await author.getByLabel('Text', { exact: true }).fill(BODY);
  await author.getByLabel('Ask for feedback').check();
  await author.getByLabel('What kind of feedback would help?').fill('Can a beginner follow this?');
  await author.getByRole('button', { name: 'Publish the article' }).click();
  await expect(author.getByRole('heading', { name: title })).toBeVisible();
  await expect(author.getByText('You ask for feedback')).toBeVisible();

  const reader = await open(bo, '/asks');
  await reader.getByRole('link', { name: title }).click();
  await expect(reader.getByText('Can a beginner follow this?')).toBeVisible();
  await selectByMouse(reader, reader.locator('[data-prose]'), QUOTE);
  await reader.getByRole('button', { name: 'Comment on this passage' }).click();
  await expect(reader.getByLabel('On which words')).toHaveValue(QUOTE);
  await reader.getByRole('radio', { name: 'Question' }).check();
  await bodyField(reader, ana).fill('Followed by what: the eye, or the pins?');
  await giveButton(reader).click();
  await expect(reader.getByText('Given. You will hear what it did.')).toBeVisible();
  await expect(reader.locator('[data-prose] mark')).toHaveText(QUOTE);
  await expect(bodyField(reader, ana)).toHaveValue('');

  await author.reload();
  await expect(author.getByText('One person has answered.')).toBeVisible();
  const comment = author.getByRole('article', { name: `Question by ${bo.name}` });
  await expect(comment).toContainText(QUOTE);
  await comment.getByRole('button', { name: 'Changed the text' }).click();
  await expect(comment.getByRole('button', { name: 'Changed the text' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await reader.reload();
  await expect(comments(reader)).toContainText(`${ana.name}: changed the text`);

  // what one gave, the other received: feedback counts 3, word of what it did a quarter
  await author.goto('/dashboard');
  const fromAna = author
    .getByRole('listitem')
    .filter({ has: author.getByRole('heading', { name: bo.name }) });
  await expect(fromAna).toContainText(/You gave 0\.[23], ?You received 3/);
  await reader.goto('/dashboard');
  const fromBo = reader
    .getByRole('listitem')
    .filter({ has: reader.getByRole('heading', { name: ana.name }) });
  await expect(fromBo).toContainText(/You gave 3, ?You received 0\.[23]/);

  await reader.goto(`/connections/${ana.handle}`);
  await expect(reader.getByRole('main')).toContainText(/you gave feedback/i);
  await expect(reader.getByRole('main')).toContainText(/changed the text/i);
  await author.goto(`/connections/${bo.handle}`);
  await expect(author.getByRole('main')).toContainText(/changed the text/i);
});

test('after an edit one passage is found again, the other is honestly on an earlier version', async ({
  open,
}) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { title: 'Tails first', body: BODY });
  await give(bo, postId, 'Which saw?', QUOTE);
  await give(bo, postId, 'Why never?', 'never through in one go');

  const page = await open(ana, `/posts/${postId}`);
  await expect(page.locator('[data-prose] mark')).toHaveCount(2);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page
    .getByLabel('Text', { exact: true })
    .fill(`Begin with a sharp pencil.\n\n${BODY.replace('never through in one go', 'and you stop halfway')}`);
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.locator('[data-prose]')).toContainText('Begin with a sharp pencil.');
  await expect(page.locator('[data-prose] mark')).toHaveText([QUOTE]);
  const [found, lost] = [
    comments(page).filter({ hasText: 'Which saw?' }),
    comments(page).filter({ hasText: 'Why never?' }),
  ];
  await expect(found.getByText('On an earlier version')).toHaveCount(0);
  await expect(lost).toContainText('never through in one go');
  await lost.getByRole('link', { name: 'On an earlier version' }).click();
  await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible();
  await expect(page.locator('del').first()).toContainText('never through');
});

test('a comment that is refused stays in the form, also over a reload, and is given once', async ({
  open,
}) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  const page = await open(bo, `/posts/${postId}`);
  const words = 'Half from each side is the best advice here.';

  await page.getByLabel('On which words').fill('words that stand nowhere');
  await page.getByRole('radio', { name: 'Appreciation' }).check();
  await bodyField(page, ana).fill(words);
  await giveButton(page).click();
  await expect(page.getByText('Those words are not in the text.')).toBeVisible();
  await expect(bodyField(page, ana)).toHaveValue(words);

  await page.reload();
  await expect(page.getByText('This is what you typed earlier in this browser.')).toBeVisible();
  await expect(bodyField(page, ana)).toHaveValue(words);
  await expect(page.getByRole('radio', { name: 'Appreciation' })).toBeChecked();
  await page.getByLabel('On which words').fill('half from each side');
  await giveButton(page).click();
  await expect(page.getByText('Given. You will hear what it did.')).toBeVisible();
  await expect(comments(page)).toContainText(words);

  await page.reload();
  await expect(comments(page)).toHaveCount(1);
  await expect(bodyField(page, ana)).toHaveValue('');
});

test('without JavaScript a refused comment keeps what was typed', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  const page = await open(bo, `/posts/${postId}`, { javaScriptEnabled: false });

  await page.getByLabel('On which words').fill('words that stand nowhere');
  await bodyField(page, ana).fill('Half from each side.');
  await giveButton(page).click();
  await expect(page.getByText('Those words are not in the text.')).toBeVisible();
  await expect(bodyField(page, ana)).toHaveValue('Half from each side.');
  await page.getByLabel('On which words').fill('half from each side');
  await giveButton(page).click();

  await expect(page.locator('[data-prose] mark')).toHaveText('half from each side');
});

test('when the session ended meanwhile, what was typed is still there after signing in again', async ({
  open,
  baseURL,
}) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  const page = await open(bo, `/posts/${postId}`);

  await bodyField(page, ana).fill('I would move the second paragraph up.');
  await page.context().clearCookies();
  await giveButton(page).click();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expect(bodyField(page, ana)).toHaveValue('I would move the second paragraph up.');

  await page.context().addCookies([await sessionOf(bo, baseURL)]);
  await page.reload();
  await expect(bodyField(page, ana)).toHaveValue('I would move the second paragraph up.');
  await giveButton(page).click();
  await expect(comments(page)).toContainText('I would move the second paragraph up.');
});

test('a double click gives feedback once', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  const page = await open(bo, `/posts/${postId}`);

  await bodyField(page, ana).fill('Once is enough.');
  await giveButton(page).dblclick();
  await expect(comments(page)).toContainText('Once is enough.');

  await page.reload();
  await expect(comments(page)).toHaveCount(1);
  expect(await db().contribution.count({ where: { giverId: bo.personId } })).toBe(1);
});

test('feedback on a post that was deleted meanwhile gets a kind sentence and keeps what was typed', async ({
  open,
}) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  const page = await open(bo, `/posts/${postId}`, {
    // the page may listen for news of the post only now
    mayComplain: /404 \(Not Found\) .*\/api\/live/,
  });

  await bodyField(page, ana).fill('Where did it go?');
  await arranged(deletePost(ana, { postId }));
  await giveButton(page).click();

  await expect(page.getByText('It may have been deleted meanwhile.')).toBeVisible();
  await expect(bodyField(page, ana)).toHaveValue('Where did it go?');
});

test('the author answers, thanks and gets a reply, by keyboard alone on a phone', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { body: BODY });
  await give(bo, postId, 'Which saw?', QUOTE);
  const page = await open(ana, `/posts/${postId}`, { viewport: { width: 390, height: 844 } });
  const hands = byKeyboard(page);
  const comment = page.getByRole('article', { name: `Suggestion by ${bo.name}` });

  await hands.press(page.locator('[data-prose]').getByRole('link', { name: /suggestion by/i }));
  await expect(page).toHaveURL(/#comment-/);
  await hands.press(comment.getByRole('button', { name: 'Helped' }));
  await expect(comment.getByRole('button', { name: 'Helped' })).toHaveAttribute('aria-pressed', 'true');
  await hands.press(comment.locator('summary', { hasText: `Thank ${bo.name}` }));
  await hands.type(comment.getByLabel('In your words'), 'A dozuki it is.');
  await hands.press(comment.getByRole('button', { name: 'Say thanks' }));
  await expect(comment).toContainText('“A dozuki it is.”');
  await hands.press(comment.locator('summary', { hasText: 'Reply' }));
  await hands.type(comment.getByLabel(`Reply to ${bo.name}`), 'The thin one with a back.');
  await hands.press(comment.getByRole('button', { name: 'Send the reply' }));

  await expect(comment.getByRole('list', { name: 'Replies' })).toContainText('The thin one with a back.');
});
