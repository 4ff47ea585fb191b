import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { foldPair, type PairState } from '#lib/scoring/index.ts';
import { pairStateOf, rowsOfPair, type StateRow, stateColumns, WRITE_STATES } from './connection-row.ts';

/**
 * Serialises everything that concerns two people: makes sure that both connection rows exist and locks them, the
 * smaller id first, until the transaction ends. Commands about a pair call this before they look at anything, so a
 * block and a follow in flight meet here and one of them sees what the other did.
 */
export async function lockPair(tx: Tx, aId: string, bId: string): Promise<void> {
  const [low, high] = aId < bId ? [aId, bId] : [bId, aId];
  await tx.$executeRaw`
    INSERT INTO connections (owner_id, other_id)
    VALUES (${low}::uuid, ${high}::uuid), (${high}::uuid, ${low}::uuid)
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`
    SELECT 1 FROM connections
    WHERE (owner_id = ${low}::uuid AND other_id = ${high}::uuid) OR (owner_id = ${high}::uuid AND other_id = ${low}::uuid)
    ORDER BY owner_id FOR UPDATE`;
}

/** The pair as last written, seen from `ownerId`. The pair must be locked. */
export async function readPair(tx: Tx, ownerId: string, otherId: string): Promise<PairState> {
  const [row] = await tx.$queryRaw<StateRow[]>`
    SELECT ${stateColumns('c')} FROM connections c WHERE owner_id = ${ownerId}::uuid AND other_id = ${otherId}::uuid`;
  if (!row) throw new Error('The pair was not locked before it was read: call lockPair first.');
  return pairStateOf(row);
}

/** Writes both rows of the pair. The pair must be locked. */
export async function writePair(tx: Tx, ownerId: string, otherId: string, state: PairState): Promise<void> {
  const rows = JSON.stringify(rowsOfPair(ownerId, otherId, state));
  await tx.$executeRaw`${Prisma.raw(WRITE_STATES.before)}${rows}${Prisma.raw(WRITE_STATES.after)}`;
}

type PairGive = { giver_id: string; at: Date; credits: number };

/** Folds the pair anew from its contributions: after a void, or when an act arrives out of order. */
export async function refoldPair(tx: Tx, ownerId: string, otherId: string): Promise<void> {
  const gives = await tx.$queryRaw<PairGive[]>`
    SELECT giver_id, at, credits FROM contributions
    WHERE voided_at IS NULL
      AND ((giver_id = ${ownerId}::uuid AND receiver_id = ${otherId}::uuid)
        OR (giver_id = ${otherId}::uuid AND receiver_id = ${ownerId}::uuid))
    ORDER BY at, id`;
  const state = foldPair(
    gives.map(({ giver_id, at, credits }) => ({
      direction: giver_id === ownerId ? 'gave' : 'got',
      at: at.getTime(),
      credits,
    })),
  );
  await writePair(tx, ownerId, otherId, state);
}
