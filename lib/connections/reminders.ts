import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor, PersonCard } from '#lib/people/rules.ts';
import type { OtherInput, ReminderInput } from './input.ts';
import { SHOWN_CONNECTION } from './visibility.ts';

// Beside queries.ts and commands.ts: reminders to be in touch with somebody. When one is due is nowhere stored: it is a
// time after the last contact, so whatever passes between the two starts it anew by itself.

/** The latest of: when it was set, what the owner gave last, what the owner received last. Rows `r` and `c`. */
const RUNS_FROM = Prisma.sql`greatest(r.from_at, c.gave_last_at, c.got_last_at)`;
const DUE_AT = Prisma.sql`(${RUNS_FROM} + make_interval(days => r.every_days))`;
const SHOWN = Prisma.sql`JOIN connections c ON c.owner_id = r.owner_id AND c.other_id = r.other_id
  JOIN people p ON p.id = r.other_id AND ${SHOWN_CONNECTION}`;

export type ReminderView = {
  everyDays: number;
  dueAt: Date;
  isDue: boolean;
};

/** The actor's reminder about somebody, or null. One statement by keys. */
export async function findReminder(
  actor: PersonActor,
  otherId: string,
  now = new Date(),
): Promise<ReminderView | null> {
  const [row] = await db().$queryRaw<ReminderView[]>`
    SELECT r.every_days AS "everyDays", ${DUE_AT} AS "dueAt", ${DUE_AT} <= ${now} AS "isDue"
    FROM reminders r ${SHOWN}
    WHERE r.owner_id = ${actor.personId}::uuid AND r.other_id = ${otherId}::uuid`;
  return row ?? null;
}

/** Somebody the actor wanted to be in touch with by now. */
export type DueReminder = {
  person: PersonCard;
  everyDays: number;
  dueAt: Date;
  /** When anything passed last; null: nothing yet. */
  lastAt: Date | null;
};

/** So many are shown on Today; the others come once these are done. */
const DUE_SHOWN = 3;

/** Whom the actor wanted to be in touch with by now, the longest overdue first; at most {@link DUE_SHOWN}. One statement. */
export async function listDueReminders(actor: PersonActor, now = new Date()): Promise<DueReminder[]> {
  const rows = await db().$queryRaw<(PersonCard & Omit<DueReminder, 'person'>)[]>`
    SELECT p.id, p.handle, p.name, p.bio, r.every_days AS "everyDays", ${DUE_AT} AS "dueAt",
      greatest(c.gave_last_at, c.got_last_at) AS "lastAt"
    FROM reminders r ${SHOWN}
    WHERE r.owner_id = ${actor.personId}::uuid AND ${DUE_AT} <= ${now}
    ORDER BY "dueAt", p.id LIMIT ${DUE_SHOWN}`;
  return rows.map(({ id, handle, name, bio, ...due }) => ({ person: { id, handle, name, bio }, ...due }));
}

type Reminded = Outcome<{ otherId: string; name: string; everyDays: number }, 'person-not-found'>;

/** Wishes to be in touch with somebody every so often. The same wish again changes nothing; another one starts anew. */
export async function setReminder(
  actor: PersonActor,
  { otherId, everyDays }: ReminderInput,
  now = new Date(),
): Promise<Reminded> {
  const [row] = await db().$queryRaw<{ name: string }[]>`
    INSERT INTO reminders AS r (owner_id, other_id, every_days, from_at)
    SELECT c.owner_id, c.other_id, ${everyDays}, ${now} FROM connections c JOIN people p ON p.id = c.other_id
    WHERE c.owner_id = ${actor.personId}::uuid AND c.other_id = ${otherId}::uuid AND ${SHOWN_CONNECTION}
    ON CONFLICT (owner_id, other_id) DO UPDATE SET every_days = excluded.every_days,
      from_at = CASE WHEN r.every_days = excluded.every_days THEN r.from_at ELSE excluded.from_at END
    RETURNING (SELECT name FROM people WHERE id = r.other_id) AS name`;
  return row ? done({ otherId, everyDays, name: row.name }) : refuse('person-not-found');
}

/** The two were in touch elsewhere: the time starts anew from now. */
export async function restartReminder(
  actor: PersonActor,
  { otherId }: OtherInput,
  now = new Date(),
): Promise<Reminded> {
  const [row] = await db().$queryRaw<{ name: string; everyDays: number }[]>`
    UPDATE reminders r SET from_at = greatest(r.from_at, ${now}) FROM connections c, people p
    WHERE r.owner_id = ${actor.personId}::uuid AND r.other_id = ${otherId}::uuid
      AND c.owner_id = r.owner_id AND c.other_id = r.other_id AND p.id = r.other_id AND ${SHOWN_CONNECTION}
    RETURNING p.name, r.every_days AS "everyDays"`;
  return row ? done({ otherId, ...row }) : refuse('person-not-found');
}

/** No reminder about somebody any more. Ended twice is ended once; how often it was comes back for undo. */
export async function endReminder(
  actor: PersonActor,
  { otherId }: OtherInput,
): Promise<Outcome<{ otherId: string; everyDays: number | null }, never>> {
  const [row] = await db().$queryRaw<{ everyDays: number }[]>`
    DELETE FROM reminders WHERE owner_id = ${actor.personId}::uuid AND other_id = ${otherId}::uuid
    RETURNING every_days AS "everyDays"`;
  return done({ otherId, everyDays: row?.everyDays ?? null });
}
