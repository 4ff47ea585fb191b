import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UnusableEvents } from './events.ts';
import { LAYOUTS, type Layout, TASKS, type TaskName, type Wishes } from './tasks.ts';

export const USAGE = `npm run bench:score -- --events FILE [--layout LAYOUT] [--events FILE --layout LAYOUT …] [options]

  --events FILE      a network's history, CSV or gzip; may be given several times
  --layout LAYOUT    log (the default): a header time,giver,receiver,kind; times ISO 8601 or Unix seconds, any order
                     collegemsg: lines of "giver receiver unixtime"; mathoverflow: src,dst,t,type
  --task TASK        ${TASKS.join(', ')}; may be given several times; without it, all
                     that the layout has
  --horizon-days H   how long an answer may take, for every task; the usual: 7 for collegemsg, else 14;
                     help-back 90, pay-forward 30
  --acknowledgement-kinds a,b   kinds that acknowledge; makes a log run acknowledgement
  --help-kinds c,d              kinds that help; makes a log run help-back
  --predictions WHICH           ours (the default), all or none: whose predictions to write
  --publish          let the page "How the score works" show these figures (components/score/measured.json)
  --out DIR          where figures, plots and predictions go; tests/.output/score`;

export type Options = {
  inputs: { file: string; wishes: Wishes }[];
  out: string;
  predictions: 'ours' | 'all' | 'none';
  publish: boolean;
};

/**
 * Reads the command line; null: the usage is wanted.
 *
 * @throws {UnusableEvents} with what to write instead.
 */
export function optionsOf(args: string[]): Options | null {
  const values = parsed(args);
  const files = values.events ?? [];
  if (values.help || files.length === 0) return null;
  const layouts = values.layout ?? [];
  if (layouts.length > 1 && layouts.length !== files.length) {
    throw new UnusableEvents('Give one --layout for all files, or one for each.');
  }
  const shared = {
    tasks: (values.task ?? []).map((name) => oneOf('--task', TASKS, name)) satisfies TaskName[],
    horizonDays: horizonOf(values['horizon-days']),
    acknowledgementKinds: listOf(values['acknowledgement-kinds']),
    helpKinds: listOf(values['help-kinds']),
  };
  const inputs = files.map((file, number) => {
    if (!existsSync(file)) throw new UnusableEvents(`There is no file ${file}.`);
    const layout: Layout = oneOf('--layout', LAYOUTS, layouts[number] ?? layouts[0] ?? 'log');
    return { file, wishes: { layout, ...shared } };
  });
  return {
    inputs,
    out: values.out ?? 'tests/.output/score',
    predictions: oneOf('--predictions', ['ours', 'all', 'none'] as const, values.predictions ?? 'ours'),
    publish: values.publish ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        events: { type: 'string', multiple: true },
        layout: { type: 'string', multiple: true },
        task: { type: 'string', multiple: true },
        'horizon-days': { type: 'string' },
        'acknowledgement-kinds': { type: 'string' },
        'help-kinds': { type: 'string' },
        predictions: { type: 'string' },
        publish: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new UnusableEvents(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((name) => name === given);
  if (found === undefined) throw new UnusableEvents(`${option} ${given} is not one of ${known.join(', ')}.`);
  return found;
}

function horizonOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const days = Number(text);
  if (!(days > 0 && days <= 3650)) {
    throw new UnusableEvents(`--horizon-days ${text} is not a number of days above 0 and up to 3650.`);
  }
  return days;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
