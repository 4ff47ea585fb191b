import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { readActivityLog } from '#lib/imports/activity-log.ts';
import { loadCommunity } from '#lib/imports/load-community.ts';
import { learnFromLedger } from '#lib/ledger/learn.ts';
import { rebuildLedger } from '#lib/ledger/rebuild.ts';
import { reporting } from '#prisma/local/report.ts';
import { copyDatabase } from '#tests/support/database.ts';
import { startTestServer } from '#tests/support/postgres.ts';
import { writeSyntheticLog } from '#tests/support/synthetic-log.ts';

/** Without a file, a made-up log of this size: about that of the largest community the product is measured with. */
const MADE_UP = { events: 390_000, people: 25_000 };

/**
 * `npm run bench:load [-- FILE]`: loads a log into an empty database and prints how long it took beside a plain COPY of
 * the same rows in the same run, and the most memory that this process and its PostgreSQL backend held.
 */
await reporting(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const file = process.argv[2] ? resolve(process.argv[2]) : join(folder, 'log.csv.gz');
  if (!process.argv[2]) await writeSyntheticLog(file, MADE_UP);
  const server = await startTestServer();
  const database = await copyDatabase(server.url('postgres'), server.template);
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const backend = watchMemory(rows[0]?.pid ?? 0);
    const started = performance.now();
    const report = await loadCommunity(client, readActivityLog(file), {
      community: 'Bench',
      mostBadLines: 100,
    });
    const seconds = (performance.now() - started) / 1000;
    const backendPeak = backend.stop();
    const copied = await plainCopy(client);
    const check = await rebuildLedger(client, { apply: false });
    const { connections, months, totals } = check.differences;
    console.log(
      `${report.events} events, ${report.people} people, ${report.pairs} ordered pairs, ${report.bad.length} lines skipped`,
    );
    console.log(
      `load            ${seconds.toFixed(1)} s   ${Math.round(report.events / seconds)} events/s   ${(seconds / copied).toFixed(1)} × a plain copy of the contributions (${copied.toFixed(1)} s)`,
    );
    console.log(
      `memory, peak    ${megabytes(process.resourceUsage().maxRSS)} MB loader   ${backendPeak === null ? 'unknown' : megabytes(backendPeak)} MB its PostgreSQL backend, beyond shared buffers`,
    );
    await printLearning(client);
    console.log(`against rebuild ${connections} connections, ${months} months, ${totals} totals differ`);
  } finally {
    await client.end();
    await database.drop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
});

/** How long the daily learning takes on what was loaded, the second time with the first walk to start from. */
async function printLearning(client: Client): Promise<void> {
  for (const turn of ['learning', 'once more']) {
    const started = performance.now();
    const learnt = await learnFromLedger(client, new Date());
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${turn.padEnd(15)} ${seconds.toFixed(1)} s   ${learnt?.acts} acts, ${learnt?.episodes} episodes, ${learnt?.seeds} seeds, ${learnt?.people} people with standing`,
    );
  }
}

/** Seconds to copy the finished contributions into a bare table: what the disk and PostgreSQL ask for at the least. */
async function plainCopy(client: Client): Promise<number> {
  const started = performance.now();
  await client.query('CREATE TABLE bare AS SELECT * FROM contributions');
  return (performance.now() - started) / 1000;
}

/** Samples the anonymous memory of a process in kB, where the system tells (Linux). */
function watchMemory(pid: number): { stop(): number | null } {
  let peak: number | null = null;
  const sample = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      peak = Math.max(peak ?? 0, Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // another system, or the process has ended: then it is unknown
    }
  };
  const timer = setInterval(sample, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function megabytes(kilobytes: number): number {
  return Math.round(kilobytes / 1024);
}
