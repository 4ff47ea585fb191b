import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { foldHandle } from '#lib/text/clean.ts';
import { byRole, topicsOf } from './queries.ts';
import type { Interests, TopicRole } from './rules.ts';

// Apart from the queries: here nobody is signed in, so nothing depends on a viewer and nothing may.

/** What anybody in the world may read of a person who chose a public page. */
export type PublicPerson = {
  id: string;
  handle: string;
  name: string;
  bio: string;
  joinedAt: Date;
  topics: Interests;
};

/** The condition: the person `a` of the surrounding statement has a page that is open to the world. */
export const PUBLIC_PERSON = Prisma.sql`(a.is_public AND a.suspended_at IS NULL)`;

type Row = Omit<PublicPerson, 'topics'> & { topics: { role: TopicRole; name: string }[] };

/** The person with that handle, or null when there is none or their page is not public. */
export async function findPublicPerson(handle: string): Promise<PublicPerson | null> {
  const folded = foldHandle(handle);
  if (folded === null) return null;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT a.id, a.handle, a.name, a.bio, a.created_at AS "joinedAt", ${topicsOf(Prisma.sql`a.id`)} AS topics
    FROM people a WHERE a.handle = ${folded} AND ${PUBLIC_PERSON}`;
  return row ? { ...row, topics: byRole(row.topics) } : null;
}
