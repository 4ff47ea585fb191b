import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Lane } from '#lib/follows/rules.ts';
import type { PersonActor, PersonCard } from '#lib/people/rules.ts';
import { notMuted } from '#lib/people/visibility.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import { POST_CARD, type PostCard } from '#lib/posts/queries.ts';
import { visiblePost } from '#lib/posts/visibility.ts';

// Beside queries.ts: the reading lane, which needs no connection row.

/** Pieces on one page. */
const PAGE_SIZE = 25;
/** Follows looked at, the latest first; of those in their order, people whose latest pieces are looked at for one page. */
const FOLLOWS = 5_000;
const PEOPLE = 500;
/** How far back a piece may lie, and how many of a person's latest are looked at for one that is left to read. */
const DAYS = 90;
const LATEST = 10;

const DAY_MS = 86_400_000;

/** Somebody I follow, with what they wrote lately that I have not read: one piece, or two where I want more of them. */
export type LaneEntry = {
  person: { id: string; handle: string; name: string };
  lane: Exclude<Lane, 'none'>;
  pieces: PostCard[];
};

export type LanePage = {
  entries: LaneEntry[];
  /** For the next page's address; null at the end. */
  nextCursor: string | null;
};

/** A place in the order of the lane: whom I want more of first, then those who write least. */
type Place = { rank: number; minutes: number; id: string };
type LaneRow = PostCard & Place & { lane: Exclude<Lane, 'none'> };
type Row = { looked: number; last: Place | null } & (LaneRow | { id: null });

const RANK = Prisma.sql`CASE f.lane WHEN 'more' THEN 0 WHEN 'usual' THEN 1 ELSE 2 END`;

/**
 * One recent piece of each person the actor follows, two of those wanted more of: those first, then as usual, then those
 * wanted less of; within each, who writes least first, so that the quiet are not drowned. Without people muted or left
 * out of the lane, and without pieces read, set aside or commented on. One statement.
 */
export async function listReadingLane(
  actor: PersonActor,
  cursor?: string,
  now = new Date(),
): Promise<LanePage> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const rows = await db().$queryRaw<Row[]>`
    WITH ordered AS MATERIALIZED (${peopleInOrder(me, placeOf(cursor))})
    SELECT w.looked, w.last, found.* FROM (
      SELECT count(*)::int AS looked,
        (SELECT jsonb_build_object('rank', rank, 'minutes', minutes, 'id', followee_id) FROM ordered
         ORDER BY rank DESC, minutes DESC, followee_id DESC LIMIT 1) AS last
      FROM ordered) w
    LEFT JOIN (
      SELECT ${POST_CARD}, o.rank, o.minutes, o.lane
      FROM ordered o JOIN people a ON a.id = o.followee_id
      CROSS JOIN LATERAL (${unreadPieces(me, actor.personId, now)}) p
      WHERE p.nth <= CASE o.lane WHEN 'more' THEN 2 ELSE 1 END
      ORDER BY o.rank, o.minutes, a.id, p.nth LIMIT ${PAGE_SIZE + 1}) found ON true
    ORDER BY found.rank, found.minutes, (found.author ->> 'id')::uuid, found."createdAt" DESC`;
  const pieces = rows.filter((row): row is Row & LaneRow => row.id !== null);
  return pageOf(pieces, rows[0]?.looked === PEOPLE ? (rows[0].last ?? null) : null);
}

function peopleInOrder(me: Prisma.Sql, after: Place | null): Prisma.Sql {
  const further = after
    ? Prisma.sql`AND (${RANK}, o.minutes, f.followee_id) > (${after.rank}::int, ${after.minutes}::float8, ${after.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT f.followee_id, f.lane, ${RANK} AS rank, o.minutes
    FROM (SELECT followee_id, lane FROM follows WHERE follower_id = ${me} AND ended_at IS NULL
          ORDER BY started_at DESC, followee_id LIMIT ${FOLLOWS}) f
    CROSS JOIN LATERAL (SELECT reading_minutes_per_week AS minutes FROM people
      WHERE id = f.followee_id AND suspended_at IS NULL OFFSET 0) o
    WHERE f.lane <> 'none' AND ${notMuted(me, Prisma.sql`f.followee_id`)} ${further}
    ORDER BY rank, o.minutes, f.followee_id LIMIT ${PEOPLE}`;
}

/** Of the latest pieces of the person `a`, those left to read, numbered from the newest. */
function unreadPieces(me: Prisma.Sql, personId: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT l.*, row_number() OVER (ORDER BY l.created_at DESC, l.id) AS nth
    FROM (SELECT * FROM posts p WHERE p.author_id = a.id AND p.created_at > ${new Date(now.getTime() - DAYS * DAY_MS)}
            AND ${visiblePost(personId)}
          ORDER BY p.created_at DESC, p.id LIMIT ${LATEST}) l
    WHERE NOT EXISTS (SELECT 1 FROM read_marks m WHERE m.reader_id = ${me} AND m.post_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM comments d WHERE d.post_id = l.id AND d.giver_id = ${me} AND d.deleted_at IS NULL)`;
}

/** Whole people on one page: who would be cut in two begins the next. `lastLooked` is where the look itself ended. */
function pageOf(rows: LaneRow[], lastLooked: Place | null): LanePage {
  const cut = rows[PAGE_SIZE];
  const shown = cut ? rows.slice(0, PAGE_SIZE).filter(({ author }) => author.id !== cut.author.id) : rows;
  const entries: LaneEntry[] = [];
  for (const { rank, minutes, lane, ...piece } of shown) {
    const last = entries.at(-1);
    if (last?.person.id === piece.author.id) last.pieces.push(piece);
    else entries.push({ person: piece.author, lane, pieces: [piece] });
  }
  const end = shown.at(-1);
  const next = cut && end ? { rank: end.rank, minutes: end.minutes, id: end.author.id } : lastLooked;
  return { entries, nextCursor: next && `${next.rank}|${next.minutes}|${next.id}` };
}

const CURSOR = /^([012])\|(\d{1,7}(?:\.\d{1,20})?(?:e-\d{1,2})?)\|([0-9a-f-]{36})$/;

/** Reads what a page link carries; null (the first page) for anything that is not one of ours. */
function placeOf(cursor: string | undefined): Place | null {
  const [, rank, minutes, id = ''] = CURSOR.exec(cursor ?? '') ?? [];
  return isUuid(id) ? { rank: Number(rank), minutes: Number(minutes), id } : null;
}

/** People shown in the list of those left out; a longer one is cut, the latest follow first. */
const LEFT_OUT_SHOWN = 50;

/** Whom the actor follows and has left out of the lane; at most {@link LEFT_OUT_SHOWN}. */
export function listLeftOutOfLane(actor: PersonActor): Promise<PersonCard[]> {
  return db().$queryRaw<PersonCard[]>`
    SELECT o.id, o.handle, o.name, o.bio
    FROM (SELECT followee_id, started_at FROM follows
          WHERE follower_id = ${actor.personId}::uuid AND ended_at IS NULL AND lane = 'none'
          ORDER BY started_at DESC, followee_id LIMIT ${LEFT_OUT_SHOWN}) f
    CROSS JOIN LATERAL (SELECT id, handle, name, bio FROM people
      WHERE id = f.followee_id AND suspended_at IS NULL OFFSET 0) o
    ORDER BY f.started_at DESC, o.id`;
}
