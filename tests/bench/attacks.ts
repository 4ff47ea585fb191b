import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reporting } from '#prisma/local/report.ts';
import { burstRows, praiseRows } from './attacks/bursts.ts';
import { madeUpLog } from './attacks/made-up.ts';
import { LAYOUTS, type Layout, type Network, networkOf } from './attacks/network.ts';
import { newcomerRows } from './attacks/newcomer.ts';
import { ringPicture } from './attacks/picture.ts';
import { ringCurves, ringRows } from './attacks/ring.ts';
import { spamRows } from './attacks/spam.ts';
import { strangerRows } from './attacks/stranger.ts';
import { readEvents } from './score/events.ts';
import { freeRiderVisibility, takeOverByTakers, whitewashing } from './simulation/attack-rows.ts';
import { generosityNotes, shortLivedGenerosity } from './simulation/generosity.ts';
import { written } from './simulation/intervals.ts';
import { type AttackRow, allPass, missedBy, verdictLine } from './simulation/judged-row.ts';
import type { Runs } from './simulation/runs.ts';

const OUTPUT = resolve(import.meta.dirname, '../.output/attacks');

/**
 * `npm run bench:attacks [-- --events FILE --layout mathoverflow|collegemsg|log --runs 20 --seed 1 --only NAME]`: every way of
 * gaming the score that is known, one row each: what it brings, with its 95 % interval over the runs, and what it must
 * not exceed. Without a file, on a made-up network. The last line counts the judged rows, and apart from them harder set-ups; ends with 1 when one that has to pass is missed.
 */
await reporting(async () => {
  const { values } = parseArgs({
    options: {
      events: { type: 'string' },
      layout: { type: 'string', default: 'mathoverflow' },
      runs: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const runs: Runs = { runs: wholeNumber('runs', values.runs, 2), seed: wholeNumber('seed', values.seed, 0) };
  const layout = LAYOUTS.find((name) => name === values.layout);
  if (!layout) throw new Error(`--layout must be one of ${LAYOUTS.join(', ')}, not ${values.layout}.`);
  const network = await attackedNetwork(values.events, layout, runs.seed);
  const rows = await printRows(network, runs, values.only);
  console.log(['', ...generosityNotes(rows)].join('\n'));
  if (!values.only || values.only === 'ring') drawRings(network, runs);
  console.log(verdictLine(rows));
  if (!allPass(rows)) process.exitCode = 1;
});

async function attackedNetwork(file: string | undefined, layout: Layout, seed: number): Promise<Network> {
  const log = file ? (await readEvents(resolve(file))).log : madeUpLog(seed);
  const network = networkOf(log, file ? layout : 'mathoverflow');
  const { people, honestGivers, acknowledgements } = network;
  console.log(
    `${file ?? `a made-up network (seed ${seed})`}: ${log.at.length} events, ${people} people, ${acknowledgements.at.length} acknowledgements of ${honestGivers.length} honest givers`,
  );
  if (honestGivers.length < 100) throw new Error('Fewer than 100 people were acknowledged: too few to say.');
  return network;
}

async function printRows(network: Network, runs: Runs, only: string | undefined): Promise<AttackRow[]> {
  const scenarios: Record<string, () => AttackRow[] | Promise<AttackRow[]>> = {
    ring: () => ringRows(network, runs),
    stranger: () => strangerRows(network, runs),
    praise: () => praiseRows(runs),
    spam: () => spamRows(network, runs),
    burst: () => burstRows(runs),
    newcomer: () => newcomerRows(network, runs),
    generosity: () => shortLivedGenerosity(runs),
    whitewashing: () => whitewashing(runs),
    'free-riders': () => freeRiderVisibility(runs),
    'take-over': () => takeOverByTakers(runs),
  };
  if (only && !(only in scenarios))
    throw new Error(`--only must be one of ${Object.keys(scenarios).join(', ')}, not ${only}.`);
  console.log(
    `mean and 95 % interval over ${runs.runs} runs, seed ${runs.seed}; a row passes with its whole interval\n`,
  );
  const all: AttackRow[] = [];
  for (const [name, rowsOf] of Object.entries(scenarios)) {
    if (only && name !== only) continue;
    const rows = await rowsOf();
    for (const row of rows) console.log(lineOf(row));
    all.push(...rows);
  }
  return all;
}

function lineOf(row: AttackRow): string {
  const { scenario, setUp, measure, value, bar, passes } = row;
  const verdict = bar ? (passes ? '✓ ' : '✗ ') : '  ';
  const harder = row.isHarder ? 'harder: ' : '';
  const limit = bar ? ('atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`) : '';
  const digits = Math.abs(value.mean) >= 10 ? 1 : 3;
  return `${verdict}${scenario.padEnd(26)} ${written(value, digits).padEnd(24)} ${limit.padEnd(8)} ${harder}${measure} · ${setUp}${passes ? '' : ` · ${missedBy(row)}`}`;
}

function drawRings(network: Network, runs: Runs): void {
  mkdirSync(OUTPUT, { recursive: true });
  const file = join(OUTPUT, 'rings.svg');
  writeFileSync(
    file,
    ringPicture(ringCurves(network, runs), 'Where a ring stands among honest givers, by what it bought'),
  );
  console.log(`picture: ${file}`);
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} must be a whole number from ${least}, not ${text}.`);
  return value;
}
