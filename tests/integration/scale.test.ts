import type { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { listExchange } from '#lib/connections/exchange.ts';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { findConnection, listConnections } from '#lib/connections/queries.ts';
import { getDashboardTotals } from '#lib/connections/totals.ts';
import { db, onStatement, type Statement } from '#lib/db/client.ts';
import { listDecided, listWaitingFollowers, relationWith } from '#lib/follows/queries.ts';
import { readActivityLog } from '#lib/imports/activity-log.ts';
import { loadCommunity } from '#lib/imports/load-community.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';
import { HUB, writeSyntheticLog } from '#tests/support/synthetic-log.ts';

keepRowsBetweenTests();

/** Session and header take two statements more; a page may send six in all. */
const MOST_STATEMENTS = 4;
/** Tables that grow with the network: reading one of them from end to end is a mistake. */
const GROWING = [
  'connections',
  'contributions',
  'follows',
  'people',
  'posts',
  'comments',
  'asks',
  'month_totals',
  'person_totals',
];

let hub: PersonActor;
let partner: { id: string; handle: string };

beforeAll(async () => {
  const file = `${process.env.TMPDIR ?? '/tmp'}/scale-${process.pid}.csv.gz`;
  await writeSyntheticLog(file, { events: 25_000, people: 4_000 });
  await withClient((client) =>
    loadCommunity(client, readActivityLog(file), { community: 'Synthetic', mostBadLines: 0 }),
  );
  const { id } = await db().person.findFirstOrThrow({ where: { communityKey: HUB } });
  hub = { personId: id };
  // everybody the hub ever dealt with follows it and waits for a decision, a few are put off
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at, decision, decided_at, later_until)
    SELECT other_id, owner_id, 'their-writing', last_at, last_at, CASE WHEN n % 10 = 0 THEN 'later' ELSE 'undecided' END,
           CASE WHEN n % 10 = 0 THEN last_at END, CASE WHEN n % 20 = 0 THEN last_at END
    FROM (SELECT *, row_number() OVER () AS n FROM connections WHERE owner_id = ${id}::uuid) c`;
  await db().$executeRaw`
    UPDATE connections c SET they_follow_since = last_at WHERE c.owner_id = ${id}::uuid`;
  await writeAndComment();
  await db().$executeRaw`ANALYZE`;
  const first = await db().connection.findFirstOrThrow({
    where: { ownerId: id },
    orderBy: { gaveCount: 'desc' },
    select: { other: { select: { id: true, handle: true } } },
  });
  partner = first.other;
}, 180_000);

/** Everybody writes, asks and comments a little, so that the planner meets tables of a size. */
async function writeAndComment(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO topics (id, slug, name) SELECT gen_random_uuid(), 'topic-' || n, 'Topic ' || n FROM generate_series(1, 60) n`;
  await db().$executeRaw`
    INSERT INTO person_topics (person_id, topic_id, role)
    SELECT p.id, t.id, (ARRAY['shares', 'seeks', 'offers'])[1 + floor(random() * 3)::int]
    FROM people p, LATERAL (SELECT id FROM topics WHERE p.id IS NOT NULL ORDER BY random() LIMIT 4) t`;
  await db().$executeRaw`
    INSERT INTO posts (id, author_id, kind, title, submit_key, created_at)
    SELECT gen_random_uuid(), p.id, (ARRAY['note', 'article', 'question'])[n], 'A title', gen_random_uuid(),
           timestamptz '2024-01-01' + random() * interval '2 years'
    FROM people p, generate_series(1, 3) n`;
  await db().$executeRaw`
    INSERT INTO post_topics (post_id, topic_id)
    SELECT p.id, t.id FROM posts p, LATERAL (SELECT id FROM topics WHERE p.id IS NOT NULL ORDER BY random() LIMIT 2) t`;
  await db().$executeRaw`
    INSERT INTO asks (id, post_id, author_id, wanted, audience, created_at, withdrawn_at)
    SELECT gen_random_uuid(), id, author_id, 'A word', 'everyone', created_at,
           CASE WHEN random() < 0.7 THEN created_at + interval '9 days' END
    FROM posts WHERE kind <> 'note'`;
  await db().$executeRaw`
    INSERT INTO comments (id, post_id, revision, giver_id, author_id, kind, body, submit_key, created_at, answer, answered_at)
    SELECT gen_random_uuid(), p.id, 1, c.other_id, p.author_id, 'suggestion', 'A thought', gen_random_uuid(), p.created_at,
           CASE WHEN random() < 0.5 THEN 'helped' END, p.created_at
    FROM posts p, LATERAL (SELECT other_id FROM connections WHERE owner_id = p.author_id LIMIT 3) c`;
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

/** Every statement `work` sends, and the growing tables that one of them reads from end to end. */
async function watch(work: () => Promise<unknown>): Promise<{ statements: number; readWhole: string[] }> {
  const seen: Statement[] = [];
  const stop = onStatement((statement) => seen.push(statement));
  await work().finally(stop);
  const readWhole = await withClient(async (client) => {
    const whole: string[] = [];
    for (const statement of seen) whole.push(...wholeTables(await planOf(client, statement)));
    return whole;
  });
  return { statements: seen.length, readWhole };
}

async function planOf(client: Client, { sql, params }: Statement): Promise<Plan> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(params));
  return rows[0]['QUERY PLAN'][0].Plan;
}

function wholeTables(plan: Plan): string[] {
  const name = plan['Relation Name'] ?? '';
  const isWhole = plan['Node Type'] === 'Seq Scan' && GROWING.includes(name);
  return [...(isWhole ? [name] : []), ...(plan.Plans ?? []).flatMap(wholeTables)];
}

test('the hub has a network worth the name', async () => {
  expect(await db().connection.count({ where: { ownerId: hub.personId } })).toBeGreaterThan(1_000);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

describe('the screens of the most connected person', () => {
  const dashboard = (query: Parameters<typeof listConnections>[1]) => async () => {
    await getDashboardTotals(hub);
    const page = await listConnections(hub, query);
    expect(page.connections.length).toBeGreaterThan(0);
    return page;
  };
  const screens: [string, () => Promise<unknown>][] = [
    ['dashboard', dashboard({ sort: 'latest' })],
    ['dashboard by what was given', dashboard({ sort: 'gave' })],
    ['dashboard by what was received', dashboard({ sort: 'received' })],
    ['dashboard by score', dashboard({ sort: 'score' })],
    ['dashboard, quiet ones', dashboard({ sort: 'latest', relation: 'quiet' })],
    ['dashboard, those who follow', dashboard({ sort: 'latest', follow: 'they-follow' })],
    ['dashboard, searched', dashboard({ sort: 'latest', q: 'synthetic' })],
    ['inbox', () => listWaitingFollowers(hub)],
    ['decided', () => listDecided(hub)],
    [
      'connection',
      async () => {
        const connection = await findConnection(hub, partner.handle);
        expect(connection?.person.id).toBe(partner.id);
        await relationWith(hub, partner.id);
        expect((await listExchange(hub, partner.id)).acts.length).toBeGreaterThan(0);
      },
    ],
    ['today: give next', () => listGiveNext(hub)],
  ];

  test.each(screens)('%s: few statements, each on an index', async (_, work) => {
    const { statements, readWhole } = await watch(work);

    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(readWhole).toEqual([]);
  });

  test('pages follow each other without gap or repetition', async () => {
    for (const sort of ['latest', 'gave', 'received', 'score'] as const) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await listConnections(hub, { sort, cursor });
        for (const { person } of page.connections) {
          expect(seen.has(person.id)).toBe(false);
          seen.add(person.id);
        }
        cursor = page.nextCursor ?? undefined;
        pages += 1;
      } while (cursor && pages < 200);
      const all = await db().connection.count({ where: { ownerId: hub.personId } });
      expect(seen.size).toBe(sort === 'score' ? Math.min(all, 500) : all);
    }
  });
});

test('a whole table read is noticed', async () => {
  const plan = await withClient(async (client: Client) => {
    expect(client.host).toBe(new URL(databaseUrl()).hostname);
    return planOf(client, {
      sql: 'SELECT count(*) FROM contributions WHERE credits > $1',
      params: '[0.1]',
      durationMs: 0,
    });
  });

  expect(wholeTables(plan)).toEqual(['contributions']);
});
