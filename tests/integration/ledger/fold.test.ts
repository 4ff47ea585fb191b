import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { foldTotals } from '#lib/ledger/totals.ts';
import { people } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';

const NOON = Date.UTC(2026, 4, 5, 12);

test('one fold sums a few people, and folds together find the same as a recount', async () => {
  const somebody = await people(...Array.from({ length: 60 }, (_, n) => `p_${n}`));
  for (const [n, giver] of somebody.entries()) {
    const receiver = somebody[(n + 7) % somebody.length];
    if (!receiver) throw new Error('there are sixty');
    await inTransaction(async (tx) => {
      await lockPair(tx, giver.personId, receiver.personId);
      await recordContribution(tx, {
        giverId: giver.personId,
        receiverId: receiver.personId,
        kind: 'feedback',
        at: new Date(NOON + n),
        credits: 1,
        source: `comment:${n}`,
      });
    });
  }

  const first = await foldTotals();

  expect(first).toBeGreaterThan(0);
  const summed = await db().personTotals.count();
  expect(summed).toBeGreaterThan(10);
  expect(summed).toBeLessThanOrEqual(20);
  const counts = [first];
  for (let count = await foldTotals(); count > 0; count = await foldTotals()) counts.push(count);
  expect(counts.reduce((sum, count) => sum + count)).toBe(60);
  expect(await differencesFromRecount()).toEqual(SOUND);
});
