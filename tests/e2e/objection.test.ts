import { startFollow } from '#lib/follows/commands.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, newMember } from './members.ts';

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`somebody asks to be left out of scores and takes it back, ${way}`, async ({ open }) => {
    const [ana, bo] = [await newMember('Ana'), await newMember('Bo')];
    await arranged(startFollow(ana, { personId: bo.personId, reasonKind: 'their-writing', reasonText: '' }));
    const anas = await open(ana, '/dashboard');
    const row = anas.getByRole('listitem').filter({ hasText: bo.name });
    await expect(row.getByText('of 100')).toHaveCount(1);
    const bos = await open(bo, '/settings/scores', { javaScriptEnabled });
    const hands = handsOf(bos);

    await hands.press(bos.getByRole('button', { name: 'Leave me out of scores' }));

    await expect(bos.getByText('You are left out of scores.')).toBeVisible();
    await anas.reload();
    await expect(row.getByText('Bo asked to be left out of scores.')).toBeVisible();
    await expect(row.getByText('of 100')).toHaveCount(0);
    await bos.goto(`/connections/${ana.handle}`);
    await expect(bos.getByText('You asked to be left out of scores.')).toBeVisible();
    await hands.press(bos.getByRole('link', { name: 'Change it' }));
    await hands.press(bos.getByRole('button', { name: 'Take part again' }));

    await expect(bos.getByText('You take part in scores again.')).toBeVisible();
    await anas.reload();
    await expect(row.getByText('of 100')).toHaveCount(1);
  });
}
