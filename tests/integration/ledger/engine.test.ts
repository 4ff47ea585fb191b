import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db/client.ts';
import { pairStateOf, type StateRow } from '#lib/ledger/connection-row.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { Engine, Names, type PairState, type PersonTotals } from '#lib/scoring/index.ts';
import { people, type TestPerson } from '#tests/support/people.ts';

const NOON = Date.UTC(2026, 4, 5, 12);
const HOUR_MS = 3_600_000;
/** Four days after the last act there can be: some episodes have ended since the last act of a person, and some have not. */
const SOON = new Date(NOON + (60 * 36 + 100) * HOUR_MS);
const SOMEBODY = ['ana', 'bo', 'cem', 'dia', 'eda'];

type Act = { giver: number; step: number; hour: number; quarters: number; isVoided: boolean };

/** In the order in which they are written down, which is not the order of time: some come late, some are taken back. */
const acts = fc.array(
  fc.record<Act>({
    giver: fc.nat(4),
    step: fc.integer({ min: 1, max: 4 }),
    // days apart, so that episodes end in between; and often the same instant
    hour: fc.nat(60).map((nth) => nth * 36),
    quarters: fc.integer({ min: 1, max: 12 }),
    isVoided: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

async function take(cast: TestPerson[], { giver, step, hour, quarters, isVoided }: Act, source: string) {
  const giverId = cast[giver]?.personId ?? '';
  const receiverId = cast[(giver + step) % cast.length]?.personId ?? '';
  await inTransaction(async (tx) => {
    await lockPair(tx, giverId, receiverId);
    const at = new Date(NOON + hour * HOUR_MS);
    await recordContribution(tx, {
      giverId,
      receiverId,
      kind: 'feedback',
      at,
      credits: quarters / 4,
      source,
    });
    if (isVoided) await voidContribution(tx, source, at);
  });
}

/**
 * One engine over everybody's acts: each pair as it stood after the last act that concerns it, each person after that or
 * after the last of their episodes that has ended by `now`.
 */
async function network(now: Date): Promise<{
  people: Map<string, PersonTotals | null>;
  pairs: Map<string, PairState>;
}> {
  const rows = await db().contribution.findMany({
    where: { voidedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const engine = new Engine();
  const names = new Names();
  const people = new Set<string>();
  const pairs = new Map<string, PairState>();
  for (const { giverId, receiverId, at, credits } of rows) {
    const giver = names.number(giverId);
    const receiver = names.number(receiverId);
    engine.give({ giver, receiver, at: at.getTime(), credits });
    people.add(giverId).add(receiverId);
    pairs
      .set(`${giverId} ${receiverId}`, engine.pair(giver, receiver))
      .set(`${receiverId} ${giverId}`, engine.pair(receiver, giver));
  }
  engine.advance(now.getTime());
  const asWritten = (id: string) => engine.person(names.number(id), Number.NEGATIVE_INFINITY);
  return { people: new Map([...people].map((id) => [id, asWritten(id)])), pairs };
}

async function storedTotals(): Promise<Map<string, PersonTotals | null>> {
  const rows = await db().personTotals.findMany();
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        at: row.at.getTime(),
        given28: row.given28,
        received28: row.received28,
        lastGaveAt: row.lastGaveAt?.getTime() ?? null,
        asResponder: { opened: row.responderOpened, returned: row.responderReturned },
        asInitiator: { opened: row.initiatorOpened, returned: row.initiatorReturned },
        given: row.given,
        received: row.received,
        partners: row.partners,
      },
    ]),
  );
}

async function storedPairs(): Promise<Map<string, PairState>> {
  const rows = await db().$queryRaw<(StateRow & { owner_id: string; other_id: string })[]>`
    SELECT * FROM connections WHERE state_at IS NOT NULL`;
  return new Map(rows.map((row) => [`${row.owner_id} ${row.other_id}`, pairStateOf(row)]));
}

test('whatever is given, late or taken back, people and pairs stand as one engine over everybody has them, to the bit', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (taken) => {
      round += 1;
      const cast = await people(...SOMEBODY.map((name) => `${name}_${round}`));
      for (const [n, act] of taken.entries()) await take(cast, act, `comment:${round}:${n}`);
      await foldAllTotals(SOON);

      const { people: expectedPeople, pairs: expectedPairs } = await network(SOON);
      const [stored, pairs] = [await storedTotals(), await storedPairs()];

      expect(stored).toEqual(expectedPeople);
      expect(pairs).toEqual(expectedPairs);
    }),
    // earlier rounds stay: the engine of the last one is over a hundred people
    { numRuns: 15 },
  );
});

test('somebody with more acts than are read at a time has them all', async () => {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('there are two');
  await db().$executeRaw`
    INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source)
    SELECT gen_random_uuid(), CASE WHEN n % 3 = 0 THEN ${ana.personId}::uuid ELSE ${bo.personId}::uuid END,
           CASE WHEN n % 3 = 0 THEN ${bo.personId}::uuid ELSE ${ana.personId}::uuid END,
           'feedback', ${new Date(NOON)}::timestamptz + (n / 7) * interval '1 hour', 1, 'log:' || n
    FROM generate_series(0, 12000) n`;

  const now = new Date(NOON + 4_000 * HOUR_MS);
  await foldAllTotals(now);

  expect(await storedTotals()).toEqual((await network(now)).people);
  expect((await storedTotals()).get(ana.personId)).toMatchObject({
    given: 4001,
    received: 8000,
    partners: 1,
  });
});
