import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { monthOf } from '#lib/ledger/months.ts';
import type { PersonActor } from '#lib/people/rules.ts';

// Beside queries.ts: how a connection went over a year, for the rows that are on a page.

/** Acts in one month, both ways; null: so much passed since that nobody looked that far back. */
export type CourseMonth = { gave: number | null; got: number | null };

/** Months of a course; the current one is the last. */
export const COURSE_MONTHS = 12;
/** Acts of one direction looked at, the latest. */
const LOOKED_AT = 120;

type CourseRow = { other_id: string; is_gave: boolean; month: string; count: number; acts: number };

/**
 * Twelve months of each of the given connections of the actor, the oldest first. One statement: two ranges of the index
 * by pair for each, of at most {@link LOOKED_AT} acts.
 */
export async function listCourses(
  actor: PersonActor,
  otherIds: readonly string[],
  now = new Date(),
): Promise<Map<string, CourseMonth[]>> {
  const months = lastMonths(now, COURSE_MONTHS);
  const [first = monthOf(now)] = months;
  const me = Prisma.sql`${actor.personId}::uuid`;
  const rows = otherIds.length
    ? await db().$queryRaw<CourseRow[]>`
    SELECT o.id AS other_id, a.is_gave, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM') || '-01' AS month, count(*)::int AS count,
      max(a.nth)::int AS acts
    FROM unnest(${otherIds}::uuid[]) o(id) CROSS JOIN LATERAL (
      ${latestActs(true, me, Prisma.sql`o.id`, first)} UNION ALL ${latestActs(false, Prisma.sql`o.id`, me, first)}) a
    GROUP BY 1, 2, 3`
    : [];
  const courses = new Map(otherIds.map((id) => [id, months.map((): CourseMonth => ({ gave: 0, got: 0 }))]));
  for (const side of ['gave', 'got'] as const) {
    const ofSide = rows.filter((row) => row.is_gave === (side === 'gave'));
    for (const [id, course] of courses) {
      const own = ofSide.filter((row) => row.other_id === id);
      fill(course, side, months, own);
    }
  }
  return courses;
}

function latestActs(isGave: boolean, giverId: Prisma.Sql, receiverId: Prisma.Sql, first: string): Prisma.Sql {
  return Prisma.sql`(SELECT ${isGave}::boolean AS is_gave, at, row_number() OVER (ORDER BY at DESC, id DESC) AS nth FROM contributions
    WHERE giver_id = ${giverId} AND receiver_id = ${receiverId} AND voided_at IS NULL
      AND at >= ${first}::date::timestamp AT TIME ZONE 'UTC'
    ORDER BY at DESC, id DESC LIMIT ${LOOKED_AT})`;
}

function fill(course: CourseMonth[], side: keyof CourseMonth, months: string[], rows: CourseRow[]): void {
  for (const row of rows) {
    const month = course[months.indexOf(row.month)];
    if (month) month[side] = row.count;
  }
  // where as many came back as are looked at, nothing is known of what was before the oldest of them
  if (!rows.some(({ acts }) => acts >= LOOKED_AT)) return;
  const oldest = Math.min(...rows.map(({ month }) => months.indexOf(month)).filter((index) => index >= 0));
  for (const month of course.slice(0, oldest + 1)) month[side] = null;
}

/** First days of the last `count` months, UTC, the oldest first. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - back), 1))),
  );
}
