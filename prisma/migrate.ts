import { openDatabase } from './local/database.ts';
import { bringLedgerUpToDate } from './local/ledger.ts';
import { deployMigrations, draftMigration, migrationStatus } from './local/migrations.ts';
import { reporting } from './local/report.ts';

const USAGE = `npm run db:migrate                 apply what is missing (the same as "deploy")
npm run db:migrate status          say what is missing
npm run db:migrate diff NAME       draft a migration from schema.prisma`;

async function deploy(url: string): Promise<void> {
  const applied = await deployMigrations(url);
  for (const name of applied) console.log(`applied ${name}`);
  const rebuilt = await bringLedgerUpToDate(url);
  if (rebuilt) console.log(rebuilt);
  if (applied.length === 0 && !rebuilt) console.log('The database is up to date.');
}

async function status(url: string): Promise<void> {
  const found = await migrationStatus(url);
  const lines = [
    ...found.unapplied.map((name) => `to apply: ${name}`),
    ...found.edited.map((name) => `changed after it was applied: ${name}`),
    ...found.failed.map((name) => `failed: ${name}`),
    ...found.unknown.map((name) => `only in the database: ${name}`),
  ];
  console.log(lines.length > 0 ? lines.join('\n') : 'The database is up to date.');
  if (lines.length > 0) process.exitCode = 1;
}

async function diff(url: string, name: string): Promise<void> {
  const file = await draftMigration(url, name);
  console.log(
    file
      ? `Drafted ${file}: read it, complete it, then run "npm run db:migrate".`
      : 'The schema has not changed.',
  );
}

await reporting(async () => {
  const [command = 'deploy', name] = process.argv.slice(2);
  const work = { deploy, status, diff: name ? (url: string) => diff(url, name) : undefined }[command];
  if (!work) {
    console.log(USAGE);
    process.exitCode = 2;
    return;
  }
  const database = await openDatabase();
  try {
    await work(database.url);
  } finally {
    await database.close();
  }
});
