import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getDashboardTotals } from '#lib/connections/totals.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { people, type TestPerson } from '#tests/support/people.ts';

const NOW = new Date('2026-06-20T12:00:00Z');

type Act = { from: TestPerson; to: TestPerson; kind: string; day: string };

function give({ from, to, kind, day }: Act): Promise<unknown> {
  return inTransaction(async (tx) => {
    await lockPair(tx, from.personId, to.personId);
    await recordContribution(tx, {
      giverId: from.personId,
      receiverId: to.personId,
      kind,
      at: new Date(`${day}T10:00:00Z`),
      credits: 1,
      source: `test:${from.handle}:${to.handle}:${kind}:${day}`,
    });
  });
}

test('people helped are those given to this month, not those followed or thanked, and each once', async () => {
  const [me, ana, bo, cem, dia, eli] = await people('me', 'ana', 'bo', 'cem', 'dia', 'eli');
  if (!me || !ana || !bo || !cem || !dia || !eli) throw new Error('there are six');
  await give({ from: me, to: ana, kind: 'feedback', day: '2026-06-01' });
  await give({ from: me, to: ana, kind: 'reply', day: '2026-06-02' });
  await give({ from: me, to: bo, kind: 'follow', day: '2026-06-03' });
  await give({ from: me, to: bo, kind: 'thanks', day: '2026-06-04' });
  await give({ from: me, to: bo, kind: 'acknowledgement', day: '2026-06-05' });
  await give({ from: me, to: cem, kind: 'answer', day: '2026-05-31' });
  await give({ from: me, to: cem, kind: 'follow', day: '2026-06-05' });
  await give({ from: dia, to: me, kind: 'feedback', day: '2026-06-06' });
  await give({ from: me, to: eli, kind: 'feedback', day: '2026-06-07' });
  await inTransaction(async (tx) => {
    await lockPair(tx, me.personId, eli.personId);
    await voidContribution(tx, 'test:me:eli:feedback:2026-06-07', NOW);
  });

  const { months } = await getDashboardTotals(me, NOW);

  expect(months).toHaveLength(12);
  expect(months.at(-1)).toMatchObject({
    month: '2026-06-01',
    helped: 1,
    isHelpedCut: false,
    given: 6,
    received: 1,
  });
  expect(months.at(-2)).toMatchObject({ month: '2026-05-01', helped: 1, given: 1, received: 0 });
  expect(months[0]).toEqual({
    month: '2025-07-01',
    given: 0,
    received: 0,
    helped: 0,
    isHelpedCut: false,
    asksAnswered: 0,
  });
});

test('asks answered stand in the month in which they were', async () => {
  const [me, ana, bo] = await people('me', 'ana', 'bo');
  if (!me || !ana || !bo) throw new Error('there are three');
  for (const [author, days] of [
    [ana, ['2026-06-02', '2026-06-19']],
    [bo, ['2026-02-28', '2025-06-30']],
  ] as const) {
    for (const day of days) await answered(me, author, new Date(`${day}T23:30:00Z`));
  }

  const { months, isAskedCut } = await getDashboardTotals(me, NOW);

  const counted = months.filter(({ asksAnswered }) => asksAnswered > 0);
  expect(counted.map(({ month, asksAnswered }) => [month, asksAnswered])).toEqual([
    ['2026-02-01', 1],
    ['2026-06-01', 2],
  ]);
  expect(isAskedCut).toBe(false);
});

async function answered(reader: TestPerson, author: TestPerson, at: Date): Promise<void> {
  const [postId, askId] = [randomUUID(), randomUUID()];
  const authorId = author.personId;
  await db().post.create({
    data: { id: postId, authorId, kind: 'note', submitKey: randomUUID(), createdAt: at },
  });
  await db().ask.create({
    data: { id: askId, postId, authorId, wanted: 'A word', audience: 'everyone', createdAt: at },
  });
  await db().askReader.create({
    data: { askId, readerId: reader.personId, authorId, status: 'given', givenAt: at, changedAt: at },
  });
}
