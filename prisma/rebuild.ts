import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { LocalProblem } from '#lib/db/embedded.ts';
import { rebuildLedger } from '#lib/ledger/rebuild.ts';
import { openDatabase } from './local/database.ts';
import { reporting } from './local/report.ts';

const USAGE = `npm run ledger:rebuild            recomputes connections, months and totals from the contributions
npm run ledger:rebuild -- --check only says how many rows stand otherwise; exit status 1 if any do`;

await reporting(async () => {
  const { check, help } = optionsOf(process.argv.slice(2));
  if (help) return console.log(USAGE);
  const database = await openDatabase();
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    const bar = new SingleBar(
      {
        format: 'Folding {bar} {percentage}% | {value} of {total} contributions',
        noTTYOutput: true,
        notTTYSchedule: 5_000,
      },
      Presets.shades_classic,
    );
    bar.start(1, 0);
    const report = await rebuildLedger(client, {
      apply: !check,
      onProgress: (done, of) => {
        bar.setTotal(of);
        bar.update(done);
      },
    });
    bar.stop();
    const { connections, months, totals } = report.differences;
    console.log(`${report.contributions} contributions in ${report.pairs} ordered pairs.`);
    console.log(
      `Stood otherwise: ${connections} connections, ${months} months, ${totals} totals${check ? '' : ', now put right'}.`,
    );
    if (check && connections + months + totals > 0) process.exitCode = 1;
  } finally {
    await client.end();
    await database.close();
  }
});

function optionsOf(args: string[]): { check: boolean; help: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    throw new LocalProblem(`${(error as Error).message}\n${USAGE}`);
  }
}
