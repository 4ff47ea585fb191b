import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { rebuildLedger } from '#lib/ledger/rebuild.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { foldAllTotals, foldTotals } from '#lib/ledger/totals.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';

const NOON = Date.UTC(2026, 4, 5, 12);
const DAY_MS = 86_400_000;
/** `days` after the first act of a test. */
const day = (days: number) => new Date(NOON + days * DAY_MS);

function give(giver: TestPerson, receiver: TestPerson, at: Date): Promise<void> {
  return inTransaction(async (tx) => {
    await lockPair(tx, giver.personId, receiver.personId);
    await recordContribution(tx, {
      giverId: giver.personId,
      receiverId: receiver.personId,
      kind: 'feedback',
      at,
      credits: 1,
      source: `act:${giver.handle}:${receiver.handle}:${at.getTime()}`,
    });
  });
}

async function two(): Promise<[TestPerson, TestPerson]> {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('there are two');
  return [ana, bo];
}

/** Every column of every row, to the bit. */
function stored() {
  return db().personTotals.findMany({ orderBy: { personId: 'asc' } });
}

/** How many people's totals a check at `now` calls damaged; nothing is changed. */
async function damagedAt(now: Date): Promise<number> {
  const { differences } = await withClient((client) => rebuildLedger(client, { apply: false, now }));
  return differences.totals;
}

test('one round takes a few people, and rounds together find the same as a recount', async () => {
  const somebody = await people(...Array.from({ length: 130 }, (_, n) => `p_${n}`));
  for (const [n, giver] of somebody.entries()) {
    const receiver = somebody[(n + 7) % somebody.length];
    if (!receiver) throw new Error('there are more');
    await give(giver, receiver, new Date(NOON + n));
  }

  const first = await foldTotals();

  expect(first).toBe(100);
  expect(await db().personTotals.count()).toBe(100);
  expect(await foldTotals()).toBe(30);
  expect(await foldTotals()).toBe(0);
  expect(await db().personTotals.count()).toBe(130);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('a give that nobody answers counts as such for somebody who has gone quiet since', async () => {
  const [ana, bo] = await two();
  await give(ana, bo, day(0));
  await foldAllTotals(day(1));
  expect(await stored()).toMatchObject([{ initiatorOpened: 0 }, { responderOpened: 0 }]);
  expect((await stored()).map(({ nextEndAt }) => nextEndAt)).toEqual([day(14), day(14)]);

  await foldAllTotals(new Date(day(14).getTime() + 1));

  expect(await stored()).toMatchObject([
    { personId: ana.personId, at: day(14), initiatorOpened: 1, initiatorReturned: 0, nextEndAt: null },
    { personId: bo.personId, at: day(14), responderOpened: 1, responderReturned: 0, nextEndAt: null },
  ]);
  expect(await foldTotals(day(400))).toBe(0);
});

test('totals kept up day by day are those folded once, late, and those of a rebuild', async () => {
  const [ana, bo] = await two();
  const [cem, dia] = await people('cem', 'dia');
  if (!cem || !dia) throw new Error('there are two more');
  await give(ana, bo, day(0));
  await give(bo, ana, day(3));
  await give(cem, ana, day(3.5));
  await give(dia, bo, day(9));
  await give(ana, dia, day(20));
  for (let days = 0; days <= 40; days++) await foldAllTotals(day(days));
  const daily = await stored();
  await db().$executeRaw`UPDATE contributions SET unfolded = true`;
  await db().$executeRaw`DELETE FROM person_totals`;

  await foldAllTotals(day(40));

  expect(await stored()).toEqual(daily);
  await db().$executeRaw`DELETE FROM person_totals`;
  await withClient((client) => rebuildLedger(client, { apply: true, now: day(40) }));
  expect(await stored()).toEqual(daily);
});

test('a check after an episode has ended finds no damage in totals folded before, and still finds real damage', async () => {
  const [ana, bo] = await two();
  await give(ana, bo, day(0));
  await give(bo, ana, day(5));
  await foldAllTotals(day(6));

  for (const days of [6, 13, 14, 15, 19, 20, 400]) expect(await damagedAt(day(days))).toBe(0);

  await db()
    .$executeRaw`UPDATE person_totals SET initiator_opened = 1 WHERE person_id = ${ana.personId}::uuid`;
  for (const days of [6, 15, 400]) expect(await damagedAt(day(days))).toBe(1);
  await db().$executeRaw`UPDATE person_totals SET next_end_at = NULL WHERE person_id = ${bo.personId}::uuid`;
  expect(await damagedAt(day(6))).toBe(2);
  await db()
    .$executeRaw`UPDATE person_totals SET next_end_at = ${day(300)} WHERE person_id = ${bo.personId}::uuid`;
  expect(await damagedAt(day(400))).toBe(2);
});

test('somebody who cannot be summed is said, and keeps nobody else waiting', async () => {
  const [ana, bo] = await two();
  await give(ana, bo, day(0));
  await db().$executeRawUnsafe(
    `ALTER TABLE person_totals ADD CONSTRAINT not_ana CHECK (person_id <> '${ana.personId}')`,
  );

  await expect(foldTotals(day(1))).rejects.toThrow('The totals of 1 people could not be summed.');

  expect((await stored()).map(({ personId }) => personId)).toEqual([bo.personId]);
  expect((await db().totalsWaiting.findMany()).map(({ personId }) => personId)).toEqual([ana.personId]);
  await db().$executeRawUnsafe('ALTER TABLE person_totals DROP CONSTRAINT not_ana');
  await foldAllTotals(day(1));
  expect(await stored()).toHaveLength(2);
});

test('what is given and taken back while people are summed is in the sums in the end', async () => {
  const cast = await people(...Array.from({ length: 8 }, (_, n) => `p_${n}`));
  const act = async (n: number) => {
    const giver = cast[n % 8];
    const receiver = cast[(n + 1 + (n % 5)) % 8];
    if (!giver || !receiver || giver === receiver) return;
    await give(giver, receiver, new Date(NOON + n));
    if (n % 3 > 0) return;
    await inTransaction(async (tx) => {
      await lockPair(tx, giver.personId, receiver.personId);
      await voidContribution(tx, `act:${giver.handle}:${receiver.handle}:${NOON + n}`, day(1));
    });
  };

  for (let n = 0; n < 60; n += 6) {
    const acts = [0, 1, 2, 3, 4, 5].map((more) => act(n + more));
    await Promise.all([...acts, foldTotals(day(2)), foldTotals(day(2))]);
  }

  await foldAllTotals(day(2));
  expect(await damagedAt(day(2))).toBe(0);
  expect(await db().totalsWaiting.count()).toBe(0);
  expect((await stored()).length).toBeGreaterThan(4);
});
