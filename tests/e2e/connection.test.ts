import { setReminder } from '#lib/connections/reminders.ts';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, type Member, newMember, newPost } from './members.ts';

const DAY_MS = 86_400_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** Ana followed Bo so many days ago, and gave feedback on what Bo wrote. */
async function connection(days: number): Promise<[Member, Member]> {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  const reason = { reasonKind: 'can-help', reasonText: 'rye' } as const;
  await arranged(startFollow(ana, { personId: bo.personId, ...reason }, daysAgo(days)));
  const { postId } = await newPost(bo, { title: 'On hide glue' });
  await arranged(
    giveFeedback(ana, {
      postId,
      kind: 'suggestion',
      body: 'Say why it lets go.',
      revision: 1,
      passage: null,
      submitKey: crypto.randomUUID(),
    }),
  );
  return [ana, bo];
}

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`a reason of half a year ago is asked about and changed, ${way}`, async ({ open }) => {
    const [ana, bo] = await connection(200);
    const page = await open(ana, `/connections/${bo.handle}`, { javaScriptEnabled });
    const hands = handsOf(page);
    const panel = page.getByRole('region', { name: `You and ${bo.name}` });
    await expect(panel.getByText('Is it still true?')).toBeVisible();

    await hands.press(panel.locator('summary', { hasText: 'Change the reason' }));
    await hands.type(panel.getByLabel('In a few words'), 'wheat');
    await hands.press(panel.getByRole('button', { name: 'Keep this reason' }));

    await expect(panel.getByText(`Your reason to follow ${bo.name} is kept.`)).toBeVisible();
    await expect(panel.getByText('Your reason: I can help with wheat')).toBeVisible();
    await expect(panel.getByText('Is it still true?')).toHaveCount(0);
  });

  test(`what passed is narrowed by its address, ${way}`, async ({ open }) => {
    const [ana, bo] = await connection(100);
    const page = await open(ana, `/connections/${bo.handle}`, { javaScriptEnabled });
    const hands = handsOf(page);
    const filters = page.getByRole('navigation', { name: 'Narrow what passed' });
    const passed = page.getByRole('region', { name: 'What passed', exact: true });

    await hands.press(filters.getByRole('link', { name: 'Feedback' }));
    await expect(page).toHaveURL(/kind=feedback/);
    await expect(passed.getByText('“Say why it lets go.”')).toBeVisible();
    await expect(passed.getByText('You followed them')).toHaveCount(0);
    await hands.press(filters.getByRole('link', { name: 'They gave' }));

    await expect(page).toHaveURL(/direction=got/);
    await expect(passed.getByText('Nothing of that sort passed.')).toBeVisible();
    await page.reload();
    await hands.press(passed.getByRole('link', { name: 'Show everything' }));
    await expect(passed.getByText('You followed them')).toBeVisible();
  });
}

for (const [size, options] of [
  ['at a desk', {}],
  ['on a phone', PHONE],
] as const) {
  test(`a reminder is set, comes on Today, and is gone with a contact, ${size}`, async ({ open }) => {
    const [ana, bo] = await connection(100);
    const page = await open(ana, `/connections/${bo.handle}`, options);
    const reminder = page.getByRole('region', { name: 'Stay in touch' });

    await reminder.getByLabel('Remind me after').selectOption('eight weeks');
    await reminder.getByRole('button', { name: 'Remind me' }).click();
    await expect(reminder.getByText(/Next on .*, unless something passes before\./)).toBeVisible();
    // as if all of it were long ago
    await db().connection.updateMany({
      where: { ownerId: ana.personId },
      data: { gaveLastAt: daysAgo(70), gotLastAt: null },
    });
    await db().reminder.updateMany({ where: { ownerId: ana.personId }, data: { fromAt: daysAgo(70) } });
    await page.goto('/today');
    await page.getByRole('region', { name: 'To be in touch with' }).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/connections/${bo.handle}`));
    await page.getByRole('button', { name: 'We were in touch elsewhere' }).click();

    await expect(page.getByText('The time starts anew: 8 weeks from now.')).toBeVisible();
    await page.goto('/today');
    await expect(page.getByRole('region', { name: 'To be in touch with' })).toHaveCount(0);
  });
}

test('a reminder that was ended by mistake comes back', async ({ open }) => {
  const [ana, bo] = await connection(100);
  await arranged(setReminder(ana, { otherId: bo.personId, everyDays: 91 }));
  const page = await open(ana, `/connections/${bo.handle}`);
  const reminder = page.getByRole('region', { name: 'Stay in touch' });

  await reminder.getByRole('button', { name: 'No reminder' }).click();
  await expect(reminder.getByText('No reminder any more.')).toBeVisible();
  await reminder.getByRole('button', { name: 'Undo' }).click();

  await expect(reminder.getByText(/Next on/)).toBeVisible();
});

test('before a follow the page says what it adds to the week', async ({ open }) => {
  const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
  await db().person.update({ where: { id: ana.personId }, data: { attentionBudgetMinutes: 90 } });
  await db().person.update({ where: { id: bo.personId }, data: { readingMinutesPerWeek: 12 } });

  const page = await open(ana, `/people/${bo.handle}`);

  await expect(page.getByText('Your reading goes from 0 to 12 of the 90 minutes a week')).toBeVisible();
});
