import { db } from '#lib/db/client.ts';
import { pairStateOf, type StateRow, stateColumns } from '#lib/ledger/connection-row.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { advancePair, type Coverage, type Relation, relationOf } from '#lib/scoring/index.ts';
import { conditions } from './filters.ts';
import type { DashboardQuery } from './input.ts';
import { type NamedTopic, namedTopicsOf } from './owner.ts';
import { PICTURE_WINDOW } from './rules.ts';
import { type DirectionView, directionView } from './view.ts';
import { SHOWN_CONNECTION } from './visibility.ts';
import {
  after,
  candidates,
  endOf,
  type Looked,
  lookedAt,
  placeOf,
  type WindowEndJson,
  windowEndOf,
} from './window.ts';

// Beside queries.ts: connections as points of a picture, without what a score needs.

/** One connection in the picture and in its table. */
export type ConnectionPoint = {
  person: { id: string; handle: string; name: string };
  gave: DirectionView;
  got: DirectionView;
  relation: Relation;
  /** Last contact, or the follow; null: neither. */
  lastAt: Date | null;
};

export type PointsPage = {
  /** At most {@link PICTURE_WINDOW}, the latest contact first. */
  points: ConnectionPoint[];
  looked: Looked | null;
  topics: NamedTopic[];
};

type PointRow = StateRow & {
  other_id: string;
  handle: string;
  name: string;
  gave_coverage: Coverage;
  got_coverage: Coverage;
  last_at: Date;
};

/** The latest connections that the filters let through, in the window its address names: two statements. */
export async function listPoints(
  actor: PersonActor,
  query: DashboardQuery,
  now = new Date(),
): Promise<PointsPage> {
  // the picture has one order, whatever the list was ordered by
  const latest: DashboardQuery = { ...query, sort: 'latest' };
  const from = placeOf(query.from);
  const [rows, [around]] = await Promise.all([
    readPoints(actor.personId, latest, now),
    db().$queryRaw<{ topics: NamedTopic[]; window_end: WindowEndJson }[]>`
      SELECT ${namedTopicsOf(actor.personId)} AS topics, ${windowEndOf(actor.personId, latest, from)} AS window_end`,
  ]);
  const shown = rows.slice(0, PICTURE_WINDOW);
  const last = rows.length > PICTURE_WINDOW ? shown.at(-1) : undefined;
  return {
    points: shown.map((row) => pointOf(row, now.getTime())),
    looked: lookedAt(latest, {
      end: endOf(around?.window_end ?? null),
      full: last ? { lastAt: last.last_at, otherId: last.other_id } : null,
    }),
    topics: around?.topics ?? [],
  };
}

function readPoints(ownerId: string, query: DashboardQuery, now: Date): Promise<PointRow[]> {
  const from = placeOf(query.from);
  return db().$queryRaw<PointRow[]>`
    SELECT c.other_id, p.handle, p.name, c.gave_coverage, c.got_coverage, c.last_at, ${stateColumns('c')}
    FROM ${candidates(ownerId, query, from)}
    WHERE c.owner_id = ${ownerId}::uuid AND ${SHOWN_CONNECTION} ${conditions(query, now)} ${after(from)}
    ORDER BY c.last_at DESC, c.other_id LIMIT ${PICTURE_WINDOW + 1}`;
}

function pointOf(row: PointRow, at: number): ConnectionPoint {
  const pair = advancePair(pairStateOf(row), at);
  return {
    person: { id: row.other_id, handle: row.handle, name: row.name },
    gave: directionView(pair, 'gave', row.gave_coverage),
    got: directionView(pair, 'got', row.got_coverage),
    relation: relationOf(pair, at),
    lastAt: row.last_at.getTime() === 0 ? null : row.last_at,
  };
}
