import { describe, expect, test } from 'vitest';
import { putPieceBack, setPieceAside } from '#lib/connections/commands.ts';
import { listLeftOutOfLane, listReadingLane } from '#lib/connections/reading-lane.ts';
import { db } from '#lib/db/client.ts';
import { mutePerson } from '#lib/follows/distance.ts';
import { chooseLane } from '#lib/follows/review.ts';
import { people, person, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, plus } from '../follows/standing.ts';
import { block, comment, follow, publish, said, value } from '../posts/network.ts';

const NOW = new Date();

const shown = async (ana: TestPerson) =>
  (await listReadingLane(ana, undefined, NOW)).entries.map(({ person: { handle }, pieces }) => [
    handle,
    ...pieces.map(({ title }) => title),
  ]);

const daysAgo = (days: number) => plus(NOW, -days * DAY_MS);

/** Ana follows each, who writes so many minutes a week and published a first and a second piece. */
async function anaReads(minutes: Record<string, number>): Promise<[TestPerson, ...TestPerson[]]> {
  const ana = await person('ana');
  const others = await people(...Object.keys(minutes));
  for (const other of others) {
    await follow(ana, other);
    await publish(other, { title: 'first' }, daysAgo(9));
    await publish(other, { title: 'second' }, daysAgo(2));
    await db().person.update({
      where: { id: other.personId },
      data: { readingMinutesPerWeek: minutes[other.handle] },
    });
  }
  return [ana, ...others];
}

describe('the reading lane', () => {
  test('has the latest piece of each, those who write least first', async () => {
    const [ana] = await anaReads({ loud: 90, calm: 10, quiet: 1 });

    expect(await shown(ana)).toEqual([
      ['quiet', 'second'],
      ['calm', 'second'],
      ['loud', 'second'],
    ]);
  });

  test('puts whom I want more of first with two pieces, less of last, and leaves out whom I chose to', async () => {
    const [ana, loud, calm, quiet] = (await anaReads({
      loud: 90,
      calm: 10,
      quiet: 1,
      none: 0,
    })) as TestPerson[] & [TestPerson, TestPerson, TestPerson, TestPerson];
    const none = await db().person.findUniqueOrThrow({ where: { handle: 'none' } });
    value(await chooseLane(ana, { personId: loud.personId, lane: 'more' }));
    value(await chooseLane(ana, { personId: quiet.personId, lane: 'less' }));
    value(await chooseLane(ana, { personId: none.id, lane: 'none' }));

    expect(await shown(ana)).toEqual([
      ['loud', 'second', 'first'],
      ['calm', 'second'],
      ['quiet', 'second'],
    ]);
    expect((await listLeftOutOfLane(ana)).map(({ handle }) => handle)).toEqual(['none']);
    expect(await listLeftOutOfLane(calm)).toEqual([]);
  });

  test('goes on to the next piece once one was read or answered, and back again', async () => {
    const [ana, bo] = (await anaReads({ bo: 5 })) as [TestPerson, TestPerson];
    const posts = await db().post.findMany({
      where: { authorId: bo.personId },
      orderBy: { createdAt: 'asc' },
    });
    const [first, second] = posts.map(({ id }) => id) as [string, string];

    value(await setPieceAside(ana, { postId: second }));
    expect(await shown(ana)).toEqual([['bo', 'first']]);
    await comment(ana, first);
    expect(await shown(ana)).toEqual([]);
    value(await putPieceBack(ana, { postId: second }));

    expect(await shown(ana)).toEqual([['bo', 'second']]);
  });

  test('holds nothing of people muted, blocked, or not followed, and nothing of long ago', async () => {
    const [ana, muted, blocked] = (await anaReads({ muted: 1, blocked: 1 })) as [
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    const [stranger, early] = (await people('stranger', 'early')) as [TestPerson, TestPerson];
    await publish(stranger);
    await follow(ana, early);
    await publish(early, {}, daysAgo(91));

    value(await mutePerson(ana, muted));
    await block(blocked, ana);

    expect(await shown(ana)).toEqual([]);
  });

  test('a piece pressed away twice at once is away once, and one that cannot be seen is not there', async () => {
    const [ana, bo] = (await anaReads({ bo: 5 })) as [TestPerson, TestPerson];
    const draft = await publish(bo, { visibility: 'unlisted' });
    const open = await publish(bo);

    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => setPieceAside(ana, { postId: open })),
    );

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await db().readMark.count()).toBe(1);
    expect(said(await setPieceAside(ana, { postId: draft }))).toBe('post-not-found');
    expect(said(await setPieceAside(bo, { postId: open }))).toBe('post-not-found');
  });

  test('pages follow each other without gap or repetition, and cut nobody in two', async () => {
    const minutes = Object.fromEntries(Array.from({ length: 28 }, (_, n) => [`p${n}`, n / 7]));
    const [ana, ...others] = await anaReads(minutes);
    for (const { personId } of others.slice(0, 14)) value(await chooseLane(ana, { personId, lane: 'more' }));
    const seen: string[] = [];
    let cursor: string | undefined;

    do {
      const { entries, nextCursor } = await listReadingLane(ana, cursor, NOW);
      expect(entries.flatMap(({ pieces }) => pieces).length).toBeLessThanOrEqual(25);
      seen.push(...entries.flatMap(({ person: { handle }, pieces }) => pieces.map(() => handle)));
      cursor = nextCursor ?? undefined;
    } while (cursor && seen.length < 100);

    const expected = others.flatMap(({ handle }, n) => (n < 14 ? [handle, handle] : [handle]));
    expect(seen).toEqual(expected);
  });
});
