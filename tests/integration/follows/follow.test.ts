import { describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import {
  endFollow,
  removeFollower,
  startFollow,
  undoEndFollow,
  undoRemoveFollower,
} from '#lib/follows/commands.ts';
import { mutePerson, unmutePerson } from '#lib/follows/distance.ts';
import { relationWith } from '#lib/follows/queries.ts';
import { people } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { DAY_MS, flagsOf, follow, followRow, inForce, MINUTE_MS, plus } from './standing.ts';

const MONDAY = new Date('2026-05-04T09:00:00Z');

async function anaAndBo() {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('both are needed');
  return { ana, bo, names: { [ana.personId]: 'ana', [bo.personId]: 'bo' } };
}

describe('following', () => {
  test('is a row, a contribution and a flag on both sides', async () => {
    const { ana, bo, names } = await anaAndBo();

    const outcome = await startFollow(
      ana,
      { handle: 'bo', reasonKind: 'can-help', reasonText: 'rye' },
      MONDAY,
    );

    expect(outcome).toEqual({ ok: true, value: bo });
    expect(await inForce(names)).toEqual(['ana → bo follow']);
    expect(await flagsOf(ana, bo)).toEqual({ iFollow: true, theyFollow: false });
    expect(await flagsOf(bo, ana)).toEqual({ iFollow: false, theyFollow: true });
    expect(await relationWith(ana, bo.personId)).toMatchObject({
      state: 'i-follow',
      iFollow: { since: MONDAY, reason: { kind: 'can-help', text: 'rye' } },
    });
  });

  test('shows the reason to the follower alone', async () => {
    const { ana, bo } = await anaAndBo();
    await startFollow(ana, { personId: bo.personId, reasonKind: 'own-words', reasonText: 'canary' });

    const seen = JSON.stringify(await relationWith(bo, ana.personId));

    expect(seen).toContain('they-follow:undecided');
    expect(seen).not.toContain('canary');
  });

  test('twice is once, and the first reason stays', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo, MONDAY);

    const again = await startFollow(ana, {
      personId: bo.personId,
      reasonKind: 'own-words',
      reasonText: 'other',
    });

    expect(again.ok).toBe(true);
    expect(await followRow(ana, bo)).toMatchObject({ reasonKind: 'their-writing', startedAt: MONDAY });
    expect(await inForce(names)).toEqual(['ana → bo follow']);
  });

  test('back leaves nothing to decide on either side', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(ana, bo);
    await follow(bo, ana);

    expect(await followRow(ana, bo)).toMatchObject({ decision: 'followed-back' });
    expect(await followRow(bo, ana)).toMatchObject({ decision: 'followed-back' });
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'mutual' });
  });
});

describe('unfollowing', () => {
  test('takes the follow out of the ledger, and undo puts it back with its first day', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo, MONDAY);
    const later = plus(MONDAY, 9 * DAY_MS);

    expect(await endFollow(ana, bo, later)).toEqual({ ok: true, value: bo });
    expect(await inForce(names)).toEqual([]);
    expect(await flagsOf(bo, ana)).toEqual({ iFollow: false, theyFollow: false });

    expect((await undoEndFollow(ana, bo, plus(later, 9 * MINUTE_MS))).ok).toBe(true);
    expect(await inForce(names)).toEqual(['ana → bo follow']);
    expect(await relationWith(ana, bo.personId)).toMatchObject({
      state: 'i-follow',
      iFollow: { since: MONDAY, reason: { kind: 'their-writing', text: '' } },
    });
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('cannot be undone after ten minutes', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(ana, bo, MONDAY);
    await endFollow(ana, bo, MONDAY);

    expect(await undoEndFollow(ana, bo, plus(MONDAY, 10 * MINUTE_MS))).toEqual({
      ok: false,
      code: 'nothing-to-undo',
    });
  });

  test('somebody who still follows counts as passed, and as followed back again after undo', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(bo, ana);
    await follow(ana, bo);

    await endFollow(ana, bo);
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'they-follow:passed' });

    await undoEndFollow(ana, bo);
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'mutual' });
  });

  test('a second press finds its wish fulfilled', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(ana, bo);
    await endFollow(ana, bo);

    expect((await endFollow(ana, bo)).ok).toBe(true);
    expect((await undoEndFollow(ana, bo)).ok).toBe(true);
    expect((await undoEndFollow(ana, bo)).ok).toBe(true);
  });

  test('following again starts anew, and what the other had decided stays', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo, MONDAY);
    await db().follow.updateMany({ data: { decision: 'passed', decidedAt: MONDAY } });
    await endFollow(ana, bo, MONDAY);
    const later = plus(MONDAY, DAY_MS);

    await follow(ana, bo, later);

    expect(await followRow(ana, bo)).toMatchObject({ startedAt: later, endedAt: null, decision: 'passed' });
    expect(await inForce(names)).toEqual(['ana → bo follow']);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });
});

describe('removing a follower', () => {
  test('ends their follow and can be undone', async () => {
    const { ana, bo, names } = await anaAndBo();
    await follow(ana, bo, MONDAY);

    expect(await removeFollower(bo, ana, plus(MONDAY, DAY_MS))).toEqual({ ok: true, value: ana });
    expect(await inForce(names)).toEqual([]);
    // the follower's own undo does not reach what somebody else ended
    expect(await undoEndFollow(ana, bo, plus(MONDAY, DAY_MS))).toMatchObject({ code: 'nothing-to-undo' });

    expect((await undoRemoveFollower(bo, ana, plus(MONDAY, DAY_MS))).ok).toBe(true);
    expect(await followRow(ana, bo)).toMatchObject({ startedAt: MONDAY, endedAt: null });
    expect(await inForce(names)).toEqual(['ana → bo follow']);
  });

  test('leaves my own follow of them, and they may follow again', async () => {
    const { ana, bo } = await anaAndBo();
    await follow(ana, bo);
    await follow(bo, ana);

    await removeFollower(bo, ana);
    expect(await relationWith(bo, ana.personId)).toMatchObject({ state: 'i-follow' });
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'they-follow:followed-back' });

    await follow(ana, bo);
    expect(await relationWith(bo, ana.personId)).toMatchObject({ state: 'mutual' });
  });
});

test('muting is silent and can be taken back', async () => {
  const { ana, bo } = await anaAndBo();
  await follow(ana, bo);

  await mutePerson(ana, bo);
  await mutePerson(ana, bo);
  expect(await relationWith(ana, bo.personId)).toMatchObject({ isMuted: true, state: 'i-follow' });
  expect(await relationWith(bo, ana.personId)).toMatchObject({ isMuted: false });

  await unmutePerson(ana, bo);
  expect(await relationWith(ana, bo.personId)).toMatchObject({ isMuted: false });
});
