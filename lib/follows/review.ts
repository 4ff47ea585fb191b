import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { ChangeReason, ChooseLane, OtherPerson, SeveralPeople } from './input.ts';
import { type Lane, undoableSince } from './rules.ts';
import type { Other } from './ties.ts';

// Beside commands.ts: what the follower keeps about a follow that stays as it is. Nothing of it is anybody else's, so no
// pair is locked and no ledger written; each is one guarded write.

type Kept = Outcome<Other, 'follow-not-found'>;

/** The follow `f` is the actor's own, live, of somebody `p` who is shown. */
function mine(actor: PersonActor): Prisma.Sql {
  return Prisma.sql`f.follower_id = ${actor.personId}::uuid AND f.ended_at IS NULL
    AND p.id = f.followee_id AND p.suspended_at IS NULL`;
}

const NAMED = Prisma.sql`p.id AS "personId", p.handle, p.name`;

async function keep(actor: PersonActor, { personId }: OtherPerson, change: Prisma.Sql): Promise<Kept> {
  const [other] = await db().$queryRaw<Other[]>`
    UPDATE follows f SET ${change} FROM people p
    WHERE ${mine(actor)} AND f.followee_id = ${personId}::uuid RETURNING ${NAMED}`;
  return other ? done(other) : refuse('follow-not-found');
}

/** The reason is still true; it is asked about again in half a year. */
export function confirmReason(actor: PersonActor, input: OtherPerson, now = new Date()): Promise<Kept> {
  return keep(actor, input, Prisma.sql`reason_still_at = ${now}, reviewed_at = ${now}`);
}

/** Another reason from now on. The same one again says that it is still true, and keeps the day it was given. */
export function changeReason(
  actor: PersonActor,
  { personId, reasonKind, reasonText }: ChangeReason,
  now = new Date(),
): Promise<Kept> {
  const isSame = Prisma.sql`(reason_kind = ${reasonKind} AND reason_text = ${reasonText})`;
  return keep(
    actor,
    { personId },
    Prisma.sql`reason_kind = ${reasonKind}, reason_text = ${reasonText}, reviewed_at = ${now},
      reason_at = CASE WHEN ${isSame} THEN reason_at ELSE ${now} END,
      reason_still_at = CASE WHEN ${isSame} THEN ${now}::timestamptz END`,
  );
}

/** Keeps it whatever a review finds: it is not asked about any more. */
export function protectFollow(actor: PersonActor, input: OtherPerson, now = new Date()): Promise<Kept> {
  return keep(actor, input, Prisma.sql`protected_at = coalesce(f.protected_at, ${now})`);
}

/** A review may ask about it again. */
export function unprotectFollow(actor: PersonActor, input: OtherPerson): Promise<Kept> {
  return keep(actor, input, Prisma.sql`protected_at = NULL`);
}

type Several = Outcome<{ personIds: string[]; names: string[] }, 'follow-not-found'>;

/** Follows looked at in a review and kept as they are; those that ended meanwhile are left out. */
export async function keepFollows(
  actor: PersonActor,
  { personIds }: SeveralPeople,
  now = new Date(),
): Promise<Several> {
  return several(actor, personIds, Prisma.sql`reviewed_at = ${now}`, Prisma.empty);
}

/** Takes back what was kept in the last ten minutes: the review asks about it again. */
export async function lookAgain(
  actor: PersonActor,
  { personIds }: SeveralPeople,
  now = new Date(),
): Promise<Several> {
  const lately = Prisma.sql`AND (f.reviewed_at IS NULL OR f.reviewed_at > ${undoableSince(now)})`;
  return several(actor, personIds, Prisma.sql`reviewed_at = NULL`, lately);
}

async function several(
  actor: PersonActor,
  personIds: string[],
  change: Prisma.Sql,
  condition: Prisma.Sql,
): Promise<Several> {
  const kept = await db().$queryRaw<Other[]>`
    UPDATE follows f SET ${change} FROM people p
    WHERE ${mine(actor)} AND f.followee_id = ANY(${personIds}::uuid[]) ${condition} RETURNING ${NAMED}`;
  if (kept.length === 0) return refuse('follow-not-found');
  return done({ personIds: kept.map(({ personId }) => personId), names: kept.map(({ name }) => name) });
}

/** How much of somebody's writing the actor's reading lane shows; what it was before comes back for undo. */
export async function chooseLane(
  actor: PersonActor,
  { personId, lane }: ChooseLane,
): Promise<Outcome<Other & { lane: Lane; before: Lane }, 'follow-not-found'>> {
  const [other] = await db().$queryRaw<(Other & { before: Lane })[]>`
    WITH earlier AS (
      SELECT followee_id, lane FROM follows
      WHERE follower_id = ${actor.personId}::uuid AND followee_id = ${personId}::uuid FOR UPDATE)
    UPDATE follows f SET lane = ${lane} FROM people p, earlier
    WHERE ${mine(actor)} AND f.followee_id = earlier.followee_id RETURNING ${NAMED}, earlier.lane AS before`;
  return other ? done({ ...other, lane }) : refuse('follow-not-found');
}
