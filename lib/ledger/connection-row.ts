import { Prisma } from '#lib/db/generated/client.ts';
import {
  type DirectionState,
  mirrorPair,
  orderKey,
  type PairState,
  SLOW_HALF_LIFE_DAYS,
} from '#lib/scoring/index.ts';

/** The order key where nothing passed: below everything, and a number, so that an index holds it in its place. */
const NOTHING_ORDER = -1_000_000;

const COLUMNS = [
  ['count', 'int'],
  ['credits', 'float8'],
  ['fast', 'float8'],
  ['slow', 'float8'],
  ['recent', 'float8'],
  ['first_at', 'timestamptz'],
  ['last_at', 'timestamptz'],
  ['counted_day', 'int'],
  ['day_credits', 'float8'],
  ['opened', 'float8'],
  ['returned', 'float8'],
  ['open_since', 'timestamptz'],
  ['answered', 'boolean'],
  ['order', 'float8'],
] as const;

type Column = (typeof COLUMNS)[number][0];
type Side = 'gave' | 'got';

/** The columns of `connections` that follow from the contributions alone, with their types. */
export const STATE_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['state_at', 'timestamptz'],
  ...COLUMNS.map(([name, type]) => [`gave_${name}`, type] as const),
  ...COLUMNS.map(([name, type]) => [`got_${name}`, type] as const),
];

const names = STATE_COLUMNS.map(([name]) => name);

/** `gave_count, gave_credits, …` of the table or alias given. */
export function stateColumns(alias: string): Prisma.Sql {
  return Prisma.raw(names.map((name) => `${alias}.${name}`).join(', '));
}

/** A connection as raw SQL returns it: snake_case columns, dates as Date. */
export type StateRow = { state_at: Date | null } & {
  [K in `${Side}_${Exclude<Column, 'first_at' | 'last_at' | 'counted_day' | 'open_since' | 'answered' | 'order'>}`]: number;
} & { [K in `${Side}_${'first_at' | 'last_at' | 'open_since'}`]: Date | null } & {
  [K in `${Side}_counted_day`]: number | null;
} & { [K in `${Side}_answered`]: boolean } & { [K in `${Side}_order`]: number };

export function pairStateOf(row: StateRow): PairState {
  return {
    at: row.state_at?.getTime() ?? null,
    gave: directionOf(row, 'gave'),
    got: directionOf(row, 'got'),
  };
}

function directionOf(row: StateRow, side: Side): DirectionState {
  return {
    count: row[`${side}_count`],
    credits: row[`${side}_credits`],
    fast: row[`${side}_fast`],
    slow: row[`${side}_slow`],
    recent: row[`${side}_recent`],
    firstAt: row[`${side}_first_at`]?.getTime() ?? null,
    lastAt: row[`${side}_last_at`]?.getTime() ?? null,
    countedDay: row[`${side}_counted_day`],
    dayCredits: row[`${side}_day_credits`],
    opened: row[`${side}_opened`],
    returned: row[`${side}_returned`],
    openSince: row[`${side}_open_since`]?.getTime() ?? null,
    answered: row[`${side}_answered`],
  };
}

type JsonRow = Record<string, string | number | boolean | null>;

/** Both rows of a pair as {@link WRITE_STATES} takes them: `ownerId`'s view and its mirror. */
export function rowsOfPair(ownerId: string, otherId: string, state: PairState): JsonRow[] {
  return [jsonRow(ownerId, otherId, state), jsonRow(otherId, ownerId, mirrorPair(state))];
}

function jsonRow(ownerId: string, otherId: string, state: PairState): JsonRow {
  return {
    owner_id: ownerId,
    other_id: otherId,
    state_at: iso(state.at),
    ...jsonDirection('gave', state.gave, state.at),
    ...jsonDirection('got', state.got, state.at),
  };
}

function jsonDirection(side: Side, direction: DirectionState, at: number | null): JsonRow {
  return {
    [`${side}_count`]: direction.count,
    [`${side}_credits`]: direction.credits,
    [`${side}_fast`]: direction.fast,
    [`${side}_slow`]: direction.slow,
    [`${side}_recent`]: direction.recent,
    [`${side}_first_at`]: iso(direction.firstAt),
    [`${side}_last_at`]: iso(direction.lastAt),
    [`${side}_counted_day`]: direction.countedDay,
    [`${side}_day_credits`]: direction.dayCredits,
    [`${side}_opened`]: direction.opened,
    [`${side}_returned`]: direction.returned,
    [`${side}_open_since`]: iso(direction.openSince),
    [`${side}_answered`]: direction.answered,
    [`${side}_order`]:
      at === null ? NOTHING_ORDER : (orderKey(direction.slow, at, SLOW_HALF_LIFE_DAYS) ?? NOTHING_ORDER),
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/**
 * Before and after the one parameter, a JSON array of rows. Both rows of a pair are written by one statement.
 * The text is ours alone: nothing typed by anybody is in it.
 */
export const WRITE_STATES = {
  before: `UPDATE connections c SET ${names.map((name) => `${name} = r.${name}`).join(', ')}
    FROM jsonb_to_recordset(`,
  after: `::jsonb) AS r(owner_id uuid, other_id uuid, ${STATE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
    WHERE c.owner_id = r.owner_id AND c.other_id = r.other_id`,
};
