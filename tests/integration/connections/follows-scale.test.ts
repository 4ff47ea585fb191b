import { beforeAll, expect, test } from 'vitest';
import { listExchange } from '#lib/connections/exchange.ts';
import { listLeftOutOfLane, listReadingLane } from '#lib/connections/reading-lane.ts';
import { findReminder, listDueReminders } from '#lib/connections/reminders.ts';
import { listProtected, listReview } from '#lib/connections/review-list.ts';
import { db, onStatement, type Statement } from '#lib/db/client.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { withClient } from '#tests/support/recount.ts';

keepRowsBetweenTests();

const FOLLOWS = 5_000;

let ana: TestPerson;
let other: string;

/** Ana and 12,000 others who each wrote two pieces; she follows 5,000 of them, and everybody follows four neighbours. */
beforeAll(async () => {
  ana = await person('ana');
  await db().$executeRaw`
    INSERT INTO people (id, handle, name, reading_minutes_per_week)
    SELECT uuidv7(), 'p' || n, 'P ' || n, n % 90 FROM generate_series(1, 12000) n`;
  await db().$executeRaw`
    INSERT INTO posts (id, author_id, kind, title, submit_key, created_at)
    SELECT uuidv7(), p.id, 'note', 'A title', uuidv7(), now() - n * interval '40 days'
    FROM people p, generate_series(0, 1) n WHERE p.id <> ${ana.personId}::uuid`;
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at)
    SELECT ${ana.personId}::uuid, id, 'their-writing', now() - interval '300 days', now() - interval '300 days'
    FROM people WHERE substr(handle, 2) ~ '^[0-9]+$' AND substr(handle, 2)::int <= ${FOLLOWS}`;
  await db().$executeRaw`
    INSERT INTO follows (follower_id, followee_id, reason_kind, reason_at, started_at)
    SELECT p.id, next, 'their-writing', now(), now() FROM (
      SELECT id, lead(id) OVER ids AS a, lead(id, 2) OVER ids AS b, lead(id, 3) OVER ids AS c, lead(id, 4) OVER ids AS d
      FROM people WINDOW ids AS (ORDER BY id)) p, unnest(ARRAY[a, b, c, d]) next
    WHERE next IS NOT NULL ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO connections (owner_id, other_id, i_follow_since, gave_count, gave_last_at)
    SELECT follower_id, followee_id, started_at, 1, started_at FROM follows ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO reminders (owner_id, other_id, every_days, from_at)
    SELECT owner_id, other_id, 28, now() - interval '90 days' FROM (
      SELECT owner_id, other_id, row_number() OVER (PARTITION BY owner_id ORDER BY other_id) AS n FROM connections) c
    WHERE n <= 40`;
  await db().$executeRaw`
    INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source)
    SELECT uuidv7(), follower_id, followee_id, 'follow', started_at, 0.5, 'follow:' || follower_id || ':' || followee_id
    FROM follows`;
  await db().$executeRaw`ANALYZE`;
  other = (await db().person.findUniqueOrThrow({ where: { handle: 'p77' } })).id;
}, 120_000);

const GROWING = ['people', 'follows', 'connections', 'contributions', 'posts', 'reminders'];

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

/** The growing tables that a plan reads from end to end. */
function readWhole(plan: Plan): string[] {
  const name = plan['Relation Name'] ?? '';
  const isWhole = plan['Node Type'] === 'Seq Scan' && GROWING.includes(name);
  return [...(isWhole ? [name] : []), ...(plan.Plans ?? []).flatMap(readWhole)];
}

const WORK: [string, number, () => Promise<unknown>][] = [
  ['attention', 1, () => attentionOf(ana)],
  ['the review', 2, () => Promise.all([listReview(ana, 12), listProtected(ana)])],
  ['the reading lane', 2, () => Promise.all([listReadingLane(ana), listLeftOutOfLane(ana)])],
  ['reminders that are due', 1, () => listDueReminders(ana)],
  ['a reminder', 1, () => findReminder(ana, other)],
  ['one kind of act in an exchange', 1, () => listExchange(ana, other, { kind: 'thanks', period: '90' })],
];

test.each(WORK)(
  '%s of somebody who follows 5,000: %i statement(s), each on an index',
  async (_, most, work) => {
    const seen: Statement[] = [];
    const stop = onStatement((statement) => seen.push(statement));
    await work().finally(stop);
    const whole = await withClient(async (client) => {
      const found: string[] = [];
      for (const { sql, params } of seen) {
        const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(params));
        found.push(...readWhole(rows[0]['QUERY PLAN'][0].Plan));
      }
      return found;
    });

    expect(seen).toHaveLength(most);
    expect(whole).toEqual([]);
  },
);

test('attention counts every follow up to 5,000', async () => {
  const { follows, minutesPerWeek, isPart } = await attentionOf(ana);

  expect([follows, isPart]).toEqual([FOLLOWS, false]);
  expect(minutesPerWeek).toBeGreaterThan(200_000);
});

test('a page of the review and of the lane are no longer than they say', async () => {
  const { items, total } = await listReview(ana);
  const { entries, nextCursor } = await listReadingLane(ana);

  expect([items.length, total]).toEqual([6, 200]);
  expect(entries).toHaveLength(25);
  expect(nextCursor).not.toBeNull();
});
