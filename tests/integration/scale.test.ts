// The screens of the most connected person of a community, on a made-up log. With the environment variable ACTIVITY_LOG
// the same on the log of a real one: ACTIVITY_LOG=log.csv.gz npx vitest run --config tests/vitest.config.ts
// --project integration tests/integration/scale.test.ts
import type { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { countUnread, listNotices, NOTICES_PAGE } from '#lib/bell/queries.ts';
import { databaseUrl } from '#lib/config.ts';
import { viewDashboard } from '#lib/connections/dashboard.ts';
import { listHelpfulActs, listMetPeople } from '#lib/connections/discover.ts';
import { listExchange } from '#lib/connections/exchange.ts';
import { everyConnection } from '#lib/connections/export.ts';
import { findFirstSteps } from '#lib/connections/first-steps.ts';
import { listGiveNext } from '#lib/connections/give-next.ts';
import type { DashboardQuery } from '#lib/connections/input.ts';
import { findConnection, listConnections } from '#lib/connections/queries.ts';
import { findReminder, listDueReminders } from '#lib/connections/reminders.ts';
import { FILTER_WINDOW, SCORE_WINDOW } from '#lib/connections/rules.ts';
import { getDashboardTotals } from '#lib/connections/totals.ts';
import { db, onStatement, type Statement } from '#lib/db/client.ts';
import { listAnswersToMine, listFeedbackOn, listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { listDecided, listWaitingFollowers, relationWith } from '#lib/follows/queries.ts';
import { readActivityLog } from '#lib/imports/activity-log.ts';
import { loadCommunity } from '#lib/imports/load-community.ts';
import { learnFromLedger } from '#lib/ledger/learn.ts';
import { findSession, getOwnProfile, getViewerProfile } from '#lib/people/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { searchPeople, searchTopics } from '#lib/people/search.ts';
import { findPost } from '#lib/posts/queries.ts';
import { searchPosts } from '#lib/posts/search.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';
import { writeSyntheticLog } from '#tests/support/synthetic-log.ts';

keepRowsBetweenTests();

/** What one page may send in all, the session and the masthead included; Today is seven lists on one page. */
const MOST_STATEMENTS = 7;
/** Totals, attention, the rows, what their scores need, their year; one more is the test's own place to look back from. */
const MOST_OF_THE_DASHBOARD = 9;
const MOST_OF_TODAY = 10;
/** The connection, what its score needs, both follows, the timeline, a reminder. */
const MOST_OF_A_CONNECTION = 8;
const LOG = process.env.ACTIVITY_LOG;
const TOKEN = 'the-session-of-the-hub';
/** Tables that grow with the network: reading one of them from end to end is a mistake. */
const GROWING = [
  'connections',
  'contributions',
  'follows',
  'people',
  'person_topics',
  'posts',
  'revisions',
  'post_topics',
  'comments',
  'replies',
  'asks',
  'ask_readers',
  'month_totals',
  'person_totals',
  'person_standing',
  'notices',
  'notice_acts',
];

let hub: PersonActor;
let partner: { id: string; handle: string };
let postId: string;

beforeAll(
  async () => {
    const file = LOG ?? `${process.env.TMPDIR ?? '/tmp'}/scale-${process.pid}.csv.gz`;
    if (!LOG) await writeSyntheticLog(file, { events: 25_000, people: 4_000 });
    await withClient((client) =>
      loadCommunity(client, readActivityLog(file), { community: 'Synthetic', mostBadLines: LOG ? 1_000 : 0 }),
    );
    await withClient((client) => learnFromLedger(client, new Date()));
    const [most] = await db().$queryRaw<{ id: string }[]>`
    SELECT owner_id AS id FROM connections GROUP BY owner_id ORDER BY count(*) DESC, owner_id LIMIT 1`;
    const id = most?.id ?? '';
    hub = { personId: id };
    await signIn(id);
    // everybody the hub ever dealt with follows it and waits for a decision, a few are put off
    await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at, decision, decided_at, later_until)
    SELECT other_id, owner_id, 'their-writing', last_at, last_at, CASE WHEN n % 10 = 0 THEN 'later' ELSE 'undecided' END,
           CASE WHEN n % 10 = 0 THEN last_at END, CASE WHEN n % 20 = 0 THEN last_at END
    FROM (SELECT *, row_number() OVER () AS n FROM connections WHERE owner_id = ${id}::uuid) c`;
    await db().$executeRaw`
    UPDATE connections c SET they_follow_since = last_at WHERE c.owner_id = ${id}::uuid`;
    await addStrangers(12_000);
    await writeAndComment();
    await tellEverybody();
    await db().$executeRaw`ANALYZE`;
    const first = await db().connection.findFirstOrThrow({
      where: { ownerId: id },
      orderBy: { gaveCount: 'desc' },
      select: { other: { select: { id: true, handle: true } } },
    });
    partner = first.other;
    const post = await db().post.findFirstOrThrow({
      where: { comments: { some: {} } },
      orderBy: { id: 'asc' },
    });
    postId = post.id;
  },
  LOG ? 1_800_000 : 300_000,
);

async function signIn(personId: string): Promise<void> {
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  await db().account.create({ data: { id: 'hub', email: 'hub@example.org', name: 'Hub', ...stamps } });
  await db().session.create({
    data: {
      id: 'hub',
      accountId: 'hub',
      token: TOKEN,
      expiresAt: new Date(now.getTime() + 86_400_000),
      ...stamps,
    },
  });
  await db().person.update({ where: { id: personId }, data: { accountId: 'hub' } });
}

/** People the hub never dealt with, so that looking somebody up differs from reading everybody. */
async function addStrangers(count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO people (id, handle, name)
    SELECT gen_random_uuid(), 'stranger_' || n, 'Stranger ' || n FROM generate_series(1, ${count}::int) n`;
}

/** Everybody writes, asks and comments a little, so that the planner meets tables of a size. */
async function writeAndComment(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO topics (id, slug, name) SELECT gen_random_uuid(), 'topic-' || n, 'Topic ' || n FROM generate_series(1, 60) n`;
  await db().$executeRaw`
    INSERT INTO person_topics (person_id, topic_id, role)
    SELECT p.id, t.id, (ARRAY['shares', 'seeks', 'offers'])[1 + floor(random() * 3)::int]
    FROM (SELECT id, 1 + floor(random() * 60)::int AS n FROM people, generate_series(1, 4)) p
    JOIN topics t ON t.slug = 'topic-' || p.n ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO posts (id, author_id, kind, title, submit_key, created_at)
    SELECT gen_random_uuid(), p.id, (ARRAY['note', 'article', 'question'])[n], 'A title', gen_random_uuid(),
           timestamptz '2024-01-01' + random() * interval '2 years'
    FROM people p, generate_series(1, CASE WHEN p.community IS NULL THEN 1 ELSE 3 END) n`;
  await db().$executeRaw`
    INSERT INTO post_topics (post_id, topic_id)
    SELECT p.id, t.id FROM (SELECT id, 1 + floor(random() * 60)::int AS n FROM posts, generate_series(1, 2)) p
    JOIN topics t ON t.slug = 'topic-' || p.n ON CONFLICT DO NOTHING`;
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
  await db().$executeRaw`
    INSERT INTO revisions (post_id, number, title, body, created_at)
    SELECT id, 1, title, 'A text of a few words.', created_at FROM posts`;
  await db().$executeRaw`
    INSERT INTO replies (id, comment_id, writer_id, body, submit_key, created_at)
    SELECT gen_random_uuid(), id, author_id, 'A word back', gen_random_uuid(), created_at FROM comments`;
  await db().$executeRaw`
    INSERT INTO ask_readers (ask_id, reader_id, author_id, status, changed_at)
    SELECT k.id, c.other_id, k.author_id, (ARRAY['asked', 'promised', 'given', 'declined'])[1 + floor(random() * 4)::int], k.created_at
    FROM asks k, LATERAL (
      SELECT other_id FROM connections WHERE owner_id = k.author_id ORDER BY random() LIMIT 2) c`;
}

/** Everybody is told of what was said on their posts, and the hub of three thousand asks. */
async function tellEverybody(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO notices (id, recipient_id, kind, subject, at, read_at)
    SELECT gen_random_uuid(), author_id, 'feedback', 'post:' || post_id, max(created_at),
           CASE WHEN random() < 0.5 THEN max(created_at) END
    FROM comments GROUP BY author_id, post_id`;
  await db().$executeRaw`
    INSERT INTO notice_acts (recipient_id, source, notice_id, actor_id, at)
    SELECT n.recipient_id, 'comment:' || c.id, n.id, c.giver_id, c.created_at
    FROM comments c JOIN notices n ON n.recipient_id = c.author_id AND n.subject = 'post:' || c.post_id`;
  await db().$executeRaw`
    WITH asked AS (
      INSERT INTO notices (id, recipient_id, kind, subject, at, read_at)
      SELECT gen_random_uuid(), ${hub.personId}::uuid, 'asked', 'post:' || id, created_at,
             CASE WHEN random() < 0.9 THEN created_at END
      FROM posts WHERE author_id <> ${hub.personId}::uuid LIMIT 3000
      RETURNING id, recipient_id, subject, at)
    INSERT INTO notice_acts (recipient_id, source, notice_id, actor_id, at)
    SELECT n.recipient_id, 'ask:' || p.id, n.id, p.author_id, n.at
    FROM asked n JOIN posts p ON n.subject = 'post:' || p.id`;
}

type Plan = { 'Node Type': string; 'Total Cost': number; 'Relation Name'?: string; Plans?: Plan[] };

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

function wholeTables(plan: Plan, parent?: Plan): string[] {
  const name = plan['Relation Name'] ?? '';
  // below a limit that is soon reached, a scan of what is found everywhere ends soon
  const endsSoon = parent?.['Node Type'] === 'Limit' && parent['Total Cost'] < plan['Total Cost'] / 2;
  const isWhole = plan['Node Type'] === 'Seq Scan' && GROWING.includes(name) && !endsSoon;
  return [...(isWhole ? [name] : []), ...(plan.Plans ?? []).flatMap((below) => wholeTables(below, plan))];
}

test('the hub has a network worth the name', async () => {
  expect(await db().connection.count({ where: { ownerId: hub.personId } })).toBeGreaterThan(
    LOG ? 100 : 1_000,
  );
  expect(await differencesFromRecount()).toEqual(SOUND);
});

/** What every page of somebody signed in sends: who it is, and what the masthead says of them. */
async function page(work: (actor: PersonActor) => Promise<unknown>): Promise<void> {
  const session = await findSession(TOKEN);
  if (!session) throw new Error('the hub is signed in');
  const actor = { personId: session.personId };
  await Promise.all([getViewerProfile(actor), countUnread(actor), work(actor)]);
}

describe('the screens of the most connected person', () => {
  const dashboard =
    (query: DashboardQuery, finds = true) =>
    async (actor: PersonActor) => {
      const [, , view] = await Promise.all([
        getDashboardTotals(actor),
        attentionOf(actor),
        viewDashboard(actor, query),
      ]);
      const shown = view.kind === 'list' ? view.connections : view.points;
      expect(shown.length > 0).toBe(finds);
    };
  /** A place in the middle of the hub's contacts, for looking further back from. */
  const furtherBack = async () => {
    const [row] = await db().$queryRaw<{ last_at: Date; other_id: string }[]>`
      SELECT last_at, other_id FROM connections WHERE owner_id = ${hub.personId}::uuid
      ORDER BY last_at DESC, other_id OFFSET 300 LIMIT 1`;
    return row ? `${row.last_at.toISOString()}|${row.other_id}` : undefined;
  };
  const discover = (topic: string | null) => async (actor: PersonActor) => {
    const [, acts, { couldHelp, alike }] = await Promise.all([
      getOwnProfile(actor),
      listHelpfulActs(actor, { topic }),
      listMetPeople(actor, { topic }),
    ]);
    expect(acts.length).toBeGreaterThan(0);
    expect(couldHelp.length + alike.length).toBeGreaterThan(0);
  };
  const search = (typed: string, finds: boolean) => async (actor: PersonActor) => {
    const [posts, people] = await Promise.all([
      searchPosts(actor, { typed, language: 'de' }),
      searchPeople(actor, { typed, language: 'de' }),
      searchTopics(actor, { typed }),
    ]);
    expect(posts.total + people.total > 0).toBe(finds);
  };
  const screens: [string, (actor: PersonActor) => Promise<unknown>][] = [
    ['discover', discover(null)],
    ['discover, on one topic', discover('topic-7')],
    ['search for what everybody wrote', search('title', true)],
    ['search for what everybody is called', search('stranger', true)],
    ['search for one person', search('stranger_4711', true)],
    ['search for nothing there is', search('quokka', false)],
    [
      'first steps',
      (actor) =>
        Promise.all([
          findFirstSteps(actor),
          listHelpfulActs(actor, { orOther: true }),
          listMetPeople(actor, { limit: 3 }),
        ]),
    ],
    ['dashboard', dashboard({ sort: 'latest' })],
    ['dashboard by what was given', dashboard({ sort: 'gave' })],
    ['dashboard by what was received', dashboard({ sort: 'received' })],
    ['dashboard by score', dashboard({ sort: 'score' })],
    ['dashboard, quiet ones', dashboard({ sort: 'latest', relation: 'quiet' })],
    ['dashboard, those who follow', dashboard({ sort: 'latest', follow: 'they-follow' })],
    ['dashboard, on a topic', dashboard({ sort: 'gave', topic: 'topic-1' })],
    ['dashboard, searched', dashboard({ sort: 'latest', q: 'synthetic' })],
    ['dashboard, searched for nobody', dashboard({ sort: 'latest', q: 'nobody of that name' }, false)],
    ['dashboard, a relation nobody has', dashboard({ sort: 'gave', relation: 'new' }, false)],
    [
      'dashboard by score, further back',
      async (actor) => dashboard({ sort: 'score', from: await furtherBack() })(actor),
    ],
    [
      'dashboard, quiet ones further back',
      async (actor) => dashboard({ sort: 'gave', relation: 'quiet', from: await furtherBack() })(actor),
    ],
    ['dashboard as a picture', dashboard({ sort: 'latest', view: 'picture' })],
    ['dashboard as a table, on a topic', dashboard({ sort: 'gave', view: 'table', topic: 'topic-1' })],
    [
      'dashboard as a picture, further back',
      async (actor) => dashboard({ sort: 'latest', view: 'picture', from: await furtherBack() })(actor),
    ],
    ['inbox', (actor) => Promise.all([listWaitingFollowers(actor), attentionOf(actor)])],
    ['inbox, searched', (actor) => listWaitingFollowers(actor, { q: 'synthetic rye' })],
    ['decided', (actor) => listDecided(actor)],
    ['decided, of one sort and searched', (actor) => listDecided(actor, { decision: 'later', q: 'person' })],
    [
      'connection',
      async (actor) => {
        const connection = await findConnection(actor, partner.handle);
        expect(connection?.person.id).toBe(partner.id);
        const [, exchange] = await Promise.all([
          relationWith(actor, partner.id),
          listExchange(actor, partner.id),
          findReminder(actor, partner.id),
        ]);
        expect(exchange.acts.length).toBeGreaterThan(0);
      },
    ],
    [
      'notices',
      async (actor) => {
        const { items, nextCursor } = await listNotices(actor);
        expect(items.every(({ isRead }) => !isRead)).toBe(true);
        expect((await listNotices(actor, { cursor: nextCursor })).items.length).toBe(NOTICES_PAGE);
      },
    ],
    [
      'post',
      async (actor) => {
        const post = await findPost(actor, postId);
        expect(post?.id).toBe(postId);
        await listFeedbackOn(actor, { id: postId, revision: 1, plain: 'A text of a few words.' });
      },
    ],
  ];

  test.each(screens)('%s: few statements, each on an index', async (name, work) => {
    const { statements, readWhole } = await watch(() => page(work));

    expect(statements).toBeGreaterThan(2);
    expect(statements).toBeLessThanOrEqual(
      name.startsWith('dashboard')
        ? MOST_OF_THE_DASHBOARD
        : name === 'connection'
          ? MOST_OF_A_CONNECTION
          : MOST_STATEMENTS,
    );
    expect(readWhole).toEqual([]);
  });

  test('today: a statement for each of its lists, each on an index', async () => {
    const { statements, readWhole } = await watch(() =>
      page((actor) =>
        Promise.all([
          listGiveNext(actor),
          listWaitingFollowers(actor),
          listAnswersToMine(actor),
          listUnansweredFeedback(actor),
          listDueReminders(actor),
        ]),
      ),
    );

    expect(statements).toBeLessThanOrEqual(MOST_OF_TODAY);
    expect(readWhole).toEqual([]);
  });

  test('pages follow each other without gap or repetition', async () => {
    const all = await db().connection.count({ where: { ownerId: hub.personId } });
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
      } while (cursor && pages < all);
      expect(seen.size).toBe(sort === 'score' ? Math.min(all, 500) : all);
    }
  });

  test('filters say that they looked at the latest contacts where there are more', async () => {
    const all = await db().connection.count({ where: { ownerId: hub.personId } });
    const { looked } = await listConnections(hub, { sort: 'latest', q: 'nobody of that name' });

    expect(looked?.isFilterCut ?? false).toBe(all > FILTER_WINDOW);
  });

  test('the file of all connections has each of them once, in a bounded number of statements for each part', async () => {
    const all = await db().connection.count({ where: { ownerId: hub.personId } });
    const seen = new Set<string>();
    let parts = 0;

    const { statements, readWhole } = await watch(async () => {
      for await (const part of everyConnection(hub, { sort: 'gave' })) {
        parts += 1;
        for (const { person } of part) seen.add(person.id);
      }
    });

    expect(seen.size).toBe(all);
    expect(parts).toBe(Math.ceil(all / SCORE_WINDOW));
    expect(statements).toBe(2 * parts);
    expect(readWhole).toEqual([]);
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
