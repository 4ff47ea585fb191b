import { Client } from 'pg';
import { expect, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { answerComment, deleteReply, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { deleteComment } from '#lib/feedback/commands.ts';
import { endFollow, startFollow, undoEndFollow } from '#lib/follows/commands.ts';
import { mutePerson } from '#lib/follows/distance.ts';
import { CHANNEL } from '#lib/live/announce.ts';
import { recordNotice } from '#lib/notices/record.ts';
import { promiseFeedback, withdrawAsk } from '#lib/posts/asks.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { ask, comment, follow, publish, value } from '../posts/network.ts';

const NOW = new Date('2026-06-20T12:00:00Z');

async function two(): Promise<[TestPerson, TestPerson]> {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('both are needed');
  return [ana, bo];
}

/** Kinds of what somebody was told, with how many acts, by name. */
async function toldTo({ personId }: TestPerson) {
  const notices = await db().notice.findMany({
    where: { recipientId: personId },
    select: { kind: true, _count: { select: { acts: true } } },
  });
  return Object.fromEntries(notices.map(({ kind, _count }) => [kind, _count.acts]));
}

test('each act tells whom it concerns, and nobody else', async () => {
  const [ana, bo] = await two();
  const postId = await publish(ana);

  await follow(bo, ana);
  const commentId = await comment(bo, postId);
  value(await answerComment(ana, { commentId, answer: 'helped' }));
  value(await thankForComment(ana, { commentId, thanks: 'Good.' }));
  value(await replyToComment(ana, { commentId, body: 'I will.', submitKey: crypto.randomUUID() }));
  value(await replyToComment(bo, { commentId, body: 'Do.', submitKey: crypto.randomUUID() }));

  expect(await toldTo(ana)).toEqual({ follow: 1, feedback: 1, reply: 1 });
  expect(await toldTo(bo)).toEqual({ answer: 1, thanks: 1, reply: 1 });
});

test('who is asked by name is told, and the author when a promise is kept', async () => {
  const [ana, bo] = await two();
  await follow(bo, ana);
  const postId = await publish(ana);
  const askId = await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });

  value(await promiseFeedback(bo, { askId }));
  await comment(bo, postId);
  await comment(bo, postId);

  expect(await toldTo(bo)).toEqual({ asked: 1 });
  expect(await toldTo(ana)).toEqual({ follow: 1, 'promise-kept': 1, feedback: 1 });
});

test('what is alike and unread stands together; once read, the next begins anew', async () => {
  const [ana, bo] = await two();
  const [cy, di] = await people('cy', 'di');
  const postId = await publish(ana);
  for (const giver of [bo, cy, di]) if (giver) await comment(giver, postId);
  await db().notice.updateMany({ data: { readAt: NOW } });

  await comment(bo, postId);

  const notices = await db().notice.findMany({
    orderBy: { readAt: { sort: 'asc', nulls: 'last' } },
    select: { readAt: true, _count: { select: { acts: true } } },
  });
  expect(notices).toEqual([
    { readAt: NOW, _count: { acts: 3 } },
    { readAt: null, _count: { acts: 1 } },
  ]);
});

test('one act told of twenty times at once is told of once', async () => {
  const [ana, bo] = await two();
  const act = { kind: 'feedback', subject: `post:${ana.personId}`, source: 'comment:1' } as const;
  const tell = () =>
    inTransaction((tx) => recordNotice(tx, { recipientId: ana.personId, actorId: bo.personId, ...act }, NOW));

  const told = await Promise.all(Array.from({ length: 20 }, tell));

  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await toldTo(ana)).toEqual({ feedback: 1 });
});

test('twenty acts at once stand in one notice', async () => {
  const [ana, bo] = await two();
  const tell = (n: number) =>
    inTransaction((tx) =>
      recordNotice(
        tx,
        {
          recipientId: ana.personId,
          actorId: bo.personId,
          kind: 'feedback',
          subject: `post:${bo.personId}`,
          source: `comment:${n}`,
        },
        NOW,
      ),
    );

  await Promise.all(Array.from({ length: 20 }, (_, n) => tell(n)));

  expect(await db().notice.count()).toBe(1);
  expect(await toldTo(ana)).toEqual({ feedback: 20 });
});

test('an act told of before and read makes no new notice when it is said otherwise', async () => {
  const [ana, bo] = await two();
  const commentId = await comment(bo, await publish(ana));
  value(await answerComment(ana, { commentId, answer: 'thought' }));
  await db().notice.updateMany({ data: { readAt: NOW } });

  value(await answerComment(ana, { commentId, answer: 'helped' }));

  expect(await db().notice.count({ where: { readAt: null } })).toBe(0);
});

test('what is taken back is told of no longer', async () => {
  const [ana, bo] = await two();
  await follow(bo, ana);
  const postId = await publish(ana);
  const askId = await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });
  const commentId = await comment(bo, postId);
  value(await answerComment(ana, { commentId, answer: 'helped' }));
  const reply = { commentId, body: 'I will.', submitKey: crypto.randomUUID() };
  const { replyId } = value(await replyToComment(ana, reply));

  value(await deleteReply(ana, { replyId }));
  value(await deleteComment(bo, { commentId }));
  value(await withdrawAsk(ana, { askId }));
  value(await endFollow(bo, ana));

  expect(await db().noticeAct.count()).toBe(0);
  value(await undoEndFollow(bo, ana));
  expect(await toldTo(ana)).toMatchObject({ follow: 1 });
});

test('a follow of long ago that is ended and taken up again at once is not told of anew', async () => {
  const [ana, bo] = await two();
  const day = (date: string) => new Date(`2026-06-${date}T12:00:00Z`);
  const why = { reasonKind: 'their-writing', reasonText: '' } as const;
  value(await startFollow(bo, { personId: ana.personId, ...why }, day('01')));
  await db().notice.updateMany({ data: { readAt: day('02') } });

  value(await endFollow(bo, { personId: ana.personId }, day('20')));
  value(await undoEndFollow(bo, { personId: ana.personId }, new Date(day('20').getTime() + 60_000)));

  expect(await db().notice.count({ where: { readAt: null } })).toBe(0);
});

test('nobody is told of themselves', async () => {
  const [ana] = await two();
  const own = { kind: 'reply', subject: `post:${ana.personId}`, source: 'reply:1' } as const;

  const told = await inTransaction((tx) =>
    recordNotice(tx, { recipientId: ana.personId, actorId: ana.personId, ...own }, NOW),
  );

  expect(told).toBe(false);
  expect(await db().notice.count()).toBe(0);
});

/** What was announced while `work` ran; a last announcement of our own says that all before it has come. */
async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  const payloads: string[] = [];
  const isOver = new Promise<void>((resolve) => {
    client.on('notification', ({ payload = '' }) => (payload === 'end' ? resolve() : payloads.push(payload)));
  });
  await client.query(`LISTEN ${CHANNEL}`);
  await work();
  await db().$executeRaw`SELECT pg_notify(${CHANNEL}, 'end')`;
  await isOver;
  await client.end();
  return payloads;
}

test('whoever listens hears of an act when it is committed, and never of one that was not', async () => {
  const [ana, bo] = await two();
  const act = { recipientId: ana.personId, actorId: bo.personId, kind: 'feedback' } as const;
  const subject = `post:${bo.personId}` as const;

  const payloads = await heard(async () => {
    const failing = inTransaction(async (tx) => {
      await recordNotice(tx, { ...act, subject, source: 'comment:1' }, NOW);
      throw new Error('on the way');
    });
    await failing.catch(() => {});
    await inTransaction((tx) => recordNotice(tx, { ...act, subject, source: 'comment:2' }, NOW));
  });

  expect(payloads.map((payload) => JSON.parse(payload))).toEqual([
    { to: ana.personId, post: bo.personId, by: bo.personId },
  ]);
  expect(await toldTo(ana)).toEqual({ feedback: 1 });
});

test('a muted person tells nobody at once, though whoever looks at the post hears that it changed', async () => {
  const [ana, bo] = await two();
  const postId = await publish(ana);
  value(await mutePerson(ana, bo));

  const payloads = await heard(() => comment(bo, postId));

  expect(payloads.map((payload) => JSON.parse(payload))).toEqual([{ post: postId, by: bo.personId }]);
});
