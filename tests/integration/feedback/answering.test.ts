import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { answerComment, takeBackAnswer } from '#lib/feedback/answers.ts';
import { revisePost } from '#lib/posts/commands.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { comment, ledger, publish, said, TEXT, value } from '../posts/network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let postId: string;
beforeEach(async () => {
  [ana, bo, cy] = (await people('ana', 'bo', 'cy')) as [TestPerson, TestPerson, TestPerson];
  postId = await publish(ana);
});

async function edited(basedOnRevision: number, body: string) {
  const rest = { kind: 'article', title: 'On rye', linkUrl: null, visibility: 'everyone' } as const;
  value(await revisePost(ana, { ...rest, postId, basedOnRevision, body, topics: [] }));
}

async function answerOf(commentId: string) {
  const { answer, changedIn, thanks } = await db().comment.findUniqueOrThrow({ where: { id: commentId } });
  return { answer, changedIn, thanks };
}
const inForce = async () => (await ledger()).map(({ kind, credits }) => `${kind} ${credits}`).sort();

describe('“changed the text”', () => {
  test('names the text of now, if it came after the comment', async () => {
    const commentId = await comment(bo, postId);
    value(await answerComment(ana, { commentId, answer: 'changed' }));
    expect(await answerOf(commentId)).toMatchObject({ answer: 'changed', changedIn: null });

    await edited(1, `${TEXT}\n\nMore.`);
    value(await answerComment(ana, { commentId, answer: 'changed' }));
    await edited(2, `${TEXT}\n\nMore and more.`);
    value(await answerComment(ana, { commentId, answer: 'changed' }));

    expect(await answerOf(commentId)).toMatchObject({ answer: 'changed', changedIn: 2 });
    expect(await inForce()).toEqual(['acknowledgement 0.25', 'feedback 3']);
  });

  test('can name another version, but none that the comment cannot have led to', async () => {
    const commentId = await comment(bo, postId);
    await edited(1, 'Second.');
    await edited(2, 'Third.');
    const naming = async (changedIn: number) =>
      said(await answerComment(ana, { commentId, answer: 'changed', changedIn }));

    expect([await naming(1), await naming(4)]).toEqual(['changed-in-refused', 'changed-in-refused']);
    expect(await answerOf(commentId)).toMatchObject({ answer: null });
    expect([await naming(2), await naming(3)]).toEqual(['done', 'done']);
    expect(await answerOf(commentId)).toMatchObject({ changedIn: 3 });
  });

  test('said otherwise later names no version any more', async () => {
    const commentId = await comment(bo, postId);
    await edited(1, 'Second.');
    value(await answerComment(ana, { commentId, answer: 'changed' }));

    value(await answerComment(ana, { commentId, answer: 'helped', changedIn: 2 }));

    expect(await answerOf(commentId)).toMatchObject({ answer: 'helped', changedIn: null });
  });
});

describe('an answer', () => {
  test('with thanks is one press, and both are taken back with it', async () => {
    const commentId = await comment(bo, postId);
    const before = await inForce();

    value(await answerComment(ana, { commentId, answer: 'helped', thanks: 'So right.' }));
    expect(await answerOf(commentId)).toMatchObject({ answer: 'helped', thanks: 'So right.' });
    expect(await inForce()).toEqual(['acknowledgement 0.25', 'feedback 3', 'thanks 0.25']);
    await Promise.all(Array.from({ length: 20 }, () => takeBackAnswer(ana, { commentId })));

    expect(await answerOf(commentId)).toEqual({ answer: null, changedIn: null, thanks: null });
    expect(await inForce()).toEqual(before);
    expect(await db().noticeAct.count({ where: { recipientId: bo.personId } })).toBe(0);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('is taken back by the author alone', async () => {
    const commentId = await comment(bo, postId);
    value(await answerComment(ana, { commentId, answer: 'helped' }));

    for (const other of [bo, cy])
      expect(said(await takeBackAnswer(other, { commentId }))).toBe('comment-not-found');

    expect(await answerOf(commentId)).toMatchObject({ answer: 'helped' });
  });

  test('given and taken back at once leaves the account whole', async () => {
    const commentId = await comment(bo, postId);

    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 === 0
          ? answerComment(ana, { commentId, answer: 'helped', thanks: 'Good.' })
          : takeBackAnswer(ana, { commentId }),
      ),
    );

    expect(await differencesFromRecount()).toEqual(SOUND);
  });
});
