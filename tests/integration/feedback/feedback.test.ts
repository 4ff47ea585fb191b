import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { answerComment, deleteReply, replyToComment, thankForComment } from '#lib/feedback/answers.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import {
  listAnswersToMine,
  listFeedbackOn,
  listUnansweredFeedback,
  MOST_COMMENTS,
} from '#lib/feedback/queries.ts';
import { blockPerson } from '#lib/follows/distance.ts';
import { deletePost, revisePost } from '#lib/posts/commands.ts';
import { findPost } from '#lib/posts/queries.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import {
  block,
  comment,
  everything,
  ledger,
  newFeedback,
  publish,
  said,
  TEXT,
  value,
} from '../posts/network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let blocked: TestPerson;
let postId: string;
beforeEach(async () => {
  [ana, bo, cy, blocked] = (await people('ana', 'bo', 'cy', 'blocked')) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  await block(ana, blocked);
  postId = await publish(ana);
});

const hundred = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 100 }, act));
const inForce = async () => (await ledger()).map(({ kind, credits }) => `${kind} ${credits}`).sort();

async function feedbackSeenBy(viewer: TestPerson) {
  const post = await findPost(viewer, postId);
  if (!post) return [];
  const { plain } = renderMarkdown(post.body);
  return (await listFeedbackOn(viewer, { id: postId, revision: post.revision, plain })).items;
}

describe('giving feedback', () => {
  test('the same form sent 100 times at once gives once', async () => {
    const input = newFeedback(postId, { passage: { exact: 'It wants patience', start: null } });

    const outcomes = await hundred(() => giveFeedback(bo, input));

    expect(new Set(outcomes.map((outcome) => value(outcome).commentId)).size).toBe(1);
    expect(await db().comment.count()).toBe(1);
    expect(await ledger()).toMatchObject([
      { giverId: bo.personId, receiverId: ana.personId, kind: 'feedback', credits: 1.5 },
    ]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test.each([
    ['article', 'suggestion', 'feedback 1.5'],
    ['article', 'appreciation', 'appreciation 0.5'],
    ['question', 'suggestion', 'answer 1.5'],
    ['question', 'question', 'feedback 1.5'],
  ] as const)('on a post of kind %s a comment of kind %s counts %s', async (postKind, kind, counted) => {
    await comment(bo, await publish(ana, { kind: postKind }), { kind });

    expect(await inForce()).toEqual([counted]);
  });

  test('is refused to the author, across a block, on what is not there; and nothing changes', async () => {
    const draft = await publish(ana, { visibility: 'unlisted' });
    const before = await everything();

    expect(said(await giveFeedback(ana, newFeedback(postId)))).toBe('feedback-own-post');
    expect(said(await giveFeedback(blocked, newFeedback(postId)))).toBe('post-not-found');
    expect(said(await giveFeedback(bo, newFeedback(draft)))).toBe('post-not-found');
    expect(said(await giveFeedback(bo, newFeedback(uuidv7())))).toBe('post-not-found');
    expect(said(await giveFeedback(bo, newFeedback(postId, { revision: 2 })))).toBe('post-not-found');

    expect(await everything()).toBe(before);
  });

  test('while the author blocks the reader leaves both or neither consistent', async () => {
    await Promise.all([
      blockPerson(ana, { personId: bo.personId }),
      ...Array.from({ length: 20 }, () => giveFeedback(bo, newFeedback(postId))),
    ]);

    expect(said(await giveFeedback(bo, newFeedback(postId)))).toBe('post-not-found');
    expect(await db().contribution.count({ where: { voidedAt: null } })).toBe(await db().comment.count());
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('while the author deletes the post is kept or refused, never half', async () => {
    const [, ...outcomes] = await Promise.all([
      deletePost(ana, { postId }),
      ...Array.from({ length: 20 }, () => giveFeedback(bo, newFeedback(postId))),
    ]);

    expect(await db().comment.count()).toBe(outcomes.filter(({ ok }) => ok).length);
    expect(new Set(outcomes.filter(({ ok }) => !ok).map(said)).size).toBeLessThanOrEqual(1);
  });
});

describe('a passage', () => {
  const on = (exact: string, start: number | null = null) =>
    giveFeedback(bo, newFeedback(postId, { passage: { exact, start } }));
  const placeOf = async () => (await feedbackSeenBy(cy))[0]?.place;

  test('may be pasted, without Markdown, with other white space', async () => {
    value(await on('want kneading.\r\nIt  wants'));

    expect(await placeOf()).toEqual({ on: 'passage', quote: 'want kneading.\nIt wants', start: 13, end: 36 });
  });

  test('named by its place is one of several', async () => {
    const { plain } = renderMarkdown(TEXT);
    expect(said(await on('want'))).toBe('passage-ambiguous');

    value(await on('want', plain.lastIndexOf('want')));

    expect(await placeOf()).toMatchObject({ start: plain.lastIndexOf('want') });
  });

  test('that is forged is refused', async () => {
    const before = await everything();

    expect(said(await on('Rye does want kneading'))).toBe('passage-not-found');
    expect(said(await on('want', 3))).toBe('passage-ambiguous');
    expect(said(await on('*kneading*', 0))).toBe('passage-not-found');
    expect(said(await on('Rye', 1_000_000))).toBe('done');

    expect(await db().comment.count()).toBe(1);
    expect(before).not.toContain('Rye"');
  });

  test('is described by our text alone', async () => {
    value(await on('patience, and'));

    expect(await db().comment.findFirst()).toMatchObject({
      quoteExact: 'patience, and',
      quotePrefix: 'oes not want kneading.\nIt wants ',
      quoteSuffix: ' a warm place by the oven.',
      revision: 1,
    });
  });

  test('finds its place after an edit, or is honestly on an earlier version', async () => {
    value(await on('It wants patience'));
    value(await on('a warm place'));
    const { title = '', body = '' } = (await findPost(ana, postId)) ?? {};
    const edit = {
      postId,
      kind: 'article' as const,
      title,
      linkUrl: null,
      topics: [],
      visibility: 'everyone' as const,
    };

    value(
      await revisePost(ana, {
        ...edit,
        basedOnRevision: 1,
        body: `A new beginning.\n\n${body.replace('a warm place', 'warmth')}`,
      }),
    );

    const plain = renderMarkdown((await findPost(bo, postId))?.body ?? '').plain;
    const [kept, lost] = await feedbackSeenBy(bo);
    expect(kept?.place).toEqual({
      on: 'passage',
      quote: 'It wants patience',
      start: plain.indexOf('It wants patience'),
      end: plain.indexOf('It wants patience') + 17,
    });
    expect(lost?.place).toEqual({ on: 'earlier', quote: 'a warm place', revision: 1 });

    // the words come twice now: which of them was meant cannot be said
    value(
      await revisePost(ana, { ...edit, basedOnRevision: 2, body: 'It wants patience. It wants patience.' }),
    );
    expect((await feedbackSeenBy(bo)).map(({ place }) => place.on)).toEqual(['earlier', 'earlier']);

    // and once they stand alone again, their place is known again
    value(await revisePost(ana, { ...edit, basedOnRevision: 3, body }));
    expect((await feedbackSeenBy(bo)).map(({ place }) => place.on)).toEqual(['passage', 'passage']);
  });

  test('of an older revision can still be commented on by whoever read that', async () => {
    value(
      await revisePost(ana, {
        postId,
        kind: 'article',
        basedOnRevision: 1,
        title: 'On rye',
        body: 'Something else.',
        linkUrl: null,
        topics: [],
        visibility: 'everyone',
      }),
    );

    value(await on('It wants patience'));

    expect(await placeOf()).toMatchObject({ on: 'earlier', revision: 1 });
  });
});

describe('the author’s answer', () => {
  let commentId: string;
  beforeEach(async () => {
    commentId = await comment(bo, postId);
  });

  test('given 100 times at once counts once: in full for the reader, a little for the author', async () => {
    const outcomes = await hundred(() => answerComment(ana, { commentId, answer: 'changed' }));

    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']));
    expect(await ledger()).toMatchObject([
      { giverId: bo.personId, receiverId: ana.personId, kind: 'feedback', credits: 3 },
      { giverId: ana.personId, receiverId: bo.personId, kind: 'acknowledgement', credits: 0.25 },
    ]);
    expect(await db().contribution.count({ where: { NOT: { voidedAt: null } } })).toBe(1);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('can be changed: “not for me” leaves it at half, no less', async () => {
    for (const [answer, counted] of [
      ['not-for-me', 'feedback 1.5'],
      ['helped', 'feedback 3'],
      ['thought', 'feedback 3'],
      ['not-for-me', 'feedback 1.5'],
    ] as const) {
      value(await answerComment(ana, { commentId, answer }));
      expect(await inForce()).toEqual(['acknowledgement 0.25', counted]);
    }
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('four different ones at once leave one answer, and the ledger as that answer says', async () => {
    await Promise.all(
      (['changed', 'not-for-me', 'helped', 'thought'] as const).map((answer) =>
        answerComment(ana, { commentId, answer }),
      ),
    );

    const { answer } = await db().comment.findUniqueOrThrow({ where: { id: commentId } });
    expect(await inForce()).toEqual([
      'acknowledgement 0.25',
      answer === 'not-for-me' ? 'feedback 1.5' : 'feedback 3',
    ]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('and thanks count once each, whatever the words', async () => {
    await hundred(() => thankForComment(ana, { commentId, thanks: 'Thank you.' }));
    value(await thankForComment(ana, { commentId, thanks: 'So right.' }));

    expect(await inForce()).toEqual(['feedback 1.5', 'thanks 0.25']);
    expect((await feedbackSeenBy(bo))[0]?.thanks).toBe('So right.');
  });

  test('is the author’s alone, and a refusal changes nothing', async () => {
    const before = await everything();

    for (const other of [bo, cy, blocked]) {
      expect(said(await answerComment(other, { commentId, answer: 'helped' }))).toBe('comment-not-found');
      expect(said(await thankForComment(other, { commentId, thanks: 'x' }))).toBe('comment-not-found');
    }
    expect(said(await answerComment(ana, { commentId: uuidv7(), answer: 'helped' }))).toBe(
      'comment-not-found',
    );

    expect(await everything()).toBe(before);
  });

  test('is not possible across a block or on a deleted post', async () => {
    await block(bo, ana);
    expect(said(await answerComment(ana, { commentId, answer: 'helped' }))).toBe('comment-not-found');
    await db().block.deleteMany();
    value(await deletePost(ana, { postId }));

    expect(said(await answerComment(ana, { commentId, answer: 'helped' }))).toBe('comment-not-found');
  });
});

describe('taking a comment back', () => {
  test('100 times at once voids what it, the answer and the thanks counted, once', async () => {
    const commentId = await comment(bo, postId);
    value(await answerComment(ana, { commentId, answer: 'changed' }));
    value(await thankForComment(ana, { commentId, thanks: 'Thank you.' }));

    const outcomes = await hundred(() => deleteComment(bo, { commentId }));

    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']));
    expect(await ledger()).toEqual([]);
    expect(await db().comment.findFirst()).toMatchObject({ body: '', quoteExact: null, thanks: null });
    expect(await feedbackSeenBy(ana)).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('while the author answers ends with nothing counted', async () => {
    const commentId = await comment(bo, postId);

    await Promise.all([
      answerComment(ana, { commentId, answer: 'changed' }),
      deleteComment(bo, { commentId }),
      thankForComment(ana, { commentId, thanks: 'x' }),
    ]);

    expect(await ledger()).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('is for its giver alone, even once the post is gone or blocked away', async () => {
    const commentId = await comment(bo, postId);
    const before = await everything();
    for (const other of [ana, cy, blocked])
      expect(said(await deleteComment(other, { commentId }))).toBe('comment-not-found');
    expect(await everything()).toBe(before);

    value(await deletePost(ana, { postId }));
    await block(ana, bo);

    expect(said(await deleteComment(bo, { commentId }))).toBe('done');
  });
});

test('a comment taken back leaves its place to the replies, and nothing of itself', async () => {
  const commentId = await comment(bo, postId, { passage: { exact: 'patience', start: null } });
  const { replyId } = value(await replyToComment(cy, { commentId, body: 'So true.', submitKey: uuidv7() }));

  value(await deleteComment(bo, { commentId }));

  expect(await feedbackSeenBy(ana)).toMatchObject([
    { id: commentId, isTakenBack: true, body: '', place: { on: 'whole' }, replies: [{ body: 'So true.' }] },
  ]);
  await block(ana, cy);
  expect(await feedbackSeenBy(ana)).toEqual([]);
  value(await deleteReply(cy, { replyId }));
  expect(await feedbackSeenBy(bo)).toEqual([]);
});

test('more comments than one page holds are counted and come on the next, none twice and none lost', async () => {
  const extra = 7;
  const first = await comment(bo, postId);
  const given = await db().comment.findUniqueOrThrow({ where: { id: first } });
  await db().comment.createMany({
    data: Array.from({ length: MOST_COMMENTS + extra - 1 }, (_, i) => ({
      ...given,
      id: uuidv7(),
      submitKey: uuidv7(),
      createdAt: new Date(given.createdAt.getTime() + Math.floor(i / 5)),
    })),
  });
  const shown = { id: postId, revision: 1, plain: '' };

  const page = await listFeedbackOn(ana, shown);
  const next = await listFeedbackOn(ana, shown, page.nextCursor);

  expect(page).toMatchObject({ more: extra });
  expect(next).toMatchObject({ more: 0, nextCursor: null });
  const ids = [...page.items, ...next.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(MOST_COMMENTS + extra);
  expect(ids).toHaveLength(MOST_COMMENTS + extra);
});

describe('replies', () => {
  let commentId: string;
  beforeEach(async () => {
    commentId = await comment(bo, postId);
  });
  const reply = (change = {}) => ({ commentId, body: 'Done.', submitKey: uuidv7(), ...change });

  test('100 times at once is one, given to the other person', async () => {
    const input = reply();
    await hundred(() => replyToComment(ana, input));
    value(await replyToComment(bo, reply()));
    value(await replyToComment(cy, reply()));

    const given = (await ledger()).filter(({ kind }) => kind === 'reply');
    expect(given.map(({ giverId, receiverId, credits }) => [giverId, receiverId, credits])).toEqual([
      [ana.personId, bo.personId, 0.5],
      [bo.personId, ana.personId, 0.5],
      [cy.personId, bo.personId, 0.5],
    ]);
    expect(
      (await feedbackSeenBy(cy))[0]?.replies.map(({ writer, isMine }) => [writer.handle, isMine]),
    ).toEqual([
      ['ana', false],
      ['bo', false],
      ['cy', true],
    ]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('are refused to who does not see the comment', async () => {
    await block(cy, bo);
    const before = await everything();

    for (const other of [blocked, cy])
      expect(said(await replyToComment(other, reply()))).toBe('comment-not-found');
    value(await deleteComment(bo, { commentId }));
    expect(said(await replyToComment(ana, reply()))).toBe('comment-not-found');

    expect(before).toContain(commentId);
    expect(await db().reply.count()).toBe(0);
  });

  test('can be taken back by their writer alone', async () => {
    const { replyId } = value(await replyToComment(ana, reply()));
    for (const other of [bo, cy])
      expect(said(await deleteReply(other, { replyId }))).toBe('comment-not-found');

    await hundred(() => deleteReply(ana, { replyId }));

    expect(await inForce()).toEqual(['feedback 1.5']);
    expect((await feedbackSeenBy(bo))[0]?.replies).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });
});

describe('what is listed', () => {
  test('leaves out comments and replies across a block, for those two alone', async () => {
    const commentId = await comment(bo, postId);
    const other = await comment(cy, postId);
    value(await replyToComment(bo, { commentId: other, body: 'I agree.', submitKey: uuidv7() }));
    await block(bo, cy);

    expect((await feedbackSeenBy(ana)).map(({ id }) => id)).toEqual([commentId, other]);
    expect((await feedbackSeenBy(cy)).map(({ id, replies }) => [id, replies.length])).toEqual([[other, 0]]);
    expect((await feedbackSeenBy(bo)).map(({ id }) => id)).toEqual([commentId]);
    expect(await feedbackSeenBy(blocked)).toEqual([]);
  });

  test('what waits for the author, and what the reader hears of it', async () => {
    const [first, second] = [
      await comment(bo, postId),
      await comment(cy, postId, { passage: { exact: 'patience', start: null } }),
    ];
    expect(
      (await listUnansweredFeedback(ana)).items.map(({ commentId, quote }) => [commentId, quote]),
    ).toEqual([
      [second, 'patience'],
      [first, null],
    ]);

    value(await answerComment(ana, { commentId: first, answer: 'changed' }));
    value(await thankForComment(ana, { commentId: first, thanks: 'So right.' }));

    expect((await listUnansweredFeedback(ana)).items.map(({ commentId }) => commentId)).toEqual([second]);
    expect((await listAnswersToMine(bo)).items).toMatchObject([
      {
        commentId: first,
        other: { handle: 'ana' },
        answer: 'changed',
        thanks: 'So right.',
        post: { title: 'On rye' },
      },
    ]);
    expect((await listUnansweredFeedback(bo)).items).toEqual([]);
    value(await deletePost(ana, { postId }));
    expect((await listUnansweredFeedback(ana)).items).toEqual([]);
  });

  test('leaves out whom the site suspended', async () => {
    await comment(bo, postId);
    await db().person.update({ where: { id: bo.personId }, data: { suspendedAt: new Date() } });

    for (const viewer of [ana, cy]) expect(await feedbackSeenBy(viewer)).toEqual([]);
    expect((await listUnansweredFeedback(ana)).items).toEqual([]);
  });
});
