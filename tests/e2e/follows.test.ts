import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const follow = (from: Member, to: Member) =>
  arranged(startFollow(from, { personId: to.personId, reasonKind: 'their-writing', reasonText: '' }));

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`somebody follows with a reason, ${way}`, async ({ open }) => {
    const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
    const page = await open(ana, `/people/${bo.handle}`, { javaScriptEnabled });
    const hands = handsOf(page);
    const panel = page.getByRole('region', { name: `You and ${bo.name}` });

    await hands.press(panel.locator('summary', { hasText: `Follow ${bo.name}` }));
    await hands.choose(panel.getByRole('radio', { name: 'I can help with …' }));
    await hands.type(panel.getByLabel('In a few words'), 'sharpening chisels');
    await hands.press(panel.getByRole('button', { name: 'Follow' }));

    await expect(panel.getByText(`You follow ${bo.name}.`)).toBeVisible();
    await expect(panel.getByText('Your reason: I can help with sharpening chisels')).toBeVisible();
  });

  test(`the other follows back in the inbox, ${way}`, async ({ open }) => {
    const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
    await follow(ana, bo);
    const page = await open(bo, '/inbox', { javaScriptEnabled });
    const hands = handsOf(page);
    const card = page.getByRole('article', { name: ana.name });

    await hands.press(card.locator('summary', { hasText: 'Follow back' }));
    await hands.choose(card.getByRole('radio', { name: 'I want to learn …' }));
    await hands.type(card.getByLabel('In a few words'), 'to bind books');
    await hands.press(card.getByRole('button', { name: `Follow ${ana.name} back` }));

    await expect(page.getByText(`You follow ${ana.name}.`)).toBeVisible();
    await expect(card).toHaveCount(0);
    await page.goto(`/people/${ana.handle}`);
    await expect(page.getByText('You follow each other.')).toBeVisible();
    await expect(page.getByText('Your reason: I want to learn to bind books')).toBeVisible();
  });
}

test('a follower is decided about with single keys: f and Enter follow back, z takes it back', async ({
  open,
}) => {
  const [bo, ana, ole] = [await newMember('Bo'), await newMember('Ana'), await newMember('Ole')];
  await follow(ana, bo);
  await follow(ole, bo);
  const page = await open(bo, '/inbox');
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(2);
  const keys = page.keyboard;

  await expect(async () => {
    await keys.press('j');
    await expect(cards.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  const chosen = (await cards.first().getByRole('heading').textContent()) ?? '';
  await keys.press('f');
  await expect(cards.first().getByRole('radio', { checked: true })).toBeFocused();
  await keys.press('Enter');

  await expect(page.getByText(`You follow ${chosen}.`)).toBeVisible();
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toBeFocused();

  await keys.press('z');
  await expect(page.getByText(`Taken back: ${chosen} waits`)).toBeVisible();
  await expect(cards).toHaveCount(2);

  await keys.press('?');
  const keysShown = page.getByRole('dialog').getByText('follow back: choose a reason, Enter confirms');
  await expect(keysShown).toBeVisible();
});

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`followers are put off and passed on, and it is undone, ${way}`, async ({ open }) => {
    const [bo, ana, ole] = [await newMember('Bo'), await newMember('Ana'), await newMember('Ole')];
    await follow(ana, bo);
    await follow(ole, bo);
    const page = await open(bo, '/inbox', { javaScriptEnabled });
    const hands = handsOf(page);
    const cardOf = ({ name }: Member) => page.getByRole('article', { name });

    await hands.press(cardOf(ana).locator('summary', { hasText: 'Later' }));
    await hands.choose(cardOf(ana).getByRole('radio', { name: 'In a month' }));
    await hands.press(cardOf(ana).getByRole('button', { name: `Decide about ${ana.name} later` }));
    await expect(page.getByText(`${ana.name} comes back on`)).toBeVisible();
    await expect(cardOf(ana)).toHaveCount(0);

    await hands.press(cardOf(ole).getByRole('button', { name: `Pass on ${ole.name}` }));
    await expect(page.getByText(`You passed on ${ole.name}. They are not told.`)).toBeVisible();
    await expect(page.getByText('Nobody waits for a decision.')).toBeVisible();

    await hands.press(page.getByRole('button', { name: 'Undo' }));
    await expect(cardOf(ole)).toBeVisible();
    await expect(cardOf(ana)).toHaveCount(0);

    await page.goto('/inbox/decided');
    await expect(page.getByRole('listitem').filter({ hasText: ana.name })).toContainText('put off, back on');
  });
}

test('an unfollow can be taken back, with its reason', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  await follow(ana, bo);
  const page = await open(ana, `/people/${bo.handle}`);
  const panel = page.getByRole('region', { name: `You and ${bo.name}` });

  await panel.getByRole('button', { name: 'Unfollow' }).click();
  await expect(panel.getByText(`You no longer follow ${bo.name}.`)).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();

  await expect(panel.getByText(`You follow ${bo.name} as before.`)).toBeVisible();
  await expect(panel.getByText('Your reason: Their writing')).toBeVisible();
});

test('a block hides both from each other: person, post, inbox, dashboard, connection', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  await follow(ana, bo);
  const { postId: byAna } = await newPost(ana, { title: 'On paring chisels' });
  const { postId: byBo } = await newPost(bo, { title: 'On hide glue' });
  const notFound = { mayComplain: /404 \(Not Found\)/ };
  const boSees = await open(bo, '/dashboard', notFound);
  await expect(boSees.getByRole('heading', { name: ana.name })).toBeVisible();

  await boSees.goto(`/people/${ana.handle}`);
  await boSees.locator('summary', { hasText: 'More distance' }).click();
  await boSees.getByRole('button', { name: 'Block' }).click();

  await expect(boSees).toHaveURL('/inbox/decided#blocked');
  await expect(boSees.getByRole('button', { name: `Unblock ${ana.name}` })).toBeVisible();
  const anaSees = await open(ana, '/dashboard', notFound);
  for (const [page, other, post] of [
    [boSees, ana, byAna],
    [anaSees, bo, byBo],
  ] as const) {
    for (const path of [`/people/${other.handle}`, `/posts/${post}`, `/connections/${other.handle}`]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByText(other.name)).toHaveCount(0);
    }
    for (const path of ['/dashboard', '/inbox', '/discover?view=asks', '/today']) {
      await page.goto(path);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByText(other.name)).toHaveCount(0);
    }
  }

  await boSees.goto('/inbox/decided');
  await boSees.getByRole('button', { name: `Unblock ${ana.name}` }).click();
  await expect(boSees.getByText('can see each other again')).toBeVisible();
  expect((await anaSees.goto(`/people/${bo.handle}`))?.status()).toBe(200);
});
