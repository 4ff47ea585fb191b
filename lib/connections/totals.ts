import { db } from '#lib/db/client.ts';
import type { GiveKind } from '#lib/ledger/kinds.ts';
import { monthOf } from '#lib/ledger/months.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { COURSE_MONTHS, lastMonths } from './course.ts';

// Beside queries.ts: the figures above the list, from months and acts instead of connection rows.

/** A month as far as it was counted. */
export type MonthView = {
  /** Its first day. */
  month: string;
  given: number;
  received: number;
  /** Different people given to otherwise than by a follow, thanks or word of what something did. */
  helped: number;
  /** There were more acts than are looked at: `helped` is then the least it can be. */
  isHelpedCut: boolean;
  asksAnswered: number;
};

export type DashboardTotals = {
  /** Twelve months, the oldest first, the current one last; months with nothing are there with zeros. */
  months: MonthView[];
  /** Asks were counted up to {@link ASKS_LOOKED_AT}, and there were more: older months have at least so many. */
  isAskedCut: boolean;
};

/** Acts of one month looked at for whom they helped, the latest of any kind. */
const HELP_LOOKED_AT = 400;
/** Asks answered within the year that are counted, the latest. */
const ASKS_LOOKED_AT = 1_000;
/** Kinds that cost a click and help nobody by themselves. */
const NO_HELP = ['follow', 'thanks', 'acknowledgement'] satisfies GiveKind[];

type TotalsRow = {
  months: { month: string; given: number; received: number }[];
  helped: { month: string; helped: number; acts: number }[];
  answered: { month: string; count: number }[];
};

/**
 * What the actor gave and received by months. One statement: at most 12 × 16 rows of months, the actor's acts (a range
 * of an index for each month, at most {@link HELP_LOOKED_AT}) and the asks answered within the year.
 */
export async function getDashboardTotals(actor: PersonActor, now = new Date()): Promise<DashboardTotals> {
  const months = lastMonths(now, COURSE_MONTHS);
  const [first = monthOf(now)] = months;
  const [row] = await db().$queryRaw<TotalsRow[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(m), '[]') FROM (
         SELECT to_char(month, 'YYYY-MM-DD') AS month, sum(given_count)::int AS given, sum(received_count)::int AS received
         FROM month_totals WHERE person_id = ${actor.personId}::uuid AND month >= ${first}::date
         GROUP BY month) m) AS months,
      (SELECT coalesce(jsonb_agg(h), '[]') FROM (
         SELECT to_char(m.month, 'YYYY-MM-DD') AS month, d.helped, d.acts
         FROM unnest(${months}::timestamp[]) m(month) CROSS JOIN LATERAL (
           SELECT count(DISTINCT receiver_id) FILTER (WHERE kind <> ALL(${NO_HELP}::text[]))::int AS helped, count(*)::int AS acts
           FROM (SELECT receiver_id, kind FROM contributions
             WHERE giver_id = ${actor.personId}::uuid AND voided_at IS NULL
               AND at >= m.month AT TIME ZONE 'UTC' AND at < (m.month + interval '1 month') AT TIME ZONE 'UTC'
             ORDER BY at DESC, id DESC LIMIT ${HELP_LOOKED_AT}) a) d) h) AS helped,
      (SELECT coalesce(jsonb_agg(k), '[]') FROM (
         SELECT to_char(given_at AT TIME ZONE 'UTC', 'YYYY-MM') || '-01' AS month, count(*)::int AS count
         FROM (SELECT given_at FROM ask_readers WHERE reader_id = ${actor.personId}::uuid AND status = 'given'
             AND changed_at >= ${first}::timestamp AT TIME ZONE 'UTC' AND given_at IS NOT NULL
           ORDER BY changed_at DESC LIMIT ${ASKS_LOOKED_AT}) r
         GROUP BY 1) k) AS answered`;
  const passed = new Map(row?.months.map((month) => [month.month, month]));
  const helped = new Map(row?.helped.map((month) => [month.month, month]));
  const answered = new Map(row?.answered.map(({ month, count }) => [month, count]));
  return {
    months: months.map((month) => ({
      month,
      given: passed.get(month)?.given ?? 0,
      received: passed.get(month)?.received ?? 0,
      helped: helped.get(month)?.helped ?? 0,
      isHelpedCut: helped.get(month)?.acts === HELP_LOOKED_AT,
      asksAnswered: answered.get(month) ?? 0,
    })),
    isAskedCut: [...answered.values()].reduce((sum, count) => sum + count, 0) >= ASKS_LOOKED_AT,
  };
}
