import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { endFollow, removeFollower, startFollow, undoEndFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { blockPerson, unblockPerson } from '#lib/follows/distance.ts';
import { laterUntil } from '#lib/follows/rules.ts';
import { people } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { flagsOf, follow, followRow, inForce, WRITING } from './standing.ts';

async function anaAndBo() {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('both are needed');
  return { ana, bo, names: { [ana.personId]: 'ana', [bo.personId]: 'bo' } };
}

const times = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

test('the same follow sent a hundred times at once is one follow and one contribution', async () => {
  const { ana, bo, names } = await anaAndBo();

  const outcomes = await times(100, () => startFollow(ana, { personId: bo.personId, ...WRITING }));

  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await db().follow.count()).toBe(1);
  expect(await inForce(names)).toEqual(['ana → bo follow']);
  expect(await db().contribution.count()).toBe(1);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('two who follow each other at the same moment end up mutual', async () => {
  const { ana, bo } = await anaAndBo();

  await Promise.all([follow(ana, bo), follow(bo, ana)]);

  expect(await followRow(ana, bo)).toMatchObject({ decision: 'followed-back' });
  expect(await followRow(bo, ana)).toMatchObject({ decision: 'followed-back' });
});

test('two hundred follows and unfollows mixed leave ledger, flags and follow agreeing', async () => {
  const { ana, bo, names } = await anaAndBo();
  const acts = [
    () => startFollow(ana, { personId: bo.personId, ...WRITING }),
    () => endFollow(ana, bo),
    () => startFollow(bo, { personId: ana.personId, ...WRITING }),
    () => undoEndFollow(ana, bo),
    () => removeFollower(ana, bo),
  ];

  await times<unknown>(200, (index) => acts[index % acts.length]?.() ?? Promise.reject());

  const [mine, theirs] = [await followRow(ana, bo), await followRow(bo, ana)];
  const live = { iFollow: mine?.endedAt === null, theyFollow: theirs?.endedAt === null };
  expect(await flagsOf(ana, bo)).toEqual(live);
  expect(await flagsOf(bo, ana)).toEqual({ iFollow: live.theyFollow, theyFollow: live.iFollow });
  expect((await inForce(names)).sort()).toEqual([
    ...(live.iFollow ? ['ana → bo follow'] : []),
    ...(live.theyFollow ? ['bo → ana follow'] : []),
  ]);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('a block while follows are in flight never leaves both', { timeout: 120_000 }, async () => {
  const { ana, bo, names } = await anaAndBo();
  const left: string[][] = [];

  for (let round = 0; round < 60; round++) {
    const follows = [
      () => startFollow(ana, { personId: bo.personId, ...WRITING }),
      () => startFollow(bo, { personId: ana.personId, ...WRITING }),
      () => undoEndFollow(ana, bo),
    ];
    // the block arrives before, between and after
    const acts = follows.toSpliced(round % 4, 0, () => blockPerson(bo, ana));
    await Promise.all(acts.map((act) => act()));
    left.push(await inForce(names));
    await unblockPerson(bo, ana);
    await follow(ana, bo);
    await endFollow(ana, bo);
  }

  expect(left.flat()).toEqual([]);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('the same decision sent a hundred times at once is made once, and undone to what was before it', async () => {
  const { ana, bo } = await anaAndBo();
  await follow(bo, ana);
  const about = { followerId: bo.personId };
  const until = laterUntil({ when: 'next-week' }, new Date());

  const outcomes = await times(100, (index) =>
    decideLater(ana, { ...about, until }, new Date(Date.now() + index)),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await followRow(bo, ana)).toMatchObject({
    decision: 'later',
    laterUntil: until,
    decisionBefore: { decision: 'undecided' },
  });

  await times(100, () => passFollower(ana, about));
  expect(await followRow(bo, ana)).toMatchObject({
    decision: 'passed',
    decisionBefore: { decision: 'later' },
  });

  const undone = await times(100, () => undoDecision(ana, about));
  expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await followRow(bo, ana)).toMatchObject({ decision: 'later', laterUntil: until });
});

test('following back a hundred times while passing a hundred times is one or the other', async () => {
  const { ana, bo } = await anaAndBo();
  await follow(bo, ana);

  await times<unknown>(200, (index) =>
    index % 2 === 0
      ? startFollow(ana, { personId: bo.personId, ...WRITING })
      : passFollower(ana, { followerId: bo.personId }),
  );

  // whichever came first, the follow stands in the end: passing is refused once it does
  expect(await followRow(ana, bo)).toMatchObject({ endedAt: null });
  expect(await followRow(bo, ana)).toMatchObject({ decision: 'followed-back' });
  expect(await db().contribution.count({ where: { voidedAt: null } })).toBe(2);
});
