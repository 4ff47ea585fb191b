import { expect, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution } from '#lib/ledger/record.ts';
import { LEDGER_VERSION, ledgerVersion } from '#lib/ledger/version.ts';
import { bringLedgerUpToDate } from '#prisma/local/ledger.ts';
import { people } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';

async function oneAct(): Promise<void> {
  const [ana, bo] = await people('ana', 'bo');
  if (!ana || !bo) throw new Error('there are two');
  await inTransaction(async (tx) => {
    await lockPair(tx, ana.personId, bo.personId);
    await recordContribution(tx, {
      giverId: ana.personId,
      receiverId: bo.personId,
      kind: 'feedback',
      at: new Date(Date.UTC(2026, 4, 5)),
      credits: 3,
      source: 'comment:1',
    });
  });
}

const versionNow = () => withClient(ledgerVersion);

test('sums that an older version wrote are rebuilt once, whoever starts first', async () => {
  await oneAct();
  await db().siteFact.create({ data: { key: 'ledger-version', value: String(LEDGER_VERSION - 1) } });
  await db().$executeRaw`UPDATE connections SET gave_opened = 1, gave_returned = 1`;

  const said = await Promise.all([1, 2, 3].map(() => bringLedgerUpToDate(databaseUrl())));

  expect(said.filter((line) => line !== null)).toEqual([expect.stringContaining('from 1 contributions')]);
  expect(await versionNow()).toBe(LEDGER_VERSION);
  expect(await differencesFromRecount()).toEqual(SOUND);
});

test('a database that has never said its version is rebuilt, and one of this version is left alone', async () => {
  await oneAct();
  expect(await versionNow()).toBeNull();

  expect(await bringLedgerUpToDate(databaseUrl())).not.toBeNull();

  await db().$executeRaw`UPDATE connections SET gave_opened = 1`;
  expect(await bringLedgerUpToDate(databaseUrl())).toBeNull();
  expect(await db().connection.count({ where: { gaveOpened: 1 } })).toBe(2);
});

test('an empty database takes the version without a word', async () => {
  expect(await bringLedgerUpToDate(databaseUrl())).toBeNull();
  expect(await versionNow()).toBe(LEDGER_VERSION);
});
