import type { Amount } from '#components/charts/amount.ts';
import type { Connection, DirectionView } from '#lib/connections/view.ts';

/** What a bar shows: what counts today, or that it cannot be known. Unknown is never zero. */
export function amountOf({ coverage, count, weight }: DirectionView): Amount {
  return coverage === 'unknown' && count === 0 ? 'unknown' : weight;
}

type Directions = Pick<Connection, 'gave' | 'got'>;

/** The amounts of both directions of all rows, for one scale. */
export function amountsOf(connections: readonly Directions[]): Amount[] {
  return connections.flatMap(({ gave, got }) => [amountOf(gave), amountOf(got)]);
}

/** Names of connections.dashboard.row.gaps: what is not on record; empty when everything is. */
export function gapsOf({ gave, got }: Directions) {
  const gaps = [
    gave.coverage === 'unknown' && ('gaveUnknown' as const),
    gave.coverage === 'partial' && ('gavePartial' as const),
    got.coverage === 'unknown' && ('gotUnknown' as const),
    got.coverage === 'partial' && ('gotPartial' as const),
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Who follows whom: a name of connections.dashboard.row. */
export function followState({
  iFollowSince,
  theyFollowSince,
}: Pick<Connection, 'iFollowSince' | 'theyFollowSince'>) {
  if (iFollowSince && theyFollowSince) return 'mutual';
  if (iFollowSince) return 'iFollow';
  return theyFollowSince ? 'theyFollow' : 'noFollow';
}

type Moves = Pick<Connection, 'gave' | 'got' | 'iFollowSince' | 'theyFollowSince' | 'lastAt'>;
type Move = { act: 'youFollowed' | 'youGave' | 'followedYou' | 'theyGave'; at: Date };

/** The last act between the two, by its name of connections.dashboard.row.moves; null when there was none. */
export function lastMove(moves: Moves): Move | null {
  const { gave, got, iFollowSince, theyFollowSince, lastAt } = moves;
  if (gave.lastAt && (!got.lastAt || gave.lastAt >= got.lastAt)) {
    return { act: isSame(gave.lastAt, iFollowSince) ? 'youFollowed' : 'youGave', at: gave.lastAt };
  }
  if (got.lastAt) {
    return { act: isSame(got.lastAt, theyFollowSince) ? 'followedYou' : 'theyGave', at: got.lastAt };
  }
  // where nothing was counted the row has the time of the follow
  return lastAt && { act: theyFollowSince ? 'followedYou' : 'youFollowed', at: lastAt };
}

/** Whether an act is the follow itself: it bears the same instant. */
function isSame(at: Date, followSince: Date | null): boolean {
  return at.getTime() === followSince?.getTime();
}
