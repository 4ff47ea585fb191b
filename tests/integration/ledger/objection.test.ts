import { beforeEach, describe, expect, test } from 'vitest';
import { findConnection, listConnections } from '#lib/connections/queries.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { leaveOutOfTotals, lockTotals } from '#lib/ledger/objection.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { foldAllTotals, foldTotals } from '#lib/ledger/totals.ts';
import { objectToScoring, withdrawObjection } from '#lib/people/objection.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND } from '#tests/support/recount.ts';

const NOON = Date.UTC(2026, 4, 5, 12);
const NOW = new Date(NOON + 86_400_000);
const NAMES = ['ana', 'bo', 'cem', 'dia'] as const;
type Name = (typeof NAMES)[number];

/** Who gave to whom, an hour apart; Dia knows nobody but Bo. */
const ACTS: readonly (readonly [Name, Name])[] = [
  ['ana', 'bo'],
  ['bo', 'ana'],
  ['ana', 'cem'],
  ['cem', 'ana'],
  ['bo', 'cem'],
  ['dia', 'bo'],
  ['cem', 'bo'],
];

let cast: Record<Name, TestPerson>;
beforeEach(async () => {
  const [ana, bo, cem, dia] = await people(...NAMES);
  if (!ana || !bo || !cem || !dia) throw new Error('there are four');
  cast = { ana, bo, cem, dia };
});

function give(giver: TestPerson, receiver: TestPerson, hour: number): Promise<void> {
  return inTransaction(async (tx) => {
    await lockPair(tx, giver.personId, receiver.personId);
    await recordContribution(tx, {
      giverId: giver.personId,
      receiverId: receiver.personId,
      kind: 'feedback',
      at: new Date(NOON + hour * 3_600_000),
      credits: 1.5,
      source: `act:${hour}`,
    });
  });
}

/** All acts, or those in which `without` has no part. */
async function happen(without?: Name): Promise<void> {
  for (const [hour, [giver, receiver]] of ACTS.entries()) {
    if (giver !== without && receiver !== without) await give(cast[giver], cast[receiver], hour);
  }
  await foldAllTotals();
}

/** The stored totals by handle, every column to the bit. */
async function totals(): Promise<Record<string, unknown>> {
  const rows = await db().$queryRaw<{ handle: string; row: object }[]>`
    SELECT p.handle, to_jsonb(t) - 'person_id' AS row FROM person_totals t JOIN people p ON p.id = t.person_id`;
  return Object.fromEntries(rows.map(({ handle, row }) => [handle, row]));
}

async function objectedAt(who: TestPerson): Promise<Date | null> {
  const row = await db().person.findUniqueOrThrow({ where: { id: who.personId } });
  return row.objectedAt;
}

describe('who asks to be left out of scores', () => {
  test('is in nobody’s stored totals from that moment on', async () => {
    await happen();
    expect(Object.keys(await totals()).sort()).toEqual(['ana', 'bo', 'cem', 'dia']);

    await objectToScoring(cast.bo, NOW);

    // everybody something passed with: until they are summed anew nothing at all stands
    expect(await totals()).toEqual({});
  });

  test('leaves the totals of those they have nothing to do with alone', async () => {
    await happen('bo');
    await give(cast.dia, cast.bo, 50);
    await foldAllTotals();
    const before = await totals();

    await objectToScoring(cast.bo, NOW);

    expect(await totals()).toEqual({ ana: before.ana, cem: before.cem });
  });

  test('is, once summed anew, as if they had never been there', async () => {
    await happen('bo');
    const never = await totals();
    await db().$executeRaw`DELETE FROM contributions`;
    await db().$executeRaw`DELETE FROM connections`;
    await db().$executeRaw`DELETE FROM month_totals`;
    await db().$executeRaw`DELETE FROM person_totals`;
    await happen();
    expect(await totals()).not.toEqual(never);

    await objectToScoring(cast.bo, NOW);
    await foldAllTotals();

    expect(Object.keys(never).sort()).toEqual(['ana', 'cem']);
    expect(await totals()).toEqual(never);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('stays out when more passes, and when something is taken back', async () => {
    await happen('bo');
    const never = await totals();
    await objectToScoring(cast.bo, NOW);

    await give(cast.bo, cast.ana, 60);
    await give(cast.cem, cast.bo, 61);
    await foldAllTotals();
    expect(await totals()).toEqual(never);
    await inTransaction(async (tx) => {
      await lockPair(tx, cast.bo.personId, cast.ana.personId);
      await voidContribution(tx, 'act:60', NOW);
    });
    await foldAllTotals();

    expect(await totals()).toEqual(never);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('is back to the bit when they take part again', async () => {
    await happen();
    const before = await totals();
    await objectToScoring(cast.bo, NOW);
    await foldAllTotals();

    await withdrawObjection(cast.bo);
    await foldAllTotals();

    expect(await totals()).toEqual(before);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('says so once, however often and however quickly they press', async () => {
    await happen();
    const later = new Date(NOW.getTime() + 1_000);

    const pressed = await Promise.all([1, 2, 3].map(() => objectToScoring(cast.bo, NOW)));
    const again = await objectToScoring(cast.bo, later);

    expect(pressed.filter((outcome) => outcome.ok && outcome.value.changed)).toHaveLength(1);
    expect(again).toEqual({ ok: true, value: { changed: false } });
    expect(await objectedAt(cast.bo)).toEqual(NOW);
    const back = await Promise.all([1, 2].map(() => withdrawObjection(cast.bo)));
    expect(back.filter((outcome) => outcome.ok && outcome.value.changed)).toHaveLength(1);
    expect(await objectedAt(cast.bo)).toBeNull();
  });

  test('puts one row into the queue, whatever passed, and the job finds everybody it concerns', async () => {
    await happen();

    await objectToScoring(cast.bo, NOW);

    const waiting = await db().totalsWaiting.findMany({ select: { personId: true, withPartners: true } });
    expect(waiting).toEqual([{ personId: cast.bo.personId, withPartners: true }]);
    expect(await db().contribution.count({ where: { unfolded: true } })).toBe(0);
    expect(await foldTotals()).toBe(4);
    expect(await db().totalsWaiting.count()).toBe(0);
  });

  test('is nobody but themselves', async () => {
    await happen();
    const before = await totals();

    await withdrawObjection(cast.ana);
    await objectToScoring({ personId: '0190a0b0-0000-7000-8000-00000000dead' }, NOW);

    expect(await totals()).toEqual(before);
    expect(await db().totalsWaiting.count()).toBe(0);
    expect(await db().person.count({ where: { objectedAt: { not: null } } })).toBe(0);
  });
});

describe('a fold or rebuild on its way when somebody asks to be left out', () => {
  test('is waited for, and what it wrote goes with the rest', async () => {
    await happen();
    await give(cast.bo, cast.ana, 70);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun = () => {};
    const folding = new Promise<void>((resolve) => {
      begun = resolve;
    });
    // a rebuild that has read what passed, and writes what it read once it is let go
    const fold = inTransaction(async (tx) => {
      await lockTotals(tx);
      begun();
      await held;
      await tx.$executeRaw`
        INSERT INTO person_totals (person_id, at, given) VALUES (${cast.ana.personId}::uuid, ${NOW}, 7)
        ON CONFLICT (person_id) DO UPDATE SET given = excluded.given`;
    });
    await folding;

    const objection = objectToScoring(cast.bo, NOW);
    await Promise.race([objection, untilSomebodyWaits()]);
    expect(Object.keys(await totals())).toHaveLength(4);
    letGo();
    await Promise.all([fold, objection]);

    expect(await totals()).toEqual({});
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('writes nothing that it read before', async () => {
    await happen();
    await give(cast.bo, cast.ana, 70);

    let folding: Promise<number> | undefined;
    await inTransaction(async (tx) => {
      await lockTotals(tx);
      folding = foldTotals();
      // it has read what passed and waits to write it
      await untilSomebodyWaits();
      await tx.person.update({ where: { id: cast.bo.personId }, data: { objectedAt: NOW } });
      await leaveOutOfTotals(tx, cast.bo.personId);
    });
    await folding;

    expect(await totals()).toEqual({});
    expect(await differencesFromRecount()).toEqual(SOUND);
    expect(Object.keys(await totals()).sort()).toEqual(['ana', 'cem']);
  });

  test('never brings anything back, in any order of the two', async () => {
    await happen('bo');
    const never = await totals();
    for (const [hour, [giver, receiver]] of ACTS.entries()) {
      if (giver === 'bo' || receiver === 'bo') await give(cast[giver], cast[receiver], hour);
    }

    for (let round = 0; round < 12; round++) {
      await give(cast.ana, cast.bo, 100 + round);
      const folds = [foldTotals(), foldTotals()];
      await Promise.all([...folds, objectToScoring(cast.bo, NOW), foldTotals()]);
      await foldAllTotals();
      expect(await totals()).toEqual(never);
      await Promise.all([foldTotals(), withdrawObjection(cast.bo), foldTotals()]);
    }

    expect(await differencesFromRecount()).toEqual(SOUND);
    expect(Object.keys(await totals()).sort()).toEqual(['ana', 'bo', 'cem', 'dia']);
  });

  test('bears acts that are given and taken back at that moment', async () => {
    await happen();
    await give(cast.bo, cast.ana, 80);

    await Promise.all([
      give(cast.bo, cast.dia, 81),
      give(cast.cem, cast.bo, 82),
      objectToScoring(cast.bo, NOW),
      inTransaction(async (tx) => {
        await lockPair(tx, cast.bo.personId, cast.ana.personId);
        await voidContribution(tx, 'act:80', NOW);
      }),
      foldTotals(),
    ]);

    expect(await differencesFromRecount()).toEqual(SOUND);
    expect(Object.keys(await totals()).sort()).toEqual(['ana', 'cem']);
  });
});

/** Until PostgreSQL reports that a transaction of this database waits for an advisory lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
    if (row && row.waiting > 0) return;
  }
}

describe('a connection with somebody left out', () => {
  test('keeps its account and has no score, for either of the two', async () => {
    await happen();
    const before = await findConnection(cast.ana, 'bo', NOW);
    expect(before?.score?.value).toBeGreaterThan(0);

    await objectToScoring(cast.bo, NOW);

    const [anas, bos] = [
      await findConnection(cast.ana, 'bo', NOW),
      await findConnection(cast.bo, 'ana', NOW),
    ];
    expect(anas).toMatchObject({ leftOutBy: 'other', score: null, suggestion: null });
    expect(bos).toMatchObject({ leftOutBy: 'owner', score: null, suggestion: null });
    expect([anas?.gave, anas?.got]).toEqual([before?.gave, before?.got]);
    expect((await findConnection(cast.ana, 'cem', NOW))?.score?.value).toBeGreaterThan(0);
  });

  test('stands last in the order by score', async () => {
    await happen();
    await objectToScoring(cast.bo, NOW);
    await foldAllTotals();

    const { connections, isLeftOut } = await listConnections(cast.ana, { sort: 'score' }, NOW);

    expect(connections.map(({ person, leftOutBy }) => [person.handle, leftOutBy])).toEqual([
      ['cem', null],
      ['bo', 'other'],
    ]);
    expect(isLeftOut).toBe(false);
  });

  test('is every one of their own: the order by score is the latest first', async () => {
    await happen();
    await objectToScoring(cast.bo, NOW);

    const { connections, isLeftOut } = await listConnections(cast.bo, { sort: 'score' }, NOW);

    expect(isLeftOut).toBe(true);
    expect(connections.map(({ person, score }) => [person.handle, score])).toEqual([
      ['cem', null],
      ['dia', null],
      ['ana', null],
    ]);
  });
});
