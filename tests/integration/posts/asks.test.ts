import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { deleteComment } from '#lib/feedback/commands.ts';
import {
  askForFeedback,
  declineAsk,
  promiseFeedback,
  takeBackPromise,
  withdrawAsk,
} from '#lib/posts/asks.ts';
import { listOpenAsks, listPeopleToAsk, listPostsOf } from '#lib/posts/queries.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { ask, block, comment, everything, follow, openAskOf, publish, said, value } from './network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let stranger: TestPerson;
let postId: string;
beforeEach(async () => {
  [ana, bo, cy, stranger] = (await people('ana', 'bo', 'cy', 'stranger')) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  await follow(bo, ana);
  await follow(ana, cy);
  postId = await publish(ana);
});

const input = (change = {}) => ({
  postId,
  wanted: 'Too long?',
  byOn: null,
  audience: 'everyone' as const,
  readers: [],
  ...change,
});

describe('asking', () => {
  test('100 at once open one ask', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => askForFeedback(ana, input())));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.filter(({ ok }) => !ok).map(said))).toEqual(new Set(['ask-already-open']));
    expect(await db().ask.count()).toBe(1);
  });

  test('is for the author, of people they are connected with, for a day to come', async () => {
    const before = await everything();

    expect(said(await askForFeedback(bo, input()))).toBe('post-not-found');
    const chosen = (...readers: string[]) => askForFeedback(ana, { ...input(), audience: 'chosen', readers });
    expect(said(await chosen('bo', 'stranger'))).toBe('ask-reader-unknown');
    expect(said(await chosen('nobody_at_all'))).toBe('ask-reader-unknown');
    expect(said(await askForFeedback(ana, input({ byOn: '2020-01-01' })))).toBe('ask-day-past');
    expect(await everything()).toBe(before);

    await block(bo, ana);
    expect(said(await chosen('bo'))).toBe('ask-reader-unknown');
    expect(await listPeopleToAsk(ana)).toMatchObject([{ handle: 'cy' }]);
  });

  test('to everyone about an unlisted post reaches nobody and is refused', async () => {
    const draft = await publish(ana, { visibility: 'unlisted' });

    expect(said(await askForFeedback(ana, { ...input(), postId: draft }))).toBe('ask-needs-readers');
  });

  test('again is possible once withdrawn, and only the author withdraws', async () => {
    const askId = await ask(ana, postId);
    for (const other of [bo, stranger])
      expect(said(await withdrawAsk(other, { askId }))).toBe('ask-not-open');

    value(await withdrawAsk(ana, { askId }));

    expect(said(await withdrawAsk(ana, { askId }))).toBe('done');
    expect(await ask(ana, postId)).not.toBe(askId);
  });

  test('shows readers to the author alone', async () => {
    await ask(ana, postId, { audience: 'chosen', readers: ['bo', 'cy'], byOn: '2099-12-31' });

    expect(
      (await openAskOf(ana, postId))?.readers.map(({ handle, status }) => `${handle} ${status}`).sort(),
    ).toEqual(['bo asked', 'cy asked']);
    expect(await openAskOf(bo, postId)).toMatchObject({ mine: 'asked', readers: [], byOn: '2099-12-31' });
  });

  test('people by name is told to nobody else', async () => {
    await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });
    const isAsking = async (viewer: TestPerson) =>
      (await listPostsOf(viewer, ana.personId)).items.map((post) => post.isAsking);

    expect(await openAskOf(stranger, postId)).toBeNull();
    expect(await isAsking(stranger)).toEqual([false]);
    for (const told of [ana, bo]) expect(await isAsking(told)).toEqual([true]);
  });

  test('names and counts nobody across a block, and nobody suspended', async () => {
    const askId = await ask(ana, postId);
    for (const reader of [bo, cy, stranger]) {
      value(await promiseFeedback(reader, { askId }));
      await comment(reader, postId);
    }
    await db().askReader.updateMany({ data: { status: 'promised' } });
    await block(bo, ana);
    await db().person.update({ where: { id: stranger.personId }, data: { suspendedAt: new Date() } });

    const seen = await openAskOf(ana, postId);
    expect(seen?.readers.map(({ handle }) => handle)).toEqual(['cy']);
    expect(seen?.promisedCount).toBe(1);
    expect((await listOpenAsks(ana)).mine.map(({ promisedCount }) => promisedCount)).toEqual([1]);
    expect((await listPostsOf(ana, ana.personId)).items.map(({ commentCount }) => commentCount)).toEqual([1]);
  });
});

describe('promising', () => {
  test('100 times at once is one promise', async () => {
    const askId = await ask(ana, postId);

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => promiseFeedback(bo, { askId })));

    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']));
    expect(await db().askReader.count()).toBe(1);
    expect(await openAskOf(ana, postId)).toMatchObject({ promisedCount: 1, givenCount: 0 });
  });

  test('is for those asked: not the author, not others when people were chosen, not across a block', async () => {
    const askId = await ask(ana, postId, { audience: 'chosen', readers: ['bo', 'cy'] });
    await block(ana, cy);
    const before = await everything();

    for (const step of [promiseFeedback, takeBackPromise, declineAsk]) {
      for (const other of [ana, stranger, cy])
        expect(said(await step(other, { askId }))).toBe('ask-not-open');
      expect(said(await step(bo, { askId: uuidv7() }))).toBe('ask-not-open');
    }
    expect(await everything()).toBe(before);

    expect(said(await promiseFeedback(bo, { askId }))).toBe('done');
    value(await withdrawAsk(ana, { askId }));
    expect(said(await promiseFeedback(bo, { askId }))).toBe('ask-not-open');
  });

  test('taken back: somebody asked by name is asked again, others leave', async () => {
    const named = await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });
    const open = await ask(ana, await publish(ana));
    for (const askId of [named, open]) {
      value(await promiseFeedback(bo, { askId }));
      value(await takeBackPromise(bo, { askId }));
    }

    expect(
      await db().askReader.findMany({ select: { askId: true, status: true, promisedAt: true } }),
    ).toEqual([{ askId: named, status: 'asked', promisedAt: null }]);
  });

  test('declined, then promised after all', async () => {
    const askId = await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });

    for (let press = 0; press < 2; press++) value(await declineAsk(bo, { askId }));
    expect((await openAskOf(bo, postId))?.mine).toBe('declined');
    value(await promiseFeedback(bo, { askId }));

    expect((await openAskOf(bo, postId))?.mine).toBe('promised');
  });

  test('is not declined by who was not asked by name', async () => {
    const askId = await ask(ana, postId);
    value(await promiseFeedback(bo, { askId }));

    expect(said(await declineAsk(bo, { askId }))).toBe('nothing-to-decline');
    expect((await openAskOf(bo, postId))?.mine).toBe('promised');
  });

  test('nothing undoes what was given', async () => {
    const askId = await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });
    await comment(bo, postId);

    for (const step of [promiseFeedback, takeBackPromise]) value(await step(bo, { askId }));
    expect(said(await declineAsk(bo, { askId }))).toBe('nothing-to-decline');

    expect(await openAskOf(bo, postId)).toMatchObject({ mine: 'given', givenCount: 1 });
  });
});

describe('giving', () => {
  test('counts each reader once, however many comments they leave at once', async () => {
    await ask(ana, postId);

    await Promise.all([bo, bo, bo, cy, cy, stranger].map((giver) => comment(giver, postId)));

    expect(await openAskOf(ana, postId)).toMatchObject({ givenCount: 3 });
  });

  test('by somebody who was not chosen does not answer the ask', async () => {
    await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });

    await comment(stranger, postId);
    expect(await openAskOf(ana, postId)).toMatchObject({ givenCount: 0 });
    await comment(bo, postId);

    expect(await openAskOf(ana, postId)).toMatchObject({ givenCount: 1 });
  });

  test('and taking back the last comment leaves the reader as before', async () => {
    await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });
    const [first, second] = [await comment(bo, postId), await comment(bo, postId)];

    value(await deleteComment(bo, { commentId: first }));
    expect(await openAskOf(bo, postId)).toMatchObject({ givenCount: 1, mine: 'given' });
    await Promise.all(Array.from({ length: 10 }, () => deleteComment(bo, { commentId: second })));

    expect(await openAskOf(bo, postId)).toMatchObject({ givenCount: 0, mine: 'asked' });
  });
});

test('open asks: mine, those to me, and the rest with the unanswered first', async () => {
  const [byBo, byCy, byStranger] = [await publish(bo), await publish(cy), await publish(stranger)];
  await ask(ana, postId);
  await ask(bo, byBo);
  await comment(stranger, byBo);
  await ask(cy, byCy, { audience: 'chosen', readers: ['ana'] });
  await ask(stranger, byStranger);

  const titles = await listOpenAsks(ana);

  expect(titles.mine.map(({ post }) => post.id)).toEqual([postId]);
  expect(titles.forMe.map(({ post, mine }) => [post.id, mine])).toEqual([[byCy, 'asked']]);
  expect(titles.open.items.map(({ post }) => post.id)).toEqual([byStranger, byBo]);

  await block(stranger, ana);
  await db().mute.create({ data: { muterId: ana.personId, mutedId: bo.personId, at: new Date() } });
  expect((await listOpenAsks(ana)).open.items).toEqual([]);
});

test('open asks come in pages, none twice and none lost', async () => {
  for (let i = 0; i < 25; i++) {
    const id = await publish(bo);
    await ask(bo, id);
    if (i % 3 === 0) await comment(cy, id);
  }

  const first = await listOpenAsks(ana);
  const second = await listOpenAsks(ana, first.open.nextCursor);

  const seen = [...first.open.items, ...second.open.items];
  expect(new Set(seen.map(({ askId }) => askId)).size).toBe(25);
  expect(seen.map(({ givenCount }) => givenCount)).toEqual([...Array(16).fill(0), ...Array(9).fill(1)]);
  expect(second.open.nextCursor).toBeNull();
});
