import { expect, test } from 'vitest';
import { onStatement, type Statement } from '#lib/db/client.ts';
import { findNextToAnswer, findToAnswer, listLedTo } from '#lib/feedback/answering.ts';
import { findCreditLine, listCreditable } from '#lib/feedback/credit-queries.ts';
import { listFeedbackOn, listUnansweredFeedback } from '#lib/feedback/queries.ts';
import { findPost, listOpenAsks, listPeopleToAsk, listPostsOf } from '#lib/posts/queries.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { withClient } from '#tests/support/recount.ts';
import { ask, comment, publish } from '../posts/network.ts';

async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const stop = onStatement((statement) => statements.push(statement));
  await work().finally(stop);
  return statements;
}

test('a post with its feedback is read in two statements, however much feedback there is', async () => {
  const [ana, ...readers] = (await people('ana', 'bo', 'cy', 'dia')) as [TestPerson, ...TestPerson[]];
  const postId = await publish(ana);
  await ask(ana, postId);
  for (const reader of readers) {
    for (let i = 0; i < 5; i++)
      await comment(reader, postId, { passage: { exact: 'patience', start: null } });
  }

  const statements = await statementsOf(async () => {
    const post = await findPost(ana, postId);
    const { plain } = renderMarkdown(post?.body ?? '');
    const feedback = await listFeedbackOn(ana, { id: postId, revision: 1, plain });
    expect(feedback.items).toHaveLength(15);
  });

  expect(statements).toHaveLength(2);
});

test('answering, comparing and thanking read a bounded number of statements', async () => {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  const postId = await publish(ana);
  for (let i = 0; i < 5; i++) await comment(bo, postId);

  for (const [read, count] of [
    [() => findToAnswer(ana, postId), 2],
    [() => findNextToAnswer(ana, postId), 1],
    [() => listLedTo(bo, postId, { from: 1, to: 2 }), 1],
    [() => findCreditLine(bo, postId), 1],
    [() => listCreditable(ana, postId), 1],
  ] as const) {
    expect(await statementsOf(read)).toHaveLength(count);
  }
});

test('lists are one statement each, the open asks two', async () => {
  const [ana] = (await people('ana')) as [TestPerson];

  for (const [list, count] of [
    [() => listPostsOf(ana, ana.personId), 1],
    [() => listUnansweredFeedback(ana), 1],
    [() => listPeopleToAsk(ana), 1],
    [() => listOpenAsks(ana), 2],
  ] as const) {
    expect(await statementsOf(list)).toHaveLength(count);
  }
});

const SEQUENTIAL = /"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g;

test('none of them reads a whole table that grows', async () => {
  const [ana] = (await people('ana')) as [TestPerson];
  const postId = await publish(ana);
  const statements = await statementsOf(async () => {
    await findPost(ana, postId);
    await listFeedbackOn(ana, { id: postId, revision: 1, plain: '' });
    await listPostsOf(ana, ana.personId);
    await listUnansweredFeedback(ana);
    await listOpenAsks(ana);
    await listPeopleToAsk(ana);
    await findToAnswer(ana, postId);
    await findNextToAnswer(ana, postId);
    await listLedTo(ana, postId, { from: 1, to: 2 });
    await findCreditLine(ana, postId);
    await listCreditable(ana, postId);
  });

  const scanned = new Set<string>();
  await withClient(async (client) => {
    // with so few rows a scan is always the cheapest; this asks whether there is any other way
    await client.query('SET enable_seqscan = off');
    for (const { sql, params } of statements) {
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(params));
      for (const [, table = ''] of JSON.stringify(rows).matchAll(SEQUENTIAL)) scanned.add(table);
    }
  });

  expect(statements.length).toBeGreaterThan(6);
  expect([...scanned]).toEqual([]);
});
