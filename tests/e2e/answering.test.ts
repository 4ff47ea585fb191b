import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions } from '@playwright/test';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { GiveFeedbackInput } from '#lib/feedback/input.ts';
import { byKeyboard, byMouse, type Way } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const WAYS: (Way & { options?: BrowserContextOptions })[] = [
  { name: 'by mouse', hands: byMouse, javaScriptEnabled: true },
  { name: 'by keyboard alone', hands: byKeyboard, javaScriptEnabled: true },
  { name: 'without JavaScript', hands: byMouse, javaScriptEnabled: false },
  { name: 'on a phone', hands: byMouse, javaScriptEnabled: true, options: PHONE },
];

async function said(giver: Member, postId: string, body: string, quote = '') {
  const form = { postId, revision: '1', kind: 'suggestion', body, quote, submitKey: randomUUID() };
  return arranged(giveFeedback(giver, GiveFeedbackInput.parse(form)));
}

for (const { name, hands, javaScriptEnabled, options } of WAYS) {
  test(`an edit answers a comment, the next is answered, and both readers see what came of it, ${name}`, async ({
    open,
  }) => {
    const [ana, bo, cy] = [await newMember('Ana'), await newMember('Bo'), await newMember('Cy')];
    const { postId } = await newPost(ana, { body: 'Hide glue forgives.\n\nIt lets go when warmed.' });
    await said(bo, postId, 'Say at which heat.', 'lets go when warmed');
    await said(cy, postId, 'The title gives it away.');

    const page = await open(ana, `/posts/${postId}/edit`, { javaScriptEnabled, ...options });
    const { press, type, choose } = hands(page);
    await type(
      page.getByLabel('Text', { exact: true }),
      'Hide glue forgives.\n\nIt lets go at sixty degrees.',
    );
    await choose(page.getByRole('checkbox', { name: new RegExp(`Suggestion by ${bo.name}`) }));
    await press(page.getByRole('button', { name: 'Save' }));
    await expect(page.locator('[data-prose]')).toContainText('at sixty degrees');

    await press(page.getByRole('link', { name: 'Answer 1 comment' }));
    await expect(page.getByText('1 of 2 answered')).toBeVisible();
    await type(page.getByLabel('A word of thanks'), 'True. I changed it.');
    await press(page.getByRole('button', { name: 'Thought about it' }));
    await expect(page.getByRole('heading', { name: 'Everything is answered' })).toBeVisible();

    await press(page.getByRole('link', { name: 'See what changed' }));
    await expect(page.getByRole('list', { name: 'What led to it' })).toContainText('Say at which heat.');
    await expect(page.locator('ins')).toContainText('at sixty degrees');

    await page.goto(`/posts/${postId}/answer`);
    await press(page.getByRole('button', { name: `Thank by name: ${bo.name}` }));
    await expect(page.getByText('asked, not answered yet')).toBeVisible();
    const reader = await open(bo, `/posts/${postId}`, { javaScriptEnabled, ...options });
    await hands(reader).press(reader.getByRole('button', { name: 'Gladly' }));
    await expect(reader.getByText(`With thanks to ${bo.name} for their feedback.`)).toBeVisible();
  });
}

test('feedback is answered, taken back and answered otherwise with single keys', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, {});
  await said(bo, postId, 'Say at which heat.', 'when warmed');
  await said(bo, postId, 'Say which glue.', 'Hide glue');
  const page = await open(ana, `/posts/${postId}/answer`);
  const front = page.getByRole('article');

  await expect(front).toContainText('Say which glue.');
  await page.keyboard.press('j');
  await expect(front).toContainText('Say at which heat.');
  await page.keyboard.press('2');
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('0 of 2 answered')).toBeVisible();
  // while something is on its way, keys wait
  await expect(front).toContainText('Say at which heat.');
  await expect(page.getByRole('button', { name: 'Not for me' })).toBeEnabled();
  await page.keyboard.press('4');
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thought about it' })).toBeEnabled();
  await page.keyboard.press('3');

  await expect(page.getByRole('heading', { name: 'Everything is answered' })).toBeVisible();
});
