import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonCard } from '#lib/people/rules.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import { cutAtGrapheme } from '#lib/text/clean.ts';
import { WRITES_ELSEWHERE } from './attention-view.ts';
import { type MeetingTopics, type MetTopic, meetingTopics, type ReasonKind, suggestReason } from './rules.ts';

// Beside queries.ts: the statement behind a card in the inbox, and what it is turned into.

/** Something a follower waits for and the actor could give. */
export type CouldGive = {
  postId: string;
  title: string;
  language: string;
  /** An open ask for feedback; otherwise a question nobody asked feedback on. */
  isAsk: boolean;
  /** What the actor offers and the post is about; null for an ask on something else. */
  topic: string | null;
};

type RecentPost = {
  postId: string;
  title: string;
  language: string;
  kind: 'note' | 'article' | 'question';
  at: Date;
};

/** A follower to decide about. What they wrote as their own reason is theirs and not here. */
export type WaitingFollower = {
  person: PersonCard;
  followsSince: Date;
  /** Why the card is here again after "later"; null: it was never put off. */
  returned: 'day-came' | 'they-acted' | null;
  topics: MeetingTopics;
  /** At most two. */
  couldGive: CouldGive[];
  /** Acts of giving to the actor other than the follow itself; `lastAt` null: none. */
  gaveMe: { count: number; lastAt: Date | null };
  /** How many comments others said helped or changed their text: 0 to 99, and 100 for more. */
  helpedOthers: number;
  /** The names of those who said so last, of posts that are for everyone; at most two. */
  helpedWhom: string[];
  /** At most two, the latest first. */
  recent: RecentPost[];
  /** What reading them takes, in minutes per week; null: what they write is not here. */
  minutesPerWeek: number | null;
  suggested: { kind: ReasonKind; text: string };
};

export type CardRow = {
  follower_id: string;
  started_at: Date;
  back_at: Date;
  decision: 'undecided' | 'later';
  later_until: Date | null;
  handle: string;
  name: string;
  bio: string;
  minutes_per_week: number | null;
  got_count: number;
  gave_last_at: Date | null;
  helped_others: number;
  helped_whom: { name: string }[];
  topics: MetTopic[];
  could_give: CouldGive[];
  recent: (Omit<RecentPost, 'at'> & { at: string })[];
};

/** Longest title on a card; notes have none and lend their beginning. */
const TITLE_LENGTH = 90;

export function waitingFollower(row: CardRow): WaitingFollower {
  const topics = meetingTopics(row.topics);
  const recent = row.recent.map((post) => ({ ...post, title: cut(post.title), at: new Date(post.at) }));
  const returned = row.later_until ? 'day-came' : 'they-acted';
  return {
    person: { id: row.follower_id, handle: row.handle, name: row.name, bio: row.bio },
    followsSince: row.started_at,
    returned: row.decision === 'later' ? returned : null,
    topics,
    couldGive: row.could_give.map((post) => ({ ...post, title: cut(post.title) })),
    // the live follow itself is one of those counted
    gaveMe: { count: Math.max(0, row.got_count - 1), lastAt: row.gave_last_at },
    helpedOthers: row.helped_others,
    helpedWhom: row.helped_whom.map(({ name }) => name),
    recent,
    minutesPerWeek: row.minutes_per_week,
    suggested: suggestReason(topics, { writes: recent.length > 0 }),
  };
}

function cut(title: string): string {
  return title.length <= TITLE_LENGTH ? title : `${cutAtGrapheme(title, TITLE_LENGTH - 1).trimEnd()}…`;
}

/**
 * Everything a card shows, for each row `w` of the common table "waiting". Each part is a look-up on an index with a
 * limit of its own, so that a follower with a long history costs no more than a new one. Posts need no check for
 * blocks: a live follow means that there is none.
 */
export function evidence(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT w.*, o.handle, o.name, o.bio,
      CASE WHEN NOT ${WRITES_ELSEWHERE} THEN o.reading_minutes_per_week END AS minutes_per_week,
      coalesce((SELECT c.got_count FROM connections c WHERE c.owner_id = ${me} AND c.other_id = w.follower_id), 0) AS got_count,
      (SELECT k.at FROM contributions k WHERE k.giver_id = w.follower_id AND k.receiver_id = ${me}
        AND k.voided_at IS NULL AND k.kind <> 'follow' ORDER BY k.at DESC, k.id DESC LIMIT 1) AS gave_last_at,
      ${helpedOthers(me)} AS helped_others, ${listOf(helpedWhom(me))} AS helped_whom,
      ${listOf(meetingRows(me))} AS topics,
      ${listOf(couldGive(me))} AS could_give, ${listOf(recentPosts)} AS recent
    FROM waiting w CROSS JOIN LATERAL (SELECT * FROM people WHERE id = w.follower_id OFFSET 0) o`;
}

export function listOf(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (${rows}) r)`;
}

/** The topics that the follower of `w` and the actor both named. */
export function meetingRows(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT t.name, mine.role AS mine, theirs.role AS theirs
    FROM person_topics theirs JOIN person_topics mine ON mine.person_id = ${me} AND mine.topic_id = theirs.topic_id
    JOIN topics t ON t.id = theirs.topic_id
    WHERE theirs.person_id = w.follower_id ORDER BY t.name, mine.role, theirs.role LIMIT 24`;
}

/** Their latest answered comments. */
function answered(most: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT answer, author_id, post_id, answered_at FROM comments
    WHERE giver_id = w.follower_id AND answered_at IS NOT NULL AND deleted_at IS NULL
    ORDER BY answered_at DESC LIMIT ${most})`;
}

/** Looks at their latest 400 answered comments at most. */
function helpedOthers(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (
    SELECT 1 FROM ${answered(400)} c
    WHERE c.answer IN ('changed', 'helped') AND c.author_id <> ${me} LIMIT 100) helped)`;
}

/** Looks at their latest 50. What is said under a post for everyone is open to everyone; who is hidden is not named. */
function helpedWhom(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT a.name FROM (
      SELECT c.author_id, max(c.answered_at) AS at FROM ${answered(50)} c
      CROSS JOIN LATERAL (SELECT 1 FROM posts q
        WHERE q.id = c.post_id AND q.deleted_at IS NULL AND q.visibility = 'everyone' OFFSET 0) open
      WHERE c.answer IN ('changed', 'helped') AND c.author_id <> ${me} GROUP BY c.author_id) c
    CROSS JOIN LATERAL (SELECT id, name, suspended_at FROM people WHERE id = c.author_id OFFSET 0) a
    WHERE a.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`a.id`)} ORDER BY c.at DESC, a.id LIMIT 2`;
}

const POST_TITLE = Prisma.sql`CASE WHEN p.title <> '' THEN p.title ELSE p.excerpt END AS title, p.language`;

// Followers' posts for connections are open to whom they follow.
const recentPosts = Prisma.sql`
  SELECT p.id AS "postId", ${POST_TITLE}, p.kind, p.created_at AS at FROM posts p
  WHERE p.author_id = w.follower_id AND p.deleted_at IS NULL AND p.visibility <> 'unlisted'
  ORDER BY p.created_at DESC, p.id LIMIT 2`;

/** Open asks the actor has neither answered nor declined; then questions (of the latest 30 posts) on what the actor offers. */
function couldGive(me: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id AS "postId", ${POST_TITLE}, wish.is_ask AS "isAsk", met.name AS topic
    FROM (
      (SELECT a.post_id, true AS is_ask, reader.ask_id IS NOT NULL AS asked_me, a.created_at
        FROM asks a LEFT JOIN ask_readers reader ON reader.ask_id = a.id AND reader.reader_id = ${me}
        WHERE a.author_id = w.follower_id AND a.withdrawn_at IS NULL
          AND (a.audience = 'everyone' OR reader.ask_id IS NOT NULL)
          AND coalesce(reader.status, 'asked') IN ('asked', 'promised')
        ORDER BY a.created_at DESC LIMIT 10)
      UNION ALL
      (SELECT q.id, false, false, q.created_at FROM (
          SELECT id, kind, created_at FROM posts WHERE author_id = w.follower_id AND deleted_at IS NULL
          ORDER BY created_at DESC, id LIMIT 30) q
        WHERE q.kind = 'question'
          AND NOT EXISTS (SELECT 1 FROM asks a WHERE a.post_id = q.id AND a.withdrawn_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM comments c WHERE c.post_id = q.id AND c.giver_id = ${me} AND c.deleted_at IS NULL))
    ) wish
    JOIN posts p ON p.id = wish.post_id
    LEFT JOIN LATERAL (
      SELECT t.name FROM post_topics about
      JOIN person_topics mine ON mine.topic_id = about.topic_id AND mine.person_id = ${me} AND mine.role = 'offers'
      JOIN topics t ON t.id = about.topic_id
      WHERE about.post_id = p.id ORDER BY t.name LIMIT 1) met ON true
    WHERE p.deleted_at IS NULL AND (p.visibility <> 'unlisted' OR wish.asked_me)
      AND (wish.is_ask OR met.name IS NOT NULL)
    ORDER BY met.name IS NULL, NOT wish.is_ask, wish.created_at DESC, p.id LIMIT 2`;
}

/**
 * Joins to the rows `f` only those whose follower has every one of the words in their name, handle, bio or topics. For a
 * bounded number of rows: no index helps it.
 */
export function namedLike(q: string): Prisma.Sql {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 5);
  const each = words.map((word) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(p.name || ' @' || p.handle || ' ' || p.bio ILIKE ${pattern} OR EXISTS (
      SELECT 1 FROM person_topics x JOIN topics t ON t.id = x.topic_id
      WHERE x.person_id = p.id AND t.name ILIKE ${pattern}))`;
  });
  return Prisma.sql`CROSS JOIN LATERAL (SELECT 1 FROM (SELECT * FROM people WHERE id = f.follower_id OFFSET 0) p
    WHERE ${Prisma.join(each, ' AND ')}) p`;
}
