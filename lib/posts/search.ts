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
  unmarked,
} from '#lib/db/search.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { Author } from './queries.ts';
import type { PostKind } from './rules.ts';
import { visiblePost } from './visibility.ts';

// Beside queries.ts: finding posts by their words, which no other room asks for.

/** A post that was found. `title` and `passage` are marked; the title of a note is empty, and so is a passage without a match. */
export type PostHit = {
  id: string;
  author: Author;
  kind: PostKind;
  language: string;
  title: Marked;
  /** Where in the text the words stand; else how it begins. */
  passage: Marked;
  readingMinutes: number;
  createdAt: Date;
  isAsking: boolean;
};

type HitRow = Omit<PostHit, 'title' | 'passage'> & {
  total: number;
  plainTitle: string;
  excerpt: string;
  title: string;
  passage: string;
};

/** Matches that are ranked: the latest the searcher may see. */
export const POST_WINDOW = 400;
/** Characters of a text in which the passage to show is looked for. */
const LOOKED_AT = 40_000;

/**
 * Posts with these words that the actor may see, the best first; the words weigh more in a title and in a short text.
 * Ranks the {@link POST_WINDOW} latest matches: the statement costs no more in a larger network.
 */
export async function searchPosts(
  actor: PersonActor,
  search: Search,
  { limit = 20, page = 1 }: { limit?: number; page?: number } = {},
): Promise<Found<PostHit>> {
  const query = searchQuery(search);
  if (!query) return NOTHING_FOUND;
  const rows = await db().$queryRaw<HitRow[]>`
    SELECT f.id, f.author, f.kind, f.language, f.reading_minutes AS "readingMinutes", f.created_at AS "createdAt", f.total,
      f.title AS "plainTitle", f.excerpt,
      ${marked(Prisma.sql`f.title`, { query, stems: STEMS })} AS title,
      ${marked(withoutMarkdown(Prisma.sql`left(v.body, ${LOOKED_AT})`), { query, stems: STEMS, pieces: true })} AS passage,
      (SELECT k.id FROM asks k WHERE k.post_id = f.id AND k.withdrawn_at IS NULL AND k.audience = 'everyone' LIMIT 1)
        IS NOT NULL AS "isAsking"
    FROM (
      SELECT m.*, count(*) OVER ()::int AS total FROM (
        SELECT p.id, p.kind, p.language, p.title, p.excerpt, p.revision, p.reading_minutes, p.created_at,
          json_build_object('id', a.id, 'handle', a.handle, 'name', a.name) AS author, ts_rank(p.search, ${query}, 1) AS rank
        FROM posts p CROSS JOIN LATERAL (SELECT * FROM people WHERE id = p.author_id OFFSET 0) a
        WHERE p.search @@ ${query} AND ${visiblePost(actor.personId)}
        ORDER BY p.created_at DESC, p.id LIMIT ${POST_WINDOW}) m
      ORDER BY m.rank DESC, m.created_at DESC, m.id LIMIT ${limit} OFFSET ${(page - 1) * limit}) f
    JOIN revisions v ON v.post_id = f.id AND v.number = f.revision
    ORDER BY f.rank DESC, f.created_at DESC, f.id`;
  const total = rows[0]?.total ?? 0;
  return {
    items: rows.map(hitOf),
    total,
    isCut: total === POST_WINDOW,
    hasMore: page * limit < total,
  };
}

const STEMS = Prisma.sql`stems_of(f.language)`;

// Markdown signs and addresses of links are no words to show in a list
const LINKS_AND_LINE_STARTS = String.raw`\]\([^)]*\)|!\[|^[>#\s]+|^\s*[-+]\s+`;
const SIGNS = '[]*_`~|[]+';

function withoutMarkdown(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`regexp_replace(regexp_replace(${text}, ${LINKS_AND_LINE_STARTS}, ' ', 'gn'), ${SIGNS}, '', 'g')`;
}

function hitOf({ total: _, plainTitle, excerpt, title, passage, ...hit }: HitRow): PostHit {
  const found = asPassage(readMarks(passage), excerpt);
  return {
    ...hit,
    title: plainTitle === '' ? [] : readMarks(title),
    passage: found.some(({ isMatch }) => isMatch) ? found : unmarked(excerpt),
  };
}

/** Says with "…" where the passage does not begin or end as the text does. */
function asPassage(found: Marked, excerpt: string): Marked {
  const words = found.map(({ text }) => text).join('');
  return [
    ...unmarked(excerpt.startsWith(words.slice(0, 12)) ? '' : '… '),
    ...found,
    ...unmarked(/[.!?…]["”’)]?\s*$/.test(words) ? '' : ' …'),
  ];
}
