import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { learnIfDue } from '#lib/jobs/learn.ts';
import { people } from '#tests/support/people.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
const HOUR_MS = 3_600_000;
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

async function learntAt(): Promise<Date | undefined> {
  return (await db().siteModels.findFirst())?.at;
}

test('the site learns once a day, however often the job runs', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('there are two');
  await db().$executeRaw`
    INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source)
    VALUES (gen_random_uuid(), ${ana.personId}::uuid, ${bo.personId}::uuid, 'feedback', '2026-05-01', 3, 'comment:1')`;

  await Promise.all([learnIfDue(NOW), learnIfDue(NOW)]);
  await learnIfDue(hoursLater(5));

  expect(await learntAt()).toEqual(NOW);
  expect(await db().siteModels.findFirst()).toMatchObject({ learnt: 1 });
  await learnIfDue(hoursLater(25));
  expect(await learntAt()).toEqual(hoursLater(25));
});
