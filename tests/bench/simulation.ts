import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { simulationRows } from './simulation/attack-rows.ts';
import { generosityNotes } from './simulation/generosity.ts';
import { type ImageFigure, imageFigures } from './simulation/image-measures.ts';
import { type AttackRow, allPass, verdictLine } from './simulation/judged-row.ts';
import {
  type Imitation,
  imitationOf,
  imitationSettings,
  type PayOffTable,
  payOffsOf,
} from './simulation/measures.ts';
import { imagePicture, imitationPicture, payOffPicture } from './simulation/pictures.ts';
import { publish } from './simulation/publish.ts';
import {
  ASSUMPTIONS,
  attackLines,
  imageLines,
  imitationLines,
  ordersAsThere,
  payOffLines,
  thesisLines,
} from './simulation/report.ts';
import type { Runs } from './simulation/runs.ts';
import {
  POLICIES,
  type PolicyName,
  SETTINGS,
  STRATEGIES,
  type Strategy,
  WORLDS,
} from './simulation/settings.ts';

// Does giving pay? Two hundred people in two worlds, who see nothing of each other, or what they got, or this score.
// What is assumed stands in ASSUMPTIONS and is printed first. Figures and pictures go to --out. The last line says how many
// judged rows pass; ends with 1 when one is missed.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: String(SETTINGS.rounds) },
    out: { type: 'string', default: 'tests/.output/simulation' },
    attacks: { type: 'boolean', default: false },
    'hold-back': { type: 'boolean', default: false },
    /** Lets the page "How the score works" show what came of it. */
    publish: { type: 'boolean', default: false },
  },
});
const runs: Runs = { runs: wholeNumber('runs', values.runs, 1), seed: wholeNumber('seed', values.seed, 0) };
const rounds = wholeNumber('rounds', values.rounds, 40);
const holdBack = values['hold-back'];
const out = resolve(values.out);

/** Without `count`, which differs little from `selfish`. */
const COMPARED: readonly PolicyName[] = ['none', 'selfish', 'ours'];
const IN_THE_THESIS: readonly Strategy[] = ['giver', 'matcher', 'taker'];

console.log(`${runs.runs} runs from seed ${runs.seed}; every figure is a mean with its 95 % interval.\n`);
if (holdBack)
  console.log(
    'Another model: matchers also hold back, see the last assumption; pictures and figures are of that.\n',
  );
console.log(`${ASSUMPTIONS.map((each) => `· ${each}`).join('\n')}\n`);

const payOffs: PayOffTable[] = [];
for (const world of WORLDS)
  for (const policy of POLICIES)
    payOffs.push(await payOffsOf({ ...SETTINGS, world, policy, rounds, holdBack }, runs));
print(payOffLines(payOffs));

const imitations: Imitation[] = [];
for (const world of WORLDS)
  for (const policy of COMPARED)
    imitations.push(await imitationOf({ ...imitationSettings(world, policy, rounds), holdBack }, runs));
print(imitationLines(imitations));
print(thesisLines(payOffs, imitations));

const images = imageFigures(runs);
print(imageLines(images));
writeAll(payOffs, imitations, images);

let judged: AttackRow[] = [];
if (values.attacks) {
  const rows = await simulationRows(runs);
  print([...attackLines(rows), ...generosityNotes(rows)]);
  judged = rows;
  write('attacks.json', JSON.stringify({ ...runs, rows }, null, 1));
}
console.log(`Pictures and figures: ${values.out}`);
if (values.publish) {
  const played = { ...runs, rounds, holdBack, payOffs, imitations, now: new Date() };
  console.log(`The page about the score now shows these: ${publish(played)}`);
}

const orders = ordersAsThere(payOffs);
console.log(
  `takers come out as in the prototype in ${orders.same} of ${orders.judged} worlds and policies; ${values.attacks ? verdictLine(judged) : 'attempts to game the score are judged with --attacks'}`,
);
if (orders.same < orders.judged || !allPass(judged)) process.exitCode = 1;

function writeAll(tables: PayOffTable[], taken: Imitation[], imageScoring: ImageFigure[]): void {
  mkdirSync(out, { recursive: true });
  write('pay-offs.svg', payOffPicture(tables, POLICIES, STRATEGIES));
  write('thesis.svg', payOffPicture(tables, COMPARED, IN_THE_THESIS));
  write('imitation.svg', imitationPicture(taken, COMPARED));
  write('image-scoring.svg', imagePicture(imageScoring));
  write(
    'figures.json',
    JSON.stringify({ ...runs, rounds, payOffs: tables, imitations: taken, imageScoring }, null, 1),
  );
}

function write(name: string, content: string): void {
  writeFileSync(resolve(out, name), content);
}

function print(lines: readonly string[]): void {
  console.log(`${lines.join('\n')}\n`);
}

/** @throws {RangeError} unless `text` is a whole number of at least `least` */
function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new RangeError(`--${name} must be a whole number of at least ${least}, not ${text}.`);
  return number;
}
