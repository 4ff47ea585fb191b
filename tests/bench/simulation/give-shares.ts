import {
  chanceOfReturn,
  DEFAULT_BASE_RATES,
  emptyPair,
  explainReturn,
  flatRate,
  type PersonTotals,
} from '#lib/scoring/index.ts';
import { Network } from './network.ts';
import type { Settings, Strategy } from './settings.ts';
import { runSociety } from './society.ts';

/** Received gives after which takers must be told from matchers. */
const READ_FROM = 10;

/** What is shown of a person's giving when it is first read; null: never, the library still says "not enough yet". */
export type Shown = { strategy: Strategy; share: number | null };

/**
 * The share of giving of everybody as the library shows it ("Gave … and received … lately"), each read after the first
 * round in which ten gives have arrived and the library no longer says that it is not enough yet.
 */
export function givingSharesOf(settings: Settings, seed: number): Shown[] {
  const count = Object.values(settings.people).reduce((sum, each) => sum + each, 0);
  const network = new Network(count);
  const received = new Int32Array(count);
  const shares = new Map<number, number>();
  let latest: readonly Strategy[] = [];
  runSociety(settings, seed, (round, gives, strategies) => {
    latest = strategies;
    network.begin(round);
    for (const { giver, receiver } of gives) {
      network.gave(giver, receiver);
      received[receiver] = (received[receiver] ?? 0) + 1;
    }
    const due = [...received.keys()].filter(
      (person) => !shares.has(person) && (received[person] ?? 0) >= READ_FROM,
    );
    for (const person of due) {
      const share = shownShare(network.totals(person), network.now);
      if (share !== null) shares.set(person, share);
    }
  });
  return latest.map((strategy, person) => ({ strategy, share: shares.get(person) ?? null }));
}

/** Recent gives given over all that passed, from the counts behind the library's line; null where it says not enough yet. */
function shownShare(totals: PersonTotals | null, now: number): number | null {
  const chance = chanceOfReturn({
    pair: emptyPair(),
    other: totals,
    me: null,
    rate: flatRate(DEFAULT_BASE_RATES.acknowledgement),
    now,
  });
  const line = explainReturn(chance).lines.find(({ id }) => id === 'b_share');
  if (!line?.known || line.says.id === 'gave-and-received-little') return null;
  const { gives = 0, received = 0 } = chance.terms.find(({ id }) => id === 'b_share')?.evidence ?? {};
  return gives / (gives + received);
}

/**
 * The chance that a random one of `higher` lies above a random one of `lower`; ties count half (Mann and Whitney 1947).
 * NaN when either is empty.
 */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  let wins = 0;
  for (const a of higher) for (const b of lower) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (higher.length * lower.length);
}
