import type { MeasuredModel, MeasuredNetwork, MeasuredTask } from './measured.ts';

type NetworkWords = { name: string; source: string };

/** What a network is, by the layout of its file. */
const NETWORKS: Record<string, NetworkWords> = {
  collegemsg: {
    name: 'Messages among students',
    source: 'Panzarasa, Opsahl and Carley, 2009',
  },
  mathoverflow: {
    name: 'Answers and comments among mathematicians',
    source: 'MathOverflow; Paranjape, Benson and Leskovec, 2017',
  },
};

export function networkWords({ layout, file }: Pick<MeasuredNetwork, 'layout' | 'file'>): NetworkWords {
  return NETWORKS[layout] ?? { name: file, source: file };
}

type TaskWords = { title: string; asks: string };

/** A task as a short question, and what exactly is asked. */
export function taskWords({ task, horizonDays }: Pick<MeasuredTask, 'task' | 'horizonDays'>): TaskWords {
  const within = `within ${horizonDays} days`;
  switch (task) {
    case 'return':
      return {
        title: 'Does anything come back?',
        asks: `Somebody gave something. Does the other give them anything ${within}?`,
      };
    case 'first-contact':
      return {
        title: 'Does the very first give come back?',
        asks: `Nothing ever passed between the two. Does the other answer ${within}?`,
      };
    case 'acknowledgement':
      return {
        title: 'Is an answer acknowledged?',
        asks: `Somebody answered a question. Does any sign come back ${within}?`,
      };
    case 'help-back':
      return {
        title: 'Does help come back?',
        asks: `Somebody gave something. Does the other help them in turn ${within}?`,
      };
    case 'pay-forward':
      return {
        title: 'Is it passed on?',
        asks: `Somebody gave something. Does the other give to anybody at all ${within}?`,
      };
    case 'whom-next':
      return {
        title: 'Whom will they turn to next?',
        asks: 'Of everybody somebody has dealt with, to whom do they give next?',
      };
    default:
      return { title: task, asks: '' };
  }
}

/** Simple rules, as somebody would say them. b is the one who may give something back. */
const RULES: Record<string, string> = {
  recency: 'how lately anything passed between the two',
  count: 'how often they gave to you so far',
  'b’s recency': 'how lately they gave to anybody',
  'b’s response rate': 'how often they answered so far',
  'b’s giving rate': 'how much they give to anybody',
  kind: 'what kind of thing was given',
  'decayed back': 'how much they gave to you lately',
  'recency of what a got': 'how lately they gave to you',
};

/** Who foretells, in a few words, and for a simple rule which one it is. */
export function modelWords({ role, name }: Pick<MeasuredModel, 'role' | 'name'>): {
  who: string;
  rule?: string;
} {
  switch (role) {
    case 'chance':
      return { who: 'Chance' };
    case 'simple':
      return { who: 'Best simple rule', rule: RULES[name] ?? name };
    case 'ours':
      return { who: 'This score' };
    case 'learnt':
      return { who: 'This score, having learnt there' };
    case 'strong':
      return { who: 'Strong learner' };
  }
}

export type Standing = 'better' | 'worse' | 'level' | 'alone';

/** From how much on a difference says something. */
const NOISE = 0.02;

/** How this score stands against the best simple rule. */
export function standingOf({ against }: Pick<MeasuredTask, 'against'>): Standing {
  if (!against) return 'alone';
  if (against.verdict === 'ours is better') return 'better';
  return against.verdict === 'inside noise' ? 'level' : 'worse';
}

/** The verdict in a sentence or two: against the simple rule, and how much more there would be to know. */
export function verdictWords(task: Pick<MeasuredTask, 'against' | 'models'>): string {
  const of = (role: MeasuredModel['role']) => task.models.find((model) => model.role === role)?.value ?? 0;
  const ahead = of('strong') - of('ours');
  const more =
    ahead >= NOISE ? ` There is more to know: the strong learner is ahead by ${decimals(ahead)}.` : '';
  return `${againstRule(task)}${more}`;
}

function againstRule(task: Pick<MeasuredTask, 'against'>): string {
  const { against } = task;
  if (!against)
    return 'The record is too short to learn even a simple rule from; only what comes ready is judged.';
  const { difference, low, high } = against;
  const by = `${signed(difference)} (${signed(low)} to ${signed(high)})`;
  switch (standingOf(task)) {
    case 'better':
      return `This score is better, by ${by}.`;
    case 'worse':
      return `The simple rule is better; the difference is ${by}.`;
    default:
      return `Too close to tell apart: ${by}.`;
  }
}

/** Three decimals with a real minus. */
export function decimals(value: number): string {
  return value.toFixed(3).replace('-', '−');
}

function signed(value: number): string {
  return value < 0 ? decimals(value) : `+${decimals(value)}`;
}
