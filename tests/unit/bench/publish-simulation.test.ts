import { expect, test } from 'vitest';
import type { Imitation, PayOffTable } from '#tests/bench/simulation/measures.ts';
import { type Played, published } from '#tests/bench/simulation/publish.ts';
import { POLICIES, WORLDS } from '#tests/bench/simulation/settings.ts';

const interval = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, runs: 20 });

function played(): Played {
  const payOffs = WORLDS.flatMap((world, w) =>
    POLICIES.map((policy, p): PayOffTable => {
      const settled = {
        giver: interval(10 * w + p + 0.123),
        matcher: interval(2),
        taker: interval(3),
        faker: interval(4),
      };
      return { world, policy, settled, all: settled, welfare: interval(1) };
    }),
  );
  const imitations = payOffs.map(
    ({ world, policy }): Imitation => ({
      world,
      policy,
      welfare: interval(5),
      shareOfMost: interval(0.8),
      takersAndFakers: interval(0),
      shares: { giver: [], matcher: [], taker: [], faker: [] },
    }),
  );
  return {
    runs: 20,
    seed: 1,
    rounds: 240,
    holdBack: false,
    payOffs,
    imitations,
    now: new Date('2026-05-03'),
  };
}

test('the page gets each world under nothing seen, a selfish score and ours, to the hundredth', () => {
  const { worlds, command, playedOn } = published(played());

  expect(worlds.map(({ id, policies }) => [id, policies.map((policy) => policy.id)])).toEqual(
    WORLDS.map((world) => [world, ['none', 'selfish', 'ours']]),
  );
  expect(worlds[1]?.policies[2]).toEqual({
    id: 'ours',
    giver: { mean: 13.12, low: 13.02, high: 13.22 },
    matcher: { mean: 2, low: 1.9, high: 2.1 },
    taker: { mean: 3, low: 2.9, high: 3.1 },
    welfare: { mean: 5, low: 4.9, high: 5.1 },
  });
  expect(playedOn).toBe('2026-05-03');
  expect(command).toBe('npm run bench:simulation -- --runs 20 --seed 1 --rounds 240 --publish');
});

test('a missing world is no figure of zero', () => {
  const all = played();
  const half = { ...all, payOffs: all.payOffs.filter(({ world }) => world === 'anyone') };

  expect(() => published(half)).toThrow(/missing/);
});

test('one run alone says too little to be shown', () => {
  const all = played();
  const endless = { mean: 3, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, runs: 1 };
  const alone = all.payOffs.map((table) => ({ ...table, settled: { ...table.settled, taker: endless } }));

  expect(() => published({ ...all, payOffs: alone })).toThrow(/interval/);
});
