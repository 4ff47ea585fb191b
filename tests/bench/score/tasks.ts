import { seededRandom } from '../random.ts';
import { DAY_MS, type EpisodeRule, episodesOf, type TaskRun } from './episodes.ts';
import { type EventLog, indexPairs, type PairIndex, UnusableEvents } from './events.ts';
import { type Questions, whomNextRows } from './whom-next.ts';

export const LAYOUTS = ['collegemsg', 'mathoverflow', 'log'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const TASKS = [
  'return',
  'first-contact',
  'acknowledgement',
  'help-back',
  'pay-forward',
  'whom-next',
] as const;
export type TaskName = (typeof TASKS)[number];

/** What the operator asked for. Empty lists: whatever the layout has. */
export type Wishes = {
  layout: Layout;
  tasks: TaskName[];
  /** For every task; null: the usual of each. */
  horizonDays: number | null;
  acknowledgementKinds: string[];
  helpKinds: string[];
};

/** A task to run, and in plain words what is asked. */
export type Task = { name: TaskName; means: string; horizonMs: number; rule: EpisodeRule | null };

/** A run, and for whom-next its questions. */
export type PreparedRun = TaskRun & { questions: Questions | null };

/** The usual horizons in days. */
const HORIZON_DAYS = { collegemsg: 7, mathoverflow: 14, log: 14 } as const;
const HELP_BACK_DAYS = 90;
const PAY_FORWARD_DAYS = 30;
const SEED = 1;

/**
 * The tasks of a layout, in the order of the table.
 *
 * @throws {UnusableEvents} when the log has no such kinds, or a task needs kinds that were not named.
 */
export function tasksFor(log: EventLog, wishes: Wishes): Task[] {
  const kinds = kindsOf(log, wishes);
  const wanted = wishes.tasks.length > 0 ? wishes.tasks : usualTasks(kinds);
  return TASKS.filter((name) => wanted.includes(name)).map((name) => taskOf(name, wishes, kinds));
}

type Kinds = { help: Set<number> | null; acknowledgement: Set<number> | null; answers: Set<number> | null };

function kindsOf(log: EventLog, { layout, acknowledgementKinds, helpKinds }: Wishes): Kinds {
  const named = (names: string[]) => {
    if (names.length === 0) return null;
    const missing = names.filter((name) => !log.kinds.includes(name));
    if (missing.length > 0) {
      throw new UnusableEvents(
        `The file has no kind ${missing.map((name) => `"${name}"`).join(', ')}. It has ${log.kinds.slice(0, 20).join(', ')}.`,
      );
    }
    return new Set(names.map((name) => log.kinds.indexOf(name)));
  };
  if (layout === 'mathoverflow') {
    return { help: named(['a2q', 'c2q']), acknowledgement: null, answers: named(['a2q']) };
  }
  return { help: named(helpKinds), acknowledgement: named(acknowledgementKinds), answers: null };
}

function usualTasks({ help, acknowledgement, answers }: Kinds): TaskName[] {
  return TASKS.filter(
    (name) =>
      (name !== 'acknowledgement' || acknowledgement !== null || answers !== null) &&
      (name !== 'help-back' || help !== null),
  );
}

function taskOf(name: TaskName, wishes: Wishes, kinds: Kinds): Task {
  const usualDays =
    name === 'help-back'
      ? HELP_BACK_DAYS
      : name === 'pay-forward'
        ? PAY_FORWARD_DAYS
        : HORIZON_DAYS[wishes.layout];
  const horizonMs = (wishes.horizonDays ?? usualDays) * DAY_MS;
  const days = `${horizonMs / DAY_MS} d`;
  if (name === 'whom-next') return { name, means: 'whom does a turn to next?', horizonMs, rule: null };
  const any: EpisodeRule = {
    name,
    horizonMs,
    opens: null,
    answers: null,
    answersTo: 'giver',
    firstContactOnly: false,
  };
  const task = (means: string, rule: Partial<EpisodeRule> = {}): Task => ({
    name,
    means: means.replace('H', days),
    horizonMs,
    rule: { ...any, ...rule },
  });
  switch (name) {
    case 'return':
      return task('a gave to b: does b give to a within H?');
    case 'first-contact':
      return task('a gave to b, the first that ever passed between them: does b give to a within H?', {
        firstContactOnly: true,
      });
    case 'acknowledgement':
      return acknowledgementTask(task, kinds);
    case 'help-back':
      if (kinds.help === null)
        throw new UnusableEvents('The task help-back needs --help-kinds: which kinds mean help?');
      return task('a gave to b: does b give help to a within H?', { answers: kinds.help });
    case 'pay-forward':
      return kinds.answers === null
        ? task('a gave to b: does b give to anybody within H?', { answersTo: 'anybody' })
        : task('a answered b: does b help anybody within H?', {
            answersTo: 'anybody',
            opens: kinds.answers,
            answers: kinds.help,
          });
  }
}

function acknowledgementTask(
  task: (means: string, rule: Partial<EpisodeRule>) => Task,
  { acknowledgement, answers, help }: Kinds,
): Task {
  if (answers) return task('a answered b: does anything come back within H?', { opens: answers });
  if (!acknowledgement) {
    throw new UnusableEvents(
      'The task acknowledgement needs --acknowledgement-kinds: which kinds mean acknowledgement?',
    );
  }
  return task(
    help
      ? 'a helped b: does an acknowledgement come back within H?'
      : 'a gave to b: does an acknowledgement come back within H?',
    { opens: help, answers: acknowledgement },
  );
}

/** Cuts the episodes or questions of a task out of a log. */
export function prepare({ name, horizonMs, rule }: Task, log: EventLog, pairs?: PairIndex): PreparedRun {
  const index = pairs ?? indexPairs(log);
  if (rule) {
    return {
      task: name,
      log,
      pairs: index,
      horizonMs,
      rows: episodesOf(rule, log, index),
      questions: null,
      rule,
    };
  }
  return {
    task: name,
    log,
    pairs: index,
    horizonMs,
    ...whomNextRows(log, index, seededRandom(SEED)),
    rule: null,
  };
}
