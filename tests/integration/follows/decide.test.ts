import { describe, expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { endFollow, startFollow } from '#lib/follows/commands.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { listDecided, listWaitingFollowers, relationWith } from '#lib/follows/queries.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { DAY_MS, follow, followRow, inForce, MINUTE_MS, plus } from './standing.ts';

const MONDAY = new Date('2026-05-04T09:00:00Z');
const NOON = plus(MONDAY, 3 * 60 * MINUTE_MS);

/** Bo follows Ana since Monday; Ana decides. */
async function boFollowsAna() {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('both are needed');
  await follow(bo, ana, MONDAY);
  return { ana, bo, about: { followerId: bo.personId } };
}

async function give(giver: TestPerson, receiver: TestPerson, at: Date, source: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockPair(tx, giver.personId, receiver.personId);
    await recordContribution(tx, {
      giverId: giver.personId,
      receiverId: receiver.personId,
      kind: 'resource',
      at,
      credits: 2,
      source,
    });
  });
}

const waiting = async (ana: TestPerson, now: Date) =>
  (await listWaitingFollowers(ana, {}, now)).items.map(({ person, returned }) => [person.handle, returned]);
const decided = async (ana: TestPerson) =>
  (await listDecided(ana)).items.map(({ person, decision }) => [person.handle, decision]);

describe('passing', () => {
  test('takes the card away, keeps it among the decided, and tells nobody', async () => {
    const { ana, bo, about } = await boFollowsAna();

    expect((await passFollower(ana, about, NOON)).ok).toBe(true);

    expect(await waiting(ana, NOON)).toEqual([]);
    expect(await decided(ana)).toEqual([['bo', 'passed']]);
    expect(await relationWith(bo, ana.personId)).toMatchObject({ state: 'i-follow', laterUntil: null });
  });

  test('can be changed to later and to following back', async () => {
    const { ana, bo, about } = await boFollowsAna();
    await passFollower(ana, about, NOON);

    await decideLater(ana, { ...about, until: null }, NOON);
    expect(await decided(ana)).toEqual([['bo', 'later']]);

    await follow(ana, bo, NOON);
    expect(await decided(ana)).toEqual([['bo', 'followed-back']]);
  });
});

describe('later', () => {
  test('returns on its day, not before', async () => {
    const { ana, about } = await boFollowsAna();
    const wednesday = plus(MONDAY, 2 * DAY_MS);
    await decideLater(ana, { ...about, until: wednesday }, NOON);

    expect(await waiting(ana, plus(wednesday, -1))).toEqual([]);
    expect(await waiting(ana, wednesday)).toEqual([['bo', 'day-came']]);
  });

  test('until they act: returns with the first thing they give, and can be put off anew', async () => {
    const { ana, bo, about } = await boFollowsAna();
    await decideLater(ana, { ...about, until: null }, NOON);
    expect(await waiting(ana, plus(NOON, 300 * DAY_MS))).toEqual([]);

    const tuesday = plus(NOON, DAY_MS);
    await give(bo, ana, tuesday, 'gift:1');
    expect(await waiting(ana, tuesday)).toEqual([['bo', 'they-acted']]);

    await decideLater(ana, { ...about, until: null }, plus(tuesday, 1));
    expect(await waiting(ana, tuesday)).toEqual([]);
  });

  test('what I give them does not bring the card back', async () => {
    const { ana, bo, about } = await boFollowsAna();
    await decideLater(ana, { ...about, until: null }, NOON);

    await give(ana, bo, plus(NOON, DAY_MS), 'gift:2');

    expect(await waiting(ana, plus(NOON, DAY_MS))).toEqual([]);
  });

  test('a day that has passed, or lies over a year ahead, is refused', async () => {
    const { ana, bo, about } = await boFollowsAna();

    for (const until of [NOON, plus(NOON, 367 * DAY_MS)]) {
      expect(await decideLater(ana, { ...about, until }, NOON)).toEqual({
        ok: false,
        code: 'later-day-refused',
      });
    }
    expect(await followRow(bo, ana)).toMatchObject({ decision: 'undecided', decidedAt: null });
  });

  test('survives that they unfollow and follow again; the card goes while they do not follow', async () => {
    const { ana, bo, about } = await boFollowsAna();
    const wednesday = plus(MONDAY, 2 * DAY_MS);
    await decideLater(ana, { ...about, until: wednesday }, NOON);

    await endFollow(bo, ana, NOON);
    expect(await waiting(ana, wednesday)).toEqual([]);
    expect(await decided(ana)).toEqual([]);

    await follow(bo, ana, plus(NOON, DAY_MS));
    expect(await waiting(ana, plus(NOON, DAY_MS))).toEqual([]);
    expect(await waiting(ana, wednesday)).toEqual([['bo', 'day-came']]);
  });
});

describe('undo', () => {
  test('of a pass brings the card back', async () => {
    const { ana, about } = await boFollowsAna();
    await passFollower(ana, about, NOON);

    expect((await undoDecision(ana, about, plus(NOON, MINUTE_MS))).ok).toBe(true);

    expect(await waiting(ana, NOON)).toEqual([['bo', null]]);
    expect(await decided(ana)).toEqual([]);
  });

  test('of following back ends that follow too, without a trace in the ledger', async () => {
    const { ana, bo, about } = await boFollowsAna();
    await follow(ana, bo, NOON);

    expect((await undoDecision(ana, about, NOON)).ok).toBe(true);

    expect(await inForce({ [ana.personId]: 'ana', [bo.personId]: 'bo' })).toEqual(['bo → ana follow']);
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'they-follow:undecided' });
    expect(await waiting(ana, NOON)).toEqual([['bo', null]]);
  });

  test('goes back to what was decided before', async () => {
    const { ana, bo, about } = await boFollowsAna();
    const friday = plus(MONDAY, 4 * DAY_MS);
    await decideLater(ana, { ...about, until: friday }, MONDAY);
    await passFollower(ana, about, NOON);

    expect(await undoDecision(ana, about, NOON)).toMatchObject({
      ok: true,
      value: { name: 'bo', decision: 'later', laterUntil: friday },
    });

    expect(await followRow(bo, ana)).toMatchObject({
      decision: 'later',
      laterUntil: friday,
      decidedAt: MONDAY,
    });
  });

  test('works once, and for ten minutes', async () => {
    const { ana, about } = await boFollowsAna();
    await passFollower(ana, about, NOON);

    expect(await undoDecision(ana, about, plus(NOON, 10 * MINUTE_MS))).toMatchObject({
      code: 'nothing-to-undo',
    });
    expect((await undoDecision(ana, about, NOON)).ok).toBe(true);
    expect(await undoDecision(ana, about, NOON)).toMatchObject({ code: 'nothing-to-undo' });
  });

  test('is not for the other side of a follow back', async () => {
    const { ana, bo } = await boFollowsAna();
    await follow(ana, bo, NOON);

    expect(await undoDecision(bo, { followerId: ana.personId }, NOON)).toMatchObject({
      code: 'nothing-to-undo',
    });
    expect(await relationWith(ana, bo.personId)).toMatchObject({ state: 'mutual' });
  });
});

test('a stale card about somebody followed by now is refused with the reason', async () => {
  const { ana, bo, about } = await boFollowsAna();
  await startFollow(ana, { personId: bo.personId, reasonKind: 'similar-interests', reasonText: '' });

  expect(await passFollower(ana, about)).toEqual({ ok: false, code: 'already-follow-them' });
  expect(await decideLater(ana, { ...about, until: null })).toEqual({
    ok: false,
    code: 'already-follow-them',
  });
});

test('a suspended follower is not on the desk', async () => {
  const { ana, bo } = await boFollowsAna();
  await db().person.update({ where: { id: bo.personId }, data: { suspendedAt: NOON } });

  expect(await waiting(ana, NOON)).toEqual([]);
});
