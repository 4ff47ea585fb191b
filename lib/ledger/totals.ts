import { inTransaction, type Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonTotals } from '#lib/scoring/index.ts';
import { IS_COUNTED, TOTALS_LOCK } from './objection.ts';
import { type ActRow, PersonFold } from './person-fold.ts';

/** At most this many contributions are folded in by one transaction, and about so many people summed. */
const BATCH = 500;
const PEOPLE = 20;
/** Acts of one person read at a time. */
const PAGE = 5_000;

type Unfolded = { id: string; giver_id: string; receiver_id: string };

/**
 * Folds new and voided contributions into the totals of the people they concern: for each, everything
 * that concerns them through the engine ({@link PersonFold}). No giver waits for another on a receiver's row, because acts only mark themselves unfolded;
 * whoever voids an act waits for the fold of {@link PEOPLE} people at most. One folder at a time; a second one finds
 * nothing to do. Returns how many contributions were folded.
 */
export function foldTotals(): Promise<number> {
  return inTransaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext(${TOTALS_LOCK})) AS taken`;
    if (!lock?.taken) return 0;
    const waiting = await tx.$queryRaw<Unfolded[]>`
      SELECT id, giver_id, receiver_id FROM contributions WHERE unfolded ORDER BY id LIMIT ${BATCH}`;
    // marked before the sums are read: what is voided in between marks itself again
    const folded = await tx.$queryRaw<Unfolded[]>`
      UPDATE contributions SET unfolded = false
      WHERE id IN (SELECT id FROM contributions WHERE id = ANY(${amongFew(waiting)}::uuid[]) AND unfolded
                   ORDER BY id FOR UPDATE SKIP LOCKED)
      RETURNING id, giver_id, receiver_id`;
    const people = new Set(folded.flatMap(({ giver_id, receiver_id }) => [giver_id, receiver_id]));
    for (const personId of people) await sumAndWrite(tx, personId);
    return folded.length;
  });
}

/** The oldest acts, and all others among the same {@link PEOPLE} people. */
function amongFew(waiting: readonly Unfolded[]): string[] {
  const people = new Set<string>();
  const ids: string[] = [];
  for (const { id, giver_id, receiver_id } of waiting) {
    const more = [giver_id, receiver_id].filter((personId) => !people.has(personId));
    if (people.size + more.length > PEOPLE) continue;
    for (const personId of more) people.add(personId);
    ids.push(id);
  }
  return ids;
}

/** Folds until nothing is left; for tests, the seed and the end of a load. */
export async function foldAllTotals(): Promise<void> {
  while ((await foldTotals()) > 0);
}

/** Sums a person anew. Where nothing counts (nothing passed, or they or all others asked to be left out) no row stands. */
async function sumAndWrite(tx: Tx, personId: string): Promise<void> {
  const totals = await foldPerson(tx, personId);
  if (!totals) {
    await tx.$executeRaw`DELETE FROM person_totals WHERE person_id = ${personId}::uuid`;
    return;
  }
  const row = JSON.stringify([totalsRow(personId, totals)]);
  await tx.$executeRaw`${Prisma.raw(WRITE_TOTALS.before)}${row}${Prisma.raw(WRITE_TOTALS.after)}`;
}

/** The person's acts in order, {@link PAGE} at a time: two ranges of an index, what was given and what was received. */
async function foldPerson(tx: Tx, personId: string): Promise<PersonTotals | null> {
  const fold = new PersonFold(personId);
  let last: (ActRow & { id: string }) | undefined;
  for (;;) {
    const after = last ? Prisma.sql`AND (c.at, c.id) > (${last.at}, ${last.id}::uuid)` : Prisma.empty;
    const side = (column: Prisma.Sql) => Prisma.sql`
      (SELECT c.id, c.giver_id, c.receiver_id, c.at, c.credits FROM contributions c
       WHERE ${column} = ${personId}::uuid AND c.voided_at IS NULL AND ${Prisma.raw(IS_COUNTED)} ${after}
       ORDER BY c.at, c.id LIMIT ${PAGE})`;
    const acts = await tx.$queryRaw<(ActRow & { id: string })[]>`
      ${side(Prisma.sql`c.giver_id`)} UNION ALL ${side(Prisma.sql`c.receiver_id`)} ORDER BY at, id LIMIT ${PAGE}`;
    for (const act of acts) fold.add(act);
    last = acts.at(-1);
    if (acts.length < PAGE) return fold.totals;
  }
}

type TotalsRow = Record<string, string | number | null>;

export function totalsRow(personId: string, totals: PersonTotals): TotalsRow {
  return {
    person_id: personId,
    at: new Date(totals.at).toISOString(),
    given28: totals.given28,
    received28: totals.received28,
    last_gave_at: totals.lastGaveAt === null ? null : new Date(totals.lastGaveAt).toISOString(),
    responder_opened: totals.asResponder.opened,
    responder_returned: totals.asResponder.returned,
    initiator_opened: totals.asInitiator.opened,
    initiator_returned: totals.asInitiator.returned,
    given: totals.given,
    received: totals.received,
    partners: totals.partners,
  };
}

export const TOTALS_COLUMNS = [
  ['person_id', 'uuid'],
  ['at', 'timestamptz'],
  ['given28', 'float8'],
  ['received28', 'float8'],
  ['last_gave_at', 'timestamptz'],
  ['responder_opened', 'float8'],
  ['responder_returned', 'float8'],
  ['initiator_opened', 'float8'],
  ['initiator_returned', 'float8'],
  ['given', 'int'],
  ['received', 'int'],
  ['partners', 'int'],
] as const;

const columns = TOTALS_COLUMNS.map(([name]) => name);

/** Before and after the one parameter, a JSON array of {@link totalsRow}. The text is ours alone. */
export const WRITE_TOTALS = {
  before: `INSERT INTO person_totals (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_to_recordset(`,
  after: `::jsonb) AS r(${TOTALS_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
    ON CONFLICT (person_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};
