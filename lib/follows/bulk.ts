import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { done, type Outcome, type RefusalCode, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { startFollow } from './commands.ts';
import { decideLater, passFollower, undoDecision } from './decisions.ts';
import { listOf, meetingRows } from './evidence.ts';
import type { SeveralFollowers } from './input.ts';
import { type ManyDecision, type MetTopic, meetingTopics, suggestReason } from './rules.ts';

// Beside decisions.ts: one decision about several followers. Each is a transaction of its own, so that one that is
// refused keeps none of the others from being made.

/** What came of one follower; `refused` null: it was done. */
export type RowOutcome = { followerId: string; refused: RefusalCode | null };

export type ManyDecided = { decision: ManyDecision; rows: RowOutcome[] };

type Suggested = ReturnType<typeof suggestReason>;
type Choice = { decision: ManyDecision; until: Date | null };

/**
 * Decides the same about each of several followers: follows them back with the reason suggested for each, puts them off
 * until `until`, or passes. In the order given, each for itself; what was decided so already counts as done.
 */
export async function decideMany(
  actor: PersonActor,
  { followerId: ids, decision, until }: SeveralFollowers & Choice,
  now = new Date(),
): Promise<Outcome<ManyDecided, never>> {
  const reasons =
    decision === 'follow-back' ? await suggestedReasons(actor, ids) : new Map<string, Suggested>();
  const decideOne = async (followerId: string): Promise<Outcome<unknown>> => {
    if (decision === 'later') return decideLater(actor, { followerId, until }, now);
    if (decision === 'pass') return passFollower(actor, { followerId }, now);
    const reason = reasons.get(followerId);
    if (!reason) return refuse('follower-not-found');
    return startFollow(
      actor,
      { personId: followerId, reasonKind: reason.kind, reasonText: reason.text },
      now,
    );
  };
  return done({ decision, rows: await oneByOne(ids, decideOne) });
}

/** Takes several decisions of the last ten minutes back, each for itself. */
export async function undoMany(
  actor: PersonActor,
  { followerId: ids }: SeveralFollowers,
  now = new Date(),
): Promise<Outcome<{ rows: RowOutcome[] }, never>> {
  return done({ rows: await oneByOne(ids, (followerId) => undoDecision(actor, { followerId }, now)) });
}

/** One after the other: several at once would wait for each other's locks and hold a connection each. */
async function oneByOne(
  ids: readonly string[],
  act: (followerId: string) => Promise<Outcome<unknown>>,
): Promise<RowOutcome[]> {
  const rows: RowOutcome[] = [];
  for (const followerId of ids) {
    const outcome = await act(followerId);
    rows.push({ followerId, refused: outcome.ok ? null : outcome.code });
  }
  return rows;
}

type Suggestion = { follower_id: string; topics: MetTopic[]; writes: boolean };

/** The reason the card of each follower begins with; nobody who does not follow the actor is in it. One statement. */
async function suggestedReasons(actor: PersonActor, ids: readonly string[]): Promise<Map<string, Suggested>> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const rows = await db().$queryRaw<Suggestion[]>`
    SELECT w.follower_id, ${listOf(meetingRows(me))} AS topics,
      EXISTS (SELECT 1 FROM posts p WHERE p.author_id = w.follower_id AND p.deleted_at IS NULL
        AND p.visibility <> 'unlisted') AS writes
    FROM follows w WHERE w.followee_id = ${me} AND w.follower_id = ANY(${[...ids]}::uuid[]) AND w.ended_at IS NULL`;
  return new Map(
    rows.map(({ follower_id, topics, writes }) => [
      follower_id,
      suggestReason(meetingTopics(topics), { writes }),
    ]),
  );
}
