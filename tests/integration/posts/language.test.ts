import { expect, test } from 'vitest';
import { listNotices } from '#lib/bell/queries.ts';
import { listExchange } from '#lib/connections/exchange.ts';
import { listGiveNext } from '#lib/connections/give-next.ts';
import { findConnection } from '#lib/connections/queries.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { listAnswersToMine, listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { ask, comment, follow, publish, value } from '#tests/integration/posts/network.ts';
import { people } from '#tests/support/people.ts';

test('wherever a title stands, the language it is written in comes with it', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('nobody');
  await follow(ana, bo);
  const answered = await publish(ana, { language: 'da', title: 'Rug og tid' });
  const commentId = await comment(bo, answered);
  const waiting = await listUnansweredFeedback(ana);
  value(await answerComment(ana, { commentId, answer: 'helped', thanks: '' }));
  await ask(ana, await publish(ana, { language: 'da', title: 'Surdej' }));

  const [today, inbox, exchange, connection, answers, notices] = await Promise.all([
    listGiveNext(bo),
    listWaitingFollowers(bo),
    listExchange(bo, ana.personId),
    findConnection(bo, 'ana'),
    listAnswersToMine(bo),
    listNotices(bo),
  ]);

  const told: Record<string, (string | undefined)[]> = {
    waiting: waiting.items.map(({ post }) => post.language),
    today: today.acts.map(({ post }) => post.language),
    inbox: inbox.items
      .flatMap(({ couldGive, recent }) => [...couldGive, ...recent])
      .map(({ language }) => language),
    exchange: exchange.acts.flatMap(({ post }) => (post ? [post.language] : [])),
    connection: connection?.couldGive.map(({ language }) => language) ?? [],
    answers: answers.items.map(({ post }) => post.language),
    notices: notices.items.flatMap(({ post }) => (post ? [post.language] : [])),
  };
  for (const [where, languages] of Object.entries(told)) {
    expect(new Set(languages), where).toEqual(new Set(['da']));
  }
});
