import { expect, test } from 'vitest';
import { getDashboardTotals } from '#lib/connections/totals.ts';
import { inTransaction } from '#lib/db/client.ts';
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

  const { thisMonth } = await getDashboardTotals(me, NOW);

  expect(thisMonth).toMatchObject({ peopleHelped: 1, isHelpedCut: false, given: 6, received: 1 });
});
