import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { foldHandle } from '#lib/text/clean.ts';
import {
  type Interests,
  type PersonActor,
  type PersonCard,
  SESSION_ABSOLUTE_DAYS,
  sessionEndsAt,
  TOPIC_ROLES,
  type TopicRole,
  topicSlug,
  type Viewer,
} from './rules.ts';
import { notBlocked, notSuspended } from './visibility.ts';
import { waitingCount } from './waiting-view.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Who a session stands for, and whether its end should be moved on because it is in use. */
export type LiveSession = { personId: string; isRenewalDue: boolean };

/**
 * The person behind a session token, or null when it has ended, was ended, or the person is suspended. One statement.
 */
export async function findSession(token: string, now = new Date()): Promise<LiveSession | null> {
  const oldest = new Date(now.getTime() - SESSION_ABSOLUTE_DAYS * DAY_MS);
  const [row] = await db().$queryRaw<{ personId: string; createdAt: Date; expiresAt: Date }[]>`
    SELECT p.id AS "personId", s.created_at AS "createdAt", s.expires_at AS "expiresAt"
    FROM sessions s JOIN people p ON p.account_id = s.account_id
    WHERE s.token = ${token} AND s.expires_at > ${now} AND s.created_at > ${oldest} AND p.suspended_at IS NULL`;
  if (!row) return null;
  const isRenewalDue = sessionEndsAt(row.createdAt, now).getTime() - row.expiresAt.getTime() > HOUR_MS;
  return { personId: row.personId, isRenewalDue };
}

/** A signed-in browser, as its owner sees it. */
export type SessionView = {
  id: string;
  browser: string | null;
  startedAt: Date;
  lastUsedAt: Date;
  isThisOne: boolean;
};

/** The browsers the actor is signed in with, the latest used first; at most 50. */
export async function listSessions(
  actor: PersonActor,
  thisToken: string | null,
  now = new Date(),
): Promise<SessionView[]> {
  const rows = await db().session.findMany({
    where: { account: { person: { id: actor.personId } }, expiresAt: { gt: now } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, token: true, userAgent: true, createdAt: true, updatedAt: true },
  });
  return rows.map(({ id, token, userAgent, createdAt, updatedAt }) => ({
    id,
    browser: browserName(userAgent),
    startedAt: createdAt,
    lastUsedAt: updatedAt,
    isThisOne: token === thisToken,
  }));
}

/** "Firefox on Linux", as far as a browser says so; null when it says nothing we know. */
function browserName(userAgent: string | null): string | null {
  const first = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const browser = first([
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\/|FxiOS\//, 'Firefox'],
    [/Chrome\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = first([
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  if (!browser) return system ?? null;
  return system ? `${browser} on ${system}` : browser;
}

/** The viewer, and what waits for them: followers to decide about and feedback to answer, counted up to 100. */
export type ViewerProfile = { handle: string; name: string; waiting: number; unanswered: number };

const COUNTED_UP_TO = 100;

/** What the masthead says about the viewer; null when the person is gone. One statement, three short index ranges. */
export async function getViewerProfile(actor: PersonActor, now = new Date()): Promise<ViewerProfile | null> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [row] = await db().$queryRaw<ViewerProfile[]>`
    SELECT p.handle, p.name,
      ${waitingCount(me, COUNTED_UP_TO, now)} AS waiting,
      (SELECT count(*)::int FROM (SELECT 1 FROM comments c JOIN posts w ON w.id = c.post_id
        WHERE c.author_id = ${me} AND c.answer IS NULL AND c.deleted_at IS NULL AND w.deleted_at IS NULL
          AND ${notBlocked(me, Prisma.sql`c.giver_id`)} AND ${notSuspended(Prisma.sql`c.giver_id`)}
        LIMIT ${COUNTED_UP_TO}) d) AS unanswered
    FROM people p WHERE p.id = ${me}`;
  return row ?? null;
}

/** A person's page. */
export type PersonView = PersonCard & {
  joinedAt: Date;
  isMe: boolean;
  /** Came with a community's activity log and has not signed up: the name of that community. */
  community: string | null;
  /** Minutes of reading a week that following them costs, from what they published lately. */
  readingMinutesPerWeek: number;
  topics: Interests;
  /** Topics that the viewer named as well, with both roles. */
  met: { name: string; mine: TopicRole; theirs: TopicRole }[];
};

type PersonRow = Omit<PersonView, 'isMe' | 'topics'> & { topics: { role: TopicRole; name: string }[] };

/** The person with that handle, or null when there is none, they are suspended, or either has blocked the other. */
export async function findPerson(viewer: Viewer, handle: string): Promise<PersonView | null> {
  const folded = foldHandle(handle);
  if (!viewer || folded === null) return null;
  const me = Prisma.sql`${viewer.personId}::uuid`;
  const [row] = await db().$queryRaw<PersonRow[]>`
    SELECT p.id, p.handle, p.name, p.bio, p.created_at AS "joinedAt",
      CASE WHEN p.account_id IS NULL THEN p.community END AS community,
      p.reading_minutes_per_week AS "readingMinutesPerWeek", ${topicsOf(Prisma.sql`p.id`)} AS topics,
      (SELECT COALESCE(json_agg(json_build_object('name', t.name, 'mine', mine.role, 'theirs', theirs.role)
          ORDER BY t.name, t.id, mine.role, theirs.role), '[]'::json)
        FROM person_topics theirs JOIN person_topics mine ON mine.topic_id = theirs.topic_id AND mine.person_id = ${me}
        JOIN topics t ON t.id = theirs.topic_id WHERE theirs.person_id = p.id AND p.id <> ${me}) AS met
    FROM people p
    WHERE p.handle = ${folded} AND p.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`p.id`)}`;
  return row ? { ...row, isMe: row.id === viewer.personId, topics: byRole(row.topics) } : null;
}

/** What the actor may change about themselves. */
export type OwnProfile = PersonCard & {
  email: string | null;
  attentionBudgetMinutes: number | null;
  /** Whether their page, and posts for everyone, can be read without an account. */
  isPublic: boolean;
  /** Since when the actor is left out of scores; null: takes part. */
  objectedAt: Date | null;
  /** False for accounts that are entered otherwise, such as the demo's. */
  hasPassword: boolean;
  topics: Interests;
};

/** The actor's own profile, e-mail address included. @throws when the person is gone. */
export async function getOwnProfile(actor: PersonActor): Promise<OwnProfile> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const [row] = await db().$queryRaw<(Omit<OwnProfile, 'topics'> & Pick<PersonRow, 'topics'>)[]>`
    SELECT p.id, p.handle, p.name, p.bio, a.email, p.attention_budget_minutes AS "attentionBudgetMinutes",
      p.is_public AS "isPublic", p.objected_at AS "objectedAt",
      EXISTS (SELECT 1 FROM credentials c WHERE c.account_id = a.id AND c.password IS NOT NULL) AS "hasPassword",
      ${topicsOf(Prisma.sql`p.id`)} AS topics
    FROM people p LEFT JOIN accounts a ON a.id = p.account_id WHERE p.id = ${me}`;
  if (!row) throw new Error('The person who acts is gone.');
  return { ...row, topics: byRole(row.topics) };
}

/** The interests of a person as JSON, in order. */
export function topicsOf(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(json_build_object('role', i.role, 'name', t.name) ORDER BY t.name, t.id), '[]'::json)
    FROM person_topics i JOIN topics t ON t.id = i.topic_id WHERE i.person_id = ${personId})`;
}

/** The same, sorted into what is shared, sought and offered. */
export function byRole(topics: PersonRow['topics']): Interests {
  const named = (role: TopicRole) => topics.filter((topic) => topic.role === role).map(({ name }) => name);
  const [shares, seeks, offers] = TOPIC_ROLES.map(named);
  return { shares: shares ?? [], seeks: seeks ?? [], offers: offers ?? [] };
}

/** Topics suggested at once. */
const SUGGESTED = 100;

/**
 * Topics that begin with what was typed, in their order: those somebody named as an interest, or that a post for
 * everyone is about. What is written for fewer tells nobody else its topics.
 */
export async function suggestTopics(prefix = ''): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT t.name FROM topics t
    WHERE starts_with(t.slug, ${topicSlug(prefix)}) AND (
      EXISTS (SELECT 1 FROM person_topics i WHERE i.topic_id = t.id)
      OR EXISTS (SELECT 1 FROM post_topics x JOIN posts p ON p.id = x.post_id
        WHERE x.topic_id = t.id AND p.visibility = 'everyone' AND p.deleted_at IS NULL))
    ORDER BY t.slug LIMIT ${SUGGESTED}`;
  return rows.map(({ name }) => name);
}

/** The handle that "Try the demo" signs in as, or null where the demo network was not loaded. */
export async function findDemoMember(): Promise<string | null> {
  const fact = await db().siteFact.findUnique({ where: { key: 'demo-loaded' }, select: { value: true } });
  return fact?.value ?? null;
}
