import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import { foldHandle } from '#lib/text/clean.ts';
import { type CouldGive, couldGiveOf } from './could-give.ts';
import { conditions } from './filters.ts';
import type { DashboardQuery } from './input.ts';
import { type NamedTopic, readOwner, topicsOn } from './owner.ts';
import { selectRows } from './rows.ts';
import { PAGE_SIZE, SCORE_WINDOW, type Sort } from './rules.ts';
import { type Connection, type ConnectionRow, connectionView, connectionViews } from './view.ts';
import {
  after,
  candidates,
  instantOf,
  isFiltered,
  type Looked,
  lookedAt,
  placeOf,
  windowEndOf,
} from './window.ts';

export type ConnectionPage = {
  connections: Connection[];
  /** For the next page's address; null on the last page. */
  nextCursor: string | null;
  /** What was looked at; null: everybody. */
  looked: Looked | null;
  /** The actor's own topics, to filter by. */
  topics: NamedTopic[];
  /** The actor asked to be left out of scores: none of the connections has one, and the order by it is the latest first. */
  isLeftOut: boolean;
};

/**
 * One page of the actor's connections, in the window its address names. Whatever the size of the network: two
 * statements, each a range of an index by owner. The order is total: ties go by the other person's id.
 */
export async function listConnections(
  actor: PersonActor,
  query: DashboardQuery,
  now = new Date(),
  pageSize = PAGE_SIZE,
): Promise<ConnectionPage> {
  return query.sort === 'score'
    ? pageByScore(actor, query, now, pageSize)
    : pageByColumn(actor, query, query.sort, now, pageSize);
}

const ORDER_COLUMN: Record<Exclude<Sort, 'score'>, Prisma.Sql> = {
  latest: Prisma.sql`c.last_at`,
  gave: Prisma.sql`c.gave_order`,
  received: Prisma.sql`c.got_order`,
};

async function pageByColumn(
  actor: PersonActor,
  query: DashboardQuery,
  sort: Exclude<Sort, 'score'>,
  now: Date,
  pageSize: number,
): Promise<ConnectionPage> {
  const from = placeOf(query.from);
  const rows = await selectRows(
    { ownerId: actor.personId, from: candidates(actor.personId, query, from) },
    Prisma.sql`${conditions(query, now)} ${continued(query.cursor, sort)}`,
    Prisma.sql`${ORDER_COLUMN[sort]} DESC, c.other_id`,
    pageSize + 1,
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const windowEnd = windowEndOf(actor.personId, query, from);
  const owner = await readOwner(actor.personId, topicsOn(page), now, windowEnd);
  return {
    connections: connectionViews(page, owner, now),
    nextCursor: rows.length > pageSize && last ? cursorOf(last, sort) : null,
    looked: isFiltered(query) ? lookedAt(query, { end: owner.windowEnd, full: null }) : null,
    topics: owner.topics,
    isLeftOut: owner.isLeftOut,
  };
}

async function pageByScore(
  actor: PersonActor,
  query: DashboardQuery,
  now: Date,
  pageSize: number,
): Promise<ConnectionPage> {
  const from = placeOf(query.from);
  const rows = await selectRows(
    { ownerId: actor.personId, from: candidates(actor.personId, query, from) },
    Prisma.sql`${conditions(query, now)} ${after(from)}`,
    Prisma.sql`c.last_at DESC, c.other_id`,
    SCORE_WINDOW + 1,
  );
  const found = rows.slice(0, SCORE_WINDOW);
  const windowEnd = windowEndOf(actor.personId, query, from);
  const owner = await readOwner(actor.personId, topicsOn(found), now, windowEnd);
  if (owner.isLeftOut) return pageByColumn(actor, query, 'latest', now, pageSize);
  const ranked = found
    // who is left out of scores stands below all others, the latest contact first
    .map((row) => ({ row, value: connectionView(row, owner, now).score?.value ?? -1 }))
    .sort((a, b) => b.value - a.value || (a.value < 0 ? 0 : a.row.other_id < b.row.other_id ? -1 : 1))
    .map(({ row }) => row);
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const next = start + pageSize;
  const last = rows.length > SCORE_WINDOW ? found.at(-1) : undefined;
  return {
    connections: connectionViews(ranked.slice(start, next), owner, now),
    nextCursor: next < ranked.length ? String(next) : null,
    looked: lookedAt(query, {
      end: owner.windowEnd,
      full: last ? { lastAt: last.last_at, otherId: last.other_id } : null,
    }),
    topics: owner.topics,
    isLeftOut: owner.isLeftOut,
  };
}

function cursorOf(row: ConnectionRow, sort: Exclude<Sort, 'score'>): string {
  const value = { latest: row.last_at.toISOString(), gave: row.gave_order, received: row.got_order }[sort];
  return `${value}|${row.other_id}`;
}

const NUMBER = /^-?\d{1,20}(\.\d{1,20})?(e[+-]\d{1,2})?$/;

/** The condition that a row comes after the page before; empty for the first page, and for what is no cursor of ours. */
function continued(cursor: string | undefined, sort: Exclude<Sort, 'score'>): Prisma.Sql {
  const [text = '', otherId = ''] = cursor?.split('|') ?? [];
  if (!isUuid(otherId)) return Prisma.empty;
  const column = ORDER_COLUMN[sort];
  const value = sort === 'latest' ? instantOf(text) : NUMBER.test(text) ? Number(text) : null;
  if (value === null) return Prisma.empty;
  const typed = sort === 'latest' ? Prisma.sql`${value}::timestamptz` : Prisma.sql`${value}::float8`;
  return Prisma.sql`AND ${column} <= ${typed} AND (${column} < ${typed} OR c.other_id > ${otherId}::uuid)`;
}

/** A connection on its own page: also what the actor could give them now. */
export type ConnectionInFull = Connection & { couldGive: CouldGive[] };

/**
 * The actor's connection with one person, by handle: two statements. Null when there is no such person or nothing
 * between the two, when it is the actor, or when one has blocked the other.
 */
export async function findConnection(
  actor: PersonActor,
  handle: string,
  now = new Date(),
): Promise<ConnectionInFull | null> {
  const folded = foldHandle(handle);
  if (folded === null) return null;
  const [row] = await selectRows<{ could_give: CouldGive[] }>(
    { ownerId: actor.personId, from: Prisma.sql`connections c JOIN people p ON p.id = c.other_id` },
    Prisma.sql`AND p.handle = ${folded}`,
    Prisma.sql`c.other_id`,
    1,
    Prisma.sql`, ${couldGiveOf(actor.personId, Prisma.sql`page.other_id`)} AS could_give`,
  );
  if (!row) return null;
  const owner = await readOwner(actor.personId, topicsOn([row]), now);
  return { ...connectionView(row, owner, now), couldGive: row.could_give };
}
