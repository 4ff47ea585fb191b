import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { indexPairs, type Reading, readEvents, UnusableEvents } from './score/events.ts';
import { compare, mainFigure } from './score/judge.ts';
import { legend, type Measured, measureTask } from './score/measure-task.ts';
import { type Options, optionsOf, USAGE } from './score/options.ts';
import { openPredictions, type PredictionFile } from './score/predictions.ts';
import { publish } from './score/publish.ts';
import { type ReliabilityLine, reliabilityPlot } from './score/reliability.ts';
import { prepare, tasksFor, type Wishes } from './score/tasks.ts';

/**
 * `npm run bench:score -- --events FILE --layout LAYOUT`: how well the score foretells what comes back, on any network,
 * beside simple baselines and a strong learner. Prints the table; writes `figures.json`, a reliability plot for each
 * task and every prediction to the output folder, in a folder per file where there are several.
 */
try {
  const options = optionsOf(process.argv.slice(2));
  if (options) await measureAll(options);
  else console.log(USAGE);
} catch (error) {
  if (!(error instanceof UnusableEvents)) throw error;
  console.error(`\n✗ ${error.message}\n`);
  process.exitCode = 1;
}

async function measureAll(options: Options): Promise<void> {
  const folders: string[] = [];
  for (const [number, { file, wishes }] of options.inputs.entries()) {
    const name = basename(file).replace(/(\.(csv|txt|tsv))?(\.gz)?$/i, '');
    const folder =
      options.inputs.length === 1
        ? resolve(options.out)
        : resolve(options.out, options.inputs.length > 1 ? `${number + 1}-${name}` : name);
    mkdirSync(folder, { recursive: true });
    await measureFile(file, wishes, folder, options.predictions);
    console.log(`Written to ${folder}\n`);
    folders.push(folder);
  }
  for (const line of legend()) console.log(line);
  if (options.publish)
    console.log(`\nThe page about the score now shows these: ${publish(folders, new Date())}`);
}

async function measureFile(
  file: string,
  wishes: Wishes,
  folder: string,
  predictions: Options['predictions'],
): Promise<void> {
  const reading = await readEvents(file);
  for (const line of readingLines(file, reading)) console.log(line);
  const pairs = indexPairs(reading.log);
  const files = new Map<string, PredictionFile>();
  const found: Measured[] = [];
  for (const task of tasksFor(reading.log, wishes)) {
    const run = prepare(task, reading.log, pairs);
    const measured = measureTask(task, run, wishes.horizonDays === null ? wishes.layout : null);
    console.log(`\n${measured.lines.join('\n')}`);
    const lines = plotLines(measured);
    if (lines.length > 0)
      writeFileSync(join(folder, `reliability-${task.name}.svg`), reliabilityPlot(task.name, lines));
    for (const { role, prediction } of measured.said) {
      if (predictions === 'none' || (predictions === 'ours' && role !== 'defaults')) continue;
      const path = join(folder, role === 'defaults' ? 'predictions.csv' : `predictions-${role}.csv`);
      const open = files.get(path) ?? (await openPredictions(path));
      files.set(path, open);
      await open.add(run, prediction.probability);
    }
    found.push({ ...measured, said: [] });
  }
  for (const open of files.values()) await open.close();
  const figures = {
    file: basename(file),
    layout: wishes.layout,
    ...summaryOf(reading),
    tasks: found.map(asJson),
    legend: legend(),
  };
  writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
}

function readingLines(file: string, reading: Reading): string[] {
  const { events, people, orderedPairs, days } = summaryOf(reading);
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format;
  const { unusable, firstReasons, selfGives, wasUnsorted, isByDay } = reading;
  return [
    `${basename(file)} · ${number(events)} events, ${number(people)} people, ${number(orderedPairs)} ordered pairs, ${number(days)} days`,
    ...(wasUnsorted ? ['  the lines were not in order of time and have been sorted'] : []),
    ...(isByDay
      ? ['  times are days: each day is one instant, a return on the same day cannot be seen']
      : []),
    ...(selfGives > 0
      ? [`  ${number(selfGives)} lines in which somebody gives to themselves are left out`]
      : []),
    ...(unusable > 0 ? [`  ${number(unusable)} lines could not be used, the first:`] : []),
    ...firstReasons.map(({ line, why }) => `    line ${line}: ${why}`),
  ];
}

function summaryOf({ log, unusable, selfGives }: Reading) {
  return {
    events: log.at.length,
    people: log.people.length,
    orderedPairs: indexPairs(log).count,
    days: ((log.at.at(-1) ?? 0) - (log.at[0] ?? 0)) / 86_400_000,
    unusable,
    selfGives,
  };
}

/** Ours before and after calibration, beside what the best single baseline says. */
function plotLines({ judged, best }: Measured): ReliabilityLine[] {
  return judged.flatMap(({ role, figures: { model, bins, binsBefore } }): ReliabilityLine[] => {
    if (bins.length === 0) return [];
    if (role === 'defaults') {
      const before = binsBefore
        ? [{ name: `${model}, before calibration`, bins: binsBefore, look: 'before' as const }]
        : [];
      return [...before, { name: model, bins, look: 'after' }];
    }
    return model === best ? [{ name: model, bins, look: 'other' }] : [];
  });
}

function asJson({ task, judged, best, counts }: Measured) {
  const simple = judged.find(({ figures }) => figures.model === best)?.figures;
  const plain = ({ value, interval }: { value: number | null; interval: unknown }) => ({ value, interval });
  return {
    task: task.name,
    means: task.means,
    horizonDays: task.horizonMs / 86_400_000,
    ...counts,
    bestSingleBaseline: best,
    models: judged.map(({ role, figures }) => ({
      role,
      ...figures,
      averagePrecision: figures.averagePrecision.value,
      brierSkill: figures.brierSkill.value,
      calibrationError: figures.calibrationError.value,
      intervals: {
        averagePrecision: figures.averagePrecision.interval,
        brierSkill: figures.brierSkill.interval,
        calibrationError: figures.calibrationError.interval,
      },
      auc: plain(figures.auc),
      within: plain(figures.within),
      mrr: plain(figures.mrr),
      mrrWithNew: plain(figures.mrrWithNew),
      ...(simple && role !== 'baseline' && { againstBest: compare(mainFigure(figures), mainFigure(simple)) }),
    })),
  };
}
