import { Prisma } from '#lib/db/generated/client.ts';
import {
  EXCHANGE_BALANCE,
  NEW_DAYS,
  QUIET_DAYS,
  type Relation,
  SLIGHT_CREDITS,
  SLOW_HALF_LIFE_DAYS,
} from '#lib/scoring/index.ts';

// Beside rules.ts: a rule of lib/scoring said again in SQL, with a test of its own.

/**
 * `relationOf` of lib/scoring as a condition on the connection row `c`, so that a filter stays one index range
 * however many connections there are. The two are held together by tests/integration/connections/relation.test.ts.
 */
export function hasRelation(relation: Relation, now: Date): Prisma.Sql {
  const days = (column: Prisma.Sql) =>
    Prisma.sql`(extract(epoch FROM ${now}::timestamptz - ${column}) / 86400)`;
  const decay = Prisma.sql`power(0.5::float8, ${days(Prisma.sql`c.state_at`)}::float8 / ${SLOW_HALF_LIFE_DAYS}::float8)`;
  const difference = Prisma.sql`((c.gave_slow - c.got_slow) * ${decay})`;
  const share = Prisma.sql`(${EXCHANGE_BALANCE}::float8 * ((c.gave_slow + c.got_slow) * ${decay} + 2))`;
  const iGave = Prisma.sql`(c.gave_credits > ${SLIGHT_CREDITS}::float8)`;
  const theyGave = Prisma.sql`(c.got_credits > ${SLIGHT_CREDITS}::float8)`;
  const nothing = Prisma.sql`(NOT ${iGave} AND NOT ${theyGave})`;
  const isNew = Prisma.sql`(${days(Prisma.sql`least(c.gave_first_at, c.got_first_at)`)} < ${NEW_DAYS})`;
  const isQuiet = Prisma.sql`(${days(Prisma.sql`greatest(c.gave_last_at, c.got_last_at)`)} > ${QUIET_DAYS})`;
  const settled = Prisma.sql`(NOT ${nothing} AND NOT ${isQuiet} AND NOT ${isNew})`;
  switch (relation) {
    case 'nothing-yet':
      return nothing;
    case 'quiet':
      return Prisma.sql`(NOT ${nothing} AND ${isQuiet})`;
    case 'new':
      return Prisma.sql`(NOT ${nothing} AND NOT ${isQuiet} AND ${isNew})`;
    case 'exchange':
      return Prisma.sql`(${settled} AND ${iGave} AND ${theyGave} AND abs(${difference}) <= ${share})`;
    case 'they-learn-from-me':
      return Prisma.sql`(${settled} AND ${iGave} AND (NOT ${theyGave} OR ${difference} > ${share}))`;
    case 'i-learn-from-them':
      return Prisma.sql`(${settled} AND ${theyGave} AND (NOT ${iGave} OR ${difference} < -${share}))`;
  }
}
