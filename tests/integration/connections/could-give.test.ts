import { beforeEach, describe, expect, test } from 'vitest';
import { listExchange } from '#lib/connections/exchange.ts';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { findConnection } from '#lib/connections/queries.ts';
import { listRecentPieces } from '#lib/connections/recent-pieces.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { mutePerson } from '#lib/follows/distance.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { setInterests } from '#lib/people/commands.ts';
import { declineAsk } from '#lib/posts/asks.ts';
import { ask, block, comment, follow, publish, value } from '#tests/integration/posts/network.ts';
import { person, type TestPerson } from '#tests/support/people.ts';

let me: TestPerson;
let ana: TestPerson;
let bo: TestPerson;
beforeEach(async () => {
  [me, ana, bo] = await Promise.all([person('me'), person('ana'), person('bo')]);
  await follow(me, ana);
});

async function couldGive(): Promise<string[]> {
  const connection = await findConnection(me, 'ana');
  return connection?.couldGive.map(({ title }) => title) ?? [];
}

async function openAsksInScore(): Promise<number | undefined> {
  return (await findConnection(me, 'ana'))?.score?.give.parts.openAsks;
}

describe('what I could give one person', () => {
  test('asks by name come first, then what nobody has answered, then the rest', async () => {
    await follow(ana, bo);
    const answered = await publish(ana, { title: 'Answered' });
    await ask(ana, answered);
    await comment(bo, answered);
    await publish(ana, { kind: 'question', title: 'A question' });
    await ask(ana, await publish(ana, { title: 'For me', visibility: 'unlisted' }), {
      audience: 'chosen',
      readers: ['me'],
    });
    await publish(ana, { title: 'Asks for nothing' });

    expect(await couldGive()).toEqual(['For me', 'A question', 'Answered']);
  });

  test('leaves out what I have commented on, declined, or am not meant to see', async () => {
    await follow(ana, bo);
    const mine = await publish(ana, { title: 'Mine already' });
    await ask(ana, mine);
    await comment(me, mine);
    const declined = await ask(ana, await publish(ana, { title: 'Declined' }), {
      audience: 'chosen',
      readers: ['me'],
    });
    value(await declineAsk(me, { askId: declined }));
    await ask(ana, await publish(ana, { title: 'For Bo' }), { audience: 'chosen', readers: ['bo'] });

    expect(await couldGive()).toEqual([]);
  });

  test('agrees with the score beside it: an ask by name counts until I have answered', async () => {
    const postId = await publish(ana);
    await ask(ana, postId, { audience: 'chosen', readers: ['me'] });

    expect(await openAsksInScore()).toBe(1);
    await comment(me, postId);
    expect(await openAsksInScore()).toBe(0);
  });
});

test('the page of a connection, Today and the inbox agree on what I could give', async () => {
  const cy = await person('cy');
  await Promise.all([cy, bo].map((other) => follow(ana, other)));
  await setInterests(cy, { shares: [], seeks: [], offers: ['rye'] });
  const write = (title: string, kind: 'question' | 'article' = 'article') =>
    publish(ana, { kind, title, topics: ['rye'] });
  await comment(bo, await write('Answered by Bo', 'question'));
  await comment(cy, await write('Answered by me', 'question'));
  const declined = await ask(ana, await write('Declined'), { audience: 'chosen', readers: ['cy'] });
  value(await declineAsk(cy, { askId: declined }));
  const given = await write('Given');
  await ask(ana, given);
  await comment(cy, given);

  const connection = await findConnection(cy, 'ana');
  const { acts: today } = await listGiveNext(cy);
  const inbox = await listWaitingFollowers(cy);

  expect(connection?.couldGive).toMatchObject([{ title: 'Answered by Bo', answers: 1 }]);
  expect(today.map(({ post }) => post.title)).toEqual(['Answered by Bo']);
  expect(inbox.items.flatMap((card) => card.couldGive.map(({ title }) => title))).toEqual(['Answered by Bo']);
});

describe('a recent piece of those I follow', () => {
  test('is their latest, one each; muted, blocked and unfollowed people stay away', async () => {
    const [cy, dee] = await Promise.all([person('cy'), person('dee')]);
    await Promise.all([cy, dee].map((other) => follow(me, other)));
    await publish(ana, { title: 'Earlier' }, new Date(Date.now() - 86_400_000));
    await publish(ana, { title: 'Latest' });
    await publish(bo, { title: 'Not followed' });
    await publish(cy, { title: 'Muted' });
    await publish(dee, { title: 'Blocked' });
    value(await mutePerson(me, { personId: cy.personId }));
    await block(dee, me);

    expect((await listRecentPieces(me)).map(({ title }) => title)).toEqual(['Latest']);
  });

  test('is gone once I have commented on it, or when it is old', async () => {
    const postId = await publish(ana);
    expect(await listRecentPieces(me)).toHaveLength(1);
    expect(await listRecentPieces(me, new Date(Date.now() + 61 * 86_400_000))).toEqual([]);

    await comment(me, postId);

    expect(await listRecentPieces(me)).toEqual([]);
  });
});

test('an exchange leads to the comment behind each act, and shows its beginning', async () => {
  const postId = await publish(ana);
  const commentId = await comment(me, postId, { body: `${'word '.repeat(200)}end` });
  value(await answerComment(ana, { commentId, answer: 'helped' }));

  const { acts } = await listExchange(me, ana.personId);

  expect(acts.map(({ kind, direction }) => [kind, direction])).toEqual([
    ['acknowledgement', 'got'],
    ['feedback', 'gave'],
    ['follow', 'gave'],
  ]);
  expect(acts.map((act) => act.commentId)).toEqual([commentId, commentId, null]);
  expect(acts[1]?.words).toMatch(/^word word .*word…$/);
  expect(acts[1]?.words?.length).toBeLessThanOrEqual(280);
});
