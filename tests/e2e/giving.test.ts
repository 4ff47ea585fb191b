import type { Locator, Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { revisePost } from '#lib/posts/commands.ts';
import { byKeyboard, selectByMouse } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const BODY = [
  'A joint is a promise between two boards. It holds as long as both keep still.',
  'I cut the tails first, because a saw that wanders there can still be followed.',
  'The waste comes out with a chisel, half from each side, never through in one go.',
].join('\n\n');

const QUOTE = 'a saw that wanders there can still be followed';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 900 } };

const prose = (page: Page) => page.locator('[data-prose]');
const words = (page: Page, author: Member) => page.getByLabel(`To ${author.name}`, { exact: true });
const give = (page: Page) => page.getByRole('button', { name: 'Give feedback', exact: true });
const keepForLater = (page: Page) => page.getByRole('button', { name: 'Keep for later' });
const comments = (page: Page) => page.locator('#comments > [data-note]');
const bar = (page: Page, count: string) => page.getByRole('region', { name: count });

/** Counts what somebody does after selecting: each press, tap, key to act, and each text typed. */
function counted() {
  let done = 0;
  return {
    act: async (act: Promise<unknown>) => {
      done += 1;
      await act;
    },
    count: () => done,
  };
}

/** Selects by touch: a browser without fingers has the selection that the handles would leave. */
async function selectByTouch(page: Page, wanted: string): Promise<void> {
  await prose(page).evaluate((element, exact) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(exact) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, start, node, start + exact.length);
      return;
    }
  }, wanted);
}

async function readerAndPost(fields: Parameters<typeof newPost>[1] = {}) {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const { postId } = await newPost(ana, { title: 'Tails first', body: BODY, ...fields });
  return { ana, bo, postId, path: `/posts/${postId}` };
}

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is nowhere`);
  return box;
};

for (const [device, options] of [
  ['a desk', DESK],
  ['a phone', PHONE],
] as const) {
  test(`on ${device} a passage has its comment after at most three interactions`, async ({ open }) => {
    const { ana, bo, path } = await readerAndPost();
    const page = await open(bo, path, options);
    const steps = counted();

    if (device === 'a desk') await selectByMouse(page, prose(page), QUOTE);
    else await selectByTouch(page, QUOTE);
    const offer = page.getByRole('button', { name: 'Comment on this passage' });
    if (device === 'a desk') await steps.act(offer.click());
    else await steps.act(offer.tap());
    await expect(words(page, ana)).toBeFocused();
    await steps.act(page.keyboard.type('Followed by what?'));
    if (device === 'a desk') await steps.act(give(page).click());
    else await steps.act(give(page).tap());

    await expect(prose(page).locator('mark')).toHaveText(QUOTE);
    await expect(page.getByText('Given. You will hear what it did.')).toBeVisible();
    await expect(comments(page)).toContainText('Followed by what?');
    console.log(`a passage comment on ${device}: ${steps.count()} interactions beyond selecting`);
    expect(steps.count()).toBeLessThanOrEqual(3);
  });
}

test('by the keyboard alone: sentences are walked over, and two keys begin and send', async ({ open }) => {
  const { ana, bo, path } = await readerAndPost();
  const page = await open(bo, path, DESK);
  const hands = byKeyboard(page);

  await hands.press(page.getByRole('link', { name: 'Choose a passage with the keyboard' }));
  const offer = page.getByRole('button', { name: 'Comment on this passage' });
  await expect(offer).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Selected:' })).toContainText('followed');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('status').filter({ hasText: 'Selected:' })).not.toContainText('followed');
  const steps = counted();
  await steps.act(page.keyboard.press('Enter'));
  await expect(words(page, ana)).toBeFocused();
  await steps.act(page.keyboard.type('Both boards, or the joint?'));
  await steps.act(page.keyboard.press('ControlOrMeta+Enter'));

  await expect(prose(page).locator('mark')).toHaveText('It holds as long as both keep still.');
  console.log(`a passage comment by keys: ${steps.count()} interactions beyond selecting`);
  expect(steps.count()).toBeLessThanOrEqual(3);

  // whoever selects with the caret presses one key
  await selectByTouch(page, QUOTE);
  await expect(offer).toBeVisible();
  await page.keyboard.press('c');
  await expect(words(page, ana)).toBeFocused();
  await page.keyboard.type('And here?');
  await page.keyboard.press('Escape');
  await expect(words(page, ana)).toHaveValue('And here?');
  await expect(offer).toBeVisible();
});

test('comments stand beside their passages, never over each other, and light them', async ({ open }) => {
  const { ana, bo, path } = await readerAndPost();
  const page = await open(bo, path, DESK);
  for (const [wanted, said] of [
    ['both keep still', 'They never do. '.repeat(12)],
    [QUOTE, 'By whom?'],
    ['half from each side', 'Yes!'],
  ] as const) {
    await selectByMouse(page, prose(page), wanted);
    await page.getByRole('button', { name: 'Comment on this passage' }).click();
    await words(page, ana).fill(said);
    await give(page).click();
    await expect(comments(page).filter({ hasText: said.trim() })).toBeVisible();
  }
  await page.reload();
  await expect(words(page, ana), 'what was sent is not typed any more').toHaveValue('');

  const boxes = [];
  for (const note of await comments(page).all()) boxes.push(await boxOf(note));
  const marks = [];
  for (const mark of await prose(page).locator('mark').all()) marks.push(await boxOf(mark));
  const text = await boxOf(prose(page));
  expect(boxes).toHaveLength(3);
  for (const [i, box] of boxes.entries()) {
    const above = boxes[i - 1];
    const free = above ? above.y + above.height : 0;
    expect(box.y, 'not over the one before').toBeGreaterThanOrEqual(free);
    expect(box.y, 'not above its passage').toBeGreaterThanOrEqual((marks[i]?.y ?? 0) - 1);
    expect(box.x, 'beside the text').toBeGreaterThan(text.x + text.width);
  }
  const [firstNote, firstMark] = [comments(page).first(), prose(page).locator('mark').first()];
  expect(
    Math.abs((boxes[0]?.y ?? 0) - (marks[0]?.y ?? 0)),
    'at its passage or right below the heading',
  ).toBeLessThan(60);
  await firstNote.getByRole('link', { name: 'To passage 1' }).focus();
  await expect(firstMark).toHaveAttribute('data-lit', '');
  await firstMark.hover();
  await expect(firstNote).toHaveAttribute('data-lit', '');
});

test('drafts wait on the server, over a reload and in another browser, and are sent together once', async ({
  open,
}) => {
  const { ana, bo, postId, path } = await readerAndPost();
  const page = await open(bo, path, DESK);
  for (const [wanted, said] of [
    ['both keep still', 'Do they?'],
    [QUOTE, 'By whom?'],
    ['half from each side', 'Keep this.'],
  ] as const) {
    await selectByMouse(page, prose(page), wanted);
    await page.getByRole('button', { name: 'Comment on this passage' }).click();
    await words(page, ana).fill(said);
    await keepForLater(page).click();
    await expect(page.getByText(/Kept\. .* to be sent\./)).toBeVisible();
    await expect(words(page, ana)).toHaveValue('');
  }
  await expect(bar(page, '3 comments wait')).toBeVisible();

  const author = await open(ana, path);
  await expect(author.getByText('Nobody has said anything yet.')).toBeVisible();
  await expect(author.locator('body')).not.toContainText('By whom?');

  const phone = await open(bo, path, PHONE);
  const waiting = phone.locator('#drafts li');
  await expect(waiting).toHaveCount(3);
  await waiting.getByRole('button', { name: 'Throw away: By whom?' }).tap();
  await expect(waiting).toHaveCount(2);
  await phone.getByRole('button', { name: 'Bring it back' }).tap();
  await expect(waiting).toHaveCount(3);
  await waiting.getByRole('link', { name: 'Go on with: Do they?' }).tap();
  await expect(words(phone, ana)).toHaveValue('Do they?');
  await words(phone, ana).fill('Do they, in summer?');
  await keepForLater(phone).tap();
  await expect(waiting.filter({ hasText: 'in summer' })).toBeVisible();
  const edited = BODY.replace('half from each side', 'a little at a time');
  const text = { postId, basedOnRevision: 1, title: 'Tails first', body: edited, linkUrl: null };
  await arranged(
    revisePost(ana, {
      ...text,
      topics: [],
      visibility: 'everyone',
      kind: 'article',
      language: 'en',
    }),
  );

  await page.reload();
  await expect(page.locator('#drafts').getByText('are not in it any more')).toHaveCount(1);
  await page.getByRole('button', { name: 'Send all 3' }).dblclick();
  await expect(page.getByText('3 comments sent. You will hear what they did.')).toBeVisible();
  await expect(comments(page)).toHaveCount(3);
  await expect(page.locator('#drafts li')).toHaveCount(0);
  await author.reload();
  await expect(comments(author).filter({ hasText: 'Do they, in summer?' })).toBeVisible();
  expect(await db().comment.count({ where: { postId } })).toBe(3);
});

test('an author offers lines to begin from; one press begins a comment that speaks to one', async ({
  open,
}) => {
  const { ana, bo, path } = await readerAndPost();
  const author = await open(ana, path);
  await author.locator('summary', { hasText: 'Ask for feedback' }).click();
  await author.getByLabel('What kind of feedback would help?').fill('Can a beginner follow this?');
  await author.getByRole('button', { name: 'First readers' }).click();
  await author.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(author.getByText('Readers can begin with')).toBeVisible();

  const page = await open(bo, path, PHONE);
  await expect(page.getByText('Nobody has answered yet. Yours would be the first.')).toBeVisible();
  await page.getByRole('link', { name: 'Where did you stop reading?' }).tap();
  await expect(words(page, ana)).toBeFocused();
  await page.keyboard.type('At the chisel.');
  await give(page).tap();
  await expect(comments(page)).toContainText('To “Where did you stop reading?”');

  await author.reload();
  await expect(author.getByText('One person has answered.')).toBeVisible();
  await expect(comments(author)).toContainText('To “Where did you stop reading?”');
});

test('without JavaScript words are pasted, kept, gone on with, thrown away, brought back and sent', async ({
  open,
}) => {
  const { ana, bo, path } = await readerAndPost();
  const page = await open(bo, path, { javaScriptEnabled: false });

  await page.getByLabel('On which words').fill('half from each side');
  await page.getByRole('radio', { name: 'Appreciation' }).check();
  await words(page, ana).fill('Keep this.');
  await keepForLater(page).click();
  await expect(page.getByText('Kept. One comment waits to be sent.')).toBeVisible();
  await page.goto(path);
  await page.getByRole('link', { name: 'Go on with: Keep this.' }).click();
  await expect(page.getByLabel('On which words')).toHaveValue('half from each side');
  await expect(page.getByRole('radio', { name: 'Appreciation' })).toBeChecked();
  await page.getByRole('button', { name: 'Throw away: Keep this.' }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.goto(path);
  await page.getByRole('button', { name: 'Send it' }).click();

  await expect(prose(page).locator('mark')).toHaveText('half from each side');
});
