import { beforeEach, expect, test } from 'vitest';
import { findConnection, listConnections } from '#lib/connections/queries.ts';
import { FILTER_WINDOW } from '#lib/connections/rules.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { setInterests } from '#lib/people/commands.ts';
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

async function received(from: TestPerson): Promise<void> {
  await inTransaction(async (tx) => {
    await lockPair(tx, me.personId, from.personId);
    await recordContribution(tx, {
      giverId: from.personId,
      receiverId: me.personId,
      kind: 'feedback',
      at: new Date(NOW.getTime() - 3 * DAY_MS),
      credits: 1,
      source: `test:from:${from.handle}`,
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

/** `count` gives to people of whom nothing more is shown, long enough ago to have had their two weeks. */
async function landNowhere(count: number): Promise<void> {
  const strangers = await people(...Array.from({ length: count }, (_, n) => `stranger_${n}`));
  for (const stranger of strangers) {
    await inTransaction(async (tx) => {
      await lockPair(tx, me.personId, stranger.personId);
      await recordContribution(tx, {
        giverId: me.personId,
        receiverId: stranger.personId,
        kind: 'feedback',
        at: new Date(NOW.getTime() - 100 * DAY_MS),
        credits: 1,
        source: `test:${stranger.handle}`,
      });
    });
  }
}

test('how rare a topic is counts also where it is none of mine', async () => {
  const [ana, bo] = others;
  if (!ana || !bo) throw new Error('there are four');
  await setInterests(me, { shares: [], seeks: [], offers: ['bread'] });
  await setInterests(ana, { shares: [], seeks: ['bread', 'common'], offers: [] });
  await setInterests(bo, { shares: [], seeks: ['bread', 'rare'], offers: [] });
  await followMany(200);
  await db().$executeRaw`
    INSERT INTO person_topics SELECT p.id, t.id, 'seeks' FROM people p, topics t
    WHERE t.slug = 'common' AND p.handle LIKE 'many%'`;
  await gave('ana', 1, 1);
  await gave('bo', 1, 1);

  const { connections } = await listConnections(me, { sort: 'gave' }, NOW);

  const meeting = (handle: string) =>
    connections.find(({ person }) => person.handle === handle)?.score?.give.parts.topics ?? 0;
  expect(meeting('ana')).toBeGreaterThan(meeting('bo') + 0.05);
});

test('what all connections of a page share explains none of them', async () => {
  const reasons = async () => {
    const { connections } = await listConnections(me, { sort: 'latest' }, NOW);
    return connections.map(({ score }) => score?.parts.find(({ id }) => id === 'get-return')?.line ?? '');
  };
  for (const other of others) await received(other);
  await foldAllTotals();
  expect(await reasons()).toEqual(others.map(() => expect.stringContaining('received nothing lately')));

  for (const other of await people('dia', 'eli', 'fay')) await received(other);
  await foldAllTotals();
  expect(await reasons()).not.toContainEqual(expect.stringContaining('received nothing lately'));
});

test('the order by score leaves out how my gives land, and every list shows the same figures', async () => {
  for (const other of others) await received(other);
  await gave('bo', 30, 3);
  await foldAllTotals();
  const figures = async (sort: 'score' | 'latest') => {
    const { connections } = await listConnections(me, { sort }, NOW);
    return new Map(connections.map(({ person, score }) => [person.handle, score?.value ?? Number.NaN]));
  };

  const byScore = await figures('score');

  expect(byScore).toEqual(await figures('latest'));
  expect([...byScore.values()]).toEqual([...byScore.values()].sort((a, b) => b - a));
});

test('how my gives land elsewhere moves no score, in no list and on no page', async () => {
  for (const other of others) await received(other);
  await gave('bo', 30, 3);
  await foldAllTotals();
  const scores = async () => {
    const lists = [];
    for (const sort of ['score', 'latest'] as const) {
      const { connections } = await listConnections(me, { sort, period: '90' }, NOW);
      lists.push(connections.map(({ person, score }) => [person.handle, score?.value]).sort());
    }
    const pages = [];
    for (const { handle } of others)
      pages.push([handle, (await findConnection(me, handle, NOW))?.score?.value]);
    return [...lists, pages.sort()];
  };
  const before = await scores();
  await landNowhere(12);
  await foldAllTotals();

  const after = await scores();

  expect(after).toEqual(before);
  expect(after[0]).toEqual(after[2]);
});

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
