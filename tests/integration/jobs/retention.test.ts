import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { deleteExpired } from '#lib/jobs/retention.ts';
import { person } from '#tests/support/people.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

test('what has had its time is deleted, and nothing else', async () => {
  const me = await person('me');
  const old = 'ask:01900000-0000-7000-8000-000000000001';
  const recent = 'question:01900000-0000-7000-8000-000000000002';
  for (const [act, at] of [[old, daysAgo(91)] as const, [recent, daysAgo(89)] as const])
    await db().skippedAct.create({ data: { ownerId: me.personId, act, at } });
  const stamps = { createdAt: daysAgo(9), updatedAt: daysAgo(9) };
  await db().account.create({ data: { id: 'a', email: 'a@example.org', name: 'A', ...stamps } });
  const ends = [
    ['ended', daysAgo(1)],
    ['running', daysAgo(-1)],
  ] as const;
  for (const [id, expiresAt] of ends) {
    await db().session.create({ data: { id, accountId: 'a', token: id, expiresAt, ...stamps } });
    await db().verification.create({ data: { id, identifier: id, value: id, expiresAt, ...stamps } });
  }

  await deleteExpired(NOW);
  await deleteExpired(NOW);

  expect(await db().skippedAct.findMany({ select: { act: true } })).toEqual([{ act: recent }]);
  expect(await db().session.findMany({ select: { id: true } })).toEqual([{ id: 'running' }]);
  expect(await db().verification.findMany({ select: { id: true } })).toEqual([{ id: 'running' }]);
  expect(await db().account.count()).toBe(1);
});

test('more than one statement deletes is deleted all the same, by two instances at once', async () => {
  const me = await person('me');
  await db().$executeRaw`
    INSERT INTO skipped_acts SELECT ${me.personId}::uuid, 'ask:' || gen_random_uuid(), ${daysAgo(100)}
    FROM generate_series(1, 2500)`;

  await Promise.all([deleteExpired(NOW), deleteExpired(NOW)]);
  await deleteExpired(NOW);

  expect(await db().skippedAct.count()).toBe(0);
});

test('notices go 90 days after they were read; unread ones stay while something is in them', async () => {
  const me = await person('me');
  const notice = (subject: string, at: Date, readAt: Date | null) => ({
    id: crypto.randomUUID(),
    recipientId: me.personId,
    kind: 'feedback',
    subject,
    at,
    readAt,
  });
  const unread = notice('post:unread', daysAgo(200), null);
  await db().notice.createMany({
    data: [
      notice('post:old', daysAgo(200), daysAgo(91)),
      notice('post:recent', daysAgo(200), daysAgo(89)),
      unread,
      notice('post:taken-back', daysAgo(200), null),
    ],
  });
  const act = { recipientId: me.personId, noticeId: unread.id, actorId: me.personId, at: daysAgo(200) };
  await db().noticeAct.create({ data: { ...act, source: 'comment:1' } });

  await Promise.all([deleteExpired(NOW), deleteExpired(NOW)]);

  const left = await db().notice.findMany({ orderBy: { subject: 'asc' }, select: { subject: true } });
  expect(left.map(({ subject }) => subject)).toEqual(['post:recent', 'post:unread']);
});
