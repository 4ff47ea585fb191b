import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import { listFeedbackOn } from '#lib/feedback/queries.ts';
import { promiseFeedback } from '#lib/posts/asks.ts';
import { deletePost, foldReadingTime, publishPost, revisePost } from '#lib/posts/commands.ts';
import type { RevisePost } from '#lib/posts/input.ts';
import { findPost, listPostsOf, listRevisions, listRevisionTexts } from '#lib/posts/queries.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import {
  ask,
  block,
  comment,
  everything,
  follow,
  ledger,
  newFeedback,
  newPost,
  publish,
  said,
  TEXT,
  value,
} from './network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
beforeEach(async () => {
  [ana, bo, cy] = (await people('ana', 'bo', 'cy')) as [TestPerson, TestPerson, TestPerson];
});

const edit = (postId: string, change: Partial<RevisePost> = {}): RevisePost => ({
  postId,
  kind: 'article',
  basedOnRevision: 1,
  title: 'On rye',
  body: `${TEXT}\n\nMore.`,
  linkUrl: null,
  topics: [],
  visibility: 'everyone',
  changedBy: [],
  ...change,
});

describe('publishing', () => {
  test('makes a post with its text, its topics and its reading time', async () => {
    const postId = await publish(ana, { topics: ['Bread', 'Rye flour'] });

    expect(await findPost(bo, postId)).toMatchObject({
      title: 'On rye',
      body: TEXT,
      revision: 1,
      topics: ['Bread', 'Rye flour'],
      readingMinutes: 1,
      isMine: false,
      author: { handle: 'ana' },
    });
  });

  test('the same form sent 100 times at once publishes once', async () => {
    const input = newPost({ ask: { wanted: 'Too long?', byOn: null, audience: 'everyone', readers: [] } });

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => publishPost(ana, input)));

    expect(new Set(outcomes.map((outcome) => value(outcome).postId)).size).toBe(1);
    expect(await db().post.count()).toBe(1);
    expect(await db().revision.count()).toBe(1);
    expect(await db().ask.count()).toBe(1);
  });

  test('the key of one person means nothing for another', async () => {
    const input = newPost();

    const [one, two] = [value(await publishPost(ana, input)), value(await publishPost(bo, input))];

    expect(one.postId).not.toBe(two.postId);
  });

  test('two spellings of a topic are one, and posts with the same new topics do not wait in a ring', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        publish(ana, { topics: i % 2 ? ['Bread', 'Rye Flour'] : ['rye  flour', 'bread'] }),
      ),
    );

    expect((await db().topic.findMany()).map(({ slug }) => slug).sort()).toEqual(['bread', 'rye-flour']);
  });

  test('an ask for somebody unconnected publishes nothing', async () => {
    const input = newPost({ ask: { wanted: 'Too long?', byOn: null, audience: 'chosen', readers: ['bo'] } });

    expect(said(await publishPost(ana, input))).toBe('ask-reader-unknown');
    expect(await db().post.count()).toBe(0);
  });
});

describe('who sees a post', () => {
  /** Which of these people find it, each also in the author's list. */
  async function seenBy(postId: string, viewers: Record<string, TestPerson | null>): Promise<string[]> {
    const names: string[] = [];
    for (const [name, viewer] of Object.entries(viewers)) {
      const found = await findPost(viewer, postId);
      const { items } = await listPostsOf(viewer, ana.personId);
      expect(items.some(({ id }) => id === postId)).toBe(found !== null);
      expect((await listRevisions(viewer, postId)) !== null).toBe(found !== null);
      expect((await listRevisionTexts(viewer, postId, [1])).length > 0).toBe(found !== null);
      if (found) names.push(name);
    }
    return names;
  }

  let viewers: Record<string, TestPerson | null>;
  beforeEach(async () => {
    const [reader, followed, blocked, blocker, asked] = (await people(
      'reader',
      'followed',
      'blocked',
      'blocker',
      'asked',
    )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
    for (const person of [reader, blocked, blocker, asked]) await follow(person, ana);
    await follow(ana, followed);
    await block(ana, blocked);
    await block(blocker, ana);
    viewers = { author: ana, reader, followed, asked, stranger: bo, blocked, blocker, anonymous: null };
  });

  test('for everyone: who is signed in, but nobody across a block', async () => {
    const postId = await publish(ana);
    expect(await seenBy(postId, viewers)).toEqual(['author', 'reader', 'followed', 'asked', 'stranger']);
  });

  test('for connections: who follows the author or is followed', async () => {
    const postId = await publish(ana, { visibility: 'connections' });
    expect(await seenBy(postId, viewers)).toEqual(['author', 'reader', 'followed', 'asked']);
  });

  test('unlisted: the people asked, while they are asked', async () => {
    const postId = await publish(ana, { visibility: 'unlisted' });
    expect(await seenBy(postId, viewers)).toEqual(['author']);
    const askId = await ask(ana, postId, { audience: 'chosen', readers: ['asked'] });
    expect(await seenBy(postId, viewers)).toEqual(['author', 'asked']);

    await db().ask.update({ where: { id: askId }, data: { withdrawnAt: new Date() } });

    expect(await seenBy(postId, viewers)).toEqual(['author']);
  });

  test('unlisted: who gave feedback keeps seeing it', async () => {
    const postId = await publish(ana, { visibility: 'unlisted' });
    const askId = await ask(ana, postId, { audience: 'chosen', readers: ['asked'] });
    const { asked } = viewers;
    if (asked) await comment(asked, postId);

    await db().ask.update({ where: { id: askId }, data: { withdrawnAt: new Date() } });

    expect(await seenBy(postId, viewers)).toEqual(['author', 'asked']);
  });

  test('a suspended author is seen by nobody else', async () => {
    const postId = await publish(ana);
    await db().person.update({ where: { id: ana.personId }, data: { suspendedAt: new Date() } });

    expect(await seenBy(postId, viewers)).toEqual([]);
  });

  test('nobody finds what is no id', async () => {
    expect(await findPost(ana, 'x')).toBeNull();
    expect(await findPost(ana, uuidv7())).toBeNull();
    expect(await listRevisions(ana, "'; --")).toBeNull();
  });
});

describe('editing', () => {
  test('changed words make a revision, the rest is simply set', async () => {
    const postId = await publish(ana);

    value(await revisePost(ana, edit(postId, { body: TEXT, topics: ['Bread'], visibility: 'connections' })));
    expect(await findPost(ana, postId)).toMatchObject({
      revision: 1,
      editedAt: null,
      topics: ['Bread'],
      visibility: 'connections',
    });
    value(await revisePost(ana, edit(postId)));

    const post = await findPost(ana, postId);
    expect(post).toMatchObject({ revision: 2, body: `${TEXT}\n\nMore.`, topics: [] });
    expect(post?.editedAt).not.toBeNull();
    expect((await listRevisions(ana, postId))?.revisions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('of two edits of one version exactly one wins, and the other is told', async () => {
    const postId = await publish(ana);

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => revisePost(ana, edit(postId, { body: `Version by hand ${i}` }))),
    );

    expect(outcomes.map(said).sort()).toEqual(['done', ...Array(19).fill('post-edited-meanwhile')]);
    expect(await db().revision.count()).toBe(2);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect((await findPost(ana, postId))?.body).toBe(`Version by hand ${winner}`);
  });

  test('the same edit sent 100 times at once is saved once, and all are told so', async () => {
    const postId = await publish(ana);

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => revisePost(ana, edit(postId))));

    expect(new Set(outcomes.map((outcome) => value(outcome).revision))).toEqual(new Set([2]));
    expect(await db().revision.count()).toBe(2);
  });

  test('nobody else edits or deletes, and a refusal changes nothing', async () => {
    const postId = await publish(ana);
    await follow(cy, ana);
    const before = await everything();

    for (const other of [bo, cy]) {
      expect(said(await revisePost(other, edit(postId)))).toBe('post-not-found');
      expect(said(await deletePost(other, { postId }))).toBe('post-not-found');
    }
    expect(said(await revisePost(ana, edit(postId, { kind: 'note' })))).toBe('post-not-found');
    expect(said(await revisePost(ana, edit(uuidv7())))).toBe('post-not-found');

    expect(await everything()).toBe(before);
  });
});

describe('what was written for fewer people', () => {
  const numbersFor = async (viewer: TestPerson, postId: string) =>
    (await listRevisions(viewer, postId))?.revisions.map(({ number }) => number);
  const textsFor = async (viewer: TestPerson, postId: string) =>
    (await listRevisionTexts(viewer, postId, [1, 2])).map(({ number }) => number);

  test('stays theirs when the post is opened later', async () => {
    await follow(bo, ana);
    const draft = await publish(ana, { visibility: 'unlisted', body: 'What only I should know.' });
    value(await revisePost(ana, edit(draft, { visibility: 'connections' })));
    value(await revisePost(ana, edit(draft, { basedOnRevision: 2, body: 'For all.' })));

    for (const [viewer, numbers] of [
      [ana, [3, 2, 1]],
      [bo, [3, 2]],
      [cy, [3]],
    ] as const) {
      expect(await numbersFor(viewer, draft)).toEqual(numbers);
      expect((await listRevisions(viewer, draft))?.isPartly).toBe(viewer !== ana);
      expect(await textsFor(viewer, draft)).toEqual(numbers.filter((n) => n < 3).toReversed());
    }
    expect(said(await giveFeedback(cy, newFeedback(draft, { revision: 1 })))).toBe('post-not-found');
  });

  test('is open once these very words were opened', async () => {
    const postId = await publish(ana, { visibility: 'unlisted' });
    value(await revisePost(ana, edit(postId, { body: TEXT })));
    value(await revisePost(ana, edit(postId, { body: 'Later.' })));

    expect(await numbersFor(cy, postId)).toEqual([2, 1]);
  });

  test('stays readable for who commented on it, and so do their words, to no other reader', async () => {
    await follow(bo, ana);
    const draft = await publish(ana, { visibility: 'unlisted' });
    const askId = await ask(ana, draft, { audience: 'chosen', readers: ['bo'] });
    await comment(bo, draft, { passage: { exact: 'patience', start: null } });
    await db().ask.update({ where: { id: askId }, data: { withdrawnAt: new Date() } });
    await db().askReader.deleteMany();
    value(await revisePost(ana, edit(draft, { body: 'For all.' })));

    expect(await textsFor(bo, draft)).toEqual([1, 2]);
    expect(await textsFor(cy, draft)).toEqual([2]);
    const quotesFor = async (viewer: TestPerson) =>
      (await listFeedbackOn(viewer, { id: draft, revision: 2, plain: 'For all.' })).items.length;
    expect(await Promise.all([ana, bo, cy].map(quotesFor))).toEqual([1, 1, 0]);
    const { items } = await listPostsOf(cy, ana.personId);
    expect(items.map(({ commentCount }) => commentCount)).toEqual([0]);
  });

  test('made unlisted, a post no longer asks everyone, and who promised does not read it', async () => {
    const postId = await publish(ana);
    const askId = await ask(ana, postId);
    value(await promiseFeedback(bo, { askId }));
    await comment(cy, postId);

    const outcome = await revisePost(ana, edit(postId, { visibility: 'unlisted' }));

    expect(value(outcome)).toMatchObject({ withdrewAsk: true });
    expect((await findPost(ana, postId))?.ask).toBeNull();
    for (const reader of [bo, cy]) expect(await findPost(reader, postId)).toBeNull();
  });

  test('made unlisted, it goes on asking who was asked by name', async () => {
    await follow(bo, ana);
    const postId = await publish(ana);
    await ask(ana, postId, { audience: 'chosen', readers: ['bo'] });

    const outcome = await revisePost(ana, edit(postId, { visibility: 'unlisted' }));

    expect(value(outcome)).toMatchObject({ withdrewAsk: false });
    expect((await findPost(bo, postId))?.ask).toMatchObject({ mine: 'asked' });
  });
});

describe('deleting', () => {
  test('takes the text in every revision, but not what others gave', async () => {
    const postId = await publish(ana, { topics: ['Bread'] });
    await ask(ana, postId);
    value(await revisePost(ana, edit(postId)));
    await comment(bo, postId, { passage: { exact: 'patience', start: null } });
    const given = await ledger();

    value(await deletePost(ana, { postId }));

    expect(await db().revision.count()).toBe(0);
    expect(await db().post.findUnique({ where: { id: postId } })).toMatchObject({
      title: '',
      excerpt: '',
      linkUrl: null,
    });
    expect(await db().ask.count({ where: { withdrawnAt: null } })).toBe(0);
    expect(await db().comment.count({ where: { body: 'Say why.', deletedAt: null } })).toBe(1);
    expect(await db().comment.findFirst()).toMatchObject({
      quoteExact: null,
      quotePrefix: null,
      quoteSuffix: null,
      quoteStart: null,
      quoteEnd: null,
    });
    expect(await ledger()).toEqual(given);
    for (const viewer of [ana, bo]) expect(await findPost(viewer, postId)).toBeNull();
  });

  test('twice is once, and nothing is written on it any more', async () => {
    const postId = await publish(ana);
    value(await deletePost(ana, { postId }));
    const before = await everything();

    expect(said(await deletePost(ana, { postId }))).toBe('done');
    expect(said(await revisePost(ana, edit(postId)))).toBe('post-not-found');

    expect(await everything()).toBe(before);
  });
});

describe('lists', () => {
  test('a person’s posts come in pages, the newest first, none twice and none lost', async () => {
    const at = new Date('2026-05-03T10:00:00Z');
    // some at the very same instant, so that the id decides
    for (let i = 0; i < 45; i++) await publish(ana, {}, new Date(at.getTime() + Math.floor(i / 4) * 1_000));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPostsOf>> = await listPostsOf(bo, ana.personId, cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);

    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  test('reading time per week is the mean of the last four weeks, without drafts and what is gone', async () => {
    const now = new Date('2026-05-03T10:00:00Z');
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const long = 'word '.repeat(920);
    await publish(ana, { body: long }, daysAgo(2));
    await publish(ana, { body: long }, daysAgo(20));
    await publish(ana, { body: long }, daysAgo(40));
    await publish(ana, { body: long, visibility: 'unlisted' }, daysAgo(1));
    value(await deletePost(ana, { postId: await publish(ana, { body: long }, daysAgo(1)) }));
    await db().person.update({ where: { id: bo.personId }, data: { readingMinutesPerWeek: 9 } });

    await foldReadingTime(now);

    const minutes = await db().person.findMany({
      orderBy: { handle: 'asc' },
      select: { readingMinutesPerWeek: true },
    });
    expect(minutes.map(({ readingMinutesPerWeek }) => readingMinutesPerWeek)).toEqual([2, 0, 0]);
  });
});
