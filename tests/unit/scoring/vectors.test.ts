import { expect, test } from 'vitest';
import { advancePair, combined, foldPair, mirrorPair } from '#lib/scoring/index.ts';
import pairs from '#tests/vectors/scoring/pairs.json' with { type: 'json' };
import scores from '#tests/vectors/scoring/scores.json' with { type: 'json' };

const ms = (at: string) => Date.parse(at);
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test.each(pairs)('D1–D4, E1–E4: $name', ({ gives, now, expected }) => {
  const history = gives.map(({ direction, at, credits }) => ({
    direction: direction === 'gave' ? ('gave' as const) : ('got' as const),
    at: ms(at),
    credits,
  }));

  const pair = advancePair(foldPair(history), ms(now));

  for (const side of ['gave', 'got'] as const) {
    const { fast, slow, recent, opened, returned, ...exact } = pair[side];
    const wanted = expected[side];
    expect({
      ...exact,
      firstAt: iso(exact.firstAt),
      lastAt: iso(exact.lastAt),
      openSince: iso(exact.openSince),
    }).toEqual({
      count: wanted.count,
      credits: wanted.credits,
      firstAt: wanted.firstAt,
      lastAt: wanted.lastAt,
      countedDay: wanted.countedDay,
      dayCredits: wanted.dayCredits,
      openSince: wanted.openSince,
    });
    expect(fast).toBeCloseTo(wanted.fast, 12);
    expect(slow).toBeCloseTo(wanted.slow, 12);
    expect(recent).toBeCloseTo(wanted.recent, 12);
    expect(opened).toBeCloseTo(wanted.opened, 12);
    expect(returned).toBeCloseTo(wanted.returned, 12);
  }
  expect(mirrorPair(mirrorPair(pair))).toEqual(pair);
});

test.each(scores)('S1: what I can give at $give and what comes back at $get', ({ give, get, score }) => {
  expect(combined(give, get)).toBeCloseTo(score, 9);
});
