import { advancePair, nobodyYet, type PairState, type PersonTotals } from '#lib/scoring/index.ts';

/**
 * Totals of one person as the sums over their pairs, each seen from this person and brought up to `at`: what rule P1 says
 * the engine's totals are, counted by other means.
 */
export function sumPerson(pairs: Iterable<PairState>, at: number): PersonTotals {
  const totals = nobodyYet(at);
  const lasts: number[] = [];
  for (const pair of pairs) {
    const { gave, got } = advancePair(pair, at);
    totals.given28 += gave.recent;
    totals.received28 += got.recent;
    if (gave.lastAt !== null) lasts.push(gave.lastAt);
    totals.asInitiator.opened += gave.opened;
    totals.asInitiator.returned += gave.returned;
    totals.asResponder.opened += got.opened;
    totals.asResponder.returned += got.returned;
    totals.given += gave.count;
    totals.received += got.count;
    if (gave.count + got.count > 0) totals.partners += 1;
  }
  return { ...totals, lastGaveAt: lasts.length > 0 ? Math.max(...lasts) : null };
}
