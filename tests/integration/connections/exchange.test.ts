import { expect, test } from 'vitest';
import { listExchange } from '#lib/connections/exchange.ts';
import { ExchangeQuery } from '#lib/connections/input.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, follow, plus } from '../follows/standing.ts';
import { comment, publish, value } from '../posts/network.ts';

const NOW = new Date();

/** Ana followed Bo long ago, gave feedback, and Bo said that it helped. */
async function exchange(): Promise<[TestPerson, TestPerson]> {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  await follow(ana, bo, plus(NOW, -200 * DAY_MS));
  const commentId = await comment(ana, await publish(bo));
  value(await answerComment(bo, { commentId, answer: 'helped' }));
  return [ana, bo];
}

const kinds = async (ana: TestPerson, bo: TestPerson, query: Parameters<typeof listExchange>[2]) =>
  (await listExchange(ana, bo.personId, query, plus(NOW, 60_000))).acts.map(({ kind }) => kind);

test('a timeline is narrowed to a direction, a kind and a period', async () => {
  const [ana, bo] = await exchange();

  expect((await kinds(ana, bo, {})).sort()).toEqual(['acknowledgement', 'feedback', 'follow']);
  expect(await kinds(ana, bo, { direction: 'got' })).toEqual(['acknowledgement']);
  expect((await kinds(ana, bo, { direction: 'gave' })).sort()).toEqual(['feedback', 'follow']);
  expect(await kinds(ana, bo, { kind: 'feedback' })).toEqual(['feedback']);
  expect(await kinds(ana, bo, { kind: 'thanks', direction: 'gave' })).toEqual([]);
  expect(await kinds(ana, bo, { kind: 'other' })).toEqual([]);
  expect(await kinds(ana, bo, { period: '90', direction: 'gave' })).toEqual(['feedback']);
});

test('what an address says that is no filter of ours is dropped', () => {
  const odd = { direction: 'sideways', kind: ['feedback'], period: '31', before: 'x', more: '1' };

  expect(ExchangeQuery.parse(odd)).toEqual({
    direction: undefined,
    kind: undefined,
    period: undefined,
    before: 'x',
  });
});
