import type { ImageFigure } from './image-measures.ts';
import type { Imitation, PayOffTable } from './measures.ts';
import { type PolicyName, STRATEGIES, type Strategy, WORLDS, type World } from './settings.ts';
import { box, drawing, line, linear, path, type Tone, text } from './svg.ts';

export const WORLD_TITLES: Readonly<Record<World, string>> = {
  anyone: 'Anyone can help anyone',
  'nobody-repays': 'Nobody can repay',
};
export const POLICY_TITLES: Readonly<Record<PolicyName, string>> = {
  none: 'nothing is seen',
  count: 'what I got, ever',
  selfish: 'what I got, lately',
  ours: 'this score',
};
const STRATEGY_TITLES: Readonly<Record<Strategy, string>> = {
  giver: 'gives to all',
  matcher: 'gives back',
  taker: 'only takes',
  faker: 'gives, then stops',
};
const TONES: Readonly<Record<Strategy, Tone>> = { giver: 'a', matcher: 'b', taker: 'c', faker: 'd' };

/** Said under every picture of what this score brings. */
const BELIEVED_IN_FULL =
  'Here every record is believed in full; the product believes strangers only as far as people of standing dealt with them.';

const PANEL = { width: 480, height: 220, left: 40, gap: 48, top: 92 };

/** Net pay-off per round, one bar per strategy with its interval, for each policy; the two worlds side by side. */
export function payOffPicture(
  tables: readonly PayOffTable[],
  policies: readonly PolicyName[],
  strategies: readonly Strategy[],
): string {
  const shown = tables.filter(({ policy }) => policies.includes(policy));
  const values = shown.flatMap(({ settled }) => strategies.map((strategy) => settled[strategy]));
  const most = Math.ceil(
    Math.max(6, ...values.flatMap(({ mean, high }) => (Number.isFinite(high) ? [mean, high] : [mean]))),
  );
  const least = Math.floor(Math.min(0, ...values.map(({ mean }) => mean)));
  const y = linear([least, most], [PANEL.top + PANEL.height, PANEL.top]);
  const panels = WORLDS.flatMap((world, index) => {
    const left = panelLeft(index);
    return [
      text(left, PANEL.top - 14, WORLD_TITLES[world]),
      ...gridLines(left, y, ticks(least, most)),
      ...policies.flatMap((policy, group) => {
        const table = shown.find((each) => each.world === world && each.policy === policy);
        return table ? payOffGroup(table, { left, group, groups: policies.length, y }, strategies) : [];
      }),
    ];
  });
  return drawing(
    { width: panelLeft(2), height: PANEL.top + PANEL.height + 72 },
    {
      title: 'Net pay-off per round',
      description: `For each policy what a person earns per round by how they give, with 95 % intervals. ${BELIEVED_IN_FULL}`,
    },
    [
      text(PANEL.left, PANEL.top + PANEL.height + 52, BELIEVED_IN_FULL, { className: 'soft' }),
      text(PANEL.left, 20, 'Net pay-off per round, second half of the rounds'),
      ...legend(strategies),
      ...panels,
    ],
  );
}

type Group = { left: number; group: number; groups: number; y: (value: number) => number };

function payOffGroup(
  { policy, settled }: PayOffTable,
  place: Group,
  strategies: readonly Strategy[],
): string[] {
  const width = PANEL.width / place.groups;
  const start = place.left + place.group * width + width * 0.1;
  const step = (width * 0.8) / strategies.length;
  const bars = strategies.flatMap((strategy, index) => {
    const { mean, low, high } = settled[strategy];
    const x = start + index * step;
    const middle = x + step / 2;
    const bar = box([x + 2, place.y(0)], [x + step - 2, place.y(mean)], TONES[strategy]);
    if (!Number.isFinite(low)) return [bar];
    return [bar, line([middle, place.y(low)], [middle, place.y(high)], 'whisker')];
  });
  const name = text(start + width * 0.4, PANEL.top + PANEL.height + 20, POLICY_TITLES[policy], {
    anchor: 'middle',
  });
  return [...bars, name];
}

/** Who is left over time when people do as those do who fare better: areas of shares, a row per world. */
export function imitationPicture(figures: readonly Imitation[], policies: readonly PolicyName[]): string {
  const small = { width: 260, height: 120, gap: 50 };
  const pieces = WORLDS.flatMap((world, row) =>
    policies.flatMap((policy, column) => {
      const figure = figures.find((each) => each.world === world && each.policy === policy);
      if (!figure) return [];
      const left = PANEL.left + column * (small.width + small.gap);
      const top = PANEL.top + row * (small.height + 70);
      const rounds = figure.shares.giver.length;
      const x = linear([0, rounds - 1], [left, left + small.width]);
      const y = linear([0, 1], [top + small.height, top]);
      return [
        text(left, top - 8, `${WORLD_TITLES[world]} · ${POLICY_TITLES[policy]}`),
        ...areas(figure, x, y),
        line([left, y(0)], [left + small.width, y(0)], 'axis'),
        text(left, y(0) + 18, 'round 1', { className: 'soft' }),
        text(left + small.width, y(0) + 18, String(rounds), { anchor: 'end', className: 'soft' }),
      ];
    }),
  );
  return drawing(
    {
      width: PANEL.left + policies.length * (small.width + small.gap),
      height: PANEL.top + 2 * (small.height + 70) + 10,
    },
    {
      title: 'Who is left when people imitate',
      description: `Shares of the four ways of giving over the rounds, in two worlds and under each policy. ${BELIEVED_IN_FULL}`,
    },
    [
      text(PANEL.left, PANEL.top + 2 * (small.height + 70) - 4, BELIEVED_IN_FULL, { className: 'soft' }),
      text(PANEL.left, 20, 'Shares of people, when all do as those do who fare better'),
      ...legend(STRATEGIES),
      ...pieces,
    ],
  );
}

function areas({ shares }: Imitation, x: (value: number) => number, y: (value: number) => number): string[] {
  const below = shares.giver.map(() => 0);
  return STRATEGIES.map((strategy) => {
    const bottom = below.map((share, round): [number, number] => [x(round), y(share)]);
    for (const [round, share] of shares[strategy].entries()) below[round] = (below[round] ?? 0) + share;
    const top = below.map((share, round): [number, number] => [x(round), y(share)]);
    return path([...top, ...bottom.reverse()], TONES[strategy], true);
  });
}

/** Cooperation generation by generation under image scoring; dashed where scores are hidden from 90 %. */
export function imagePicture(figures: readonly ImageFigure[]): string {
  const tones: readonly Tone[] = ['c', 'b', 'a'];
  const shown = figures.filter(({ mutation }) => mutation === 0);
  const meetings = [...new Set(shown.map((each) => each.meetings))];
  const length = shown[0]?.course.length ?? 1;
  const width = 560;
  const x = linear([0, length - 1], [PANEL.left, PANEL.left + width]);
  const y = linear([0, 1], [PANEL.top + PANEL.height, PANEL.top]);
  const lines = shown.map(({ course, meetings: count, seenBy }) =>
    path(
      course.map((share, generation): [number, number] => [x(generation), y(share)]),
      `line ${tones[meetings.indexOf(count)] ?? 'd'}${seenBy < 1 ? ' dashed' : ''}`,
    ),
  );
  const names = meetings.map((count, index) => text(PANEL.left + 22 + index * 150, 46, `${count} meetings`));
  const marks = meetings.map((_, index) =>
    box([PANEL.left + 4 + index * 150, 36], [PANEL.left + 16 + index * 150, 48], tones[index] ?? 'd'),
  );
  return drawing(
    { width: PANEL.left + width + 40, height: PANEL.top + PANEL.height + 40 },
    { title: 'Image scoring', description: 'Share of meetings in which the donor gave, by generation.' },
    [
      text(PANEL.left, 20, 'Cooperation under image scoring; dashed: scores hidden from 90 %'),
      ...marks,
      ...names,
      ...gridLines(PANEL.left, y, [0, 0.5, 1], width),
      ...lines,
      text(PANEL.left, PANEL.top + PANEL.height + 20, 'generation 1', { className: 'soft' }),
      text(PANEL.left + width, PANEL.top + PANEL.height + 20, String(length), {
        anchor: 'end',
        className: 'soft',
      }),
    ],
  );
}

function panelLeft(index: number): number {
  return PANEL.left + index * (PANEL.width + PANEL.gap);
}

function ticks(least: number, most: number): number[] {
  const all = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return all.filter((value) => value % 2 === 0);
}

function gridLines(
  left: number,
  y: (value: number) => number,
  at: readonly number[],
  width = PANEL.width,
): string[] {
  return at.flatMap((value) => [
    line([left, y(value)], [left + width, y(value)], value === 0 ? 'axis' : 'grid'),
    text(left - 6, y(value) + 4, String(value), { anchor: 'end', className: 'soft' }),
  ]);
}

function legend(strategies: readonly Strategy[]): string[] {
  return strategies.flatMap((strategy, index) => [
    box([PANEL.left + index * 140, 34], [PANEL.left + 12 + index * 140, 46], TONES[strategy]),
    text(PANEL.left + 18 + index * 140, 45, STRATEGY_TITLES[strategy]),
  ]);
}
