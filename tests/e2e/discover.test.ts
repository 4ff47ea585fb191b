import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { newAskingPost, newHandle, newMember } from './members.ts';

const newTopic = () => `weaving ${newHandle('x').slice(-6)}`;

const SIZES = [
  { size: 'desktop', viewport: { width: 1280, height: 800 } },
  { size: 'phone', viewport: { width: 390, height: 844 } },
];

for (const { size, viewport } of SIZES) {
  for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
    test(`somebody finds whom to help and follows them, and takes it back, ${way}, ${size}`, async ({
      open,
    }) => {
      const topic = newTopic();
      const learner = await newMember('Lotte', { seeks: [topic] });
      const peer = await newMember('Pia', { shares: [topic] });
      await newAskingPost(peer, 'Is it too long?', { title: `On ${topic}`, topics: topic });
      const me = await newMember('Mia', { offers: [topic], shares: [topic] });
      const page = await open(me, '/today', { javaScriptEnabled, viewport });
      const hands = handsOf(page);
      const main = page.getByRole('main');

      await hands.press(
        page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Discover' }),
      );

      await expect(main.getByRole('article').filter({ hasText: `On ${topic}` })).toContainText(
        `About ${topic}, which you can help with. Nobody has answered yet.`,
      );
      const alike = page.getByRole('region', { name: 'People with shared interests' });
      await expect(alike.getByText(`You both care about ${topic}.`)).toBeVisible();
      await hands.press(
        page.getByRole('button', { name: `Follow ${learner.name}: I can help with ${topic}` }),
      );

      await expect(main.getByText(`You follow ${learner.name}.`)).toBeVisible();
      await expect(page.getByRole('button', { name: new RegExp(`^Follow ${learner.name}`) })).toHaveCount(0);
      await hands.press(main.getByRole('button', { name: 'Undo' }));
      await expect(main.getByText(`You no longer follow ${learner.name}.`)).toBeVisible();

      await hands.press(
        main.getByRole('navigation', { name: 'By topic' }).getByRole('link', { name: topic }),
      );
      await expect(page).toHaveURL(/topic=weaving/);
      await expect(
        main.getByText('One place in ten is kept for somebody in their first month'),
      ).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    });
  }
}

test('the old address of asks leads to them, and one’s own stand beside', async ({ open }) => {
  const me = await newMember('Ida');
  await newAskingPost(me, 'A first reader.', { title: 'Mine to ask' });
  const page = await open(me, '/asks');

  await expect(page).toHaveURL('/discover?view=asks');
  await expect(page.getByRole('region', { name: 'Open to everyone' })).toBeVisible();
  await page.getByRole('link', { name: 'Your asks' }).click();

  await expect(page.getByRole('link', { name: 'Mine to ask' })).toBeVisible();
});
