import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember } from './members.ts';

const DAY_MS = 86_400_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Ana follows three people since long ago, the first of them for longest. */
async function anaFollowsThree(): Promise<[Member, Member, Member, Member]> {
  const ana = await newMember('Ana');
  const others: Member[] = [];
  for (const [index, first] of ['Bo', 'Cleo', 'Dag'].entries()) {
    const other = await newMember(first);
    const at = new Date(Date.now() - (400 - index) * DAY_MS);
    const reason = { reasonKind: 'want-to-learn', reasonText: 'to bind books' } as const;
    await arranged(startFollow(ana, { personId: other.personId, ...reason }, at));
    others.push(other);
  }
  return [ana, ...others] as [Member, Member, Member, Member];
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`one is kept, one let go and taken back, one never asked about again, ${way}`, async ({ open }) => {
    const [ana, bo, cleo, dag] = await anaFollowsThree();
    const page = await open(ana, '/review', { javaScriptEnabled });
    const hands = handsOf(page);
    const card = ({ name }: Member) => page.getByRole('article').filter({ hasText: name });
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(card(bo).getByText('Your reason: I want to learn to bind books')).toBeVisible();

    await hands.press(page.getByRole('button', { name: `Keep following ${bo.name}` }));
    await expect(page.getByText(`You keep following ${bo.name};`)).toBeVisible();
    await expect(card(bo)).toHaveCount(0);
    await hands.press(page.getByRole('button', { name: `Let go of ${cleo.name}` }));
    await expect(card(cleo)).toHaveCount(0);
    await hands.press(page.getByRole('button', { name: 'Undo' }));
    await expect(card(cleo)).toHaveCount(1);
    await hands.press(page.getByRole('button', { name: `Never ask about ${dag.name}` }));

    await expect(card(dag)).toHaveCount(0);
    await hands.press(page.locator('summary', { hasText: 'Never asked about (1)' }));
    await hands.press(page.getByRole('button', { name: `Ask again about ${dag.name}` }));
    await expect(card(dag)).toHaveCount(1);
  });

  test(`several are kept at once, ${way}`, async ({ open }) => {
    const [ana, bo, cleo, dag] = await anaFollowsThree();
    const page = await open(ana, '/review', { javaScriptEnabled });
    const hands = handsOf(page);

    await hands.choose(page.getByRole('checkbox', { name: `Tick ${bo.name}` }));
    await hands.choose(page.getByRole('checkbox', { name: `Tick ${dag.name}` }));
    await hands.press(page.getByRole('button', { name: 'Keep the ticked' }));

    await expect(page.getByText('You keep following 2 people;')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(1);
    await hands.press(page.getByRole('button', { name: `Keep following ${cleo.name}` }));
    await expect(page.getByText('Nothing to look at for now.')).toBeVisible();
  });
}

test('on a phone the reason is changed where it is asked about', async ({ open }) => {
  const [ana, bo] = await anaFollowsThree();
  const page = await open(ana, '/review', PHONE);
  const card = page.getByRole('article').filter({ hasText: bo.name });

  await card.locator('summary', { hasText: 'Change the reason' }).click();
  await card.getByRole('radio', { name: 'Their writing' }).check();
  await card.getByRole('button', { name: 'Keep this reason' }).click();

  await expect(page.getByText(`Your reason to follow ${bo.name} is kept.`)).toBeVisible();
  await expect(card).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('who works by keys goes on where they were', async ({ open }) => {
  const [ana, bo, cleo] = await anaFollowsThree();
  const page = await open(ana, '/review');
  const keep = page.getByRole('button', { name: `Keep following ${bo.name}` });
  await expect(async () => {
    await keep.focus();
    await page.keyboard.press('Enter');
    await expect(keep).toHaveCount(0, { timeout: 5_000 });
  }).toPass();

  await expect(page.getByRole('listitem').filter({ hasText: cleo.name }).first()).toBeFocused();
});
