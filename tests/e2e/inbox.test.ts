import type { Page } from '@playwright/test';
import { db, inTransaction } from '#lib/db/client.ts';
import { endFollow, startFollow } from '#lib/follows/commands.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { byKeyboard, WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember } from './members.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

const follow = (from: Member, to: Member) =>
  arranged(startFollow(from, { personId: to.personId, reasonKind: 'their-writing', reasonText: '' }));

/** Somebody with so many followers who wait; half of them want to learn what she offers. */
async function withFollowers(count: number): Promise<{ member: Member; followers: Member[] }> {
  const member = await newMember('Mina', { offers: ['rye'] });
  const followers: Member[] = [];
  for (let index = 0; index < count; index++) {
    const follower = await newMember(`Flo${index}`, index % 2 ? { seeks: ['rye'] } : {});
    await follow(follower, member);
    followers.push(follower);
  }
  return { member, followers };
}

const cardsOn = (page: Page) => page.getByRole('article');
const bulkOn = (page: Page) => page.getByRole('form', { name: 'For those you selected' });

/** Keys do nothing until the page has its script: presses j until a card has the focus. */
async function begin(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(cardsOn(page).first()).toBeFocused({ timeout: 500 });
  }).toPass();
}

test('twenty followers are decided about in a minute, with sixty keys at most', async ({ open }) => {
  test.setTimeout(180_000);
  const { member, followers } = await withFollowers(20);
  const page = await open(member, '/inbox');
  await expect(cardsOn(page)).toHaveCount(20);
  await begin(page);
  // the key that went to the first card
  let presses = 1;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const started = Date.now();

  for (let index = 0; index < followers.length; index++) {
    const left = followers.length - index;
    await expect(cardsOn(page).first()).toBeFocused();
    // twelve followed back, four passed, four put off
    const decision = ['f', 'f', 'p', 'f', 'l'][index % 5] ?? 'f';
    await press(decision);
    if (decision !== 'p') {
      await expect(cardsOn(page).first().locator('details[open] input:checked')).toBeFocused();
      await press('Enter');
    }
    await expect(cardsOn(page)).toHaveCount(left - 1);
  }
  await expect(page.getByText('Nobody waits for a decision.')).toBeVisible();
  const seconds = (Date.now() - started) / 1_000;

  console.log(`20 followers decided with ${presses} key presses in ${seconds.toFixed(1)} s`);
  expect(presses).toBeLessThanOrEqual(60);
  expect(seconds).toBeLessThan(60);
  const decisions = await db().follow.groupBy({
    by: ['decision'],
    where: { followeeId: member.personId },
    _count: true,
    orderBy: { decision: 'asc' },
  });
  expect(decisions.map(({ decision, _count }) => [decision, _count])).toEqual([
    ['followed-back', 12],
    ['later', 4],
    ['passed', 4],
  ]);
});

test('z takes back one decision after the other, and the card that returns has the focus', async ({
  open,
}) => {
  const { member } = await withFollowers(3);
  const page = await open(member, '/inbox');
  await begin(page);
  const names = await cardsOn(page).getByRole('heading').allTextContents();

  await page.keyboard.press('p');
  await expect(cardsOn(page)).toHaveCount(2);
  await page.keyboard.press('p');
  await expect(cardsOn(page)).toHaveCount(1);
  await expect(page.getByText(`You passed on ${names[1]}.`)).toBeVisible();

  await page.keyboard.press('z');
  await expect(page.getByText(`Taken back: ${names[1]} waits`)).toBeVisible();
  await expect(page.getByRole('article', { name: names[1] })).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.getByText(`Taken back: ${names[0]} waits`)).toBeVisible();
  await expect(cardsOn(page)).toHaveCount(3);
});

test('o opens the page of the one in focus', async ({ open }) => {
  const { member } = await withFollowers(2);
  const page = await open(member, '/inbox');
  await begin(page);
  await page.keyboard.press('j');
  const name = await cardsOn(page).last().getByRole('heading').textContent();

  await page.keyboard.press('o');

  await page.waitForURL('**/people/*');
  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
});

test('many are decided together by keys, each with what came of it, and all of it is undone', async ({
  open,
}) => {
  const { member, followers } = await withFollowers(4);
  const [first] = followers;
  if (!first) throw new Error('there are four');
  const page = await open(member, '/inbox');
  await begin(page);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(bulkOn(page).getByText('2 selected')).toBeVisible();
  await bulkOn(page).getByRole('button', { name: 'Select all here' }).click();
  // meanwhile one of them leaves
  await arranged(endFollow(first, { personId: member.personId }));

  await page.keyboard.press('f');

  const notice = page.getByRole('status').filter({ hasText: 'You follow 3 people back.' });
  await expect(notice).toContainText('One was left as it was');
  await expect(notice).toContainText(`${first.name}: They no longer follow you`);
  await expect(cardsOn(page)).toHaveCount(0);
  expect(await db().follow.count({ where: { followerId: member.personId, reasonKind: 'can-help' } })).toBe(2);

  await page.keyboard.press('z');
  await expect(page.getByText('Taken back: 3 decisions are as before.')).toBeVisible();
  await expect(cardsOn(page)).toHaveCount(3);
  expect(await db().follow.count({ where: { followerId: member.personId, endedAt: null } })).toBe(0);
});

test('whoever is put off until they act comes back when they act, and not before', async ({ open }) => {
  const { member, followers } = await withFollowers(1);
  const [follower] = followers;
  if (!follower) throw new Error('there is one');
  const page = await open(member, '/inbox');
  const hands = byKeyboard(page);
  const card = page.getByRole('article', { name: follower.name });

  await hands.press(card.locator('summary', { hasText: 'Later' }));
  await hands.choose(card.getByRole('radio', { name: 'When they give me something' }));
  await hands.press(card.getByRole('button', { name: `Decide about ${follower.name} later` }));
  await expect(page.getByText(`${follower.name} comes back when they give you something.`)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nobody waits for a decision.')).toBeVisible();

  await inTransaction(async (tx) => {
    await lockPair(tx, follower.personId, member.personId);
    await recordContribution(tx, {
      giverId: follower.personId,
      receiverId: member.personId,
      kind: 'resource',
      at: new Date(),
      credits: 2,
      source: `log:${follower.personId}`,
    });
  });
  await page.reload();

  await expect(card.getByText('Back: they gave you something')).toBeVisible();
});

test('slash searches the inbox, and what was decided is found again and changed', async ({ open }) => {
  const { member, followers } = await withFollowers(3);
  const [, second] = followers;
  if (!second) throw new Error('there are three');
  const page = await open(member, '/inbox');
  await begin(page);

  await page.keyboard.press('/');
  await page.keyboard.type(second.name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/inbox\?q=/);
  await expect(cardsOn(page)).toHaveCount(1);
  await begin(page);
  await page.keyboard.press('p');
  await expect(page.getByText(`You passed on ${second.name}.`)).toBeVisible();

  await page.goto('/inbox/decided?decision=later');
  await expect(page.getByText('No decision matches.')).toBeVisible();
  await page.getByRole('link', { name: 'Passed', exact: true }).click();
  const row = page.getByRole('listitem').filter({ hasText: second.name });
  await row.locator('summary', { hasText: 'Follow back' }).click();
  await row.getByRole('button', { name: `Follow ${second.name} back` }).click();
  await expect(page.getByText(`You follow ${second.name}.`)).toBeVisible();
});

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`several are passed together on a phone and brought back, ${way}`, async ({ open }) => {
    const { member, followers } = await withFollowers(3);
    const [, second, third] = followers;
    if (!second || !third) throw new Error('there are three');
    const page = await open(member, '/inbox', { ...PHONE, javaScriptEnabled });
    const hands = handsOf(page);
    await expect(bulkOn(page)).toBeHidden();

    for (const { name } of [third, second])
      await hands.choose(page.getByRole('checkbox', { name: `Select ${name}` }));
    await hands.press(bulkOn(page).getByRole('button', { name: 'Pass' }));

    await expect(page.getByText('You passed on 2 people. They are not told.')).toBeVisible();
    await expect(cardsOn(page)).toHaveCount(1);
    await hands.press(page.getByRole('button', { name: 'Undo' }));
    await expect(page.getByText('Taken back: 2 decisions are as before.')).toBeVisible();
    await expect(cardsOn(page)).toHaveCount(3);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
  });
}

test('a day is chosen on a phone, and only then asked for', async ({ open }) => {
  const { member, followers } = await withFollowers(1);
  const [follower] = followers;
  if (!follower) throw new Error('there is one');
  const page = await open(member, '/inbox', PHONE);
  const card = page.getByRole('article', { name: follower.name });
  const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);

  await card.locator('summary', { hasText: 'Later' }).tap();
  await expect(card.getByLabel('The day')).toBeHidden();
  await card.getByRole('radio', { name: 'On a day' }).check();
  await card.getByLabel('The day').fill(day);
  await card.getByRole('button', { name: `Decide about ${follower.name} later` }).tap();

  await expect(page.getByText(`${follower.name} comes back on`)).toBeVisible();
  const row = await db().follow.findFirst({ where: { followerId: follower.personId } });
  expect(row?.laterUntil?.toISOString().slice(0, 10)).toBe(day);
});
