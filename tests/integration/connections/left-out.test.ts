import { expect, test } from 'vitest';
import { findConnection } from '#lib/connections/queries.ts';
import { answerComment } from '#lib/feedback/answers.ts';
import { setInterests } from '#lib/people/commands.ts';
import { objectToScoring, withdrawObjection } from '#lib/people/objection.ts';
import { person } from '#tests/support/people.ts';
import { comment, follow, publish, value } from '../posts/network.ts';

test('what somebody left out of scores said of my help shows nobody what I can help with', async () => {
  const [me, bo, cem] = [await person('me'), await person('bo'), await person('cem')];
  await setInterests(cem, { shares: [], seeks: ['bread'], offers: [] });
  await follow(me, cem);
  const meeting = async () => (await findConnection(me, 'cem'))?.score?.give.parts.topics;
  const unknown = await meeting();
  const commentId = await comment(me, await publish(bo, { topics: ['bread'] }));
  value(await answerComment(bo, { commentId, answer: 'helped' }));
  const helped = await meeting();
  expect(helped).not.toBe(unknown);

  await objectToScoring(bo);
  expect(await meeting()).toBe(unknown);

  await withdrawObjection(bo);
  expect(await meeting()).toBe(helped);
});
