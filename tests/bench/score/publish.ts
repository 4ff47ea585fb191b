import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Measured,
  MeasuredBin,
  MeasuredFigure,
  MeasuredModel,
  MeasuredTask,
} from '#components/score/measured.ts';
import type { Interval } from './bootstrap.ts';
import type { Bin } from './calibration.ts';
import type { Verdict } from './judge.ts';

/** What the page about the score shows, and no more: aggregates of networks, no person and no event. */
const PAGE = join(import.meta.dirname, '../../../components/score/measured.json');

type Value = { value: number | null; interval: Interval | null };

/** What is read here of the `figures.json` that `npm run bench:score` writes. */
export type WrittenFigures = {
  file: string;
  layout: string;
  events: number;
  people: number;
  days: number;
  tasks: {
    task: string;
    horizonDays: number;
    test: number;
    receivers: number;
    rate: number | null;
    bestSingleBaseline: string | null;
    models: WrittenModel[];
  }[];
};

type WrittenModel = {
  role: string;
  model: string;
  auc: Value;
  within: Value;
  mrr: Value;
  calibrationError: number | null;
  bins: Bin[];
  againstBest?: { difference: number | null; interval: Interval | null; verdict: Verdict };
};

/** Writes the page's figures from the `figures.json` in each folder, and says where. `now`: the day they are dated. */
export function publish(folders: readonly string[], now: Date): string {
  const read = (folder: string): WrittenFigures =>
    JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'));
  writeFileSync(PAGE, `${JSON.stringify(published(folders.map(read), now), null, 2)}\n`);
  return 'components/score/measured.json';
}

/** The page's figures out of those of several networks, to four digits. */
export function published(networks: readonly WrittenFigures[], now: Date): Measured {
  const inputs = networks.map(({ file, layout }) => `--events ${file} --layout ${layout}`);
  return {
    measuredOn: now.toISOString().slice(0, 10),
    command: `npm run bench:score -- ${inputs.join(' ')} --predictions none --publish`,
    networks: networks.map(({ file, layout, events, people, days, tasks }) => ({
      file,
      layout,
      events,
      people,
      days: Math.round(days),
      tasks: tasks.flatMap(taskOf),
    })),
  };
}

function taskOf(task: WrittenFigures['tasks'][number]): MeasuredTask[] {
  const by = (role: string) => task.models.find((model) => model.role === role);
  const ours = by('defaults');
  // too little to judge
  if (!ours || task.rate === null) return [];
  const simple = task.models.find(({ model }) => model === task.bestSingleBaseline);
  const { againstBest } = ours;
  const isChoice = ours.auc.value === null;
  return [
    {
      task: task.task,
      measure: isChoice ? 'MRR' : 'AUC',
      horizonDays: task.horizonDays,
      cases: task.test,
      ...(!isChoice && { people: task.receivers, rate: rounded(task.rate) }),
      models: [
        ...(isChoice
          ? modelOf(
              'chance',
              task.models.find(({ model }) => model === 'random'),
            )
          : []),
        ...modelOf('simple', simple),
        ...modelOf('ours', ours),
        // of whom somebody chose nothing is learnt
        ...(isChoice ? [] : modelOf('learnt', by('refit'))),
        ...modelOf('strong', by('strong')),
      ],
      // against a simple rule only where there was enough to learn how to use one
      ...(againstBest?.difference != null && {
        against: {
          difference: rounded(againstBest.difference),
          low: rounded(againstBest.interval?.low ?? againstBest.difference),
          high: rounded(againstBest.interval?.high ?? againstBest.difference),
          verdict: againstBest.verdict,
        },
      }),
      ...gapOf('gap', ours),
      ...gapOf('gapLearnt', by('refit')),
      bins: ours.bins.map(binOf),
    },
  ];
}

function modelOf(role: MeasuredModel['role'], model: WrittenModel | undefined): MeasuredModel[] {
  if (!model) return [];
  const figure = figureOf(model.auc) ?? figureOf(model.mrr);
  if (!figure) return [];
  const within = figureOf(model.within);
  return [{ role, name: model.model, ...figure, ...(within && { within }) }];
}

function gapOf(name: 'gap' | 'gapLearnt', model: WrittenModel | undefined): Partial<MeasuredTask> {
  const error = model?.calibrationError ?? null;
  return error === null ? {} : { [name]: rounded(error) };
}

function figureOf({ value, interval }: Value): MeasuredFigure | null {
  if (value === null) return null;
  const { low, high } = interval ?? { low: value, high: value };
  return { value: rounded(value), low: rounded(low), high: rounded(high) };
}

function binOf({ probability, rate, count }: Bin): MeasuredBin {
  return { said: rounded(probability), happened: rounded(rate), count };
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
