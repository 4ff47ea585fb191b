import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import {
  type Found,
  type Marked,
  marked,
  NOTHING_FOUND,
  readMarks,
  type Search,
  searchQuery,
} from '#lib/db/search.ts';
import { type PersonActor, topicSlug } from './rules.ts';
import { notBlocked } from './visibility.ts';

// Beside queries.ts: finding people and topics by what they are called, which no other room asks for.

/** A person who was found; `name`, `bio` are plain, the marked ones say where the words stand. */
export type PersonHit = {
  id: string;
  handle: string;
  name: string;
  markedName: Marked;
  markedBio: Marked;
  iFollow: boolean;
  followsMe: boolean;
};

type HitRow = Omit<PersonHit, 'markedName' | 'markedBio'> & {
  total: number;
  markedName: string;
  markedBio: string;
};

/** Matches that are ranked. */
export const PEOPLE_WINDOW = 400;

/**
 * People whose name, handle or words about themselves fit, those whom the actor follows or is followed by first, then
 * the best match. Without suspended people, blocked pairs and people known only from a community's log.
 */
export async function searchPeople(
  actor: PersonActor,
  search: Search,
  { limit = 20, page = 1 }: { limit?: number; page?: number } = {},
): Promise<Found<PersonHit>> {
  const query = searchQuery({ ...search, typed: search.typed.replace(/(^|\s)@(?=\w)/g, '$1') });
  if (!query) return NOTHING_FOUND;
  const me = Prisma.sql`${actor.personId}::uuid`;
  const stems = Prisma.sql`'simple'::regconfig`;
  const rows = await db().$queryRaw<HitRow[]>`
    SELECT f.id, f.handle, f.name, f.total, f.i_follow AS "iFollow", f.follows_me AS "followsMe",
      ${marked(Prisma.sql`f.name`, { query, stems })} AS "markedName",
      ${marked(Prisma.sql`f.bio`, { query, stems, pieces: true })} AS "markedBio"
    FROM (
      SELECT m.*, n.i_follow_since IS NOT NULL AS i_follow, n.they_follow_since IS NOT NULL AS follows_me,
        count(*) OVER ()::int AS total
      FROM (
        SELECT p.id, p.handle, p.name, p.bio, ts_rank(p.search, ${query}) AS rank FROM people p
        WHERE p.search @@ ${query} AND p.suspended_at IS NULL AND (p.community IS NULL OR p.account_id IS NOT NULL)
          AND ${notBlocked(me, Prisma.sql`p.id`)}
        ORDER BY p.handle LIMIT ${PEOPLE_WINDOW}) m
      LEFT JOIN connections n ON n.owner_id = ${me} AND n.other_id = m.id
      ORDER BY (n.i_follow_since IS NOT NULL OR n.they_follow_since IS NOT NULL) DESC, m.rank DESC, m.handle
      LIMIT ${limit} OFFSET ${(page - 1) * limit}) f
    ORDER BY (f.i_follow OR f.follows_me) DESC, f.rank DESC, f.handle`;
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(({ total: _, markedName, markedBio, ...hit }) => ({
      ...hit,
      markedName: readMarks(markedName),
      markedBio: readMarks(markedBio),
    })),
    total,
    isCut: total === PEOPLE_WINDOW,
    hasMore: page * limit < total,
  };
}

/** A topic that was found, with how many people named it and how many posts for everyone are about it: 100 stands for more. */
export type TopicHit = { slug: string; name: string; people: number; posts: number };

/** People and posts counted per topic. */
const COUNTED = 100;

/**
 * Topics that begin with what was typed, in their order: those that somebody named as an interest, or that a post for
 * everyone is about. What is written for fewer tells nobody else its topics.
 */
export async function searchTopics(
  _actor: PersonActor,
  { typed }: Pick<Search, 'typed'>,
  { limit = 20 }: { limit?: number } = {},
): Promise<TopicHit[]> {
  const slug = topicSlug(typed.slice(0, 100).toWellFormed().replaceAll('\0', ''));
  if (slug === '') return [];
  return db().$queryRaw<TopicHit[]>`
    SELECT * FROM (
      SELECT t.slug, t.name,
        (SELECT count(*)::int FROM (SELECT 1 FROM person_topics i WHERE i.topic_id = t.id LIMIT ${COUNTED}) i) AS people,
        (SELECT count(*)::int FROM (
          SELECT 1 FROM post_topics x CROSS JOIN LATERAL (
            SELECT 1 FROM posts WHERE id = x.post_id AND visibility = 'everyone' AND deleted_at IS NULL OFFSET 0) p
          WHERE x.topic_id = t.id LIMIT ${COUNTED}) x) AS posts
      FROM topics t WHERE starts_with(t.slug, ${slug}) ORDER BY t.slug) t
    WHERE people > 0 OR posts > 0 ORDER BY slug LIMIT ${limit}`;
}
