import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { unsubscribeToken } from '#lib/bell/mail-token.ts';
import { db } from '#lib/db/client.ts';
import { freePort } from '#lib/db/embedded-server.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { stopProgram } from '#prisma/local/child.ts';
import { type Served, serve } from '#prisma/local/serve.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const SIZES = [
  { name: 'on a desk', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
];

const feedbackOn = (giver: Member, postId: string, body = 'Which glue, though?') =>
  arranged(
    giveFeedback(giver, {
      postId,
      revision: 1,
      kind: 'question',
      body,
      passage: null,
      submitKey: randomUUID(),
    }),
  );

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notices/ });

for (const { name: way, hands, javaScriptEnabled } of WAYS) {
  for (const { name: size, viewport } of SIZES) {
    test(`what others did is found under the bell and read, ${way}, ${size}`, async ({ open }) => {
      const [ana, bo, cy] = [await newMember('Ana'), await newMember('Bo'), await newMember('Cy')];
      const { postId } = await newPost(ana, {});
      await feedbackOn(bo, postId);
      await feedbackOn(cy, postId);
      await arranged(startFollow(bo, { personId: ana.personId, reasonKind: 'can-help', reasonText: '' }));
      const page = await open(ana, '/today', { javaScriptEnabled, viewport });
      const { press } = hands(page);
      await expect(bell(page)).toHaveAccessibleName(/2/);

      await press(bell(page));
      await expect(page.getByRole('heading', { name: 'Notices' })).toBeVisible();
      const about = `${cy.name} and ${bo.name} gave feedback on A matter of glue`;
      const line = page.getByRole('listitem').filter({ hasText: 'A matter of glue' });
      await expect(line.getByRole('link', { name: about })).toBeVisible();
      await press(line.getByRole('button', { name: `Mark as read: ${about}` }));
      await expect(line.getByText('Read', { exact: true })).toBeVisible();
      await expect(bell(page)).toHaveAccessibleName(/1/);

      await press(line.getByRole('link', { name: about }));
      await expect(page).toHaveURL(new RegExp(`/posts/${postId}#comment-`));
      await page.goto('/notices');
      await press(page.getByRole('button', { name: 'Mark all as read' }));
      await expect(page.getByText('All read')).toBeVisible();
      await expect(bell(page)).toHaveAccessibleName('Notices');
    });
  }

  test(`mail and quiet hours are chosen, ${way}`, async ({ open }) => {
    const ana = await newMember('Ana');
    const page = await open(ana, '/settings/notices', { javaScriptEnabled, timezoneId: 'Europe/Berlin' });
    const { press, choose } = hands(page);

    await choose(page.getByRole('radio', { name: 'Every day' }));
    await page.getByLabel('From').fill('22:00');
    await press(page.getByRole('button', { name: 'Save' }));
    await expect(page.getByText('Quiet hours need a beginning and an end.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Every day' })).toBeChecked();

    await page.getByLabel('Until').fill('07:00');
    if (javaScriptEnabled) await press(page.getByRole('button', { name: 'Use Europe/Berlin' }));
    else await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await press(page.getByRole('button', { name: 'Save' }));

    await expect(page.getByText('Saved.')).toBeVisible();
    const chosen = await db().noticeSetting.findUnique({ where: { personId: ana.personId } });
    expect(chosen).toMatchObject({
      digest: 'daily',
      timeZone: 'Europe/Berlin',
      quietFrom: 22 * 60,
      quietUntil: 7 * 60,
      nextDigestAt: expect.any(Date),
    });
  });

  test(`the link in a mail ends it for somebody signed out, ${way}`, async ({ open }) => {
    const ana = await newMember('Ana');
    const hours = { timeZone: 'UTC', quietFrom: null, quietUntil: null };
    await db().noticeSetting.create({ data: { personId: ana.personId, digest: 'daily', ...hours } });
    const digest = () =>
      db().noticeSetting.findUnique({ where: { personId: ana.personId }, select: { digest: true } });
    const page = await open(null, `/unsubscribe?token=${unsubscribeToken(ana.personId)}`, {
      javaScriptEnabled,
    });
    expect(await digest()).toEqual({ digest: 'daily' });

    await hands(page).press(page.getByRole('button', { name: 'End these mails' }));

    await expect(page.getByText('Done. No more of these mails will come.')).toBeVisible();
    expect(await digest()).toEqual({ digest: 'off' });
  });
}

/** What of two instances is there: the site of all journeys, and a second one on the same database. */
let second: Served;
let elsewhere: string;

test.describe('two instances of the site', () => {
  test.beforeAll(async () => {
    const port = await freePort();
    elsewhere = `http://localhost:${port}`;
    const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), APP_ORIGIN: elsewhere };
    second = await serve({ mode: 'start', port, env: { ...env, LOG_LEVEL: 'silent' } });
  });
  test.afterAll(() => stopProgram(second.child));

  /** Until the page's stream is open: what happens before is caught up on, not told. */
  const watching = (page: Page) =>
    page.waitForResponse((response) => response.url().includes('/api/live') && response.ok());

  async function opened(page: Page, path: string): Promise<void> {
    const isWatching = watching(page);
    await page.goto(path);
    await isWatching;
  }

  test('two open browsers see each other’s feedback within two seconds, and keep what is typed', async ({
    open,
  }) => {
    const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
    const { postId } = await newPost(ana, {});
    const author = await open(ana, '/today');
    const reader = await open(bo, '/today', { baseURL: elsewhere });
    await opened(author, `/posts/${postId}`);
    await opened(reader, `/posts/${postId}`);
    const times: number[] = [];
    const timed = async (done: Promise<unknown>) => {
      const from = performance.now();
      await done;
      times.push(Math.round(performance.now() - from));
    };

    await reader.getByLabel(`To ${ana.name}`).fill('Half a thought of mine');
    await feedbackOn(bo, postId, 'Which glue, though?');
    await timed(expect(author.getByText('Which glue, though?')).toBeVisible({ timeout: 2_000 }));
    await expect(bell(author)).toHaveAccessibleName(/1/);
    await expect(
      author.getByRole('status').filter({ hasText: /Something new for you|up to date again/ }),
    ).toBeVisible();

    const { id: commentId } = await db().comment.findFirstOrThrow({
      where: { postId },
      select: { id: true },
    });
    await arranged(answerComment(ana, { commentId, answer: 'helped' }));
    await timed(expect(bell(reader)).toHaveAccessibleName(/1/, { timeout: 2_000 }));
    // beside it stands the field for a word back on the comment that is there now
    await expect(reader.getByLabel(`To ${ana.name}`).last()).toHaveValue('Half a thought of mine');

    console.log(`seen in the other browser after ${times.join(' and ')} ms`);
    expect(Math.max(...times)).toBeLessThan(2_000);
  });

  test('feedback written in one browser appears in the other on another instance', async ({ open }) => {
    const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
    const { postId } = await newPost(ana, {});
    const author = await open(ana, '/today');
    const reader = await open(bo, '/today', { baseURL: elsewhere });
    await opened(author, `/posts/${postId}`);
    await opened(reader, `/posts/${postId}`);

    await reader.getByRole('radio', { name: 'Question' }).check();
    await reader.getByLabel(`To ${ana.name}`).fill('Does it creep in summer?');
    await reader
      .getByRole('button', { name: /^(Give|Send)/ })
      .first()
      .click();

    await expect(author.getByText('Does it creep in summer?')).toBeVisible();
  });

  test('an instance that is asked to stop lets go of open pages at once', async ({ open }) => {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), APP_ORIGIN: origin };
    const third = await serve({ mode: 'start', port, env: { ...env, LOG_LEVEL: 'silent' } });
    const ana = await newMember('Ana');
    const page = await open(ana, '/today', {
      baseURL: origin,
      mayComplain: /ERR_CONNECTION|Failed to load|\/api\/live/,
    });
    await opened(page, '/notices');
    const from = performance.now();

    await stopProgram(third.child);

    console.log(`an instance with an open page stopped after ${Math.round(performance.now() - from)} ms`);
    // were it to wait for the page, it would be killed after ten seconds
    expect(third.child.signalCode).not.toBe('SIGKILL');
  });
});
