import { beforeEach, expect, test } from 'vitest';
import { listConnections } from '#lib/connections/queries.ts';
import { inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { people, type TestPerson } from '#tests/support/people.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const DAY_MS = 86_400_000;
const HALF_LIFE_DAYS = 112;

let me: TestPerson;
let others: TestPerson[];
beforeEach(async () => {
  const [first, ...rest] = await people('me', 'ana', 'bo', 'cem');
  if (!first) throw new Error('there are four');
  me = first;
  others = rest;
});

async function gave(handle: string, daysAgo: number, credits: number): Promise<void> {
  const receiverId = others.find((other) => other.handle === handle)?.personId ?? '';
  await inTransaction(async (tx) => {
    await lockPair(tx, me.personId, receiverId);
    await recordContribution(tx, {
      giverId: me.personId,
      receiverId,
      kind: 'feedback',
      at: new Date(NOW.getTime() - daysAgo * DAY_MS),
      credits,
      source: `test:${handle}:${daysAgo}`,
    });
  });
}

test('what was given shows what it counts for today, and the order by it falls', async () => {
  await gave('ana', 2 * HALF_LIFE_DAYS, 3.5);
  await gave('bo', 0, 1);
  await gave('cem', HALF_LIFE_DAYS, 1.5);

  const { connections } = await listConnections(me, { sort: 'gave' }, NOW);

  expect(connections.map(({ person, gave }) => [person.handle, gave.weight])).toEqual([
    ['bo', 1],
    ['ana', expect.closeTo(0.875, 12)],
    ['cem', expect.closeTo(0.75, 12)],
  ]);
});
