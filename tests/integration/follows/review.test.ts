import { describe, expect, test } from 'vitest';
import { endFollow, startFollow, undoEndFollow } from '#lib/follows/commands.ts';
import { relationWith } from '#lib/follows/queries.ts';
import {
  changeReason,
  chooseLane,
  confirmReason,
  keepFollows,
  lookAgain,
  protectFollow,
  unprotectFollow,
} from '#lib/follows/review.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { said, value } from '../posts/network.ts';
import { DAY_MS, follow, followRow, plus } from './standing.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const HALF_A_YEAR_LATER = plus(NOW, 182 * DAY_MS);

async function anaFollowsBo(): Promise<[TestPerson, TestPerson]> {
  const [ana, bo] = (await people('ana', 'bo')) as [TestPerson, TestPerson];
  await follow(ana, bo, NOW);
  return [ana, bo];
}

const mine = async (ana: TestPerson, bo: TestPerson, now: Date) =>
  (await relationWith(ana, bo.personId, now))?.iFollow;

describe('the reason of a follow', () => {
  test('is asked about after half a year, and after it was confirmed half a year later again', async () => {
    const [ana, bo] = await anaFollowsBo();
    expect((await mine(ana, bo, plus(HALF_A_YEAR_LATER, -1)))?.isReasonDue).toBe(false);
    expect((await mine(ana, bo, HALF_A_YEAR_LATER))?.isReasonDue).toBe(true);

    value(await confirmReason(ana, bo, HALF_A_YEAR_LATER));

    expect(await mine(ana, bo, HALF_A_YEAR_LATER)).toMatchObject({ isReasonDue: false, saidAt: NOW });
    expect((await mine(ana, bo, plus(HALF_A_YEAR_LATER, 182 * DAY_MS)))?.isReasonDue).toBe(true);
  });

  test('that changes is of that day; said once more in the same words it keeps its day', async () => {
    const [ana, bo] = await anaFollowsBo();
    const later = plus(NOW, DAY_MS);
    const rye = { personId: bo.personId, reasonKind: 'can-help', reasonText: 'rye' } as const;

    value(await changeReason(ana, rye, later));
    value(await changeReason(ana, rye, HALF_A_YEAR_LATER));

    expect(await mine(ana, bo, HALF_A_YEAR_LATER)).toMatchObject({
      reason: { kind: 'can-help', text: 'rye' },
      saidAt: later,
      isReasonDue: false,
    });
    expect((await followRow(ana, bo))?.reasonStillAt).toEqual(HALF_A_YEAR_LATER);
  });

  test('belongs to the one who follows: nobody else changes it', async () => {
    const [ana, bo] = await anaFollowsBo();
    const before = await followRow(ana, bo);

    const refused = [
      await confirmReason(bo, ana, NOW),
      await changeReason(bo, { personId: ana.personId, reasonKind: 'can-help', reasonText: '' }, NOW),
      await protectFollow(bo, ana, NOW),
      await keepFollows(bo, { personIds: [ana.personId] }, NOW),
      await chooseLane(bo, { personId: ana.personId, lane: 'none' }),
    ];

    expect(refused.map(said)).toEqual(Array(5).fill('follow-not-found'));
    expect(await followRow(ana, bo)).toEqual(before);
  });
});

describe('what is kept about a follow', () => {
  test('survives letting go and taking that back', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await protectFollow(ana, bo, NOW));
    value(await chooseLane(ana, { personId: bo.personId, lane: 'more' }));
    const before = await followRow(ana, bo);

    value(await endFollow(ana, bo, plus(NOW, 1_000)));
    value(await undoEndFollow(ana, bo, plus(NOW, 2_000)));

    expect(await followRow(ana, bo)).toEqual(before);
  });

  test('begins anew with a new follow', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await protectFollow(ana, bo, NOW));
    value(await confirmReason(ana, bo, NOW));
    value(await chooseLane(ana, { personId: bo.personId, lane: 'none' }));
    value(await endFollow(ana, bo, NOW));

    value(
      await startFollow(ana, { personId: bo.personId, reasonKind: 'can-help', reasonText: '' }, plus(NOW, 1)),
    );

    expect(await followRow(ana, bo)).toMatchObject({
      protectedAt: null,
      reasonStillAt: null,
      reviewedAt: null,
      lane: 'usual',
    });
  });

  test('a protection set twice keeps its first day, and can be lifted', async () => {
    const [ana, bo] = await anaFollowsBo();

    await Promise.all([protectFollow(ana, bo, NOW), protectFollow(ana, bo, NOW)]);
    await protectFollow(ana, bo, HALF_A_YEAR_LATER);

    expect((await followRow(ana, bo))?.protectedAt).toEqual(NOW);
    value(await unprotectFollow(ana, bo));
    expect((await followRow(ana, bo))?.protectedAt).toBeNull();
  });

  test('several are kept at once; what ended meanwhile is left out and said', async () => {
    const [ana, bo] = await anaFollowsBo();
    const [cleo] = (await people('cleo')) as [TestPerson];
    await follow(ana, cleo, NOW);
    value(await endFollow(ana, cleo, NOW));

    const kept = await keepFollows(ana, { personIds: [bo.personId, cleo.personId] }, NOW);

    expect(value(kept)).toEqual({ personIds: [bo.personId], names: ['bo'] });
    expect((await followRow(ana, bo))?.reviewedAt).toEqual(NOW);
    value(await lookAgain(ana, { personIds: [bo.personId] }, plus(NOW, 9 * 60_000)));
    expect((await followRow(ana, bo))?.reviewedAt).toBeNull();
  });

  test('what was kept long ago is not taken back', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await keepFollows(ana, { personIds: [bo.personId] }, NOW));

    const late = await lookAgain(ana, { personIds: [bo.personId] }, plus(NOW, 11 * 60_000));

    expect(said(late)).toBe('follow-not-found');
  });

  test('the lane tells what it was before, so that it can be taken back', async () => {
    const [ana, bo] = await anaFollowsBo();
    value(await chooseLane(ana, { personId: bo.personId, lane: 'less' }));

    const chosen = value(await chooseLane(ana, { personId: bo.personId, lane: 'none' }));

    expect(chosen).toMatchObject({ before: 'less', lane: 'none', name: 'bo' });
  });
});
