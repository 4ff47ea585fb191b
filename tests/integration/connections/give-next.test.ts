import { beforeEach, describe, expect, test } from 'vitest';
import { listGiveNext } from '#lib/connections/give-next.ts';
import type { SkipReason } from '#lib/connections/rules.ts';
import { skipAct, unskipAct } from '#lib/connections/skips.ts';
import { db } from '#lib/db/client.ts';
import { setInterests } from '#lib/people/commands.ts';
import { ask, comment, follow, publish } from '#tests/integration/posts/network.ts';
import { person, type TestPerson } from '#tests/support/people.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let me: TestPerson;
let ana: TestPerson;
let bo: TestPerson;

beforeEach(async () => {
  [me, ana, bo] = await Promise.all([person('me'), person('ana'), person('bo')]);
  await setInterests(me, { shares: [], seeks: [], offers: ['rye', 'ink'] });
});

async function asks(author: TestPerson, title: string, topics: string[], body?: string): Promise<string> {
  const postId = await publish(author, { title, topics, ...(body && { body }) });
  return `ask:${await ask(author, postId)}`;
}

const titles = async (now = new Date()) => (await listGiveNext(me, now)).acts.map(({ post }) => post.title);
const skip = (act: string, reason: SkipReason) => skipAct(me, { act, reason });

describe('what was set aside', () => {
  test('not now comes back in a week', async () => {
    const act = await asks(ana, 'On rye', ['rye']);

    await skip(act, 'not-now');

    expect(await titles()).toEqual([]);
    expect(await titles(inDays(6))).toEqual([]);
    expect(await titles(inDays(8))).toEqual(['On rye']);
  });

  test('for any other reason stays away for three months, and comes back at once when it is undone', async () => {
    const act = await asks(ana, 'On rye', ['rye']);
    await skip(act, 'too-long');
    expect(await titles(inDays(89))).toEqual([]);
    expect(await titles(inDays(91))).toEqual(['On rye']);

    await unskipAct(me, { act });

    expect(await titles()).toEqual(['On rye']);
  });

  test('not my topic lets its topics no longer count', async () => {
    const act = await asks(ana, 'On rye', ['rye']);
    await asks(bo, 'Also on rye', ['rye']);
    const cy = await person('cy');
    await asks(cy, 'On ink', ['ink']);

    await skip(act, 'not-my-topic');

    expect(await titles()).toEqual(['On ink']);
  });

  test('too long puts pieces as long as that one last', async () => {
    const long = 'A long word about rye. '.repeat(400);
    const act = await asks(ana, 'Long', ['rye'], long);
    await asks(bo, 'Also long', ['rye', 'ink'], long);
    const cy = await person('cy');
    await asks(cy, 'Short', ['rye']);

    await skip(act, 'too-long');

    expect(await titles()).toEqual(['Short', 'Also long']);
  });

  test('not this person leaves out what is theirs, and only for me', async () => {
    const act = await asks(ana, 'On rye', ['rye']);
    await asks(ana, 'On ink', ['ink']);
    await skip(act, 'not-this-person');

    expect(await titles()).toEqual([]);
    await setInterests(bo, { shares: [], seeks: [], offers: ['rye'] });
    expect((await listGiveNext(bo)).acts).toHaveLength(1);
  });

  test('another reason takes the place of the first; the same one twice is one', async () => {
    const act = await asks(ana, 'On rye', ['rye']);

    await Promise.all(Array.from({ length: 20 }, () => skip(act, 'not-now')));
    await skip(act, 'not-this-person');

    const rows = await db().skippedAct.findMany();
    expect(rows).toMatchObject([{ act, reason: 'not-this-person', authorId: ana.personId }]);
  });

  test('something that is not there teaches nothing and does no harm', async () => {
    await asks(ana, 'On rye', ['rye']);

    await skip('question:01900000-0000-7000-8000-000000000009', 'not-this-person');

    expect(await titles()).toEqual(['On rye']);
  });
});

describe('the day', () => {
  test('is shorter after a generous week', async () => {
    const authors = await Promise.all(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((handle) => person(handle)));
    for (const author of authors) await asks(author, `By ${author.handle}`, ['rye']);
    expect(await titles()).toHaveLength(5);

    const postId = await publish(ana);
    for (let given = 0; given < 20; given++) await comment(me, postId);

    expect(await listGiveNext(me)).toMatchObject({ isEased: true, givenThisWeek: 20 });
    expect(await titles()).toHaveLength(3);
    expect(await titles(inDays(8))).toHaveLength(5);
  });

  test('has one recent piece of somebody quiet, which is not shown again below', async () => {
    await follow(me, ana);
    await follow(me, bo);
    const quiet = await publish(ana, { title: 'By Ana' }, inDays(20));
    await publish(bo, { title: 'By Bo' }, inDays(20));
    await db().connection.updateMany({
      where: { ownerId: me.personId, otherId: bo.personId },
      data: { gotLastAt: inDays(20) },
    });

    const { piece, pieces } = await listGiveNext(me, inDays(30));

    expect(piece).toMatchObject({ id: quiet, author: { handle: 'ana' } });
    expect(pieces.map(({ title }) => title)).toEqual(['By Bo']);
    await skipAct(me, { act: `piece:${quiet}`, reason: 'not-this-person' }, inDays(30));
    expect((await listGiveNext(me, inDays(30))).piece).toBeNull();
  });

  test('knows who has not gone through the first steps', async () => {
    expect((await listGiveNext(me)).isWelcomed).toBe(false);

    await db().person.update({ where: { id: me.personId }, data: { welcomedAt: new Date() } });

    expect((await listGiveNext(me)).isWelcomed).toBe(true);
  });
});
