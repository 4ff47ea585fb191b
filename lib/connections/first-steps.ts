import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';

// Beside queries.ts: how far somebody new has come, for the pages that lead them on.

/** The first steps of somebody: topics named, people followed (counted up to 10), feedback given. */
export type FirstSteps = {
  name: string;
  topics: number;
  follows: number;
  hasHelped: boolean;
  /** Whether they are led there after signing in: neither done nor left. */
  isDue: boolean;
};

const FOLLOWS_COUNTED = 10;

/** How far the actor has come; null when the person is gone. One statement, three short index ranges. */
export async function findFirstSteps(actor: PersonActor): Promise<FirstSteps | null> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [row] = await db().$queryRaw<(Omit<FirstSteps, 'isDue'> & { welcomedAt: Date | null })[]>`
    SELECT p.name, p.welcomed_at AS "welcomedAt",
      (SELECT count(DISTINCT topic_id)::int FROM person_topics WHERE person_id = ${me}) AS topics,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM follows WHERE follower_id = ${me} AND ended_at IS NULL LIMIT ${FOLLOWS_COUNTED}) f) AS follows,
      (SELECT id FROM comments WHERE giver_id = ${me} AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 1)
        IS NOT NULL AS "hasHelped"
    FROM people p WHERE p.id = ${me}`;
  if (!row) return null;
  const { welcomedAt, ...steps } = row;
  const isDone = steps.topics > 0 && steps.follows > 0 && steps.hasHelped;
  return { ...steps, isDue: welcomedAt === null && !isDone };
}
