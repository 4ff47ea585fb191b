import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { type GiveKind, isGiveKind } from '#lib/ledger/kinds.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { isUuid } from '#lib/posts/page-view.ts';
import { visiblePost } from '#lib/posts/visibility.ts';
import { excerpt } from '#lib/text/markdown.ts';
import type { ExchangeQuery } from './input.ts';
import { type ExchangeKind, KINDS_IN } from './rules.ts';

// Beside queries.ts: what passed between two people, which has pages of its own.

/** One act in an exchange, seen from the owner's side. */
export type ExchangeAct = {
  id: string;
  direction: 'gave' | 'got';
  /** "other" for what a loaded log brought, which `label` then names in its own word. */
  kind: GiveKind | 'other';
  label: string;
  at: Date;
  credits: number;
  /** The post it was about, while the owner may see it. */
  post: { id: string; title: string; language: string } | null;
  /** The comment behind it, where it stands under the post; null for acts of another kind, or when it is gone. */
  commentId: string | null;
  /** First words of the comment, reply or thanks behind it; null when there are none or it is gone. */
  words: string | null;
  /** What the receiver said a comment did. */
  answer: string | null;
};

const DAY_MS = 86_400_000;

const PAGE_SIZE = 30;
/** Characters shown of what was written. */
const WORDS_LENGTH = 280;

type ActRow = {
  id: string;
  gave: boolean;
  kind: string;
  at: Date;
  credits: number;
  post_id: string | null;
  title: string | null;
  excerpt: string | null;
  language: string | null;
  comment_id: string | null;
  words: string | null;
  answer: string | null;
};

/**
 * What passed between the actor and one other person, the newest first: one statement over two ranges of the index by
 * pair. A query narrows it to a direction, a kind or a period; its `before` continues after an earlier page.
 */
export async function listExchange(
  actor: PersonActor,
  otherId: string,
  query: ExchangeQuery = {},
  now = new Date(),
): Promise<{ acts: ExchangeAct[]; nextCursor: string | null }> {
  const me = actor.personId;
  const after = cursorOf(query.before);
  const direction = (giverId: string, receiverId: string) => Prisma.sql`
    (SELECT id, giver_id, kind, at, credits, source, post_id FROM contributions
     WHERE giver_id = ${giverId}::uuid AND receiver_id = ${receiverId}::uuid AND voided_at IS NULL
       ${after ? Prisma.sql`AND at <= ${after.at} AND (at < ${after.at} OR id < ${after.id}::uuid)` : Prisma.empty}
       ${ofKind(query.kind)} ${since(query.period, now)}
     ORDER BY at DESC, id DESC LIMIT ${PAGE_SIZE + 1})`;
  const directions = [
    ...(query.direction === 'got' ? [] : [direction(me, otherId)]),
    ...(query.direction === 'gave' ? [] : [direction(otherId, me)]),
  ];
  const rows = await db().$queryRaw<ActRow[]>`
    SELECT e.id, e.giver_id = ${me}::uuid AS gave, e.kind, e.at, e.credits, p.id AS post_id, p.title, p.excerpt, p.language,
      left(coalesce(r.body, CASE WHEN e.kind = 'thanks' THEN k.thanks WHEN e.kind <> 'acknowledgement' THEN k.body END),
        ${2 * WORDS_LENGTH}) AS words,
      coalesce(k.id, r.comment_id) AS comment_id, k.answer
    FROM (SELECT * FROM (${Prisma.join(directions, ' UNION ALL ')}) both_ways
      ORDER BY at DESC, id DESC LIMIT ${PAGE_SIZE + 1}) e
    LEFT JOIN (posts p JOIN people a ON a.id = p.author_id) ON p.id = e.post_id AND ${visiblePost(me)}
    LEFT JOIN comments k ON k.deleted_at IS NULL AND p.id IS NOT NULL AND k.id = ${sourceId(Prisma.sql`'^(?:comment|answer|thanks):(.{36})$'`)}
    LEFT JOIN replies r ON r.deleted_at IS NULL AND p.id IS NOT NULL AND r.id = ${sourceId(Prisma.sql`'^reply:(.{36})$'`)}
    ORDER BY e.at DESC, e.id DESC`;
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    acts: page.map(actOf),
    nextCursor: rows.length > PAGE_SIZE && last ? `${last.at.toISOString()}|${last.id}` : null,
  };
}

function ofKind(kind: ExchangeKind | undefined): Prisma.Sql {
  if (!kind) return Prisma.empty;
  if (kind !== 'other') return Prisma.sql`AND kind = ANY(${[...KINDS_IN[kind]]})`;
  return Prisma.sql`AND kind <> ALL(${Object.values(KINDS_IN).flat()})`;
}

function since(period: ExchangeQuery['period'], now: Date): Prisma.Sql {
  return period ? Prisma.sql`AND at >= ${new Date(now.getTime() - Number(period) * DAY_MS)}` : Prisma.empty;
}

/** The id behind a source such as `comment:…`; null for any other source. */
function sourceId(pattern: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`substring(e.source FROM ${pattern})::uuid`;
}

function actOf(row: ActRow): ExchangeAct {
  return {
    id: row.id,
    direction: row.gave ? 'gave' : 'got',
    kind: isGiveKind(row.kind) ? row.kind : 'other',
    label: row.kind,
    at: row.at,
    credits: row.credits,
    post: row.post_id
      ? { id: row.post_id, title: row.title || row.excerpt || '', language: row.language ?? '' }
      : null,
    commentId: row.comment_id,
    words: row.words && excerpt(row.words, WORDS_LENGTH),
    answer: row.answer,
  };
}

function cursorOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = cursor?.split('|') ?? [];
  const time = new Date(at);
  // spelled as we spell it: other spellings of a time may lie beyond what PostgreSQL knows
  const isOurs =
    !Number.isNaN(time.getTime()) && time.toISOString() === at && /^\d{4}-/.test(at) && isUuid(id);
  return isOurs ? { at: time, id } : null;
}
