import { beforeEach, expect, test } from 'vitest';
import { listConnections } from '#lib/connections/queries.ts';
import { FILTER_WINDOW } from '#lib/connections/rules.ts';
import { db, inTransaction } from '#lib/db/client.ts';
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

/** `count` more people whom I follow, one a minute, the last of them the latest. */
async function followMany(count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO people (id, handle, name) SELECT gen_random_uuid(), 'many_' || n, 'Many ' || n FROM generate_series(1, ${count}::int) n`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, i_follow_since)
    SELECT ${me.personId}::uuid, id, ${NOW}::timestamptz - interval '1 year' + substr(handle, 6)::int * interval '1 minute'
    FROM people WHERE handle LIKE 'many%'`;
}

test('filters look at the latest contacts, say so, and their pages leave nobody out', async () => {
  await followMany(FILTER_WINDOW + 5);

  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConnections(me, { sort: 'latest', q: 'many', cursor }, NOW);
    expect(page.isFilterCut).toBe(true);
    found.push(...page.connections.map(({ person }) => person.handle));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);

  expect(found).toEqual(Array.from({ length: FILTER_WINDOW }, (_, n) => `many_${FILTER_WINDOW + 5 - n}`));
  expect(await listConnections(me, { sort: 'gave', q: 'many_3 ' }, NOW)).toMatchObject({
    connections: [],
    isFilterCut: true,
  });
  expect(await listConnections(me, { sort: 'latest' }, NOW)).toMatchObject({ isFilterCut: false });
});

test('filters that looked at everybody do not say that they were cut', async () => {
  await followMany(30);

  const page = await listConnections(me, { sort: 'latest', follow: 'i-follow' }, NOW);

  expect(page).toMatchObject({ isFilterCut: false, nextCursor: expect.any(String) });
});
