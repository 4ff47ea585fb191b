import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor, PersonCard } from '#lib/people/rules.ts';
import { keyset, type Place, waiting } from '#lib/people/waiting-view.ts';
import { type CardRow, evidence, namedLike, type WaitingFollower, waitingFollower } from './evidence.ts';
import {
  type Decision,
  isReasonDue,
  type Lane,
  type Reason,
  type ReasonKind,
  type RelationState,
  relationState,
} from './rules.ts';

export const INBOX_PAGE = 20;
export const DECIDED_PAGE = 25;
/** Followers looked at for words or for one decision; the rest is further back, a page of this many at a time. */
export const LOOKED_AT = 500;
/** Blocked people shown in one list; a longer one is cut, newest first. */
const BLOCKED_SHOWN = 200;

/**
 * `nextCursor` continues after the page; null at the end. `isFurtherBack`: the page is not full, but no more were looked
 * at; the cursor continues where the looking ended.
 */
type FollowPage<T> = { items: T[]; nextCursor: string | null; isFurtherBack: boolean };

// ── Waiting ───────────────────────────────────────────────────────────────────

/**
 * Followers waiting for the actor's decision, those who came or came back last first, with what speaks for following
 * them back; {@link INBOX_PAGE} per page. Put off until a day: they return on it. Put off until they act: they return
 * with the first thing they gave after that. One statement, however many follow. With words to look for, of the latest
 * {@link LOOKED_AT} who wait; a second statement says where the looking ended, if it did.
 */
export async function listWaitingFollowers(
  actor: PersonActor,
  { cursor, q }: { cursor?: string | null; q?: string } = {},
  now = new Date(),
): Promise<FollowPage<WaitingFollower>> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [after, size] = [placeOf(cursor), INBOX_PAGE + 1];
  const found = q
    ? Prisma.sql`SELECT f.* FROM (${waiting(me, after, LOOKED_AT, now)}) f ${namedLike(q)}
        ORDER BY f.back_at DESC, f.follower_id LIMIT ${size}`
    : waiting(me, after, size, now);
  const rows = await db().$queryRaw<CardRow[]>`
    WITH waiting AS MATERIALIZED (${found}) ${evidence(me)} ORDER BY w.back_at DESC, w.follower_id`;
  const page = pageOf(rows, INBOX_PAGE, (row) => ({ at: row.back_at, id: row.follower_id }), waitingFollower);
  if (!q || page.nextCursor) return page;
  const [last] = await db().$queryRaw<Place[]>`
    SELECT back_at AS at, follower_id AS id FROM (${waiting(me, after, LOOKED_AT + 1, now)}) f
    ORDER BY back_at DESC, follower_id OFFSET ${LOOKED_AT - 1} LIMIT 1`;
  return last ? { ...page, nextCursor: cursorOf(last), isFurtherBack: true } : page;
}

// ── Decided ───────────────────────────────────────────────────────────────────

export type DecidedFollower = {
  person: PersonCard;
  decision: Exclude<Decision, 'undecided'>;
  decidedAt: Date;
  /** With "later": the day it returns; null: when they act. */
  laterUntil: Date | null;
  state: RelationState;
};

type DecidedRow = PersonCard & Omit<DecidedFollower, 'person' | 'state'> & { iFollow: boolean };

/**
 * Followers the actor has decided about, the latest decision first; {@link DECIDED_PAGE} per page. Of one decision or
 * with words to look for, of the latest {@link LOOKED_AT} decisions, as in the inbox.
 */
export async function listDecided(
  actor: PersonActor,
  {
    cursor,
    q,
    decision,
  }: { cursor?: string | null; q?: string; decision?: DecidedFollower['decision'] } = {},
): Promise<FollowPage<DecidedFollower>> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const looked = (most: number) => Prisma.sql`(
    SELECT f.follower_id, f.decision, f.decided_at, f.later_until FROM follows f
    WHERE f.followee_id = ${me} AND f.decided_at IS NOT NULL AND f.ended_at IS NULL AND f.decision <> 'undecided'
      AND (SELECT p.suspended_at IS NULL FROM people p WHERE p.id = f.follower_id)
      ${keyset(Prisma.sql`f.decided_at`, placeOf(cursor))}
    ORDER BY f.decided_at DESC, f.follower_id LIMIT ${most}) f`;
  const isFiltered = q !== undefined || decision !== undefined;
  const rows = await db().$queryRaw<DecidedRow[]>`
    SELECT p.id, p.handle, p.name, p.bio, f.decision, f.decided_at AS "decidedAt", f.later_until AS "laterUntil",
      EXISTS (SELECT 1 FROM follows mine WHERE mine.follower_id = ${me} AND mine.followee_id = f.follower_id
        AND mine.ended_at IS NULL) AS "iFollow"
    FROM (SELECT f.* FROM ${looked(isFiltered ? LOOKED_AT : DECIDED_PAGE + 1)} ${q ? namedLike(q) : Prisma.empty}
      ${decision ? Prisma.sql`WHERE f.decision = ${decision}` : Prisma.empty}
      ORDER BY f.decided_at DESC, f.follower_id LIMIT ${DECIDED_PAGE + 1}) f
    JOIN people p ON p.id = f.follower_id
    ORDER BY f.decided_at DESC, f.follower_id`;
  const page = pageOf(rows, DECIDED_PAGE, (row) => ({ at: row.decidedAt, id: row.id }), decidedFollower);
  if (!isFiltered || page.nextCursor) return page;
  const [last] = await db().$queryRaw<Place[]>`
    SELECT f.decided_at AS at, f.follower_id AS id FROM ${looked(LOOKED_AT + 1)}
    ORDER BY f.decided_at DESC, f.follower_id OFFSET ${LOOKED_AT - 1} LIMIT 1`;
  return last ? { ...page, nextCursor: cursorOf(last), isFurtherBack: true } : page;
}

function decidedFollower({
  decision,
  decidedAt,
  laterUntil,
  iFollow,
  ...person
}: DecidedRow): DecidedFollower {
  const state = relationState({ iBlocked: false, iFollow, theyFollow: true, decision });
  return { person, decision, decidedAt, laterUntil, state };
}

// ── One person ────────────────────────────────────────────────────────────────

/** My follow of somebody: since when, why, and what I keep about it. */
export type MyFollow = {
  since: Date;
  reason: Reason;
  /** When the reason was given. */
  saidAt: Date;
  /** Half a year has gone since it was given, said to be still true, or kept in a review. */
  isReasonDue: boolean;
  /** Kept whatever a review finds. */
  isProtected: boolean;
  lane: Lane;
};

/** How two people stand, seen by the actor. What can be done: RELATIONS[state] in rules.ts. */
export type RelationView = {
  state: RelationState;
  /** Null when I do not follow. */
  iFollow: MyFollow | null;
  theyFollow: { since: Date } | null;
  /** With "later": the day the card returns; null: when they act, or not put off. */
  laterUntil: Date | null;
  isMuted: boolean;
};

type RelationRow = {
  reason_kind: ReasonKind | null;
  reason_text: string | null;
  reason_at: Date | null;
  reason_still_at: Date | null;
  reviewed_at: Date | null;
  is_protected: boolean;
  lane: Lane | null;
  i_since: Date | null;
  they_since: Date | null;
  decision: Decision | null;
  later_until: Date | null;
  i_blocked: boolean;
  is_muted: boolean;
};

/** How the actor and another person stand; null when there is no such person, suspended, or one who blocked the actor. */
export async function relationWith(
  actor: PersonActor,
  otherId: string,
  now = new Date(),
): Promise<RelationView | null> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [row] = await db().$queryRaw<RelationRow[]>`
    SELECT mine.reason_kind, mine.reason_text, mine.reason_at, mine.reason_still_at, mine.reviewed_at,
      mine.protected_at IS NOT NULL AS is_protected, mine.lane, mine.started_at AS i_since,
      theirs.started_at AS they_since, theirs.decision, theirs.later_until,
      EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ${me} AND b.blocked_id = p.id) AS i_blocked,
      EXISTS (SELECT 1 FROM mutes m WHERE m.muter_id = ${me} AND m.muted_id = p.id) AS is_muted
    FROM people p
    LEFT JOIN follows mine ON mine.follower_id = ${me} AND mine.followee_id = p.id AND mine.ended_at IS NULL
    LEFT JOIN follows theirs ON theirs.follower_id = p.id AND theirs.followee_id = ${me} AND theirs.ended_at IS NULL
    WHERE p.id = ${otherId}::uuid AND p.suspended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = p.id AND b.blocked_id = ${me})`;
  return row ? relationView(row, actor.personId === otherId, now) : null;
}

function relationView(row: RelationRow, isOwn: boolean, now: Date): RelationView {
  const { i_since, they_since, decision } = row;
  return {
    state: relationState({
      isOwn,
      iBlocked: row.i_blocked,
      iFollow: i_since !== null,
      theyFollow: they_since !== null,
      decision: decision ?? 'undecided',
    }),
    iFollow: myFollow(row, now),
    theyFollow: they_since && { since: they_since },
    laterUntil: decision === 'later' ? row.later_until : null,
    isMuted: row.is_muted,
  };
}

function myFollow(row: RelationRow, now: Date): MyFollow | null {
  const { i_since: since, reason_kind: kind, reason_text: text, reason_at: saidAt } = row;
  if (!since || !kind || !saidAt) return null;
  return {
    since,
    reason: { kind, text: text ?? '' },
    saidAt,
    isReasonDue: isReasonDue({ saidAt, stillAt: row.reason_still_at, reviewedAt: row.reviewed_at }, now),
    isProtected: row.is_protected,
    lane: row.lane ?? 'usual',
  };
}

type BlockedPerson = { id: string; handle: string; name: string; at: Date };

/** Whom the actor has blocked, the latest first; at most {@link BLOCKED_SHOWN}. */
export function listBlocked(actor: PersonActor): Promise<BlockedPerson[]> {
  return db().$queryRaw<BlockedPerson[]>`
    SELECT p.id, p.handle, p.name, b.at FROM blocks b JOIN people p ON p.id = b.blocked_id
    WHERE b.blocker_id = ${actor.personId}::uuid ORDER BY b.at DESC, p.id LIMIT ${BLOCKED_SHOWN}`;
}

// ── Pages ─────────────────────────────────────────────────────────────────────

const CURSOR = /^(\d{1,15})\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads what a page link carries; null (the first page) for anything that is not one of ours. */
function placeOf(cursor: string | null | undefined): Place | null {
  const [, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  return id === undefined ? null : { at: new Date(Number(at)), id };
}

function cursorOf({ at, id }: Place): string {
  return `${at.getTime()}|${id}`;
}

function pageOf<Row, T>(
  rows: Row[],
  size: number,
  place: (row: Row) => Place,
  view: (row: Row) => T,
): FollowPage<T> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const next = rows.length > size && last ? place(last) : null;
  return { items: page.map(view), nextCursor: next && cursorOf(next), isFurtherBack: false };
}
