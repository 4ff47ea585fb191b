import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { decideMany, undoMany } from '#lib/follows/bulk.ts';
import { endFollow, startFollow } from '#lib/follows/commands.ts';
import { blockPerson } from '#lib/follows/distance.ts';
import { listWaitingFollowers } from '#lib/follows/queries.ts';
import { setInterests } from '#lib/people/commands.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';
import { DAY_MS, follow, followRow, MINUTE_MS, plus } from './standing.ts';

const MONDAY = new Date('2026-05-04T09:00:00Z');
const NOON = plus(MONDAY, 3 * 60 * MINUTE_MS);
const TUESDAY = plus(MONDAY, DAY_MS);

let ana: TestPerson;
let followers: TestPerson[];
let ids: string[];

beforeEach(async () => {
  const [first, ...others] = await people('ana', 'bo', 'cy', 'dee', 'eve');
  if (!first) throw new Error('Ana is needed');
  [ana, followers] = [first, others];
  ids = followers.map(({ personId }) => personId);
  for (const follower of followers) await follow(follower, ana, MONDAY);
});

const later = (followerId: string[]) => ({ followerId, decision: 'later' as const, until: TUESDAY });
const pass = (followerId: string[]) => ({ followerId, decision: 'pass' as const, until: null });
const back = (followerId: string[]) => ({ followerId, decision: 'follow-back' as const, until: null });
const waiting = async (now: Date) => (await listWaitingFollowers(ana, {}, now)).items.length;
const refusals = (outcome: Awaited<ReturnType<typeof decideMany>>) =>
  outcome.ok ? outcome.value.rows.map(({ refused }) => refused) : 'refused';

describe('deciding about several at once', () => {
  test('passes them, puts them off, and takes both back', async () => {
    await decideMany(ana, pass(ids.slice(0, 2)), NOON);
    await decideMany(ana, later(ids.slice(2)), NOON);
    expect(await waiting(NOON)).toBe(0);
    expect(await waiting(TUESDAY)).toBe(2);

    await undoMany(ana, { followerId: ids }, plus(NOON, 9 * MINUTE_MS));

    expect(await waiting(NOON)).toBe(4);
  });

  test('follows each back with the reason that their card suggests', async () => {
    const [bo, cy] = followers;
    if (!bo || !cy) throw new Error('both are needed');
    await setInterests(ana, { shares: [], seeks: [], offers: ['rye'] });
    await setInterests(bo, { shares: [], seeks: ['rye'], offers: [] });
    const suggested = (await listWaitingFollowers(ana, {}, NOON)).items.map(
      ({ person, suggested: reason }) => [person.id, reason],
    );

    await decideMany(ana, back(ids), NOON);

    expect(await followRow(ana, bo)).toMatchObject({ reasonKind: 'can-help', reasonText: 'rye' });
    const rows = await db().follow.findMany({ where: { followerId: ana.personId } });
    expect(
      rows.map((row) => [row.followeeId, { kind: row.reasonKind, text: row.reasonText }]).sort(),
    ).toEqual(suggested.sort());
    expect(await waiting(NOON)).toBe(0);
  });

  test('says for each what came of it: one that is refused keeps none of the others from being done', async () => {
    const [bo, cy, dee] = followers;
    if (!bo || !cy || !dee) throw new Error('all are needed');
    await endFollow(bo, ana, NOON);
    await follow(ana, cy, NOON);
    await blockPerson(dee, ana, NOON);
    const stranger = uuidv7();

    const outcome = await decideMany(ana, pass([...ids, stranger]), NOON);

    expect(refusals(outcome)).toEqual([
      'follower-not-found',
      'already-follow-them',
      'follower-not-found',
      null,
      'follower-not-found',
    ]);
    expect(refusals(await decideMany(ana, back([...ids, stranger]), NOON))).toEqual([
      'follower-not-found',
      null,
      'follower-not-found',
      null,
      'follower-not-found',
    ]);
  });

  test('taking back says who could not be: too late, or nothing to take back', async () => {
    await decideMany(ana, pass(ids.slice(0, 1)), NOON);

    const outcome = await undoMany(ana, { followerId: ids.slice(0, 2) }, plus(NOON, 5 * MINUTE_MS));
    expect(refusals(outcome as Awaited<ReturnType<typeof decideMany>>)).toEqual([null, 'nothing-to-undo']);

    await decideMany(ana, pass(ids), NOON);
    const late = await undoMany(ana, { followerId: ids }, plus(NOON, 11 * MINUTE_MS));
    expect(late.ok && late.value.rows.every(({ refused }) => refused === 'nothing-to-undo')).toBe(true);
  });
});

test('the same decision about the same people, twenty times at once, is made once', {
  timeout: 60_000,
}, async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => decideMany(ana, back(ids), NOON)));

  expect(outcomes.map(refusals)).toEqual(outcomes.map(() => ids.map(() => null)));
  expect(await db().follow.count({ where: { followerId: ana.personId } })).toBe(4);
  expect(await db().contribution.count({ where: { voidedAt: null } })).toBe(8);

  await Promise.all(Array.from({ length: 20 }, () => undoMany(ana, { followerId: ids }, NOON)));

  expect(await waiting(NOON)).toBe(4);
  expect(await db().contribution.count({ where: { voidedAt: null } })).toBe(4);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('passing and following back the same people at once leaves each decided one way', {
  timeout: 60_000,
}, async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      decideMany(ana, index % 2 ? back(ids) : pass([...ids].reverse()), NOON),
    ),
  );

  const decisions = await db().follow.findMany({ where: { followeeId: ana.personId } });
  expect(decisions.map(({ decision }) => decision)).toEqual(ids.map(() => 'followed-back'));
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('following back somebody who stopped following is refused, though a follow of its own is not', async () => {
  const [bo] = followers;
  if (!bo) throw new Error('Bo is needed');
  await endFollow(bo, ana, NOON);

  expect(refusals(await decideMany(ana, back([bo.personId]), NOON))).toEqual(['follower-not-found']);
  const alone = await startFollow(ana, {
    personId: bo.personId,
    reasonKind: 'their-writing',
    reasonText: '',
  });
  expect(alone.ok).toBe(true);
});
