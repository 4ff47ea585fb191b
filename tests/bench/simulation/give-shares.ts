import {
  chanceOfReturn,
  DEFAULT_BASE_RATES,
  emptyPair,
  flatRate,
  PAUSE_MIN_RECEIVED,
  type PersonTotals,
} from '#lib/scoring/index.ts';
import { Network } from './network.ts';
import type { Settings, Strategy } from './settings.ts';
import { runSociety } from './society.ts';

/** Received gives from which a share of giving is shown; before, the product says "not enough yet". */
export const SHOWN_FROM = PAUSE_MIN_RECEIVED;

/** What is shown of a person's giving, in the moment after their tenth received give; null: not enough yet. */
export type Shown = { strategy: Strategy; share: number | null };

/**
 * The share of giving of everybody as the library shows it ("Gave … and received … lately"), each read after the round
 * in which the person's tenth give arrived, when it is first shown.
 */
export function givingSharesOf(settings: Settings, seed: number): Shown[] {
  const count = Object.values(settings.people).reduce((sum, each) => sum + each, 0);
  const network = new Network(count);
  const received = new Int32Array(count);
  const shares = new Map<number, number | null>();
  let latest: readonly Strategy[] = [];
  runSociety(settings, seed, (round, gives, strategies) => {
    latest = strategies;
    network.begin(round);
    for (const { giver, receiver } of gives) {
      network.gave(giver, receiver);
      received[receiver] = (received[receiver] ?? 0) + 1;
    }
    const due = [...received.keys()].filter(
      (person) => !shares.has(person) && (received[person] ?? 0) >= SHOWN_FROM,
    );
    for (const person of due) shares.set(person, shownShare(network.totals(person), network.now));
  });
  return latest.map((strategy, person) => ({ strategy, share: shares.get(person) ?? null }));
}

/** Recent gives given over all that passed, from the counts behind the library's line; null: not enough yet. */
function shownShare(totals: PersonTotals | null, now: number): number | null {
  if (!totals || totals.received < SHOWN_FROM) return null;
  const { terms } = chanceOfReturn({
    pair: emptyPair(),
    other: totals,
    me: null,
    rate: flatRate(DEFAULT_BASE_RATES.acknowledgement),
    now,
  });
  const { gives = 0, received = 0 } = terms.find(({ id }) => id === 'b_share')?.evidence ?? {};
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
