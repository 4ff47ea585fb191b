import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notMuted } from '#lib/people/visibility.ts';
import {
  actsToday,
  type Chosen,
  chooseActs,
  type GiveReason,
  lessonsOf,
  quietPiece,
  type Skip,
  type Wish,
} from './give-next-choice.ts';
import { listRecentPieces, type RecentPiece } from './recent-pieces.ts';
import { SKIP_DAYS } from './rules.ts';
import { ANSWERS, couldGiveTo, withAsk } from './wishes.ts';

// Beside queries.ts: what stands first on Today. Which of it, and why: give-next-choice.ts.

/** Something concrete the actor could give now, and why it is shown. */
export type GiveNextAct = {
  /** Names the act when it is set aside: `ask:<id>` or `question:<post id>`. */
  act: string;
  person: { id: string; handle: string; name: string };
  post: {
    id: string;
    kind: string;
    title: string;
    language: string;
    readingMinutes: number;
    topics: string[];
  };
  /** What the author wants to hear; null for a question without an ask. */
  wanted: string | null;
  byOn: Date | null;
  /** The strongest first; at least one. */
  reasons: GiveReason[];
};

export type GiveNext = {
  /** Three to five. */
  acts: GiveNextAct[];
  /** One piece of somebody followed with whom nothing passed for a while; null: there is none. */
  piece: RecentPiece | null;
  /** The latest piece of others, those who write least first. */
  pieces: RecentPiece[];
  /** Comments the actor gave in the last seven days, up to 200: a full week makes the list shorter. */
  givenThisWeek: number;
  isEased: boolean;
  /** Went through the first steps, or left them. */
  isWelcomed: boolean;
};

/** Open asks looked at, those nobody has answered first; and questions, the newest first. */
const CANDIDATES = 120;
/** Skips heeded, the latest first. */
const SKIPS = 200;

const DAY_MS = 86_400_000;

type Candidate = Wish & {
  handle: string;
  name: string;
  postId: string;
  kind: string;
  title: string;
  language: string;
  wanted: string | null;
  byOn: Date | null;
};

/**
 * The most useful things the actor could give next, and one piece of a quiet connection. Three statements over bounded
 * ranges: the open asks, the asks by name and the newest questions; what was set aside; the pieces of people followed.
 */
export async function listGiveNext(actor: PersonActor, now = new Date()): Promise<GiveNext> {
  const [candidates, { skips, givenThisWeek, isWelcomed }, pieces] = await Promise.all([
    readCandidates(actor.personId),
    readDay(actor.personId, now),
    listRecentPieces(actor, now),
  ]);
  const lessons = lessonsOf(skips, now);
  const most = actsToday(givenThisWeek);
  const chosen = chooseActs(candidates, lessons, most, now);
  const unseen = pieces.filter(({ id }) => !chosen.some(({ postId }) => postId === id));
  const piece = quietPiece(unseen, chosen, lessons, now);
  return {
    acts: chosen.map(actOf),
    piece,
    pieces: unseen.filter(({ id }) => id !== piece?.id),
    givenThisWeek,
    isEased: most < actsToday(0),
    isWelcomed,
  };
}

function readCandidates(me: string): Promise<Candidate[]> {
  return db().$queryRaw<Candidate[]>`
    WITH candidates AS (
      (SELECT k.post_id FROM (${named(me, 'promised')} UNION ALL ${named(me, 'asked')}) r
       CROSS JOIN LATERAL (SELECT post_id FROM asks WHERE id = r.ask_id AND withdrawn_at IS NULL OFFSET 0) k)
      UNION
      (SELECT k.post_id FROM asks k WHERE k.withdrawn_at IS NULL AND k.audience = 'everyone'
         AND NOT EXISTS (SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${me}::uuid)
       ORDER BY k.given_count, k.created_at DESC, k.id LIMIT ${CANDIDATES})
      UNION
      (SELECT id FROM posts WHERE kind = 'question' AND deleted_at IS NULL AND visibility = 'everyone'
       ORDER BY created_at DESC, id LIMIT ${CANDIDATES})),
    wishes AS (
      SELECT CASE WHEN k.id IS NULL THEN 'question:' || p.id ELSE 'ask:' || k.id END AS act, k.wanted, k.by_on AS "byOn",
        coalesce(k.created_at, p.created_at) AS "createdAt", ${ANSWERS} AS answers, r.status AS standing,
        a.id AS "authorId", a.handle, a.name, p.id AS "postId", p.kind, coalesce(nullif(p.title, ''), p.excerpt) AS title,
        p.reading_minutes AS minutes, p.language
      FROM candidates c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id ${withAsk(me)}
      WHERE ${couldGiveTo(me)} AND ${notMuted(Prisma.sql`${me}::uuid`, Prisma.sql`a.id`)})
    SELECT w.*, coalesce(n.got_count, 0) AS "gaveMe", n.gave_last_at AS "iGaveAt",
      n.i_follow_since IS NOT NULL AS "iFollow", ${topicsOf(Prisma.sql`w."postId"`)} AS topics,
      ${topicsMet(me, 'offers')} AS offered, ${topicsMet(me, 'shares')} AS shared
    FROM wishes w LEFT JOIN connections n ON n.owner_id = ${me}::uuid AND n.other_id = w."authorId"`;
}

function topicsOf(postId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT t.name FROM post_topics x JOIN topics t ON t.id = x.topic_id WHERE x.post_id = ${postId} ORDER BY t.name)`;
}

/** Names of the topics that the post of the wish `w` is about and that have a role for the actor. */
function topicsMet(me: string, role: 'offers' | 'shares'): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT t.name FROM post_topics x JOIN topics t ON t.id = x.topic_id
    JOIN person_topics m ON m.topic_id = t.id AND m.person_id = ${me}::uuid AND m.role = ${role}
    WHERE x.post_id = w."postId" ORDER BY t.name)`;
}

/** The latest asks that name the reader and have one standing: one range of an index. */
function named(readerId: string, status: 'asked' | 'promised'): Prisma.Sql {
  return Prisma.sql`
    (SELECT ask_id, status FROM ask_readers WHERE reader_id = ${readerId}::uuid AND status = ${status}
     ORDER BY changed_at DESC, ask_id LIMIT ${CANDIDATES})`;
}

type Day = { isWelcomed: boolean; givenThisWeek: number; skips: Skip[] };

/** What the actor set aside lately, how much they gave this week, and whether they know their way. */
async function readDay(me: string, now: Date): Promise<Day> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [row] = await db().$queryRaw<
    (Omit<Day, 'skips'> & { skips: (Omit<Skip, 'at'> & { at: string })[] })[]
  >`
    SELECT p.welcomed_at IS NOT NULL AS "isWelcomed",
      (SELECT count(*)::int FROM (SELECT 1 FROM comments c
        WHERE c.giver_id = p.id AND c.created_at > ${ago(7)} AND c.deleted_at IS NULL LIMIT 200) g) AS "givenThisWeek",
      (SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') FROM (
        SELECT k.act, k.reason, k.at, k.author_id AS "authorId",
          (SELECT q.reading_minutes FROM posts q WHERE q.id = k.post_id) AS minutes,
          ${topicsOf(Prisma.sql`k.post_id`)} AS topics
        FROM skipped_acts k WHERE k.owner_id = p.id AND k.at > ${ago(SKIP_DAYS)}
        ORDER BY k.at DESC LIMIT ${SKIPS}) s) AS skips
    FROM people p WHERE p.id = ${me}::uuid`;
  if (!row) return { isWelcomed: true, givenThisWeek: 0, skips: [] };
  return { ...row, skips: row.skips.map((skip) => ({ ...skip, at: new Date(skip.at) })) };
}

function actOf(chosen: Chosen<Candidate>): GiveNextAct {
  const {
    act,
    authorId,
    handle,
    name,
    postId,
    kind,
    title,
    language,
    minutes,
    topics,
    wanted,
    byOn,
    reasons,
  } = chosen;
  return {
    act,
    person: { id: authorId, handle, name },
    post: { id: postId, kind, title, language, readingMinutes: minutes, topics: [...topics] },
    wanted,
    byOn,
    reasons,
  };
}
