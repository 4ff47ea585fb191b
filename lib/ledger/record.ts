import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#lib/db/client.ts';
import { applyGive } from '#lib/scoring/index.ts';
import { countInMonth } from './months.ts';
import { readPair, refoldPair, writePair } from './pair.ts';

export type NewContribution = {
  giverId: string;
  receiverId: string;
  /** One of lib/ledger/kinds.ts, or a loaded log's own word. */
  kind: string;
  at: Date;
  /** More than 0; quarters of a credit. */
  credits: number;
  /** What it came from; at most one contribution is in force per source. */
  source: string;
  postId?: string;
};

/**
 * Writes one act of giving and brings both connection rows and both months up to it, all in the caller's
 * transaction. The pair must be locked (lockPair). Returns false, changing nothing, when the source already counts.
 */
export async function recordContribution(tx: Tx, contribution: NewContribution): Promise<boolean> {
  const { giverId, receiverId, kind, at, credits, source, postId = null } = contribution;
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO contributions (id, giver_id, receiver_id, kind, at, credits, source, post_id)
    VALUES (${uuidv7()}::uuid, ${giverId}::uuid, ${receiverId}::uuid, ${kind}, ${at}, ${credits}::float8, ${source}, ${postId}::uuid)
    ON CONFLICT (source) WHERE voided_at IS NULL DO NOTHING
    RETURNING id`;
  if (written.length === 0) return false;

  const state = await readPair(tx, giverId, receiverId);
  // At the same instant or earlier, the order of the fold is the order of (at, id): fold anew, so that what stands
  // in the row is always exactly what a rebuild finds.
  if (state.at === null || at.getTime() > state.at) {
    await writePair(
      tx,
      giverId,
      receiverId,
      applyGive(state, { direction: 'gave', at: at.getTime(), credits }),
    );
  } else {
    await refoldPair(tx, giverId, receiverId);
  }
  await countInMonth(tx, contribution, 1);
  return true;
}

type Voided = { giver_id: string; receiver_id: string; at: Date; credits: number };

/**
 * Takes an act out of the ledger because what it came from was deleted or withdrawn; the row stays, voided.
 * The pair must be locked. Returns false when there was nothing in force for the source.
 */
export async function voidContribution(tx: Tx, source: string, now: Date): Promise<boolean> {
  const voided = await tx.$queryRaw<Voided[]>`
    UPDATE contributions SET voided_at = ${now}, unfolded = true
    WHERE source = ${source} AND voided_at IS NULL
    RETURNING giver_id, receiver_id, at, credits`;
  for (const { giver_id, receiver_id, at, credits } of voided) {
    await refoldPair(tx, giver_id, receiver_id);
    await countInMonth(tx, { giverId: giver_id, receiverId: receiver_id, at, credits }, -1);
  }
  return voided.length > 0;
}

/**
 * Counts the same act anew with other credits, because its receiver said what it did: the old row is voided and a
 * new one takes its source and its time. Returns false, changing nothing, when nothing is in force for the source
 * or the credits are the same.
 */
export async function replaceContribution(
  tx: Tx,
  { source, credits }: Pick<NewContribution, 'source' | 'credits'>,
  now: Date,
): Promise<boolean> {
  const [old] = await tx.$queryRaw<(Voided & { kind: string; post_id: string | null })[]>`
    SELECT giver_id, receiver_id, at, credits, kind, post_id FROM contributions
    WHERE source = ${source} AND voided_at IS NULL`;
  if (!old || old.credits === credits) return false;
  await voidContribution(tx, source, now);
  return recordContribution(tx, {
    giverId: old.giver_id,
    receiverId: old.receiver_id,
    kind: old.kind,
    at: old.at,
    credits,
    source,
    ...(old.post_id && { postId: old.post_id }),
  });
}
