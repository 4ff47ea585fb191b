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

/** What reading them takes, to end a line with; empty when they write nothing. */
export function attentionWords(minutesPerWeek: number): string {
  if (minutesPerWeek === 0) return '';
  return minutesPerWeek < 1 ? ', under 1 min a week' : `, ${Math.round(minutesPerWeek)} min a week`;
}

type Moves = Pick<Connection, 'gave' | 'got' | 'iFollowSince' | 'theyFollowSince' | 'lastAt'>;

/** The last act between the two, in words that a time ends; null when there was none. */
export function lastMove(moves: Moves): { words: string; at: Date } | null {
  const { gave, got, iFollowSince, theyFollowSince, lastAt } = moves;
  if (gave.lastAt && (!got.lastAt || gave.lastAt >= got.lastAt)) {
    return { words: isSame(gave.lastAt, iFollowSince) ? 'You followed' : 'You gave', at: gave.lastAt };
  }
  if (got.lastAt) {
    return { words: isSame(got.lastAt, theyFollowSince) ? 'Followed you' : 'They gave', at: got.lastAt };
  }
  // where nothing was counted the row has the time of the follow
  return lastAt && { words: theyFollowSince ? 'Followed you' : 'You followed', at: lastAt };
}

/** Whether an act is the follow itself: it bears the same instant. */
function isSame(at: Date, followSince: Date | null): boolean {
  return at.getTime() === followSince?.getTime();
}
