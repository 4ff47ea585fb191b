import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { stateColumns } from '#lib/ledger/connection-row.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import { foldHandle } from '#lib/text/clean.ts';
import { type CouldGive, couldGiveOf } from './could-give.ts';
import type { DashboardQuery } from './input.ts';
import { asksOf, type NamedTopic, readOwner, topicsOn } from './owner.ts';
import { hasRelation } from './relation-sql.ts';
import { FILTER_WINDOW, PAGE_SIZE, SCORE_WINDOW, type Sort } from './rules.ts';
import { type Connection, type ConnectionRow, connectionView, connectionViews } from './view.ts';
import { SHOWN_CONNECTION } from './visibility.ts';

const DAY_MS = 86_400_000;

export type ConnectionPage = {
  connections: Connection[];
  /** For the next page's address; null on the last page. */
  nextCursor: string | null;
  /** True when the order is by score and only the latest contacts were looked at. */
  isWindow: boolean;
  /** True when filters looked at the latest contacts only, and there are more. */
  isFilterCut: boolean;
  /** The actor's own topics, to filter by. */
  topics: NamedTopic[];
  /** The actor asked to be left out of scores: none of the connections has one, and the order by it is the latest first. */
  isLeftOut: boolean;
};

/**
 * One page of the actor's connections. Whatever the size of the network: two statements, each a range of an index
 * by owner. The order is total: ties go by the other person's id.
 */
export async function listConnections(
  actor: PersonActor,
  query: DashboardQuery,
  now = new Date(),
): Promise<ConnectionPage> {
  return query.sort === 'score'
    ? pageByScore(actor, query, now)
    : pageByColumn(actor, query, query.sort, now);
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
): Promise<ConnectionPage> {
  const column = ORDER_COLUMN[sort];
  const after = keysetOf(query.cursor, sort);
  const value =
    sort === 'latest' ? Prisma.sql`${after?.value}::timestamptz` : Prisma.sql`${after?.value}::float8`;
  const rows = await selectRows(
    candidates(actor.personId, query),
    Prisma.sql`${conditions(query, now)}
      ${after ? Prisma.sql`AND ${column} <= ${value} AND (${column} < ${value} OR c.other_id > ${after.otherId}::uuid)` : Prisma.empty}`,
    Prisma.sql`${column} DESC, c.other_id`,
    PAGE_SIZE + 1,
  );
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const owner = await readOwner(actor.personId, topicsOn(page), now);
  return {
    connections: connectionViews(page, owner, now),
    nextCursor: rows.length > PAGE_SIZE && last ? cursorOf(last, sort) : null,
    isWindow: false,
    isFilterCut: isFiltered(query) && owner.hasMoreThanFilterWindow,
    topics: owner.topics,
    isLeftOut: owner.isLeftOut,
  };
}

async function pageByScore(actor: PersonActor, query: DashboardQuery, now: Date): Promise<ConnectionPage> {
  const rows = await selectRows(
    candidates(actor.personId, query),
    conditions(query, now),
    Prisma.sql`c.last_at DESC, c.other_id`,
    SCORE_WINDOW + 1,
  );
  const looked = rows.slice(0, SCORE_WINDOW);
  const owner = await readOwner(actor.personId, topicsOn(looked), now);
  if (owner.isLeftOut) return pageByColumn(actor, query, 'latest', now);
  const ranked = looked
    // who is left out of scores stands below all others, the latest contact first
    .map((row) => ({ row, value: connectionView(row, owner, now).score?.value ?? -1 }))
    .sort((a, b) => b.value - a.value || (a.value < 0 ? 0 : a.row.other_id < b.row.other_id ? -1 : 1))
    .map(({ row }) => row);
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const next = start + PAGE_SIZE;
  return {
    connections: connectionViews(ranked.slice(start, next), owner, now),
    nextCursor: next < ranked.length ? String(next) : null,
    isWindow: rows.length > SCORE_WINDOW,
    isFilterCut: isFiltered(query) && owner.hasMoreThanFilterWindow,
    topics: owner.topics,
    isLeftOut: owner.isLeftOut,
  };
}

function cursorOf(row: ConnectionRow, sort: Exclude<Sort, 'score'>): string {
  const value = { latest: row.last_at.toISOString(), gave: row.gave_order, received: row.got_order }[sort];
  return `${value}|${row.other_id}`;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const NUMBER = /^-?\d{1,20}(\.\d{1,20})?(e[+-]\d{1,2})?$/;

/** What a page was continued after; null for the first page, and for anything that is no cursor of ours for this order. */
function keysetOf(cursor: string | undefined, sort: Exclude<Sort, 'score'>) {
  const [value = '', otherId = ''] = cursor?.split('|') ?? [];
  const isValue =
    sort === 'latest' ? INSTANT.test(value) && !Number.isNaN(Date.parse(value)) : NUMBER.test(value);
  return isValue && isUuid(otherId) ? { value, otherId } : null;
}

/** Whether the query asks for something that is no range of the index it is ordered by. */
function isFiltered({ relation, follow, topic, q, period, sort }: DashboardQuery): boolean {
  const isRange = sort === 'latest' || sort === 'score';
  return Boolean(relation || follow || topic || q || (period && !isRange));
}

type Candidates = { ownerId: string; from: Prisma.Sql };

/** Where the rows of a page are looked for: all connections, or with filters the latest {@link FILTER_WINDOW}. */
function candidates(ownerId: string, query: DashboardQuery): Candidates {
  if (!isFiltered(query)) return { ownerId, from: EVERYBODY };
  // OFFSET 0 keeps this a look-up per row: joined, it could become a walk through all people
  const from = Prisma.sql`
    (SELECT * FROM connections WHERE owner_id = ${ownerId}::uuid ORDER BY last_at DESC, other_id LIMIT ${FILTER_WINDOW}) c
    CROSS JOIN LATERAL (SELECT * FROM people WHERE id = c.other_id OFFSET 0) p`;
  return { ownerId, from };
}

const EVERYBODY = Prisma.sql`connections c JOIN people p ON p.id = c.other_id`;

function conditions(query: DashboardQuery, now: Date): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (query.relation) parts.push(hasRelation(query.relation, now));
  if (query.follow) parts.push(FOLLOW_STATE[query.follow]);
  if (query.period) {
    parts.push(Prisma.sql`c.last_at >= ${new Date(now.getTime() - Number(query.period) * DAY_MS)}`);
  }
  if (query.topic) {
    // a look-up per row, so that a topic of thousands of people is not read whole
    parts.push(Prisma.sql`(SELECT true FROM person_topics pt
      WHERE pt.person_id = c.other_id AND pt.topic_id = (SELECT id FROM topics WHERE slug = ${query.topic}) LIMIT 1)`);
  }
  if (query.q) {
    const pattern = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(Prisma.sql`(p.name ILIKE ${pattern} OR p.handle ILIKE ${pattern})`);
  }
  return parts.length ? Prisma.sql`AND ${Prisma.join(parts, ' AND ')}` : Prisma.empty;
}

const FOLLOW_STATE = {
  mutual: Prisma.sql`(c.i_follow_since IS NOT NULL AND c.they_follow_since IS NOT NULL)`,
  'i-follow': Prisma.sql`(c.i_follow_since IS NOT NULL AND c.they_follow_since IS NULL)`,
  'they-follow': Prisma.sql`(c.i_follow_since IS NULL AND c.they_follow_since IS NOT NULL)`,
  none: Prisma.sql`(c.i_follow_since IS NULL AND c.they_follow_since IS NULL)`,
};

/** Rows with everything a view needs; the subqueries read one person's few rows by key, for the rows of the page only. */
function selectRows<More>(
  { ownerId, from }: Candidates,
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
  more = Prisma.empty,
): Promise<(ConnectionRow & More)[]> {
  return db().$queryRaw<(ConnectionRow & More)[]>`
    WITH page AS MATERIALIZED (
      SELECT row_number() OVER (ORDER BY ${order}) AS nth, c.other_id, c.last_at, c.i_follow_since, c.they_follow_since, c.note, c.gave_coverage, c.got_coverage,
             ${stateColumns('c')}, p.handle, p.name, p.bio, p.reading_minutes_per_week,
             p.objected_at IS NOT NULL AS is_left_out
      FROM ${from}
      WHERE c.owner_id = ${ownerId}::uuid AND ${SHOWN_CONNECTION}
        ${where}
      ORDER BY ${order} LIMIT ${limit})
    SELECT page.*, (SELECT to_jsonb(t) FROM person_totals t WHERE t.person_id = page.other_id) AS totals,
      (SELECT to_jsonb(s) FROM person_standing s WHERE s.person_id = page.other_id) AS standing,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(pt.topic_id, pt.role)), '[]')
       FROM person_topics pt WHERE pt.person_id = page.other_id) AS topics,
      ${asksOf(Prisma.sql`page.other_id`, Prisma.sql`${ownerId}::uuid`)} AS asks ${more}
    FROM page
    ORDER BY page.nth`;
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
    { ownerId: actor.personId, from: EVERYBODY },
    Prisma.sql`AND p.handle = ${folded}`,
    Prisma.sql`c.other_id`,
    1,
    Prisma.sql`, ${couldGiveOf(actor.personId, Prisma.sql`page.other_id`)} AS could_give`,
  );
  if (!row) return null;
  const owner = await readOwner(actor.personId, topicsOn([row]), now);
  return { ...connectionView(row, owner, now), couldGive: row.could_give };
}
