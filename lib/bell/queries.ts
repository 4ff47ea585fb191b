import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notBlocked, notMuted } from '#lib/people/visibility.ts';
import { visiblePost } from '#lib/posts/visibility.ts';
import type { NoticeSettings, NoticeView } from './rules.ts';

export const NOTICES_PAGE = 25;
/** Unread notices are counted up to here, so that 99 can be told from the masthead's "99+". */
export const COUNTED_UP_TO = 100;
/** Of unread notices so many are looked at for the count, the latest. */
const UNREAD_SEEN = 500;
/** Of one notice so many acts are looked at, the latest. */
const ACTS_SEEN = 200;

/** The condition: the act `x`, done by the person `w`, is one that `me` is told of. */
function shownAct(me: Prisma.Sql): Prisma.Sql {
  const actor = Prisma.sql`x.actor_id`;
  return Prisma.sql`(w.suspended_at IS NULL AND ${notBlocked(me, actor)} AND ${notMuted(me, actor)})`;
}

/**
 * The post of the notice `n` if its recipient sees it, looked up by key for each notice: `OFFSET 0` keeps it from being
 * joined with all posts there are.
 */
function seenPost(personId: string): Prisma.Sql {
  return Prisma.sql`(SELECT p.id, p.title, p.excerpt, p.language FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.id = CASE WHEN n.subject LIKE 'post:%' THEN substr(n.subject, 6)::uuid END AND ${visiblePost(personId)} OFFSET 0)`;
}

/**
 * How many unread notices the actor has, counted up to {@link COUNTED_UP_TO}. One statement over the latest
 * {@link UNREAD_SEEN} unread ones: what is about something gone is never read, and must not be looked through for ever.
 */
export async function countUnread({ personId }: PersonActor): Promise<number> {
  const me = Prisma.sql`${personId}::uuid`;
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM (SELECT id, recipient_id, kind, subject, at FROM notices
        WHERE recipient_id = ${me} AND read_at IS NULL ORDER BY at DESC, id LIMIT ${UNREAD_SEEN}) n
      LEFT JOIN LATERAL ${seenPost(personId)} p ON true
      CROSS JOIN LATERAL (SELECT 1 FROM notice_acts x JOIN people w ON w.id = x.actor_id
        WHERE x.notice_id = n.id AND ${shownAct(me)} LIMIT 1) act
      WHERE n.kind = 'follow' OR p.id IS NOT NULL LIMIT ${COUNTED_UP_TO}) unread`;
  return row?.count ?? 0;
}

type Row = Omit<NoticeView, 'post' | 'isRead'> & {
  orderAt: Date;
  readAt: Date | null;
  postId: string | null;
  postName: string | null;
  postLanguage: string | null;
};

/** The recipient's notices that `which` names, the latest first, as rows of one statement. */
function noticesOf(personId: string, which: Prisma.Sql, limit: number): Promise<Row[]> {
  const me = Prisma.sql`${personId}::uuid`;
  return db().$queryRaw<Row[]>`
    SELECT n.id, n.kind, n.at AS "orderAt", n.read_at AS "readAt", acts.at, acts.people, acts.who, acts."commentId",
      p.id AS "postId", COALESCE(NULLIF(p.title, ''), p.excerpt) AS "postName", p.language AS "postLanguage"
    FROM notices n
    LEFT JOIN LATERAL ${seenPost(personId)} p ON true
    CROSS JOIN LATERAL (
      SELECT max(l.at) AS at, count(*)::int AS people,
        to_json((array_agg(json_build_object('handle', l.handle, 'name', l.name) ORDER BY l.at DESC, l.handle))[1:3]) AS who,
        (array_agg(CASE split_part(l.source, ':', 1)
          WHEN 'reply' THEN (SELECT r.comment_id FROM replies r WHERE r.id = split_part(l.source, ':', 2)::uuid)
          WHEN 'comment' THEN split_part(l.source, ':', 2)::uuid
          WHEN 'answer' THEN split_part(l.source, ':', 2)::uuid
          WHEN 'thanks' THEN split_part(l.source, ':', 2)::uuid END ORDER BY l.at DESC, l.handle))[1] AS "commentId"
      FROM (
        SELECT DISTINCT ON (x.actor_id) x.at, x.source, w.handle, w.name
        FROM (SELECT actor_id, at, source FROM notice_acts WHERE notice_id = n.id ORDER BY at DESC, source LIMIT ${ACTS_SEEN}) x
        JOIN people w ON w.id = x.actor_id
        WHERE ${shownAct(me)} ORDER BY x.actor_id, x.at DESC) l
      HAVING count(*) > 0) acts
    WHERE n.recipient_id = ${me} AND (n.kind = 'follow' OR p.id IS NOT NULL) AND ${which}
    ORDER BY n.at DESC, n.id LIMIT ${limit}`;
}

function viewOf({ orderAt: _, readAt, postId, postName, postLanguage, ...row }: Row): NoticeView {
  return {
    ...row,
    isRead: readAt !== null,
    post: postId ? { id: postId, name: postName ?? '', language: postLanguage ?? '' } : null,
  };
}

/** `nextCursor` continues after the page; null at the end. */
export type NoticePage = { items: NoticeView[]; nextCursor: string | null };

/**
 * The actor's notices, unread ones first, each part the latest first; {@link NOTICES_PAGE} per page. Without what came from
 * people who are hidden from them, and without posts they no longer see. At most two statements.
 */
export async function listNotices(
  { personId }: PersonActor,
  { cursor }: { cursor?: string | null } = {},
): Promise<NoticePage> {
  const after = placeOf(cursor);
  const isPastUnread = after?.part === 'read';
  const rows: Row[] = [];
  if (!isPastUnread) {
    const which = Prisma.sql`n.read_at IS NULL ${keyset(after)}`;
    rows.push(...(await noticesOf(personId, which, NOTICES_PAGE + 1)));
  }
  if (rows.length <= NOTICES_PAGE) {
    const which = Prisma.sql`n.read_at IS NOT NULL ${keyset(isPastUnread ? after : null)}`;
    rows.push(...(await noticesOf(personId, which, NOTICES_PAGE + 1 - rows.length)));
  }
  const items = rows.slice(0, NOTICES_PAGE);
  const last = items.at(-1);
  const isMore = rows.length > NOTICES_PAGE && last !== undefined;
  return { items: items.map(viewOf), nextCursor: isMore ? cursorOf(last) : null };
}

type Place = { part: 'new' | 'read'; at: Date; id: string };

function cursorOf({ readAt, orderAt, id }: Row): string {
  return `${readAt ? 'read' : 'new'}|${orderAt.toISOString()}|${id}`;
}

/** Where a page goes on; null when the address holds no such place. */
function placeOf(cursor: unknown): Place | null {
  if (typeof cursor !== 'string') return null;
  const [, part, time = '', id = ''] =
    /^(new|read)\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      cursor,
    ) ?? [];
  const at = new Date(time);
  return part && !Number.isNaN(at.getTime()) ? { part: part as Place['part'], at, id } : null;
}

function keyset(after: Place | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  return Prisma.sql`AND (n.at < ${after.at} OR (n.at = ${after.at} AND n.id > ${after.id}::uuid))`;
}

/** How the actor is told, and where mail would go. `timeZone` is null until they chose. */
export type OwnNoticeSettings = Omit<NoticeSettings, 'timeZone'> & {
  timeZone: string | null;
  email: string | null;
  /** Whether somebody showed that they read mail there; without it none is sent. */
  isConfirmed: boolean;
};

/** The actor's own settings; those of somebody who never chose: in the app alone, at any hour. */
export async function getNoticeSettings({ personId }: PersonActor): Promise<OwnNoticeSettings> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { digest: true, isDemo: true, account: { select: { email: true, emailVerified: true } } },
  });
  const { digest = 'off', timeZone = null, quietFrom = null, quietUntil = null } = person.digest ?? {};
  return {
    digest: digest as NoticeSettings['digest'],
    timeZone,
    quietFrom,
    quietUntil,
    email: person.account?.email ?? null,
    isConfirmed: person.isDemo || (person.account?.emailVerified ?? false),
  };
}

/** Whether the actor sees the post: asked each time somebody who watches it would hear that it changed. */
export async function seesPost({ personId }: PersonActor, postId: string): Promise<boolean> {
  const seen = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.id = ${postId}::uuid AND ${visiblePost(personId)}`;
  return seen.length > 0;
}

/** What the next digest of somebody tells, the latest first: unread and never mailed; and how many there are beyond. */
export async function listForDigest(
  { personId }: PersonActor,
  { since, limit }: { since: Date | null; limit: number },
): Promise<{ items: NoticeView[]; isMore: boolean }> {
  const fresh = since ? Prisma.sql`n.at > ${since}` : Prisma.sql`true`;
  const rows = await noticesOf(personId, Prisma.sql`n.read_at IS NULL AND ${fresh}`, limit + 1);
  return { items: rows.slice(0, limit).map(viewOf), isMore: rows.length > limit };
}
