import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { DashboardQuery } from '#lib/connections/input.ts';
import { findConnection, listConnections } from '#lib/connections/queries.ts';
import { db } from '#lib/db/client.ts';
import { listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { enterDemo } from '#lib/people/accounts.ts';
import { findSession } from '#lib/people/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { DEMO_MEMBER } from '#prisma/demo/story.ts';
import { seedDemo } from '#prisma/seed.ts';
import { copyDatabase, keepRowsBetweenTests, useDatabase } from '#tests/support/database.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';

keepRowsBetweenTests();

const NOW = new Date('2026-11-23T12:00:00Z');
let mara: PersonActor;

beforeAll(async () => {
  await seedDemo(NOW);
  const { id } = await db().person.findUniqueOrThrow({
    where: { handle: DEMO_MEMBER },
    select: { id: true },
  });
  mara = { personId: id };
}, 120_000);

describe('the demo network', () => {
  test('is as large as promised, over a year and a half', async () => {
    const posts = await db().post.findMany({ select: { kind: true, createdAt: true, visibility: true } });
    const days =
      (NOW.getTime() - Math.min(...posts.map(({ createdAt }) => createdAt.getTime()))) / 86_400_000;

    expect(await db().person.count()).toBeGreaterThanOrEqual(24);
    expect(posts.length).toBeGreaterThanOrEqual(140);
    expect(posts.length).toBeLessThanOrEqual(180);
    expect(posts.filter(({ kind }) => kind === 'article').length).toBeGreaterThanOrEqual(25);
    expect(days).toBeGreaterThan(450);
    expect(days).toBeLessThan(650);
  });

  test('says of itself what the README says', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const { items } = await listWaitingFollowers(mara, {}, NOW);

    expect(readme).toContain(`${await db().person.count()} people who write`);
    expect(readme).toContain(`${inWords(items.length)} followers waiting for a decision`);
  });

  test('has asks open and answered, anchored feedback with every answer, thanks and replies', async () => {
    const open = await db().ask.count({ where: { withdrawnAt: null } });
    const answered = await db().ask.count({ where: { givenCount: { gt: 0 } } });
    const onPassages = await db().comment.count({ where: { quoteExact: { not: null } } });
    const answers = await db().comment.groupBy({ by: ['answer'], _count: true });

    expect(open).toBeGreaterThanOrEqual(10);
    expect(answered).toBeGreaterThanOrEqual(10);
    expect(onPassages).toBeGreaterThanOrEqual(50);
    const given = answers.map(({ answer }) => answer).filter((answer) => answer !== null);
    expect(given.toSorted()).toEqual(['changed', 'helped', 'not-for-me', 'thought']);
    expect(await db().comment.count({ where: { thanks: { not: null } } })).toBeGreaterThan(0);
    expect(await db().reply.count()).toBeGreaterThan(0);
    expect(await db().revision.count({ where: { number: { gt: 1 } } })).toBeGreaterThan(0);
  });

  test('tells once of an answer and the thanks that went with it', async () => {
    const acts = await db().noticeAct.groupBy({ by: ['source'], _count: true });
    const told = acts.map(({ source }) => source);

    expect(told.some((source) => source.startsWith('answer:'))).toBe(true);
    expect(told.filter((source) => source.startsWith('thanks:'))).toEqual([]);
  });

  test('keeps a ledger that equals its recount', async () => {
    expect(await db().contribution.count()).toBeGreaterThan(300);
    expect(await db().contribution.count({ where: { unfolded: true } })).toBe(0);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('nothing in it happens in the future', async () => {
    const { _max } = await db().contribution.aggregate({ _max: { at: true } });

    expect(_max.at?.getTime()).toBeLessThanOrEqual(NOW.getTime());
    expect(await db().post.count({ where: { createdAt: { gt: NOW } } })).toBe(0);
  });
});

describe('the demo member', () => {
  test('is who everybody may enter as', async () => {
    const outcome = await enterDemo({ userAgent: null });

    if (!outcome.ok) throw new Error(outcome.code);
    expect(await findSession(outcome.value.token)).toMatchObject(mara);
  });

  test('has eight and more followers waiting, each with evidence of their own', async () => {
    const { items } = await listWaitingFollowers(mara, {}, NOW);
    const evidence = items.map(({ topics, couldGive, gaveMe, helpedOthers, recent, returned }) =>
      JSON.stringify({
        topics,
        couldGive: couldGive.map(({ postId }) => postId),
        gaveMe: gaveMe.count,
        helpedOthers,
        recent: recent.map(({ postId }) => postId),
        returned,
      }),
    );

    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(new Set(evidence).size).toBe(items.length);
    // some for what she could give, some for what she got, some who help others, some of whom little is known
    expect(items.filter(({ couldGive }) => couldGive.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(items.filter(({ gaveMe }) => gaveMe.count > 0).length).toBeGreaterThanOrEqual(1);
    expect(items.filter(({ helpedOthers }) => helpedOthers > 0).length).toBeGreaterThanOrEqual(2);
    expect(items.filter(({ recent }) => recent.length === 0).length).toBeGreaterThanOrEqual(1);
  });

  test('sees one-sided and mutual relations, and has something to give and to answer', async () => {
    const { connections } = await listConnections(mara, DashboardQuery.parse({}), NOW);
    const relations = new Set(connections.map(({ relation }) => relation));

    expect([...relations]).toEqual(
      expect.arrayContaining(['exchange', 'they-learn-from-me', 'i-learn-from-them', 'quiet']),
    );
    const { acts } = await listGiveNext(mara, NOW);
    expect(acts.length).toBeGreaterThanOrEqual(3);
    expect(acts.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect((await listUnansweredFeedback(mara)).items.length).toBeGreaterThan(0);
    const handles = connections.map(({ person }) => person.handle);
    expect(await findConnection(mara, handles[0] ?? '', NOW)).toMatchObject({ score: expect.anything() });
  });
});

test('the same day seeds the same network, word for word', { timeout: 120_000 }, async () => {
  const first = await content();
  const { maintenanceUrl, template } = inject('testServer');
  const [before, second] = [databaseUrl(), await copyDatabase(maintenanceUrl, template)];
  await useDatabase(second.url);
  await seedDemo(NOW);

  expect(await content()).toEqual(first);

  await useDatabase(before);
  await second.drop();
});

/** Everything that can be read in the network, without ids, as a hash and a count per kind of thing. */
function content(): Promise<Record<string, { rows: number; hash: string }>> {
  const kinds = {
    people: 'SELECT handle, name, bio, created_at, is_demo, reading_minutes_per_week FROM people',
    interests:
      'SELECT p.handle, t.slug, t.name, i.role FROM person_topics i JOIN people p ON p.id = i.person_id JOIN topics t ON t.id = i.topic_id',
    posts:
      'SELECT a.handle, p.kind, p.visibility, p.title, p.excerpt, p.link_url, p.revision, p.created_at, p.edited_at FROM posts p JOIN people a ON a.id = p.author_id',
    revisions: 'SELECT number, title, body, created_at FROM revisions',
    asks: 'SELECT a.handle, p.title, k.wanted, k.prompts, k.by_on, k.audience, k.created_at, k.withdrawn_at, k.given_count FROM asks k JOIN posts p ON p.id = k.post_id JOIN people a ON a.id = k.author_id',
    follows:
      'SELECT a.handle, b.handle, f.reason_kind, f.reason_text, f.started_at, f.ended_by, f.decision, f.decided_at, f.later_until FROM follows f JOIN people a ON a.id = f.follower_id JOIN people b ON b.id = f.followee_id',
    comments:
      'SELECT g.handle, c.kind, c.body, c.quote_exact, c.quote_start, c.revision, c.created_at, c.answer, c.answered_at, c.thanks, c.submit_key FROM comments c JOIN people g ON g.id = c.giver_id',
    replies: 'SELECT w.handle, r.body, r.created_at FROM replies r JOIN people w ON w.id = r.writer_id',
    contributions:
      'SELECT g.handle, r.handle, c.kind, c.at, c.credits, c.voided_at FROM contributions c JOIN people g ON g.id = c.giver_id JOIN people r ON r.id = c.receiver_id',
    connections:
      'SELECT o.handle, p.handle, c.gave_count, c.gave_credits, c.gave_slow, c.got_count, c.got_slow, c.i_follow_since, c.they_follow_since FROM connections c JOIN people o ON o.id = c.owner_id JOIN people p ON p.id = c.other_id',
  };
  return withClient(async (client) => {
    const found: [string, { rows: number; hash: string }][] = [];
    for (const [kind, sql] of Object.entries(kinds)) {
      const { rows } = await client.query<{ rows: number; hash: string }>(
        `SELECT count(*)::int AS rows, md5(string_agg(x::text, chr(10) ORDER BY x::text)) AS hash FROM (${sql}) x`,
      );
      if (rows[0]) found.push([kind, rows[0]]);
    }
    return Object.fromEntries(found);
  });
}

function inWords(count: number): string {
  const words = ['eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'];
  return words[count - 8] ?? String(count);
}
