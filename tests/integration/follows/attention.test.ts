import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { attentionOf } from '#lib/follows/attention-view.ts';
import { endFollow } from '#lib/follows/commands.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { follow } from '../posts/network.ts';

const writes = ({ personId }: TestPerson, readingMinutesPerWeek: number) =>
  db().person.update({ where: { id: personId }, data: { readingMinutesPerWeek } });

test('reading everybody I follow is summed, and nobody else', async () => {
  const [ana, bo, cleo, dan] = (await people('ana', 'bo', 'cleo', 'dan')) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  for (const each of [bo, cleo, dan]) await writes(each, 12.5);
  for (const each of [bo, cleo]) await follow(ana, each);
  await follow(dan, ana);
  await follow(ana, dan);
  await endFollow(ana, dan);
  await db().person.update({ where: { id: ana.personId }, data: { attentionBudgetMinutes: 90 } });

  expect(await attentionOf(ana)).toEqual({
    minutesPerWeek: 25,
    budgetMinutes: 90,
    follows: 2,
    unknown: 0,
    isPart: false,
  });
});

test('who follows nobody reads nothing, and has set nothing aside', async () => {
  const [ana] = (await people('ana')) as [TestPerson];

  expect(await attentionOf(ana)).toMatchObject({ minutesPerWeek: 0, budgetMinutes: null, follows: 0 });
});

test('somebody whose writing is not here is unknown, not free', async () => {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  await db().person.update({ where: { id: bo.personId }, data: { community: 'Mill', communityKey: '7' } });
  await follow(ana, bo);

  expect(await attentionOf(ana)).toMatchObject({ follows: 1, unknown: 1, minutesPerWeek: 0 });
});

test('who is left out of the reading lane takes no time', async () => {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  await writes(bo, 30);
  await follow(ana, bo);
  await db().follow.updateMany({ where: { followerId: ana.personId }, data: { lane: 'none' } });

  expect((await attentionOf(ana)).minutesPerWeek).toBe(0);
});
