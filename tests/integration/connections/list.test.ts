import { beforeEach, expect, test } from 'vitest';
import { listCourses } from '#lib/connections/course.ts';
import { everyConnection } from '#lib/connections/export.ts';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { listPoints } from '#lib/connections/points.ts';
import { type ConnectionPage, findConnection, listConnections } from '#lib/connections/queries.ts';
import { FILTER_WINDOW, PICTURE_WINDOW, SCORE_WINDOW } from '#lib/connections/rules.ts';
import type { Looked } from '#lib/connections/window.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { setInterests } from '#lib/people/commands.ts';
import { inEnglish } from '#lib/scoring/index.ts';
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
    return connections.map(({ score }) =>
      inEnglish(score?.parts.find(({ id }) => id === 'get-return')?.says ?? []),
    );
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

/** Every page of a list and every window, from the latest on; what was found in each window, in order. */
async function readOn(query: DashboardQuery): Promise<{ found: string[][]; looked: (Looked | null)[] }> {
  const found: string[][] = [];
  const looked: (Looked | null)[] = [];
  let next: DashboardQuery | null = query;
  while (next) {
    const handles: string[] = [];
    let cursor: string | undefined;
    let page: ConnectionPage;
    do {
      page = await listConnections(me, { ...next, cursor }, NOW);
      handles.push(...page.connections.map(({ person }) => person.handle));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    found.push(handles);
    looked.push(page.looked);
    next = page.looked?.further ? { ...next, from: page.looked.further } : null;
  }
  return { found, looked };
}

const latestFirst = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, n) => `many_${from - n}`);

test('filters look at one window of the latest contacts after another, say so, and leave nobody out', async () => {
  await followMany(FILTER_WINDOW + 5);

  const { found, looked } = await readOn({ sort: 'latest', q: 'many' });

  expect(found).toEqual([latestFirst(FILTER_WINDOW + 5, 6), latestFirst(5, 1)]);
  expect(looked).toEqual([
    { before: null, isFilterCut: true, isFull: false, further: expect.any(String) },
    { before: expect.any(Date), isFilterCut: false, isFull: false, further: null },
  ]);
  // somebody of long ago is found by looking further back, in the order that was asked for
  const { found: one } = await readOn({ sort: 'gave', q: 'many_3 ' });
  expect(one.flat()).toEqual([]);
  const { found: three } = await readOn({ sort: 'gave', q: 'many_3', period: '365' });
  expect(three.flat()).toContain('many_3');
  // what is a range of an index looks at everybody
  expect(await listConnections(me, { sort: 'latest' }, NOW)).toMatchObject({ looked: null });
});

test('the order by score goes on with the contacts before, each once', async () => {
  await followMany(SCORE_WINDOW + 7);

  const { found, looked } = await readOn({ sort: 'score' });

  expect(found.map(({ length }) => length)).toEqual([SCORE_WINDOW, 7]);
  expect(new Set(found.flat()).size).toBe(SCORE_WINDOW + 7);
  expect(looked.map((state) => state?.isFull)).toEqual([true, false]);
  expect(found[1]?.toSorted()).toEqual(latestFirst(7, 1).toSorted());
});

test('filters that looked at everybody do not say that they were cut', async () => {
  await followMany(30);

  const page = await listConnections(me, { sort: 'latest', follow: 'i-follow' }, NOW);

  expect(page).toMatchObject({ looked: null, nextCursor: expect.any(String) });
});

test.each([
  '',
  'nonsense',
  '2026-01-01|x',
  "2026-01-01T00:00:00.000Z|' OR 1=1",
  '+275760-09-13T00:00:00.000Z|x',
])('a place that is none of ours (%j) is the beginning', async (from) => {
  await followMany(3);

  const { connections, looked } = await listConnections(me, { sort: 'score', from, q: 'many' }, NOW);

  expect(connections).toHaveLength(3);
  expect(looked).toBeNull();
});

test('the picture shows the latest connections, what counts today, and goes on with those before', async () => {
  await followMany(PICTURE_WINDOW + 2);
  await gave('ana', HALF_LIFE_DAYS, 3);

  const first = await listPoints(me, { sort: 'gave', view: 'picture' }, NOW);
  const rest = await listPoints(
    me,
    { sort: 'gave', view: 'picture', from: first.looked?.further ?? '' },
    NOW,
  );

  expect(first.points).toHaveLength(PICTURE_WINDOW);
  expect(first.points[0]).toMatchObject({
    person: { handle: 'ana' },
    gave: { weight: expect.closeTo(1.5, 12) },
  });
  expect(first.looked).toMatchObject({ before: null, isFull: true });
  expect(rest.points.map(({ person }) => person.handle)).toEqual(['many_3', 'many_2', 'many_1']);
  expect(rest.looked).toMatchObject({ isFull: false, further: null });
});

test('the picture is filtered as the list is, and shows nobody blocked', async () => {
  const [ana] = others;
  if (!ana) throw new Error('there are four');
  await gave('ana', 1, 3);
  await gave('bo', 1, 3);
  await db().block.create({ data: { blockerId: ana.personId, blockedId: me.personId, at: NOW } });
  const handles = async (query: Partial<DashboardQuery>) =>
    (await listPoints(me, { sort: 'latest', view: 'picture', ...query }, NOW)).points.map(
      ({ person }) => person.handle,
    );

  expect(await handles({})).toEqual(['bo']);
  expect(await handles({ q: 'bo', relation: 'new' })).toEqual(['bo']);
  expect(await handles({ relation: 'quiet' })).toEqual([]);
});

test('the year of a connection counts acts by month, both ways, and is not mine to see of others', async () => {
  const [ana, bo] = others;
  if (!ana || !bo) throw new Error('there are four');
  await gave('ana', 1, 3);
  await gave('ana', 40, 3);
  await gave('ana', 400, 3);
  await received(ana);

  const courses = await listCourses(me, [ana.personId, bo.personId], NOW);

  const months = courses.get(ana.personId) ?? [];
  expect(months).toHaveLength(12);
  expect(months.map(({ gave: count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
  expect(months.map(({ got }) => got)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(courses.get(bo.personId)?.every(({ gave: mine, got }) => mine === 0 && got === 0)).toBe(true);
  // between two others nothing is told
  const ofBo = await listCourses(bo, [ana.personId], NOW);
  expect(ofBo.get(ana.personId)?.every(({ gave: mine, got }) => mine === 0 && got === 0)).toBe(true);
});

test('where more passed than is looked at, earlier months are unknown and not empty', async () => {
  const [ana] = others;
  if (!ana) throw new Error('there are four');
  await gave('ana', 200, 3);
  await db().$executeRaw`
    INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source)
    SELECT gen_random_uuid(), ${me.personId}::uuid, ${ana.personId}::uuid, 'reply', ${NOW}::timestamptz - n * interval '6 hours',
      0.5, 'test:many:' || n FROM generate_series(1, 200) n`;

  const months = (await listCourses(me, [ana.personId], NOW)).get(ana.personId) ?? [];

  // 120 acts, four a day, reach back thirty days: into May, of which nobody saw the beginning
  expect(months.map(({ gave: count }) => count)).toEqual([...Array(11).fill(null), 2]);
  expect(months.map(({ got }) => got)).toEqual(Array(12).fill(0));
});

test('the file goes through every page and window, in the order that was asked for', async () => {
  await followMany(SCORE_WINDOW + 40);
  await gave('bo', 1, 3);
  const read = async (query: DashboardQuery) => {
    const parts: string[][] = [];
    for await (const part of everyConnection(me, query, NOW))
      parts.push(part.map(({ person }) => person.handle));
    return parts.flat();
  };

  const byGiven = await read({ sort: 'gave', cursor: 'somewhere', from: 'somewhere' });
  expect(byGiven[0]).toBe('bo');
  expect(new Set(byGiven).size).toBe(SCORE_WINDOW + 41);
  const byScore = await read({ sort: 'score' });
  expect(new Set(byScore).size).toBe(SCORE_WINDOW + 41);
  expect(byScore).toHaveLength(SCORE_WINDOW + 41);
  expect(await read({ sort: 'latest', q: 'bo' })).toEqual(['bo']);
});
