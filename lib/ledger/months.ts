import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';

/** A person's month is spread over this many rows, by the other person, so that nobody's row is hot. */
export const MONTH_SLOTS = 16;

type MonthGive = { giverId: string; receiverId: string; at: Date; credits: number };

/** Adds an act to both people's month (or takes it away again, with sign −1). Whole numbers: order does not matter. */
export async function countInMonth(tx: Tx, give: MonthGive, sign: 1 | -1): Promise<void> {
  const { giverId, receiverId, at } = give;
  const quarters = quartersOf(give.credits) * sign;
  const given = Prisma.sql`(${giverId}::uuid, ${monthOf(at)}::date, ${slotOf(receiverId)}::int, ${sign}::int, ${quarters}::int, 0, 0)`;
  const received = Prisma.sql`(${receiverId}::uuid, ${monthOf(at)}::date, ${slotOf(giverId)}::int, 0, 0, ${sign}::int, ${quarters}::int)`;
  // rows in id order, so that two people helping a third never wait for each other in a ring
  const rows = giverId < receiverId ? [given, received] : [received, given];
  await tx.$executeRaw`
    INSERT INTO month_totals AS m
      (person_id, month, slot, given_count, given_quarters, received_count, received_quarters)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (person_id, month, slot) DO UPDATE SET
      given_count = m.given_count + excluded.given_count,
      given_quarters = m.given_quarters + excluded.given_quarters,
      received_count = m.received_count + excluded.received_count,
      received_quarters = m.received_quarters + excluded.received_quarters`;
}

/** First day of the month of `at`, UTC, as `YYYY-MM-01`. */
export function monthOf(at: Date): string {
  return `${at.toISOString().slice(0, 7)}-01`;
}

export function quartersOf(credits: number): number {
  return Math.round(credits * 4);
}

function slotOf(otherId: string): number {
  return Number.parseInt(otherId.slice(-1), MONTH_SLOTS);
}
