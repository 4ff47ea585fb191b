import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { db } from '#lib/db/client.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { ask, comment, follow, newFeedback, newPost, publish } from '../posts/network.ts';
import type { CommandName, Task } from './instance.ts';

// Every write that a person may press twice: a hundred times at once, half of it on each of two instances of the site
// that share nothing but the database. Exactly one effect each, and the ledger equals its recount.

let instances: ChildProcess[] = [];

beforeAll(async () => {
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  instances = [1, 2].map(() =>
    fork(resolve(import.meta.dirname, 'instance.ts'), { env, serialization: 'advanced' }),
  );
  await Promise.all(instances.map((instance) => once(instance, 'message')));
});

afterAll(async () => {
  await Promise.all(
    instances.map(async (instance) => {
      const gone = once(instance, 'exit');
      instance.kill();
      await gone;
    }),
  );
});

/** What was said, by how often. */
async function hundredTimes(command: CommandName, actor: { personId: string }, input: unknown) {
  const task: Task = { command, actor: { personId: actor.personId }, input, times: 50 };
  const answers = await Promise.all(
    instances.map(async (instance) => {
      const answer = once(instance, 'message');
      instance.send(task);
      return (await answer)[0] as string[];
    }),
  );
  const bySaid = Map.groupBy(answers.flat(), (each) => each);
  return Object.fromEntries([...bySaid].map(([said, all]) => [said, all.length]));
}

const ALL_DONE = { done: 100 };
const inForce = () =>
  db().contribution.groupBy({
    by: ['kind'],
    where: { voidedAt: null },
    _count: true,
    orderBy: { kind: 'asc' },
  });
const counted = async () => Object.fromEntries((await inForce()).map(({ kind, _count }) => [kind, _count]));

let ana: TestPerson;
let bo: TestPerson;

beforeEach(async () => {
  const [first, second] = await people('ana', 'bo');
  if (!first || !second) throw new Error('both are needed');
  [ana, bo] = [first, second];
});

test('one follow', async () => {
  const input = { personId: bo.personId, reasonKind: 'their-writing', reasonText: '' };

  expect(await hundredTimes('startFollow', ana, input)).toEqual(ALL_DONE);

  expect(await db().follow.count()).toBe(1);
  expect(await counted()).toEqual({ follow: 1 });
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('one decision, which undo would take back to what was before the first', async () => {
  await follow(bo, ana);

  expect(await hundredTimes('passFollower', ana, { followerId: bo.personId })).toEqual(ALL_DONE);

  const decided = await db().follow.findFirst();
  expect(decided).toMatchObject({ decision: 'passed', decisionBefore: { decision: 'undecided' } });
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('one post with one ask', async () => {
  const wanted = { wanted: 'Is it clear?', byOn: null, audience: 'everyone', readers: [] };

  expect(await hundredTimes('publishPost', ana, newPost({ ask: wanted as never }))).toEqual(ALL_DONE);

  expect([await db().post.count(), await db().revision.count(), await db().ask.count()]).toEqual([1, 1, 1]);
});

test('one ask on a post that is there; the others are told that it asks already', async () => {
  const postId = await publish(ana);
  const input = { postId, wanted: 'Is it clear?', byOn: null, audience: 'everyone', readers: [] };

  expect(await hundredTimes('askForFeedback', ana, input)).toEqual({ done: 1, 'ask-already-open': 99 });

  expect(await db().ask.count()).toBe(1);
});

test('one promise', async () => {
  const askId = await ask(ana, await publish(ana));

  expect(await hundredTimes('promiseFeedback', bo, { askId })).toEqual(ALL_DONE);

  expect(await db().askReader.findMany({ select: { status: true } })).toEqual([{ status: 'promised' }]);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('one comment with one key, counted once by the ask', async () => {
  const postId = await publish(ana);
  const askId = await ask(ana, postId);

  expect(await hundredTimes('giveFeedback', bo, newFeedback(postId))).toEqual(ALL_DONE);

  expect(await db().comment.count()).toBe(1);
  expect(await db().ask.findUnique({ where: { id: askId } })).toMatchObject({ givenCount: 1 });
  expect(await counted()).toEqual({ feedback: 1 });
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('one answer, one thanks, one reply', async () => {
  const commentId = await comment(bo, await publish(ana));
  const reply = { commentId, body: 'I will.', submitKey: uuidv7() };

  expect(await hundredTimes('answerComment', ana, { commentId, answer: 'changed' })).toEqual(ALL_DONE);
  expect(await hundredTimes('thankForComment', ana, { commentId, thanks: 'Good.' })).toEqual(ALL_DONE);
  expect(await hundredTimes('replyToComment', ana, reply)).toEqual(ALL_DONE);

  expect(await counted()).toEqual({ acknowledgement: 1, feedback: 1, reply: 1, thanks: 1 });
  expect(await db().reply.count()).toBe(1);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('a comment taken back is out of the ledger once, and the ask counts nobody', async () => {
  const postId = await publish(ana);
  const askId = await ask(ana, postId);
  const commentId = await comment(bo, postId);

  expect(await hundredTimes('deleteComment', bo, { commentId })).toEqual(ALL_DONE);

  expect(await counted()).toEqual({});
  expect(await db().ask.findUnique({ where: { id: askId } })).toMatchObject({ givenCount: 0 });
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('one edit of one version: the same again is saved already, another one is told', async () => {
  const postId = await publish(ana);
  const edit = (body: string) => ({ ...newPost({ body }), postId, basedOnRevision: 1 });

  expect(await hundredTimes('revisePost', ana, edit('Rye wants time.'))).toEqual(ALL_DONE);
  expect(await hundredTimes('revisePost', ana, edit('Rye wants none.'))).toEqual({
    'post-edited-meanwhile': 100,
  });

  expect(await db().revision.count()).toBe(2);
  expect(await db().post.findFirst()).toMatchObject({ revision: 2 });
});

test('one account with one person', { timeout: 120_000 }, async () => {
  const form = {
    email: 'new@example.org',
    handle: 'newcomer',
    name: 'New',
    password: 'slow river under ice',
  };

  // hashing a password a hundred times over; whoever waits too long is told to try again
  const said = await hundredTimes('signUp', ana, form);

  expect(said.done).toBeGreaterThan(0);
  expect(Object.keys(said).filter((each) => !/^(done|thrown: .*(busy|waiting))/i.test(each))).toEqual([]);
  expect(await db().account.count()).toBe(1);
  expect(await db().person.count({ where: { handle: 'newcomer', accountId: { not: null } } })).toBe(1);
});
