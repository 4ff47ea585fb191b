import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { REASON_HOLDS_DAYS, type Reason, type ReasonKind } from '#lib/follows/rules.ts';
import { pairStateOf, type StateRow, stateColumns } from '#lib/ledger/connection-row.ts';
import type { PersonActor, PersonCard } from '#lib/people/rules.ts';
import { type Coverage, type Relation, relationOf } from '#lib/scoring/index.ts';
import { type CouldGive, couldGiveOf } from './could-give.ts';
import { REVIEW_PAGE } from './rules.ts';

// Beside queries.ts: a look at the follows the actor has, for the review page alone.

/** Follows looked at for what is worth a look, those not looked at for longest first. */
export const REVIEW_WINDOW = 200;
/** A follow that was begun, or kept in a review, rests for so many days. */
const REST_DAYS = 91;
/** Quiet: for so many days nothing passed, and nothing was published. */
const QUIET_DAYS = 182;
/** Costly: so much of the time set aside goes to this one person. */
const LARGE_SHARE = 0.25;

const DAY_MS = 86_400_000;

/** Why a follow is worth a look. None of them is a fault. */
export const LOOK_REASONS = ['reason-due', 'quiet', 'much-time'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** One follow of mine, as the review shows it. */
export type ReviewItem = {
  person: PersonCard;
  since: Date;
  reason: Reason;
  saidAt: Date;
  /** At least one. */
  looks: LookReason[];
  relation: Relation;
  /** Whether both directions are on record in full: what is not known is never called quiet. */
  isKnown: boolean;
  /** When anything passed last, other than my follow; null: nothing did. */
  lastAt: Date | null;
  /** When they published last what I may read; null: nothing. */
  wroteAt: Date | null;
  /** Null: what they write is not here. */
  minutesPerWeek: number | null;
  couldGive: CouldGive[];
};

export type Review = {
  items: ReviewItem[];
  /** Follows worth a look, of the {@link REVIEW_WINDOW} looked at. */
  total: number;
  /** How many were passed over to get here. */
  skipped: number;
};

type ReviewRow = PersonCard &
  StateRow & {
    since: Date;
    reason_kind: ReasonKind;
    reason_text: string;
    said_at: Date;
    looks: LookReason[];
    gave_coverage: Coverage;
    got_coverage: Coverage;
    contact_at: Date | null;
    wrote_at: Date | null;
    minutes: number | null;
    could_give: CouldGive[];
    total: number;
  };

/**
 * Follows worth a look: those with most to look at first, then those not looked at for longest. Protected ones are never
 * here, nor are follows that were begun or kept in the last three months. One statement: a range of the index by
 * follower, and look-ups by key for at most {@link REVIEW_WINDOW} of it.
 */
export async function listReview(actor: PersonActor, skip = 0, now = new Date()): Promise<Review> {
  const rows = await db().$queryRaw<ReviewRow[]>`
    WITH judged AS (${judged(actor.personId, now)}),
    page AS MATERIALIZED (
      SELECT *, count(*) OVER ()::int AS total,
        row_number() OVER (ORDER BY cardinality(looks) DESC, looked_at, id) AS nth
      FROM judged WHERE cardinality(looks) > 0
      ORDER BY nth OFFSET ${skip} LIMIT ${REVIEW_PAGE})
    SELECT page.*, ${couldGiveOf(actor.personId, Prisma.sql`page.id`)} AS could_give FROM page ORDER BY nth`;
  return { items: rows.map((row) => itemOf(row, now)), total: rows[0]?.total ?? 0, skipped: skip };
}

function judged(personId: string, now: Date): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const lookedAt = Prisma.sql`coalesce(f.reviewed_at, f.started_at)`;
  const isKnown = Prisma.sql`(o.minutes IS NOT NULL AND coalesce(c.gave_coverage = 'complete' AND c.got_coverage = 'complete', true))`;
  return Prisma.sql`
    SELECT o.id, o.handle, o.name, o.bio, o.minutes, l.since, l.reason_kind, l.reason_text, l.said_at, l.looked_at,
      c.*, w.wrote_at,
      array_remove(ARRAY[
        CASE WHEN l.heard_at <= ${ago(REASON_HOLDS_DAYS)} THEN 'reason-due' END,
        CASE WHEN ${isKnown} AND greatest(c.contact_at, w.wrote_at, l.since) <= ${ago(QUIET_DAYS)} THEN 'quiet' END,
        CASE WHEN o.minutes >= ${LARGE_SHARE}::float8 * b.budget AND o.minutes >= 1 THEN 'much-time' END], NULL) AS looks
    FROM (SELECT f.followee_id, f.started_at AS since, f.reason_kind, f.reason_text, f.reason_at AS said_at,
            greatest(f.reason_at, f.reason_still_at, f.reviewed_at) AS heard_at, ${lookedAt} AS looked_at
          FROM follows f WHERE f.follower_id = ${me} AND f.ended_at IS NULL AND f.protected_at IS NULL
            AND ${lookedAt} <= ${ago(REST_DAYS)}
          ORDER BY ${lookedAt}, f.followee_id LIMIT ${REVIEW_WINDOW}) l
    CROSS JOIN LATERAL (
      SELECT id, handle, name, bio,
        CASE WHEN account_id IS NOT NULL OR community IS NULL OR reading_minutes_per_week > 0
          THEN reading_minutes_per_week END AS minutes
      FROM people WHERE id = l.followee_id AND suspended_at IS NULL OFFSET 0) o
    LEFT JOIN LATERAL (
      SELECT ${stateColumns('c')}, c.gave_coverage, c.got_coverage, greatest(c.gave_last_at, c.got_last_at) AS contact_at
      FROM connections c WHERE c.owner_id = ${me} AND c.other_id = l.followee_id) c ON true
    LEFT JOIN LATERAL (
      SELECT p.created_at AS wrote_at FROM posts p
      WHERE p.author_id = l.followee_id AND p.deleted_at IS NULL AND p.visibility <> 'unlisted'
      ORDER BY p.created_at DESC, p.id LIMIT 1) w ON true
    CROSS JOIN (SELECT attention_budget_minutes AS budget FROM people WHERE id = ${me}) b`;
}

function itemOf(row: ReviewRow, now: Date): ReviewItem {
  const isFollowAlone = row.contact_at?.getTime() === row.since.getTime();
  return {
    person: { id: row.id, handle: row.handle, name: row.name, bio: row.bio },
    since: row.since,
    reason: { kind: row.reason_kind, text: row.reason_text },
    saidAt: row.said_at,
    looks: row.looks,
    relation: relationOf(pairStateOf(row), now.getTime()),
    isKnown: row.gave_coverage === 'complete' && row.got_coverage === 'complete',
    lastAt: isFollowAlone ? null : row.contact_at,
    wroteAt: row.wrote_at,
    minutesPerWeek: row.minutes,
    couldGive: row.could_give.slice(0, 2),
  };
}

export type ProtectedFollow = { person: PersonCard; since: Date };

/** Protected follows shown in the list of them; a longer list is cut, the latest first. */
const PROTECTED_SHOWN = 100;

/** Follows that no review asks about, the latest protected first; at most {@link PROTECTED_SHOWN}. */
export async function listProtected(actor: PersonActor): Promise<ProtectedFollow[]> {
  const rows = await db().$queryRaw<(PersonCard & { since: Date })[]>`
    SELECT o.id, o.handle, o.name, o.bio, f.protected_at AS since
    FROM (SELECT followee_id, protected_at FROM follows
          WHERE follower_id = ${actor.personId}::uuid AND ended_at IS NULL AND protected_at IS NOT NULL
          ORDER BY protected_at DESC, followee_id LIMIT ${PROTECTED_SHOWN}) f
    CROSS JOIN LATERAL (SELECT id, handle, name, bio FROM people
      WHERE id = f.followee_id AND suspended_at IS NULL OFFSET 0) o
    ORDER BY f.protected_at DESC, o.id`;
  return rows.map(({ since, ...person }) => ({ person, since }));
}
