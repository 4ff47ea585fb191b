import { beforeEach, describe, expect, test } from 'vitest';
import { reviseAndAnswer } from '#app/revise-and-answer.ts';
import { db } from '#lib/db/client.ts';
import { findNextToAnswer, findToAnswer, listLedTo } from '#lib/feedback/answering.ts';
import { editChoices, onDesk } from '#lib/feedback/answering-desk.ts';
import { answerComment, takeBackAnswer } from '#lib/feedback/answers.ts';
import { revisePost } from '#lib/posts/commands.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { block, comment, follow, ledger, publish, said, TEXT, value } from '../posts/network.ts';

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

describe('what waits for an answer', () => {
  const on = (exact: string) => ({ passage: { exact, start: null } });

  test('comes in the order of the text, on the whole last, and goes on after the one that was answered', async () => {
    const whole = await comment(bo, postId);
    const late = await comment(cy, postId, on('patience'));
    const early = await comment(bo, postId, on('kneading'));
    const front = async (wished?: string) => {
      const found = await findToAnswer(ana, postId);
      const desk = found && onDesk(found, wished);
      return desk && [desk.comment.id, desk.previousId, desk.nextId];
    };

    expect(await front()).toEqual([early, null, late]);
    expect(await front(late)).toEqual([late, early, whole]);
    value(await answerComment(ana, { commentId: late, answer: 'helped' }));
    expect(await front(late)).toEqual([whole, early, null]);
    value(await answerComment(ana, { commentId: whole, answer: 'helped' }));
    expect(await front(whole)).toEqual([early, null, null]);
    expect(await findToAnswer(ana, postId)).toMatchObject({ answered: 2, total: 3 });
  });

  test('is told to the author alone, and without those across a block', async () => {
    await comment(bo, postId);
    await comment(cy, postId);
    await block(ana, cy);

    expect(await findToAnswer(ana, postId)).toMatchObject({ answered: 0, total: 1 });
    expect(await findToAnswer(bo, postId)).toBeNull();
    expect(await findToAnswer(ana, 'nothing')).toBeNull();
  });

  test('on another piece is offered next', async () => {
    const other = await publish(ana, { title: 'On wheat' });
    expect(await findNextToAnswer(ana, postId)).toBeNull();
    await comment(bo, other);

    expect(await findNextToAnswer(ana, postId)).toMatchObject({ postId: other, title: 'On wheat', count: 1 });
    expect(await findNextToAnswer(ana, other)).toBeNull();
  });
});

describe('an edit that answers comments', () => {
  test('says of each that it changed the text, in the version that is saved, also pressed twice', async () => {
    const [one, two] = [await comment(bo, postId), await comment(cy, postId)];
    const other = await comment(bo, postId);
    const rest = { kind: 'article', title: 'On rye', linkUrl: null, visibility: 'everyone' } as const;
    const edit = { postId, basedOnRevision: 1, body: 'Anew.', topics: [], changedBy: [one, two] };
    const send = () => reviseAndAnswer(ana, { ...rest, ...edit });

    const outcomes = await Promise.all([send(), send(), send()]);

    expect(outcomes.map((outcome) => value(outcome).revision)).toEqual([2, 2, 2]);
    for (const id of [one, two])
      expect(await answerOf(id)).toMatchObject({ answer: 'changed', changedIn: 2 });
    expect(await answerOf(other)).toMatchObject({ answer: null });
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('can be said of what waits, and of what changed the text nobody knows where', async () => {
    const [waits, nowhere, helped] = [
      await comment(bo, postId),
      await comment(bo, postId),
      await comment(bo, postId),
    ];
    value(await answerComment(ana, { commentId: nowhere, answer: 'changed' }));
    value(await answerComment(ana, { commentId: helped, answer: 'helped' }));

    const choices = editChoices((await findToAnswer(ana, postId))?.comments ?? []);

    expect(choices.map(({ commentId, isChosen }) => [commentId, isChosen])).toEqual([
      [waits, false],
      [nowhere, true],
    ]);
  });
});

describe('what led to a version', () => {
  const ledTo = async (viewer: TestPerson, from = 1, to = 2) =>
    (await listLedTo(viewer, postId, { from, to })).map(({ id }) => id);

  test('is shown with the comparison over it, to whoever may see the comment', async () => {
    const [bos, cys] = [await comment(bo, postId), await comment(cy, postId)];
    await edited(1, 'Second.');
    value(await answerComment(ana, { commentId: bos, answer: 'changed' }));
    await edited(2, 'Third.');
    value(await answerComment(ana, { commentId: cys, answer: 'changed' }));

    expect(await ledTo(bo)).toEqual([bos]);
    expect(await ledTo(bo, 2, 3)).toEqual([cys]);
    expect(await ledTo(bo, 1, 3)).toEqual([bos, cys]);
    await block(bo, cy);
    expect(await ledTo(bo, 1, 3)).toEqual([bos]);
  });

  test('stays with those for whom the version was written', async () => {
    const draft = await publish(ana, { visibility: 'connections' });
    await follow(bo, ana);
    postId = draft;
    const commentId = await comment(bo, draft);
    const rest = { kind: 'article', title: 'On rye', linkUrl: null } as const;
    const save = (basedOnRevision: number, visibility: 'everyone' | 'connections') =>
      revisePost(ana, {
        ...rest,
        postId,
        basedOnRevision,
        visibility,
        body: `${basedOnRevision}.`,
        topics: [],
      });
    value(await save(1, 'connections'));
    value(await answerComment(ana, { commentId, answer: 'changed' }));
    value(await save(2, 'everyone'));

    expect(await ledTo(bo, 1, 3)).toEqual([commentId]);
    expect(await ledTo(cy, 1, 3)).toEqual([]);
  });
});
