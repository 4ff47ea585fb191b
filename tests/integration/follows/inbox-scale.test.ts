import { beforeAll, expect, test } from 'vitest';
import { db, onStatement, type Statement } from '#lib/db/client.ts';
import {
  DECIDED_PAGE,
  INBOX_PAGE,
  LOOKED_AT,
  listDecided,
  listWaitingFollowers,
  relationWith,
} from '#lib/follows/queries.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { withClient } from '#tests/support/recount.ts';
import { DAY_MS, plus } from './standing.ts';

keepRowsBetweenTests();

const MONDAY = new Date('2026-05-04T09:00:00Z');
const NOW = plus(MONDAY, 100 * DAY_MS);

let ana: TestPerson;

/**
 * Ana and 4,000 others: 3,000 follow her. Of each ten: six undecided, one each passed, put off until a day that came,
 * until one to come, and until they act; of the last, half have acted.
 */
beforeAll(async () => {
  ana = await person('ana');
  await db().$executeRaw`
    INSERT INTO people (id, handle, name) SELECT uuidv7(), 'p' || n, 'P ' || n FROM generate_series(1, 4000) n`;
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at, decision, decided_at, later_until)
    SELECT p.id, ${ana.personId}::uuid, 'their-writing', s.at, s.at,
      (ARRAY['later', 'passed', 'later', 'later'])[1 + n % 10], s.at, (ARRAY[${plus(MONDAY, DAY_MS)}, NULL, ${plus(NOW, DAY_MS)}]::timestamptz[])[1 + n % 10]
    FROM (SELECT id, substr(handle, 2)::int AS n FROM people WHERE handle <> 'ana') p,
      -- many at the same instant, so that the order needs the id as well
      LATERAL (SELECT ${MONDAY}::timestamptz + (n / 50) * interval '1 hour' AS at) s
    WHERE n <= 3000 AND n % 10 < 4`;
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at)
    SELECT id, ${ana.personId}::uuid, 'their-writing', ${MONDAY}::timestamptz, ${MONDAY}::timestamptz + (n / 50) * interval '1 hour'
    FROM (SELECT id, substr(handle, 2)::int AS n FROM people WHERE handle <> 'ana') p WHERE n <= 3000 AND n % 10 >= 4`;
  // everybody follows a neighbour, so that Ana's rows are a part of the table
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at)
    SELECT id, next, 'their-writing', ${MONDAY}::timestamptz, ${MONDAY}::timestamptz FROM (
      SELECT id, lead(id) OVER (ORDER BY id) AS next FROM people) p WHERE next IS NOT NULL ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, they_follow_since, got_count, got_last_at)
    SELECT followee_id, follower_id, started_at, 1,
      CASE WHEN decision = 'later' AND later_until IS NULL AND substr(p.handle, 2)::int % 20 = 3
        THEN started_at + interval '9 days' ELSE started_at END
    FROM follows f JOIN people p ON p.id = f.follower_id ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, i_follow_since)
    SELECT follower_id, followee_id, started_at FROM follows ON CONFLICT DO NOTHING`;
  await db().$executeRaw`ANALYZE`;
});

test('the inbox holds exactly those who wait, page after page, the latest first', async () => {
  const seen: { id: string; returned: string | null }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listWaitingFollowers>> = await listWaitingFollowers(
      ana,
      { cursor },
      NOW,
    );
    expect(page.items.length).toBe(page.nextCursor ? INBOX_PAGE : page.items.length);
    seen.push(...page.items.map(({ person: { id }, returned }) => ({ id, returned })));
    cursor = page.nextCursor;
  } while (cursor);

  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const count = (why: string | null) => seen.filter(({ returned }) => returned === why).length;
  expect([count(null), count('day-came'), count('they-acted')]).toEqual([1_800, 300, 150]);
});

test('decided pages hold every decision once', async () => {
  const seen = new Set<string>();
  let cursor: string | null = null;
  let total = 0;
  do {
    const page: Awaited<ReturnType<typeof listDecided>> = await listDecided(ana, { cursor });
    for (const { person: other } of page.items) seen.add(other.id);
    total += page.items.length;
    cursor = page.nextCursor;
    expect(page.items.length).toBeLessThanOrEqual(DECIDED_PAGE);
  } while (cursor);

  expect([seen.size, total]).toEqual([1_200, 1_200]);
});

test('a cursor that is not ours shows the first page', async () => {
  const first = await listWaitingFollowers(ana, {}, NOW);

  expect(await listWaitingFollowers(ana, { cursor: "0|x' OR 1=1" }, NOW)).toEqual(first);
});

test('a search looks at so many at a time, says so, and goes on where it stopped until all are found', async () => {
  const found: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof listWaitingFollowers>> = await listWaitingFollowers(
      ana,
      { cursor, q: 'p 77' },
      NOW,
    );
    found.push(...page.items.map(({ person: { handle } }) => handle));
    expect(page.isFurtherBack).toBe(page.nextCursor !== null && page.items.length < INBOX_PAGE);
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor);

  const all = Array.from({ length: 3_000 }, (_, index) => index + 1)
    .filter((n) => n % 10 >= 4 || n % 10 === 0 || n % 20 === 3)
    .map((n) => `p${n}`)
    .filter((handle) => handle.includes('77'));
  expect([...found].sort()).toEqual(all.sort());
  expect(pages).toBeGreaterThanOrEqual(Math.ceil(2_250 / LOOKED_AT));
});

test('decisions of one sort are found however far back they lie', async () => {
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDecided>> = await listDecided(ana, {
      cursor,
      decision: 'passed',
    });
    for (const { person: other, decision } of page.items) {
      expect(decision).toBe('passed');
      seen.add(other.id);
    }
    cursor = page.nextCursor;
  } while (cursor);

  expect(seen.size).toBe(300);
  expect((await listDecided(ana, { q: 'p1001', decision: 'passed' })).items).toHaveLength(0);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] };

async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const sent: Statement[] = [];
  const stop = onStatement((statement) => sent.push(statement));
  await work().finally(stop);
  return withClient(async (client) => {
    const plans: Plan[] = [];
    for (const { sql, params } of sent) {
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(params));
      plans.push(rows[0]['QUERY PLAN'][0].Plan);
    }
    return plans;
  });
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

test('a search of the inbox reads no table from end to end', async () => {
  const plans = [
    ...(await plansOf(() => listWaitingFollowers(ana, { q: 'nobody of that name' }, NOW))),
    ...(await plansOf(() => listDecided(ana, { q: 'nobody of that name', decision: 'later' }))),
  ];
  const whole = plans
    .flatMap(nodes)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name']);

  expect(plans).toHaveLength(4);
  expect(whole.filter((name) => name === 'follows' || name === 'connections' || name === 'people')).toEqual(
    [],
  );
});

test.each([
  ['the inbox', ['follows_waiting', 'follows_later'], () => listWaitingFollowers(ana, {}, NOW)],
  [
    'a later page',
    ['follows_waiting'],
    () => listWaitingFollowers(ana, { cursor: `${MONDAY.getTime() + 9e8}|${ana.personId}` }, NOW),
  ],
  ['the decided', ['follows_decided'], () => listDecided(ana)],
  ['one relation', ['follows_pkey'], () => relationWith(ana, ana.personId)],
] as const)('%s is one statement on its own index', async (_, indexes, work) => {
  const plans = await plansOf(work);
  const all = plans.flatMap(nodes);

  expect(plans).toHaveLength(1);
  expect(all.map((node) => node['Index Name'])).toEqual(expect.arrayContaining([...indexes]));
  const whole = all.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
  expect(whole.filter((name) => name === 'follows' || name === 'connections' || name === 'people')).toEqual(
    [],
  );
});
