import { db } from '#lib/db/client.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** A topic nobody else has, so that nothing of other tests is suggested before what is meant. */
const newTopic = () => `rye ${Math.random().toString(36).slice(2, 10)}`;

async function asksAbout(topic: string, title: string): Promise<Member> {
  const author = await newMember('Ana');
  await newPost(author, { title, topics: topic, asks: 'on', wanted: 'Is the second part needed?' });
  return author;
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`a suggestion is set aside with its reason, which is heeded, and brought back, ${way}`, async ({
    open,
  }) => {
    const topic = newTopic();
    const author = await asksAbout(topic, `First on ${topic}`);
    await newPost(author, { title: `Second on ${topic}`, topics: topic, asks: 'on', wanted: 'Tell me.' });
    const me = await newMember('Mina', { offers: [topic] });
    const page = await open(me, '/today', { ...PHONE, javaScriptEnabled });
    const hands = handsOf(page);
    const mine = page.getByRole('article').filter({ hasText: `You offer ${topic}.` });
    await expect(mine).toHaveCount(1);

    await hands.press(mine.locator('summary'));
    await expect(mine.getByText('Nothing of Ana')).toBeVisible();
    await hands.press(mine.getByRole('button', { name: /^Not this person/ }));

    await expect(page.getByText('Set aside. Nothing of theirs stands here for three months')).toBeVisible();
    await expect(mine).toHaveCount(0);
    await hands.press(page.getByRole('button', { name: 'Undo' }));
    await expect(page.getByText('It is back.')).toBeVisible();
    await expect(mine).toHaveCount(1);
  });
}

test('what stands first is one press from being given', async ({ open }) => {
  const topic = newTopic();
  await asksAbout(topic, `On ${topic}`);
  const me = await newMember('Mina', { offers: [topic] });
  const page = await open(me, '/today');

  await page.getByRole('link', { name: `Give feedback: On ${topic}` }).click();

  await expect(page).toHaveURL(/\/posts\/.*#give-feedback/);
});

test('whoever has not finished the first steps is offered to go on, and nobody else', async ({ open }) => {
  const me = await newMember('Mina');
  const page = await open(me, '/today');
  await expect(page.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/welcome');

  await db().person.update({ where: { id: me.personId }, data: { welcomedAt: new Date() } });
  await page.reload();

  await expect(page.getByRole('heading', { name: 'Give next' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on' })).toHaveCount(0);
});

test('new followers stand on Today with what speaks for a look, and lead to the inbox', async ({ open }) => {
  const topic = newTopic();
  const me = await newMember('Mina', { offers: [topic] });
  const follower = await newMember('Ole', { seeks: [topic] });
  await arranged(
    startFollow(follower, { personId: me.personId, reasonKind: 'their-writing', reasonText: '' }),
  );
  const page = await open(me, '/today');

  await expect(page.getByText('One to decide about.')).toBeVisible();
  await expect(page.getByText(`Wants to learn ${topic}`)).toBeVisible();
  await page.getByRole('link', { name: 'Open the inbox' }).click();

  await expect(page.getByRole('article', { name: follower.name })).toBeVisible();
});
