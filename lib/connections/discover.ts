import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import {
  type MeetingTopics,
  type MetTopic,
  meetingTopics,
  type ReasonKind,
  suggestReason,
} from '#lib/follows/rules.ts';
import type { PersonActor, PersonCard } from '#lib/people/rules.ts';
import { notBlocked, notMuted } from '#lib/people/visibility.ts';
import { NEWCOMER_DAYS, withNewcomers } from '#lib/scoring/index.ts';
import { ANSWERS, couldGiveTo, withAsk } from './wishes.ts';

// Beside queries.ts: what the actor could give to whom beyond their own connections, each with its reason.

const DAY_MS = 86_400_000;
const newSince = (now: Date) => new Date(now.getTime() - NEWCOMER_DAYS * DAY_MS);

/** `topic` is a slug: only what is about it, whether the actor named it or not. */
type Filter = { topic?: string | null };

// ── Asks and questions ────────────────────────────────────────────────────────

/** Something that waits for a reader like the actor, and why it is shown. */
export type HelpfulAct = {
  /** `ask:<id>` or `question:<post id>`. */
  act: string;
  postId: string;
  kind: 'note' | 'article' | 'question';
  title: string;
  language: string;
  readingMinutes: number;
  author: { id: string; handle: string; name: string };
  /** Whether the author is in their first month here. */
  isNewcomer: boolean;
  /** What the author wants to hear; null for a question without an ask. */
  wanted: string | null;
  /** YYYY-MM-DD. */
  byOn: string | null;
  askedAt: Date;
  /** How many people have answered so far; 100 stands for more. */
  answers: number;
  /** Topics it is about: those the actor can help with, those they write about, and the one that was filtered for. */
  offered: string[];
  shared: string[];
  filtered: string[];
};

/** Open asks to everyone that are looked at, those with the fewest answers first; and questions, the newest first. */
export const ASK_WINDOW = 400;
/** Asks and questions that fit, at most. */
const MOST_ACTS = 60;

/**
 * Asks and questions about what the actor offers or shares, those nobody has answered first, then the best fit, then
 * the newest; every tenth is by somebody in their first month here, as long as there are any. With `orOther` what is
 * about anything else follows behind. One statement over two bounded ranges.
 */
export async function listHelpfulActs(
  actor: PersonActor,
  { topic = null, limit = MOST_ACTS, orOther = false }: Filter & { limit?: number; orOther?: boolean } = {},
  now = new Date(),
): Promise<HelpfulAct[]> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const acts = await db().$queryRaw<HelpfulAct[]>`
    WITH mine AS (${topicsOfActor(me, Prisma.sql`i.role IN ('offers', 'shares')`, topic)}),
    candidates AS (
      (SELECT k.post_id FROM asks k WHERE k.withdrawn_at IS NULL AND k.audience = 'everyone'
         AND NOT EXISTS (SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${me})
       ORDER BY k.given_count, k.created_at DESC, k.id LIMIT ${ASK_WINDOW})
      UNION
      (SELECT id FROM posts WHERE kind = 'question' AND deleted_at IS NULL AND visibility = 'everyone'
       ORDER BY created_at DESC, id LIMIT ${ASK_WINDOW})),
    met AS (
      SELECT c.post_id, ${namesOf('offers')} AS offered, ${namesOf('shares')} AS shared, ${namesOf('none')} AS filtered
      FROM candidates c ${orOther ? Prisma.sql`LEFT` : Prisma.empty} JOIN (
        post_topics x JOIN mine m ON m.topic_id = x.topic_id) ON x.post_id = c.post_id
      GROUP BY c.post_id)
    SELECT CASE WHEN k.id IS NULL THEN 'question:' || p.id ELSE 'ask:' || k.id END AS act, p.id AS "postId", p.kind,
      CASE WHEN p.title <> '' THEN p.title ELSE p.excerpt END AS title, p.language, p.reading_minutes AS "readingMinutes",
      json_build_object('id', a.id, 'handle', a.handle, 'name', a.name) AS author,
      a.created_at > ${newSince(now)} AS "isNewcomer", k.wanted, k.by_on::text AS "byOn",
      coalesce(k.created_at, p.created_at) AS "askedAt", w.offered, w.shared, w.filtered, n.answers
    FROM met w CROSS JOIN LATERAL (SELECT * FROM posts WHERE id = w.post_id OFFSET 0) p
    CROSS JOIN LATERAL (SELECT * FROM people WHERE id = p.author_id OFFSET 0) a ${withAsk(actor.personId)}
    CROSS JOIN LATERAL (SELECT ${ANSWERS} AS answers) n
    WHERE ${couldGiveTo(actor.personId)} AND ${notMuted(me, Prisma.sql`a.id`)}
      AND NOT EXISTS (SELECT 1 FROM skipped_acts s WHERE s.owner_id = ${me}
        AND s.act = CASE WHEN k.id IS NULL THEN 'question:' || p.id ELSE 'ask:' || k.id END)
    ORDER BY w.offered || w.shared || w.filtered = '{}', least(n.answers, 1), cardinality(w.offered) DESC, cardinality(w.shared) DESC, "askedAt" DESC, p.id
    LIMIT ${MOST_ACTS}`;
  return withNewcomers(
    acts,
    acts.filter(({ isNewcomer }) => isNewcomer),
    limit,
  );
}

function namesOf(role: 'offers' | 'shares' | 'none'): Prisma.Sql {
  return Prisma.sql`coalesce(array_agg(DISTINCT m.name ORDER BY m.name) FILTER (WHERE m.role = ${role}), '{}')`;
}

/**
 * The actor's topics as rows of `topic_id`, `name`, `role`; with a filter only that topic, with the role `none` where the
 * actor has not named it. `roles` is a condition on the row `i`.
 */
function topicsOfActor(me: Prisma.Sql, roles: Prisma.Sql, topic: string | null): Prisma.Sql {
  if (topic === null)
    return Prisma.sql`
      SELECT t.id AS topic_id, t.name, i.role FROM person_topics i JOIN topics t ON t.id = i.topic_id
      WHERE i.person_id = ${me} AND ${roles}`;
  return Prisma.sql`
    SELECT t.id AS topic_id, t.name, coalesce(i.role, 'none') AS role FROM topics t
    LEFT JOIN person_topics i ON i.topic_id = t.id AND i.person_id = ${me} AND ${roles} WHERE t.slug = ${topic}`;
}

// ── People ────────────────────────────────────────────────────────────────────

/** Somebody the actor does not follow yet, and why they are shown. */
export type MetPerson = {
  person: PersonCard;
  isNewcomer: boolean;
  /** Minutes a week that reading them takes. */
  minutesPerWeek: number;
  /** What could pass between the two. */
  topics: MeetingTopics;
  /** What they say of the topic that was filtered for, where the actor has not named it. */
  says: { name: string; role: MetTopic['theirs'] }[];
  /** The reason a follow begins with. */
  suggested: { kind: ReasonKind; text: string };
};

/** People looked at for one topic and role, those who came last first; and of each group, those ranked before they are shown. */
const PER_TOPIC = 60;
const RANKED = 400;
/** People in one group, at most. */
const MOST_PEOPLE = 30;

type PersonRow = PersonCard & {
  isNewcomer: boolean;
  minutesPerWeek: number;
  met: { name: string; mine: MetTopic['mine'] | 'none'; theirs: MetTopic['theirs'] }[];
};

/**
 * People the actor does not follow: first those who seek what the actor offers or shares, then those whose interests are
 * alike. What few people name says more (rule T1's thought), never how many follow somebody. Every tenth of a group is
 * in their first month here. Left out: whom the actor muted or let go, and followers, who stand in the inbox. One statement.
 */
export async function listMetPeople(
  actor: PersonActor,
  { topic = null, limit = MOST_PEOPLE }: Filter & { limit?: number } = {},
  now = new Date(),
): Promise<{ couldHelp: MetPerson[]; alike: MetPerson[] }> {
  const rows = await readPeople(actor, topic, now);
  const people = rows.map(metPerson);
  const group = (isHelp: boolean) => {
    const members = people.filter((each) => isHelp === isHelpable(each));
    return withNewcomers(
      members,
      members.filter(({ isNewcomer }) => isNewcomer),
      limit,
    );
  };
  return { couldHelp: group(true), alike: group(false) };
}

const isHelpable = ({ topics, says }: MetPerson) =>
  topics.iCouldHelp.length > 0 || says.some(({ role }) => role === 'seeks');

function readPeople(actor: PersonActor, topic: string | null, now: Date): Promise<PersonRow[]> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const person = Prisma.sql`p.id`;
  return db().$queryRaw<PersonRow[]>`
    WITH mine AS (${topicsOfActor(me, Prisma.sql`true`, topic)}),
    near AS (
      SELECT m.name, m.role AS mine, o.role AS theirs, o.person_id,
        ln(1 + ${PER_TOPIC}::float8 / count(*) OVER (PARTITION BY m.topic_id, m.role, o.role)) AS says
      FROM mine m CROSS JOIN (VALUES ('shares'), ('seeks'), ('offers')) r (role)
      CROSS JOIN LATERAL (
        SELECT o.person_id, o.role FROM person_topics o
        WHERE o.topic_id = m.topic_id AND o.role = r.role ORDER BY o.person_id DESC LIMIT ${PER_TOPIC}) o
      WHERE o.person_id <> ${me}),
    ranked AS (
      SELECT person_id, bool_or(theirs = 'seeks' AND mine <> 'seeks') AS helps,
        sum(says * CASE WHEN theirs = 'seeks' AND mine = 'offers' THEN 3 WHEN theirs = 'seeks' AND mine <> 'seeks' THEN 2
          ELSE 1 END) AS worth,
        json_agg(json_build_object('name', name, 'mine', mine, 'theirs', theirs) ORDER BY says DESC, name, mine, theirs) AS met
      FROM near GROUP BY person_id),
    best AS (
      SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY helps ORDER BY worth DESC, person_id DESC) AS place FROM ranked) r
      WHERE place <= ${RANKED})
    SELECT p.id, p.handle, p.name, p.bio, p.created_at > ${newSince(now)} AS "isNewcomer", b.met,
      p.reading_minutes_per_week AS "minutesPerWeek"
    FROM best b CROSS JOIN LATERAL (SELECT * FROM people WHERE id = b.person_id OFFSET 0) p
    WHERE p.suspended_at IS NULL AND (p.community IS NULL OR p.account_id IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ${me} AND f.followee_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = p.id AND f.followee_id = ${me} AND f.ended_at IS NULL)
      AND ${notBlocked(me, person)} AND ${notMuted(me, person)}
    ORDER BY b.worth DESC, b.person_id DESC`;
}

function metPerson({ met, isNewcomer, minutesPerWeek, ...person }: PersonRow): MetPerson {
  const topics = meetingTopics(met.filter((each): each is MetTopic => each.mine !== 'none'));
  return {
    person,
    isNewcomer,
    minutesPerWeek,
    topics,
    says: met.flatMap(({ name, mine, theirs }) => (mine === 'none' ? [{ name, role: theirs }] : [])),
    suggested: suggestReason(topics, { writes: minutesPerWeek > 0 }),
  };
}

// ── Topics ────────────────────────────────────────────────────────────────────

/** Newest people and open asks that are looked at for the topics in use, and topics told. */
const LATEST_PEOPLE = 300;
const TOPICS_TOLD = 24;

/**
 * Names of the topics that are alive here, the most used first: of open asks and questions, and of the people who came
 * last. To choose from, by somebody who has none yet. One statement over bounded ranges.
 */
export async function listTopicsInUse(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    WITH wishes AS (
      (SELECT post_id FROM asks WHERE withdrawn_at IS NULL AND audience = 'everyone'
       ORDER BY given_count, created_at DESC, id LIMIT ${ASK_WINDOW})
      UNION
      (SELECT id FROM posts WHERE kind = 'question' AND deleted_at IS NULL AND visibility = 'everyone'
       ORDER BY created_at DESC, id LIMIT ${ASK_WINDOW})),
    used AS (
      SELECT x.topic_id, 3 AS weight FROM wishes w JOIN posts p ON p.id = w.post_id JOIN post_topics x ON x.post_id = p.id
      WHERE p.visibility = 'everyone' AND p.deleted_at IS NULL
      UNION ALL
      SELECT i.topic_id, 1 FROM (SELECT id FROM people ORDER BY id DESC LIMIT ${LATEST_PEOPLE}) p
      JOIN person_topics i ON i.person_id = p.id)
    SELECT t.name FROM used u JOIN topics t ON t.id = u.topic_id
    GROUP BY t.id, t.name ORDER BY sum(u.weight) DESC, t.name LIMIT ${TOPICS_TOLD}`;
  return rows.map(({ name }) => name);
}
