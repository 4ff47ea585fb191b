import { describe, expect, test } from 'vitest';
import { listProtected, listReview } from '#lib/connections/review-list.ts';
import { db } from '#lib/db/client.ts';
import { endFollow } from '#lib/follows/commands.ts';
import { confirmReason, keepFollows, lookAgain, protectFollow } from '#lib/follows/review.ts';
import { people, person, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, follow, plus } from '../follows/standing.ts';
import { comment, publish, value } from '../posts/network.ts';

const NOW = new Date();
const daysAgo = (days: number) => plus(NOW, -days * DAY_MS);

const shown = async (ana: TestPerson, now = NOW, skip = 0) =>
  (await listReview(ana, skip, now)).items.map(({ person: { handle }, looks }) => [handle, ...looks]);

/** Ana follows each since so many days. */
async function anaFollows(since: Record<string, number>): Promise<TestPerson[]> {
  const ana = await person('ana');
  const others = await people(...Object.keys(since));
  for (const other of others) await follow(ana, other, daysAgo(since[other.handle] ?? 0));
  return [ana, ...others];
}

describe('a review', () => {
  test('shows follows of long ago, those with most to look at first, then the longest not looked at', async () => {
    const [ana, writer] = await anaFollows({ writer: 400, silent: 200, older: 300, new: 20 });
    await publish(writer as TestPerson);

    expect(await shown(ana as TestPerson)).toEqual([
      ['older', 'reason-due', 'quiet'],
      ['silent', 'reason-due', 'quiet'],
      ['writer', 'reason-due'],
    ]);
  });

  test('never shows what is protected, and lists that apart', async () => {
    const [ana, bo, cleo] = (await anaFollows({ bo: 400, cleo: 400 })) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];

    value(await protectFollow(ana, bo, NOW));

    expect(await shown(ana)).toEqual([['cleo', 'reason-due', 'quiet']]);
    expect((await listProtected(ana)).map(({ person: { handle } }) => handle)).toEqual(['bo']);
    expect(await listProtected(cleo)).toEqual([]);
  });

  test('lets what was kept rest for three months, unless that is taken back', async () => {
    const [ana, bo] = (await anaFollows({ bo: 400 })) as [TestPerson, TestPerson];
    value(await keepFollows(ana, { personIds: [bo.personId] }, NOW));

    expect(await shown(ana)).toEqual([]);
    expect(await shown(ana, plus(NOW, 92 * DAY_MS))).toEqual([['bo', 'quiet']]);

    value(await lookAgain(ana, { personIds: [bo.personId] }, NOW));
    expect(await shown(ana)).toEqual([['bo', 'reason-due', 'quiet']]);
  });

  test('does not ask about a reason that was confirmed, nor about a follow that ended', async () => {
    const [ana, bo, cleo] = (await anaFollows({ bo: 400, cleo: 400 })) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];

    value(await confirmReason(ana, bo, NOW));
    value(await endFollow(ana, cleo, NOW));

    expect(await shown(ana)).toEqual([]);
  });

  test('calls nobody quiet whose writing or whose giving is not on record', async () => {
    const [ana, bo, cleo] = (await anaFollows({ bo: 400, cleo: 400 })) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await db().person.update({
      where: { id: bo.personId },
      data: { community: 'Mill', communityKey: '7' },
    });
    await db().connection.updateMany({ where: { otherId: cleo.personId }, data: { gotCoverage: 'unknown' } });

    const { items } = await listReview(ana, 0, NOW);

    expect(items.map(({ person: { handle }, looks }) => [handle, ...looks]).sort()).toEqual([
      ['bo', 'reason-due'],
      ['cleo', 'reason-due'],
    ]);
    expect(items.find(({ person: { handle } }) => handle === 'bo')?.minutesPerWeek).toBeNull();
    expect(items.find(({ person: { handle } }) => handle === 'cleo')?.isKnown).toBe(false);
  });

  test('names somebody who takes a quarter of the time set aside, and what could be given', async () => {
    const [ana, bo] = (await anaFollows({ bo: 100 })) as [TestPerson, TestPerson];
    await db().person.update({ where: { id: ana.personId }, data: { attentionBudgetMinutes: 60 } });
    await db().person.update({ where: { id: bo.personId }, data: { readingMinutesPerWeek: 15 } });
    const postId = await publish(bo, {
      kind: 'question',
      ask: { wanted: 'Which flour?', byOn: null, audience: 'everyone', readers: [] },
    });

    const { items } = await listReview(ana, 0, NOW);

    expect(items).toMatchObject([{ looks: ['much-time'], minutesPerWeek: 15, couldGive: [{ postId }] }]);
  });

  test('takes the follow itself for no contact', async () => {
    const [ana, bo, cleo] = (await anaFollows({ bo: 400, cleo: 400 })) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    await comment(ana, await publish(cleo));

    const { items } = await listReview(ana, 0, NOW);
    const contacts = Object.fromEntries(items.map(({ person: { handle }, lastAt }) => [handle, lastAt]));

    expect(contacts.bo).toBeNull();
    expect(contacts.cleo).not.toBeNull();
    expect(bo.handle).toBe('bo');
  });

  test('goes on to the rest without repeating anybody', async () => {
    const since = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`p${n}`, 400 - n]));
    const [ana] = (await anaFollows(since)) as [TestPerson];

    const first = await shown(ana);
    const rest = await shown(ana, NOW, 6);

    expect(first).toHaveLength(6);
    expect([...first, ...rest].map(([handle]) => handle)).toEqual(Object.keys(since));
    expect((await listReview(ana, 0, NOW)).total).toBe(8);
  });
});
