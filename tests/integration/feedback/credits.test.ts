import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { deleteComment } from '#lib/feedback/commands.ts';
import { findCreditLine, listCreditable, listNamedToWorld } from '#lib/feedback/credit-queries.ts';
import { acceptCredit, declineCredit, offerCredit, withdrawCredit } from '#lib/feedback/credits.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { block, comment, ledger, publish, said, value } from '../posts/network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let postId: string;
beforeEach(async () => {
  [ana, bo, cy] = (await people('ana', 'bo', 'cy')) as [TestPerson, TestPerson, TestPerson];
  postId = await publish(ana);
  value(await answerComment(ana, { commentId: await comment(bo, postId), answer: 'helped' }));
});

const toBo = () => ({ postId, readerId: bo.personId });
const credits = async () => (await ledger()).filter(({ kind }) => kind === 'credit');
const namedTo = async (viewer: TestPerson) =>
  (await findCreditLine(viewer, postId)).named.map(({ handle }) => handle);
const twenty = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, act));

describe('naming a reader with thanks', () => {
  test('is shown once both agree, and is then an act of giving by the author', async () => {
    value(await offerCredit(ana, toBo()));
    expect(await namedTo(cy)).toEqual([]);
    expect((await findCreditLine(bo, postId)).mine).toBe('offered');
    expect((await findCreditLine(cy, postId)).mine).toBeNull();

    value(await acceptCredit(bo, { postId }));

    expect(await namedTo(cy)).toEqual([bo.handle]);
    expect(await credits()).toMatchObject([
      {
        giverId: ana.personId,
        receiverId: bo.personId,
        credits: 1,
        source: `credit:${postId}:${bo.personId}`,
      },
    ]);
    expect(await listCreditable(ana, postId)).toMatchObject([
      { reader: { handle: bo.handle }, status: 'agreed' },
    ]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('counts once, however often and at once it is agreed to', async () => {
    value(await offerCredit(ana, toBo()));

    const outcomes = await twenty(() => acceptCredit(bo, { postId }));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(await credits()).toHaveLength(1);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test.each([
    ['the author', () => withdrawCredit(ana, toBo())],
    ['the reader', () => declineCredit(bo, { postId })],
  ] as const)('taken back by %s it is neither shown nor counted', async (_, takeBack) => {
    value(await offerCredit(ana, toBo()));
    value(await acceptCredit(bo, { postId }));

    await twenty(takeBack);

    expect(await namedTo(cy)).toEqual([]);
    expect(await credits()).toEqual([]);
    expect(await db().contribution.count({ where: { kind: 'credit', voidedAt: { not: null } } })).toBe(1);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('ends with the last of the feedback it was for', async () => {
    const [first] = await db().comment.findMany({ where: { giverId: bo.personId } });
    const second = await comment(bo, postId);
    value(await offerCredit(ana, toBo()));
    value(await acceptCredit(bo, { postId }));

    value(await deleteComment(bo, { commentId: second }));
    expect(await namedTo(cy)).toEqual([bo.handle]);
    value(await deleteComment(bo, { commentId: first?.id ?? '' }));

    expect(await namedTo(cy)).toEqual([]);
    expect(await credits()).toEqual([]);
    expect(await db().noticeAct.count()).toBe(0);
    expect(said(await acceptCredit(bo, { postId }))).toBe('credit-not-found');
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('agreed to while the author takes it back is either both or neither', async () => {
    for (let round = 0; round < 5; round++) {
      value(await offerCredit(ana, toBo()));

      await Promise.all([acceptCredit(bo, { postId }), withdrawCredit(ana, toBo())]);

      expect(await credits()).toHaveLength((await namedTo(cy)).length);
      await withdrawCredit(ana, toBo());
    }
    expect(await credits()).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('once declined is not asked again, but can still be agreed to', async () => {
    value(await offerCredit(ana, toBo()));
    value(await declineCredit(bo, { postId }));

    value(await withdrawCredit(ana, toBo()));
    value(await offerCredit(ana, toBo()));
    expect((await findCreditLine(bo, postId)).mine).toBe('declined');
    value(await acceptCredit(bo, { postId }));

    expect(await namedTo(ana)).toEqual([bo.handle]);
  });

  test('is for those who gave feedback, by its author, and across no block', async () => {
    expect(said(await offerCredit(ana, { postId, readerId: cy.personId }))).toBe('credit-needs-feedback');
    expect(said(await offerCredit(ana, { postId, readerId: ana.personId }))).toBe('credit-needs-feedback');
    expect(said(await offerCredit(cy, toBo()))).toBe('post-not-found');
    expect(said(await acceptCredit(bo, { postId }))).toBe('credit-not-found');
    expect(said(await declineCredit(cy, { postId }))).toBe('credit-not-found');
    expect(said(await withdrawCredit(cy, toBo()))).toBe('credit-not-found');
    await block(bo, ana);

    expect(said(await offerCredit(ana, toBo()))).toBe('credit-needs-feedback');
    expect(await db().credit.count()).toBe(0);
  });

  test('is not shown to whoever has blocked the one who is named, nor while author and reader are apart', async () => {
    value(await offerCredit(ana, toBo()));
    value(await acceptCredit(bo, { postId }));

    await block(cy, bo);
    expect(await namedTo(cy)).toEqual([]);
    expect(await namedTo(ana)).toEqual([bo.handle]);

    await block(bo, ana);
    expect(await namedTo(ana)).toEqual([]);
  });

  test('is shown to the world only of readers whose page is public, under a piece that is', async () => {
    value(await offerCredit(ana, toBo()));
    value(await acceptCredit(bo, { postId }));
    const toWorld = async () => (await listNamedToWorld(postId)).map(({ handle }) => handle);
    const open = (who: TestPerson) =>
      db().person.update({ where: { id: who.personId }, data: { isPublic: true } });

    expect(await toWorld()).toEqual([]);
    await open(ana);
    expect(await toWorld()).toEqual([]);
    await open(bo);
    expect(await toWorld()).toEqual([bo.handle]);
    value(await declineCredit(bo, { postId }));
    expect(await toWorld()).toEqual([]);
  });

  test('goes with the post; that it was given stays in the account', async () => {
    value(await offerCredit(ana, toBo()));
    value(await acceptCredit(bo, { postId }));

    value(await deletePost(ana, { postId }));

    expect(await db().credit.count()).toBe(0);
    expect(await credits()).toHaveLength(1);
    expect(said(await declineCredit(bo, { postId }))).toBe('credit-not-found');
  });

  test('can only be offered to those whose feedback did something', async () => {
    value(await answerComment(ana, { commentId: await comment(cy, postId), answer: 'not-for-me' }));

    expect((await listCreditable(ana, postId)).map(({ reader, status }) => [reader.handle, status])).toEqual([
      [bo.handle, null],
    ]);
    expect(await listCreditable(cy, postId)).toEqual([]);
  });
});
