import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { LocalProblem } from '#lib/db/embedded.ts';
import { readActivityLog, UnreadableLog } from '#lib/imports/activity-log.ts';
import { type LoadReport, loadCommunity } from '#lib/imports/load-community.ts';
import { type LearnReport, learnFromLedger } from '#lib/ledger/learn.ts';
import { openDatabase } from './local/database.ts';
import { bringLedgerUpToDate } from './local/ledger.ts';
import { deployMigrations } from './local/migrations.ts';
import { reporting } from './local/report.ts';

const USAGE = `npm run load -- FILE --community NAME [--most-bad-lines 100]

FILE   an activity log, CSV or gzip, with the header time,giver,receiver,kind (time: ISO or Unix seconds)
NAME   the community these people come from; loading more of the same community later adds to it`;

const DEFAULT_MOST_BAD_LINES = 100;

await reporting(async () => {
  const options = optionsOf(process.argv.slice(2));
  if (!options) return console.log(USAGE);
  const database = await openDatabase();
  const client = new Client({ connectionString: database.url });
  try {
    await deployMigrations(database.url);
    await bringLedgerUpToDate(database.url);
    await client.connect();
    printReport(options.community, await load(client, options));
    printLearnt(await learnFromLedger(client, new Date()));
  } catch (cause) {
    if (cause instanceof UnreadableLog) throw new LocalProblem(cause.message, { cause });
    throw cause;
  } finally {
    await client.end();
    await database.close();
  }
});

type Options = { file: string; community: string; mostBadLines: number };

async function load(client: Client, { file, community, mostBadLines }: Options): Promise<LoadReport> {
  const bar = new SingleBar(
    { format: '{phase} {bar} {percentage}%', noTTYOutput: true, notTTYSchedule: 5_000, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(sizeOf(file), 0, { phase: 'Reading      ' });
  try {
    const records = readActivityLog(file, (bytes) => bar.increment(bytes));
    return await loadCommunity(client, records, {
      community,
      mostBadLines,
      onPhase: (phase, done, of) => {
        bar.setTotal(of);
        bar.update(done, { phase: phase.padEnd(13) });
      },
    });
  } finally {
    bar.stop();
  }
}

function printReport(community: string, report: LoadReport): void {
  const { events, people, pairs, bad } = report;
  const number = new Intl.NumberFormat('en').format;
  console.log(
    `${number(events)} events, ${number(people)} people, ${number(pairs)} ordered pairs; ${number(bad.length)} lines skipped.`,
  );
  for (const { line, why } of bad.slice(0, 20)) console.log(`  line ${line}: ${why}`);
  if (bad.length > 20) console.log(`  … and ${number(bad.length - 20)} more`);
  console.log(
    `New in ${community}: ${number(report.eventsAdded)} events, ${number(report.peopleAdded)} people.`,
  );
}

function printLearnt(report: LearnReport | null): void {
  const number = new Intl.NumberFormat('en').format;
  console.log(
    report
      ? `Learnt from ${number(report.acts)} acts; standing starts at ${number(report.seeds)} people.`
      : 'The site is learning from its acts just now; it will again tomorrow.',
  );
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    throw new LocalProblem(`There is no file ${file} that you may read.`);
  }
}

/** Null asks for the usage. */
function optionsOf(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        community: { type: 'string' },
        'most-bad-lines': { type: 'string', default: String(DEFAULT_MOST_BAD_LINES) },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return null;
    const [file, ...more] = positionals;
    const community = values.community?.trim() ?? '';
    const mostBadLines = Number(values['most-bad-lines']);
    if (!file || more.length > 0) throw new Error('Name one file to load.');
    if (!/^(?=.*[A-Za-z0-9])[\p{L}\p{N} ._-]{2,40}$/u.test(community)) {
      throw new Error(
        'Name the community: --community NAME, 2 to 40 letters, digits, spaces, dots or dashes.',
      );
    }
    if (!Number.isInteger(mostBadLines) || mostBadLines < 0)
      throw new Error('--most-bad-lines takes a whole number.');
    return { file, community, mostBadLines };
  } catch (error) {
    throw new LocalProblem(`${(error as Error).message}\n\n${USAGE}`);
  }
}
