import { describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import {
  endFollow,
  removeFollower,
  startFollow,
  undoEndFollow,
  undoRemoveFollower,
} from '#lib/follows/commands.ts';
import { blockPerson, unblockPerson } from '#lib/follows/distance.ts';
import { listBlocked, relationWith } from '#lib/follows/queries.ts';
import { people } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { flagsOf, follow, inForce, WRITING } from './standing.ts';

const _MONDAY = new Date('2026-05-04T09:00:00Z');

async function anaAndBo() {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('both are needed');
  return { ana, bo, names: { [ana.personId]: 'ana', [bo.personId]: 'bo' } };
}

describe('blocking', () => {
  test('ends follows both ways and takes both out of the ledger', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo);
    await follow(bo, ana);

    expect(await blockPerson(ana, bo)).toEqual({ ok: true, value: bo });
    expect(await inForce(names)).toEqual([]);
    expect(await flagsOf(ana, bo)).toEqual({ iFollow: false, theyFollow: false });
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'blocked' });
    expect(await relationWith(bo, ana.personId)).toBeNull();
    expect((await listBlocked(ana)).map(({ handle }) => handle)).toEqual(['bo']);
    expect(await listBlocked(bo)).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('stands against an undo of what was ended just before', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo);
    await follow(bo, ana);
    await endFollow(ana, bo);
    await removeFollower(ana, bo);
    await blockPerson(bo, ana);

    expect(await undoEndFollow(ana, bo)).toEqual({ ok: false, code: 'nothing-to-undo' });
    expect(await undoRemoveFollower(ana, bo)).toEqual({ ok: false, code: 'nothing-to-undo' });
    expect(await inForce(names)).toEqual([]);
  });

  test('can be lifted by who blocked, and ended follows stay ended', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(ana, bo);
    await blockPerson(bo, ana);

    await unblockPerson(ana, bo);
    expect(await startFollow(ana, { personId: bo.personId, ...WRITING })).toMatchObject({
      code: 'person-not-found',
    });

    await unblockPerson(bo, ana);
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'strangers' });
    await follow(ana, bo);
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'i-follow' });
  });

  test('is possible both ways, so that a refusal tells nothing', async () => {
    const { ana, bo } = await anaAndBo();
    await blockPerson(ana, bo);

    expect((await blockPerson(bo, ana)).ok).toBe(true);
    expect(await db().block.count()).toBe(2);
  });
});
