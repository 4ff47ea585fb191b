import { expect, test } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { db } from '#lib/db/client.ts';
import { deployMigrations, migrationStatus } from '#prisma/local/migrations.ts';

const UP_TO_DATE = { unapplied: [], edited: [], failed: [], unknown: [] };

test('several instances that start at once migrate once', async () => {
  await db().$executeRaw`DROP SCHEMA public CASCADE`;
  await db().$executeRaw`CREATE SCHEMA public`;

  const applied = await Promise.all([1, 2, 3].map(() => deployMigrations(databaseUrl())));

  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrationStatus(databaseUrl())).toEqual(UP_TO_DATE);
});

test('an applied migration that was changed afterwards is refused', async () => {
  await db().$executeRaw`UPDATE _prisma_migrations SET checksum = 'another'`;

  const deploying = deployMigrations(databaseUrl());

  await expect(deploying).rejects.toThrow('was changed after it had been applied');
});

test('a database that is newer than the program is refused', async () => {
  await db()
    .$executeRaw`UPDATE _prisma_migrations SET checksum = 'another', migration_name = '29990101000000_later'`;

  const deploying = deployMigrations(databaseUrl());

  await expect(deploying).rejects.toThrow('Use the newer version of the program');
});

test('a database that cannot be opened is named without its password', async () => {
  const deploying = deployMigrations('postgresql://someone:hidden@127.0.0.1:1/nowhere');

  await expect(deploying).rejects.toThrow(
    /^The database nowhere at 127\.0\.0\.1:1 cannot be opened: (?!.*hidden)/,
  );
});
