import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';

// A further file, beside the usual four: what following costs in reading time, for the rooms after this one too.

/** The reading that everybody the actor follows takes, against what the actor set aside for it. */
export type Attention = {
  /** Minutes a week, from what they published in the last four weeks; without those left out of the reading lane. */
  minutesPerWeek: number;
  /** Minutes a week the actor set aside; null: not set. */
  budgetMinutes: number | null;
  /** Live follows, at most {@link ATTENTION_WINDOW}. */
  follows: number;
  /** Of those: people whose writing is not here, so that nobody knows how long it takes to read. */
  unknown: number;
  /** True when there are more follows than were looked at: the minutes are then a lower bound. */
  isPart: boolean;
};

/** Follows looked at, the latest first. */
export const ATTENTION_WINDOW = 5_000;

/** Somebody known from a community's log alone: what they write is not here. `o` is their row. */
export const WRITES_ELSEWHERE = Prisma.sql`(o.account_id IS NULL AND o.community IS NOT NULL AND o.reading_minutes_per_week = 0)`;

/** One statement: a range of the index by follower, and a look-up by key for each. */
export async function attentionOf(actor: PersonActor): Promise<Attention> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [row] = await db().$queryRaw<(Omit<Attention, 'isPart'> & { looked: number })[]>`
    SELECT (SELECT attention_budget_minutes FROM people WHERE id = ${me}) AS "budgetMinutes",
      count(*)::int AS looked, least(count(*), ${ATTENTION_WINDOW})::int AS follows,
      count(*) FILTER (WHERE ${WRITES_ELSEWHERE})::int AS unknown,
      coalesce(sum(o.reading_minutes_per_week) FILTER (WHERE f.lane <> 'none'), 0)::float8 AS "minutesPerWeek"
    FROM (SELECT followee_id, lane FROM follows WHERE follower_id = ${me} AND ended_at IS NULL
          ORDER BY started_at DESC, followee_id LIMIT ${ATTENTION_WINDOW + 1}) f
    CROSS JOIN LATERAL (
      SELECT account_id, community, reading_minutes_per_week FROM people
      WHERE id = f.followee_id AND suspended_at IS NULL OFFSET 0) o`;
  if (!row) throw new Error('An aggregate has one row.');
  const { looked, ...attention } = row;
  return { ...attention, isPart: looked > ATTENTION_WINDOW };
}
