import { db } from '#lib/db/client.ts';
import type { GiveKind } from '#lib/ledger/kinds.ts';
import { monthOf } from '#lib/ledger/months.ts';
import type { PersonActor } from '#lib/people/rules.ts';

// Beside queries.ts: the figures above the list, from months and acts instead of connection rows.

export type MonthView = { month: string; given: number; received: number };

export type DashboardTotals = {
  /** Twelve months, the oldest first, the current one last; months with nothing are there with zeros. */
  months: MonthView[];
  thisMonth: {
    given: number;
    received: number;
    /** Different people given to otherwise than by a follow, thanks or word of what something did. */
    peopleHelped: number;
    /** True when there were more acts than are looked at: `peopleHelped` is then the least it can be. */
    isHelpedCut: boolean;
    /** 1,000 stands for more. */
    asksAnswered: number;
  };
  /** The month before, as a whole. */
  lastMonth: { given: number; received: number };
};

/** Acts of the month looked at for whom they helped, the latest. */
const HELP_LOOKED_AT = 1_000;
/** Kinds that cost a click and help nobody by themselves. */
const NO_HELP = ['follow', 'thanks', 'acknowledgement'] satisfies GiveKind[];

type TotalsRow = {
  months: { month: string; given: number; received: number }[];
  helped: number;
  helping_acts: number;
  answered: number;
};

/**
 * What the actor gave and received. One statement: at most 12 × 16 rows of months, the actor's acts of this
 * month (one range of an index, at most {@link HELP_LOOKED_AT}) and the asks answered this month.
 */
export async function getDashboardTotals(actor: PersonActor, now = new Date()): Promise<DashboardTotals> {
  const months = lastMonths(now, 12);
  const [first = monthOf(now)] = months;
  const current = monthOf(now);
  const [row] = await db().$queryRaw<TotalsRow[]>`
    SELECT
      (SELECT coalesce(jsonb_agg(m), '[]') FROM (
         SELECT to_char(month, 'YYYY-MM-DD') AS month, sum(given_count)::int AS given, sum(received_count)::int AS received
         FROM month_totals WHERE person_id = ${actor.personId}::uuid AND month >= ${first}::date
         GROUP BY month) m) AS months,
      h.helped, h.helping_acts,
      (SELECT count(*)::int FROM (
         SELECT 1 FROM ask_readers WHERE reader_id = ${actor.personId}::uuid AND status = 'given'
           AND changed_at >= ${current}::timestamptz AND given_at >= ${current}::timestamptz LIMIT 1000) a) AS answered
    FROM (
      SELECT count(DISTINCT receiver_id)::int AS helped, count(*)::int AS helping_acts FROM (
        SELECT receiver_id FROM contributions
        WHERE giver_id = ${actor.personId}::uuid AND voided_at IS NULL AND at >= ${current}::timestamptz
          AND kind <> ALL(${NO_HELP}::text[])
        ORDER BY at DESC LIMIT ${HELP_LOOKED_AT}) acts) h`;
  const found = new Map(row?.months.map((month) => [month.month, month]));
  const views = months.map((month) => ({
    month,
    given: found.get(month)?.given ?? 0,
    received: found.get(month)?.received ?? 0,
  }));
  const [before, latest] = views.slice(-2);
  return {
    months: views,
    thisMonth: {
      given: latest?.given ?? 0,
      received: latest?.received ?? 0,
      peopleHelped: row?.helped ?? 0,
      isHelpedCut: row?.helping_acts === HELP_LOOKED_AT,
      asksAnswered: row?.answered ?? 0,
    },
    lastMonth: { given: before?.given ?? 0, received: before?.received ?? 0 },
  };
}

/** First days of the last `count` months, UTC, the oldest first. */
function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - back), 1))),
  );
}
