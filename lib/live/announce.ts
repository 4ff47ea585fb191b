import type { Tx } from '#lib/db/client.ts';

/** The one channel on which instances tell each other that something changed. */
export const CHANNEL = 'give_and_take_changes';

/** That something changed, never what: whoever hears it asks anew, and sees what they may see. */
export type Change = {
  /** Somebody has a new notice. */
  to?: string;
  /** Something of what somebody was told was taken back: their page is brought up to date, and nobody says so. */
  untold?: string;
  /** A post, or what stands on it, is not what it was. */
  post?: string;
  /** Who did it; they know already. */
  by?: string;
};

/**
 * Tells every instance of the site that a post, or what stands on it, changed: when the transaction commits, not before, and
 * never when it does not.
 */
export async function announcePost(
  tx: Tx,
  { postId, actorId }: { postId: string; actorId: string },
): Promise<void> {
  const change: Change = { post: postId, by: actorId };
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(change)})`;
}
