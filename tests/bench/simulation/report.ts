import type { ImageFigure } from './image-measures.ts';
import { written } from './intervals.ts';
import { type AttackRow, missedBy } from './judged-row.ts';
import type { Imitation, PayOffs, PayOffTable } from './measures.ts';
import { PROTOTYPE_PAY_OFFS, PROTOTYPE_WELFARE } from './published.ts';
import { mostWelfare, type PolicyName, SETTINGS, STRATEGIES, type World } from './settings.ts';

/** What the experiment takes for granted, beside the numbers in SETTINGS. */
export const ASSUMPTIONS: readonly string[] = [
  '200 people: 80 matchers, 40 givers, 60 takers, 20 fakers; each follows 15 and can give 3 things a round, to 3 different people.',
  'A give costs 1 and is worth 3, whoever gives it: what all earn together is twice the number of gives.',
  'One give in ten goes to somebody at random whom the giver can help, whatever is seen of them; the others go to people followed.',
  'Givers, and fakers while they give, choose among those they follow blindly. Matchers choose in proportion to what the policy shows: to whom they give depends on it, how much does not. Where it shows no difference they choose blindly.',
  'A taker gives one thing in a round with probability 0.05. A faker gives for 20 rounds, then never again.',
  'Every 5 rounds each looks: drops the two people who look worst and follows the best two of eight met at random; what is equal falls at random. Until the next look they give by what they saw.',
  'none: nothing is seen. count: gives received from them, ever. selfish: the same, fading by half in 10 rounds. ours: the connection score of lib/scoring, unchanged, 28 days being 10 rounds; the rate of answers is learnt as the site does.',
  'ours sees what passed between the two, and what the other gave and received in all, believed in full. The product believes what passed with others only as far as people of standing had to do with them, and a stranger nobody vouches for looks as usual there: so ours tells strangers apart sooner here than in the product. Nobody fakes gives here, and nobody hides them: the attacks programme has that.',
  'With --attacks one row also looks at what would come of dropping everybody who gave nothing for a round. The score does not do so.',
  'World 1: anyone can help anyone. World 2: five topics, topic s can help only topic s + 1, so nobody can ever repay. Every topic has the same mix of people.',
  'Imitation: with probability 0.02 a round each looks at somebody at random and does as they do with the Fermi probability (slope 1) of the difference in recent net pay-off (half-life 10 rounds). Nobody changes without a model: no mutation.',
  'With --hold-back matchers are stricter: having chosen somebody they follow, they give only with the chance of that person’s score over the best among those they follow, and keep the give otherwise.',
];

const WORLD_NAMES: Readonly<Record<World, string>> = {
  anyone: '1 anyone',
  'nobody-repays': '2 nobody repays',
};

/** Net pay-off per round, with the prototype's figures where there are some. */
export function payOffLines(tables: readonly PayOffTable[]): string[] {
  const rows = tables.map(({ world, policy, settled, all }) => [
    WORLD_NAMES[world],
    policy,
    ...STRATEGIES.map((strategy) => written(settled[strategy])),
    STRATEGIES.map((strategy) => all[strategy].mean.toFixed(2)).join(' / '),
    prototypeOf(world, policy),
    sameOrder(world, policy, settled),
  ]);
  return [
    'Net pay-off per round, second half of the rounds (links have settled)',
    ...columns([['world', 'policy', ...STRATEGIES, 'over all rounds', 'prototype g/m/t', 'order'], ...rows]),
  ];
}

function prototypeOf(world: World, policy: PolicyName): string {
  const found = PROTOTYPE_PAY_OFFS.find((each) => each.world === world && each.policy === policy);
  return found ? [found.giver, found.matcher, found.taker].map((each) => each.toFixed(1)).join(' / ') : '–';
}

/** Whether takers fare better or worse than both others, as in the prototype; then whether givers and matchers swap. */
function sameOrder(world: World, policy: PolicyName, { giver, matcher, taker }: PayOffs): string {
  const found = PROTOTYPE_PAY_OFFS.find((each) => each.world === world && each.policy === policy);
  if (!found) return '–';
  const ours = placeOfTakers(giver.mean, matcher.mean, taker.mean);
  const theirs = placeOfTakers(found.giver, found.matcher, found.taker);
  if (ours !== theirs) return `takers ${ours}, prototype ${theirs}`;
  const isClose = giver.low <= matcher.high && matcher.low <= giver.high;
  const isSwapped = giver.mean > matcher.mean !== found.giver > found.matcher;
  const others = isClose
    ? '; giver and matcher too close to tell'
    : isSwapped
      ? '; giver and matcher swap'
      : '';
  return `takers ${ours}, as there${others}`;
}

function placeOfTakers(giver: number, matcher: number, taker: number): 'first' | 'last' | 'between' {
  if (taker > Math.max(giver, matcher)) return 'first';
  return taker < Math.min(giver, matcher) ? 'last' : 'between';
}

/** Of the worlds and policies that the prototype has, those in which takers come out where they do there. */
export function ordersAsThere(tables: readonly PayOffTable[]): { same: number; judged: number } {
  const places = PROTOTYPE_PAY_OFFS.flatMap((there) => {
    const here = tables.find(
      ({ world, policy }) => world === there.world && policy === there.policy,
    )?.settled;
    if (!here) return [];
    const place = placeOfTakers(here.giver.mean, here.matcher.mean, here.taker.mean);
    return [place === placeOfTakers(there.giver, there.matcher, there.taker)];
  });
  return { same: places.filter(Boolean).length, judged: places.length };
}

/** What is left after imitation. */
export function imitationLines(figures: readonly Imitation[]): string[] {
  const rows = figures.map(({ world, policy, welfare, takersAndFakers }) => [
    WORLD_NAMES[world],
    policy,
    written(welfare),
    PROTOTYPE_WELFARE.find((each) => each.world === world && each.policy === policy)?.welfare.toFixed(2) ??
      '–',
    written(takersAndFakers, 3),
  ]);
  return [
    `After imitation: welfare per person and round, last 100 rounds (the most: ${mostWelfare(SETTINGS).toFixed(2)}; all takers: ${(SETTINGS.takerGives * (SETTINGS.worth - SETTINGS.cost)).toFixed(2)})`,
    ...columns([['world', 'policy', 'welfare', 'prototype', 'takers and fakers'], ...rows]),
  ];
}

/** What it says, in words that hold only where the figures do. */
export function thesisLines(tables: readonly PayOffTable[], figures: readonly Imitation[]): string[] {
  const settled = (world: World, policy: PolicyName) =>
    tables.find((each) => each.world === world && each.policy === policy)?.settled;
  const times = (world: World, policy: PolicyName) => {
    const found = settled(world, policy);
    return found ? (found.taker.mean / found.giver.mean).toFixed(2) : '?';
  };
  const welfare = (world: World, policy: PolicyName) =>
    figures.find((each) => each.world === world && each.policy === policy)?.welfare.mean.toFixed(2) ?? '?';
  return [
    'What it says',
    `· Whether giving pays depends on what is seen. Where nothing is seen, a taker earns ${times('anyone', 'none')} × what a giver earns (world 1) and ${times('nobody-repays', 'none')} × (world 2).`,
    `· With this score a taker earns ${times('anyone', 'ours')} × what a giver earns (world 1) and ${times('nobody-repays', 'ours')} × (world 2).`,
    `· Where anyone can repay, with a selfish score it is ${times('anyone', 'selfish')} ×; welfare after imitation ${welfare('anyone', 'selfish')}, with this score ${welfare('anyone', 'ours')}.`,
    `· Where nobody can repay, with a selfish score it is ${times('nobody-repays', 'selfish')} ×; welfare after imitation ${welfare('nobody-repays', 'selfish')}, with this score ${welfare('nobody-repays', 'ours')}.`,
    `· If all only take, nobody is left to take from: without anything seen, imitation ends at ${welfare('anyone', 'none')} and ${welfare('nobody-repays', 'none')} of ${mostWelfare(SETTINGS).toFixed(2)}.`,
  ];
}

/** Image scoring beside what was published. */
export function imageLines(figures: readonly ImageFigure[]): string[] {
  const rows = figures.map(({ meetings, seenBy, mutation, atEnd, secondHalf, published }) => [
    String(meetings),
    seenBy === 1 ? 'everybody' : `${100 * seenBy} %`,
    String(mutation),
    written(atEnd, 3),
    written(secondHalf, 3),
    published === null ? '–' : `about ${published}`,
    String(atEnd.runs),
  ]);
  return [
    'Image scoring (Nowak and Sigmund, Nature 393, 1998): share of meetings in which the donor gives',
    'n = 100, b = 1, c = 0.1, k −5 … 6 each as likely at the start, scores within ±5, offspring in proportion to pay-off.',
    'Without mutation a run ends with nearly all giving or nearly none: the figure is mostly the share of runs of the first',
    'kind, and one run says little. With mutation, waves of giving and not giving follow each other and lower the mean.',
    ...columns([
      ['meetings', 'seen by', 'mutation', 'generation 200', 'generations 101–200', 'published', 'runs'],
      ...rows,
    ]),
  ];
}

/** The rows of the table of attempts to game the score that come from here. */
export function attackLines(rows: readonly AttackRow[]): string[] {
  return [
    'Attempts to game the score; a row passes with its whole interval',
    ...columns([
      ['scenario', 'set-up', 'measure', 'value', 'bar', ''],
      ...rows.map((row) => {
        const { scenario, setUp, measure, value, bar, passes } = row;
        return [
          scenario,
          setUp,
          measure,
          written(value, 3),
          barWords(bar),
          bar && passes ? 'passes' : missedBy(row),
        ];
      }),
    ]),
  ];
}

function barWords(bar: AttackRow['bar']): string {
  if (!bar) return '';
  return 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
}

/** Rows of cells under each other, as wide as the widest. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
