import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { rebuildLedger } from '#lib/ledger/rebuild.ts';
import {
  type NewContribution,
  recordContribution,
  replaceContribution,
  voidContribution,
} from '#lib/ledger/record.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';

const NOON = Date.UTC(2026, 4, 5, 12);
const HOUR_MS = 3_600_000;

let somebody: TestPerson[];
beforeEach(async () => {
  somebody = await people('ana', 'bo', 'cem', 'dia');
});

const idOf = (index: number) => somebody[index]?.personId ?? '';

function record(act: Omit<NewContribution, 'kind'>): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockPair(tx, act.giverId, act.receiverId);
    return recordContribution(tx, { kind: 'feedback', ...act });
  });
}

async function connection(owner: number, other: number) {
  return db().connection.findUniqueOrThrow({
    where: { ownerId_otherId: { ownerId: idOf(owner), otherId: idOf(other) } },
  });
}

test('an act stands on both connections, seen from either side', async () => {
  await record({
    giverId: idOf(0),
    receiverId: idOf(1),
    at: new Date(NOON),
    credits: 1.5,
    source: 'comment:1',
  });

  expect(await connection(0, 1)).toMatchObject({
    gaveCount: 1,
    gaveCredits: 1.5,
    gotCount: 0,
    lastAt: new Date(NOON),
  });
  expect(await connection(1, 0)).toMatchObject({
    gotCount: 1,
    gotCredits: 1.5,
    gaveCount: 0,
    lastAt: new Date(NOON),
  });
});

test('the same source counts once, a hundred times at once', async () => {
  const act = { giverId: idOf(0), receiverId: idOf(1), at: new Date(NOON), credits: 3, source: 'comment:1' };

  const written = await Promise.all(Array.from({ length: 100 }, () => record(act)));

  expect(written.filter(Boolean)).toHaveLength(1);
  expect(await connection(0, 1)).toMatchObject({ gaveCount: 1, gaveCredits: 3 });
  expect(await db().contribution.count()).toBe(1);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('what is voided no longer counts, and its source may count again', async () => {
  const act = { giverId: idOf(0), receiverId: idOf(1), at: new Date(NOON), credits: 3, source: 'follow:1' };
  await record(act);

  await inTransaction(async (tx) => {
    await lockPair(tx, idOf(0), idOf(1));
    expect(await voidContribution(tx, act.source, new Date())).toBe(true);
    expect(await voidContribution(tx, act.source, new Date())).toBe(false);
  });

  expect(await connection(0, 1)).toMatchObject({ gaveCount: 0, gaveSlow: 0, stateAt: null });
  expect(await differencesFromRecount()).toEqual(SOUND);
  expect(await record(act)).toBe(true);
  expect(await connection(0, 1)).toMatchObject({ gaveCount: 1 });
});

test('an act that turns out useful counts in full at the time it was done', async () => {
  await record({
    giverId: idOf(0),
    receiverId: idOf(1),
    at: new Date(NOON),
    credits: 1.5,
    source: 'comment:1',
  });
  await record({
    giverId: idOf(1),
    receiverId: idOf(0),
    at: new Date(NOON + HOUR_MS),
    credits: 0.5,
    source: 'reply:1',
  });

  await inTransaction(async (tx) => {
    await lockPair(tx, idOf(0), idOf(1));
    expect(await replaceContribution(tx, { source: 'comment:1', credits: 3 }, new Date())).toBe(true);
    expect(await replaceContribution(tx, { source: 'comment:1', credits: 3 }, new Date())).toBe(false);
  });

  expect(await connection(0, 1)).toMatchObject({ gaveCount: 1, gaveCredits: 3, gaveLastAt: new Date(NOON) });
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('a transaction that fails leaves nothing behind', async () => {
  const failing = inTransaction(async (tx) => {
    await lockPair(tx, idOf(0), idOf(1));
    const act = {
      giverId: idOf(0),
      receiverId: idOf(1),
      at: new Date(NOON),
      credits: 3,
      source: 'comment:1',
    };
    await recordContribution(tx, { kind: 'feedback', ...act });
    throw new Error('the power went out');
  });

  await expect(failing).rejects.toThrow('the power went out');
  expect(await db().contribution.count()).toBe(0);
  expect(await db().connection.count()).toBe(0);
  expect(await db().monthTotal.count()).toBe(0);
});

test('people of one circle giving to each other at once wait for each other, and nothing is lost', async () => {
  const acts = Array.from({ length: 200 }, (_, n) => {
    const giver = n % 4;
    const receiver = (giver + 1 + (n % 3)) % 4;
    return {
      giverId: idOf(giver),
      receiverId: idOf(receiver),
      at: new Date(NOON + (n % 7) * HOUR_MS),
      credits: 1,
      source: `comment:${n}`,
    };
  });

  await Promise.all(acts.map(record));

  expect(await db().contribution.count()).toBe(200);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

type Step = {
  giver: number;
  step: number;
  hour: number;
  quarters: number;
  source: number;
  what: 'give' | 'void' | 'worth';
};

const steps = fc.array(
  fc.record<Step>({
    giver: fc.nat(3),
    step: fc.integer({ min: 1, max: 3 }),
    hour: fc.nat(2_000),
    quarters: fc.integer({ min: 1, max: 12 }),
    source: fc.nat(12),
    what: fc.constantFrom('give', 'give', 'give', 'void', 'worth'),
  }),
  { minLength: 1, maxLength: 30 },
);

async function take({ giver, step, hour, quarters, source, what }: Step): Promise<void> {
  const giverId = idOf(giver);
  const receiverId = idOf((giver + step) % 4);
  // a source belongs to one pair, as it does in the product
  const name = `comment:${giverId}:${receiverId}:${source}`;
  await inTransaction(async (tx) => {
    await lockPair(tx, giverId, receiverId);
    const act = {
      giverId,
      receiverId,
      kind: 'feedback',
      at: new Date(NOON + hour * HOUR_MS),
      credits: quarters / 4,
    };
    if (what === 'give') await recordContribution(tx, { ...act, source: name });
    if (what === 'void') await voidContribution(tx, name, new Date());
    if (what === 'worth') await replaceContribution(tx, { source: name, credits: quarters / 4 }, new Date());
  });
}

test('whatever is given, voided and re-valued in whatever order, a rebuild finds the same to the bit', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const step of taken) await take(step);
      expect(await differencesFromRecount()).toEqual(SOUND);
    }),
    { numRuns: 25 },
  );
});

test('a rebuild finds what was tampered with and puts it right', async () => {
  await record({
    giverId: idOf(0),
    receiverId: idOf(1),
    at: new Date(NOON),
    credits: 3,
    source: 'comment:1',
  });
  await record({
    giverId: idOf(2),
    receiverId: idOf(1),
    at: new Date(NOON),
    credits: 3,
    source: 'comment:2',
  });
  await foldAllTotals();
  const before = await connection(0, 1);
  await db()
    .$executeRaw`UPDATE connections SET gave_slow = gave_slow + 1e-15 WHERE owner_id = ${idOf(0)}::uuid`;
  await db().$executeRaw`UPDATE month_totals SET given_count = 7 WHERE person_id = ${idOf(2)}::uuid`;
  await db().$executeRaw`DELETE FROM person_totals WHERE person_id = ${idOf(1)}::uuid`;

  const found = await withClient((client) => rebuildLedger(client, { apply: true }));

  expect(found).toEqual({
    contributions: 2,
    pairs: 2,
    differences: { connections: 1, months: 1, totals: 1 },
  });
  expect(await connection(0, 1)).toEqual(before);
  expect(await differencesFromRecount()).toEqual(SOUND);
});
