import { expect, test } from 'vitest';
import { findConnection } from '#lib/connections/queries.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { learnFromLedger } from '#lib/ledger/learn.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { withClient } from '#tests/support/recount.ts';

const START = Date.UTC(2026, 0, 5, 12);
const DAY_MS = 86_400_000;
const day = (n: number) => new Date(START + n * DAY_MS);
const NOW = day(250);

let acts = 0;
async function give(giver: TestPerson, receiver: TestPerson, on: number, kind = 'feedback'): Promise<void> {
  await inTransaction(async (tx) => {
    await lockPair(tx, giver.personId, receiver.personId);
    await recordContribution(tx, {
      giverId: giver.personId,
      receiverId: receiver.personId,
      kind,
      at: day(on),
      credits: kind === 'thanks' ? 0.25 : 3,
      source: `act:${acts++}`,
    });
  });
}

/** One gives, the other thanks the day after. */
async function help(giver: TestPerson, receiver: TestPerson, on: number): Promise<void> {
  await give(giver, receiver, on);
  await give(receiver, giver, on + 1, 'thanks');
}

async function several(name: string, count: number): Promise<TestPerson[]> {
  return people(...Array.from({ length: count }, (_, n) => `${name}_${n}`));
}

async function learn(): Promise<void> {
  await foldAllTotals();
  await withClient((client) => learnFromLedger(client, NOW));
}

async function scoreOf(viewer: TestPerson, other: TestPerson) {
  const found = await findConnection(viewer, other.handle, NOW);
  if (!found?.score) throw new Error(`${viewer.handle} has a score with ${other.handle}`);
  const { chance } = found.score.get.parts;
  const term = (id: string) => chance.terms.find((each) => each.id === id);
  return { trust: found.score.trust, chance, term };
}

/** Five people who help each other in the first weeks: standing starts with them. */
async function founders(): Promise<TestPerson[]> {
  const circle = await several('founder', 5);
  for (const [n, giver] of circle.entries()) {
    for (const [m, receiver] of circle.entries()) if (n !== m) await help(giver, receiver, n * 2);
  }
  return circle;
}

test('until the site has learnt, what passed with others counts in full and answers come at the usual rate', async () => {
  const [viewer, other] = await founders();
  if (!viewer || !other) throw new Error('there are five');
  await foldAllTotals();

  const { trust, term } = await scoreOf(viewer, other);

  expect(trust).toBe(1);
  expect(term('kind')?.z).toBe(0);
});

test('what a ring of strangers says of each other is not heard on the card of somebody else', async () => {
  const circle = await founders();
  const [viewer] = circle;
  const [stranger, ...ring] = await several('ring', 8);
  if (!viewer || !stranger) throw new Error('there are some');
  for (let round = 0; round < 6; round++) {
    for (const friend of ring) await help(friend, stranger, 130 + round * 15);
  }
  // all that passed with the viewer: a follow
  await give(stranger, viewer, 245, 'follow');
  await foldAllTotals();
  const unheard = await scoreOf(viewer, stranger);
  await learn();

  const heard = await scoreOf(viewer, stranger);

  expect(heard.trust).toBe(0);
  expect(unheard.term('b_resp')?.z).toBeGreaterThan(0.5);
  expect(heard.term('b_resp')?.z).toBe(0);
});

test('what people of standing experienced is heard, and the more of them the more', async () => {
  const circle = await founders();
  const [viewer, ...others] = circle;
  const [one, many] = await people('one', 'many');
  if (!viewer || !one || !many) throw new Error('there are some');
  for (const newcomer of [one, many]) await give(newcomer, viewer, 200, 'follow');
  for (const [n, founder] of others.entries()) {
    await help(founder, many, 200 + n);
    if (n === 0) await help(founder, one, 200);
  }
  await learn();

  const [little, more] = [await scoreOf(viewer, one), await scoreOf(viewer, many)];

  expect(little.trust).toBeGreaterThan(0);
  expect(more.trust).toBeGreaterThan(2 * little.trust);
  expect(more.trust).toBeLessThan(1);
});

test('what the viewer experienced counts fully, and is no voice for what others say', async () => {
  const circle = await founders();
  const [viewer] = circle;
  const [stranger, ...ring] = await several('ring', 5);
  if (!viewer || !stranger) throw new Error('there are some');
  for (const friend of ring) await help(friend, stranger, 150);
  for (let round = 0; round < 5; round++) await help(viewer, stranger, 150 + round * 16);
  await learn();

  const { trust, term } = await scoreOf(viewer, stranger);

  expect(trust).toBe(0);
  expect(term('pair_resp')?.evidence.opened).toBeGreaterThan(4);
  expect(term('pair_resp')?.z).toBeGreaterThan(0);
});

test('a score takes what the site has learnt of how often feedback is answered', async () => {
  const circle = await founders();
  const [viewer, other] = circle;
  const readers = await several('reader', 30);
  if (!viewer || !other) throw new Error('there are five');
  for (const reader of readers) await help(other, reader, 100);
  await foldAllTotals();
  const before = await scoreOf(viewer, other);
  await learn();

  const after = await scoreOf(viewer, other);

  expect(after.term('kind')?.evidence.here).toBeGreaterThan(0.6);
  expect(before.term('kind')?.evidence.here).toBeCloseTo(0.388, 6);
  expect(await db().siteModels.count()).toBe(1);
});
