import { Prisma } from '#lib/db/generated/client.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import type { DashboardQuery } from './input.ts';
import { FILTER_WINDOW } from './rules.ts';

// Beside queries.ts: where the list and the picture look, and how they go on from there. What is no range of an index
// is looked for in one window of the latest contacts after another, so that everybody can be reached and no screen reads them all.

/** A connection in the order of the latest contact; the next window begins after it. */
export type Place = { lastAt: Date; otherId: string };

/** What a screen looked at, where that was not everybody. */
export type Looked = {
  /** The window begins with contacts before this moment; null: with the latest. */
  before: Date | null;
  /** Filters looked at {@link FILTER_WINDOW} connections, and there are more. */
  isFilterCut: boolean;
  /** The order by score (or the picture) took as many of those found as it takes, and there are more. */
  isFull: boolean;
  /** Where to look further back from; null: nobody is left. */
  further: string | null;
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A moment spelled as we spell it, or null: other spellings may lie beyond what PostgreSQL knows. */
export function instantOf(text: string): Date | null {
  const at = new Date(text);
  return INSTANT.test(text) && !Number.isNaN(at.getTime()) && at.toISOString() === text ? at : null;
}

/** The place an address names; null for none, and for anything that is no place of ours. */
export function placeOf(from: string | undefined): Place | null {
  const [at = '', otherId = ''] = from?.split('|') ?? [];
  const lastAt = instantOf(at);
  return lastAt && isUuid(otherId) ? { lastAt, otherId } : null;
}

export function spelled({ lastAt, otherId }: Place): string {
  return `${lastAt.toISOString()}|${otherId}`;
}

/** Whether the query asks for something that is no range of the index it is ordered by. */
export function isFiltered({ relation, follow, topic, q, period, sort }: DashboardQuery): boolean {
  const isRange = sort === 'latest' || sort === 'score';
  return Boolean(relation || follow || topic || q || (period && !isRange));
}

/** The condition that the connection row `c` comes after a place in the order of the latest contact. */
export function after(place: Place | null): Prisma.Sql {
  if (!place) return Prisma.empty;
  return Prisma.sql`AND c.last_at <= ${place.lastAt}
    AND (c.last_at < ${place.lastAt} OR c.other_id > ${place.otherId}::uuid)`;
}

/** Rows `c` and `p` to look at: everybody, or with filters the window after `from`. */
export function candidates(ownerId: string, query: DashboardQuery, from: Place | null): Prisma.Sql {
  const rows = isFiltered(query)
    ? Prisma.sql`(SELECT * FROM connections c WHERE c.owner_id = ${ownerId}::uuid ${after(from)}
        ORDER BY c.last_at DESC, c.other_id LIMIT ${FILTER_WINDOW})`
    : Prisma.sql`connections`;
  // OFFSET 0 keeps this a look-up per row: joined, it could become a walk through all people
  return Prisma.sql`${rows} c CROSS JOIN LATERAL (SELECT * FROM people WHERE id = c.other_id OFFSET 0) p`;
}

/** The last connection of the window after `from` and the one after it, as JSON for {@link endOf}; null without filters. */
export function windowEndOf(ownerId: string, query: DashboardQuery, from: Place | null): Prisma.Sql {
  if (!isFiltered(query)) return Prisma.sql`NULL::jsonb`;
  return Prisma.sql`(SELECT jsonb_agg(w ORDER BY w.last_at DESC, w.other_id) FROM (
    SELECT c.last_at, c.other_id FROM connections c WHERE c.owner_id = ${ownerId}::uuid ${after(from)}
    ORDER BY c.last_at DESC, c.other_id OFFSET ${FILTER_WINDOW - 1} LIMIT 2) w)`;
}

export type WindowEndJson = { last_at: string; other_id: string }[] | null;

/** Where the window ends, or null where nobody is left beyond it. */
export function endOf(json: WindowEndJson): Place | null {
  const [last, next] = json ?? [];
  return last && next ? { lastAt: new Date(last.last_at), otherId: last.other_id } : null;
}

/** What a screen looked at: `full` is the last it took where it found more, `end` where the window of its filters ends. */
export function lookedAt(
  query: DashboardQuery,
  { end, full }: { end: Place | null; full: Place | null },
): Looked | null {
  const from = placeOf(query.from);
  const further = full ?? end;
  if (!from && !further) return null;
  return {
    before: from?.lastAt ?? null,
    isFilterCut: end !== null,
    isFull: full !== null,
    further: further && spelled(further),
  };
}
