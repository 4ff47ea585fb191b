import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Ana follows Bo and Cleo, who wrote two pieces each. */
async function anaReads(): Promise<[Member, Member, Member]> {
  const [ana, bo, cleo] = [await newMember('Ana'), await newMember('Bo'), await newMember('Cleo')];
  for (const other of [bo, cleo]) {
    await arranged(
      startFollow(ana, { personId: other.personId, reasonKind: 'their-writing', reasonText: '' }),
    );
    await newPost(other, { title: `First by ${other.handle}` });
    await newPost(other, { title: `Second by ${other.handle}` });
  }
  return [ana, bo, cleo];
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`a piece is taken off the list and put back, ${way}`, async ({ open }) => {
    const [ana, bo] = await anaReads();
    const page = await open(ana, '/reading', { javaScriptEnabled });
    const hands = handsOf(page);
    const second = page.getByRole('heading', { name: `Second by ${bo.handle}` });
    await expect(page.getByRole('article')).toHaveCount(2);

    await hands.press(page.getByRole('button', { name: `Done with it: “Second by ${bo.handle}”` }));
    await expect(second).toHaveCount(0);
    await expect(page.getByRole('heading', { name: `First by ${bo.handle}` })).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Undo' }));

    await expect(second).toBeVisible();
  });

  test(`somebody is read more of, and left out and brought back, ${way}`, async ({ open }) => {
    const [ana, bo, cleo] = await anaReads();
    const page = await open(ana, '/reading', { javaScriptEnabled });
    const hands = handsOf(page);
    const entry = ({ name }: Member) => page.getByRole('article').filter({ hasText: name });

    await hands.press(entry(cleo).locator('summary'));
    await hands.choose(entry(cleo).getByRole('radio', { name: /^More/ }));
    await hands.press(entry(cleo).getByRole('button', { name: 'Choose' }));
    await expect(page.getByText(`More of ${cleo.name} from now on.`)).toBeVisible();
    await expect(page.getByRole('article').first().getByRole('heading')).toHaveText([
      `Second by ${cleo.handle}`,
      `First by ${cleo.handle}`,
    ]);
    await hands.press(entry(bo).locator('summary'));
    await hands.choose(entry(bo).getByRole('radio', { name: 'Not here' }));
    await hands.press(entry(bo).getByRole('button', { name: 'Choose' }));
    await expect(entry(bo)).toHaveCount(0);
    await hands.press(page.locator('summary', { hasText: 'Left out of the lane (1)' }));
    await hands.press(page.getByRole('button', { name: `Bring back ${bo.name}` }));

    await expect(entry(bo)).toHaveCount(1);
  });
}

test('on a phone the lane fits, and says honestly when it is empty', async ({ open }) => {
  const [ana] = await anaReads();
  const page = await open(ana, '/reading', PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  for (let left = 4; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Done with it/ })
      .first()
      .click();
    await expect(page.getByRole('status').getByText(/Off the list/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Done with it/ })).toHaveCount(Math.min(2, left - 1));
  }

  await expect(page.getByText('Nothing left to read.')).toBeVisible();
});
