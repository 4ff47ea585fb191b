import type { Amount } from '#components/charts/amount.ts';
import type { Connection, DirectionView } from '#lib/connections/view.ts';

/** What a bar shows: what counts today, or that it cannot be known. Unknown is never zero. */
export function amountOf({ coverage, count, weight }: DirectionView): Amount {
  return coverage === 'unknown' && count === 0 ? 'unknown' : weight;
}

/** The amounts of both directions of all rows, for one scale. */
export function amountsOf(connections: readonly Connection[]): Amount[] {
  return connections.flatMap(({ gave, got }) => [amountOf(gave), amountOf(got)]);
}

/** "once", "12 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en-GB')} times`;
}

/** What is not on record, in sentences; empty when everything is. */
export function coverageWords({ gave, got }: Pick<Connection, 'gave' | 'got'>): string {
  const sentences = [
    gave.coverage === 'unknown' && 'What you gave is not on record.',
    gave.coverage === 'partial' && 'What you gave is on record in part.',
    got.coverage === 'unknown' && 'What they gave you is not on record.',
    got.coverage === 'partial' && 'What they gave you is on record in part.',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Who follows whom, in a word or two. */
export function followWords({
  iFollowSince,
  theyFollowSince,
}: Pick<Connection, 'iFollowSince' | 'theyFollowSince'>): string {
  if (iFollowSince && theyFollowSince) return 'mutual';
  if (iFollowSince) return 'you follow';
  return theyFollowSince ? 'follows you' : 'no follow';
}

/** The last act between the two and who did it; null when there was none. */
export function lastMove({
  gave,
  got,
}: Pick<Connection, 'gave' | 'got'>): { who: 'you' | 'they'; at: Date } | null {
  if (gave.lastAt && (!got.lastAt || gave.lastAt >= got.lastAt)) return { who: 'you', at: gave.lastAt };
  return got.lastAt && { who: 'they', at: got.lastAt };
}
