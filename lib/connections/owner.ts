import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { type ModelsJson, READ_MODELS, type SiteModels, siteModelsOf } from '#lib/ledger/site-models.ts';
import { inverseFrequency, type PersonTotals, type TopicVector, topicVector } from '#lib/scoring/index.ts';
import { capacityLeft } from './rules.ts';
import { endOf, type Place, type WindowEndJson } from './window.ts';

// Beside queries.ts: the owner's half of every score, read once per screen.

/** A topic and the role it has for somebody: shares, seeks or offers. */
export type TopicRoleRow = readonly [topicId: string, role: string];

/** A recent ask: how many have answered it, whether it is still open, what its post is about; whether it names the reader. */
export type AskRow = { given_count: number; is_open: boolean; topics: string[]; is_by_name: boolean };

/**
 * The ten latest asks of a person, as a JSON array of {@link AskRow}: those to everyone, those that name `readerId`, and the reader's own.
 * What the reader has answered or declined is no longer open to them.
 */
export function asksOf(personId: Prisma.Sql, readerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(a), '[]') FROM (
    SELECT k.given_count, coalesce(r.status IN ('asked', 'promised') AND k.audience = 'chosen', false) AS is_by_name,
      k.withdrawn_at IS NULL AND coalesce(r.status IN ('asked', 'promised'), true) AS is_open,
      (SELECT coalesce(jsonb_agg(x.topic_id), '[]') FROM post_topics x WHERE x.post_id = k.post_id) AS topics
    FROM asks k JOIN posts q ON q.id = k.post_id AND q.deleted_at IS NULL
    LEFT JOIN ask_readers r ON r.ask_id = k.id AND r.reader_id = ${readerId}
    WHERE k.author_id = ${personId}
      AND (k.audience = 'everyone' AND q.visibility = 'everyone' OR r.reader_id IS NOT NULL OR k.author_id = ${readerId})
    ORDER BY k.created_at DESC LIMIT 10) a)`;
}

/** What the scores need to know of the owner, once per screen. */
export type Owner = {
  can: TopicVector;
  need: TopicVector;
  /** The owner's own, 0 … 1: how loud a voice is in what others hear. */
  standing: number;
  /** What the site has learnt: the same for every owner. */
  models: SiteModels;
  /** Asked to be left out of scores, and sees none. */
  isLeftOut: boolean;
  /** 0 … 1. */
  capacityLeft: number;
  rarity: (topicId: string) => number;
  /** The owner's topics by name, for choosing one. */
  topics: NamedTopic[];
  /** Where the window of a filtered list ends, when it was asked for and there is more beyond it. */
  windowEnd: Place | null;
};

export type NamedTopic = { slug: string; name: string };

/** The topics somebody named for themselves, by name, as a JSON array of {@link NamedTopic}. */
export function namedTopicsOf(ownerId: string): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(n ORDER BY n.name), '[]') FROM (
    SELECT DISTINCT t.slug, t.name FROM person_topics m JOIN topics t ON t.id = m.topic_id
    WHERE m.person_id = ${ownerId}::uuid) n)`;
}

/** How strongly a role says that somebody can help with a topic. A judgement, as the three below. */
const CAN: Partial<Record<string, number>> = { offers: 1, shares: 0.5 };
/** What was said to have helped shows what one can: so much for each such comment, up to as much as an offer. */
const CAN_PER_HELP = 0.25;
/** An open ask says more about what is needed now than a standing interest; a closed one still says something. */
const NEED = { seeks: 1, openAsk: 1.5, closedAsk: 0.5 };

const WEEK_MS = 7 * 86_400_000;
/** People who name a topic are counted up to this many; beyond it a topic is simply common. */
const RARITY_CAP = 500;
/** Topics counted for one page at most; what occurs less often on it is taken for rare. */
const MOST_TOPICS = 200;
/**
 * A network is taken to have at least so many people: PostgreSQL's estimate of a small or fresh table jumps (it is −1
 * before the first ANALYZE), and how rare a topic is must not jump with it.
 */
const LEAST_PEOPLE = 1_000;
/** So many of the latest comments said to have helped are looked at. */
const HELPFUL_LATEST = 100;

type OwnerRow = {
  standing: number | null;
  models: ModelsJson;
  is_left_out: boolean;
  topics: TopicRoleRow[];
  named: NamedTopic[];
  asks: AskRow[];
  helped: Record<string, number>;
  rarity: Record<string, number>;
  people: number;
  given: number;
  window_end: WindowEndJson;
};

/** The topics that occur on rows of a page, of the people and of what they ask; the most frequent {@link MOST_TOPICS}. */
export function topicsOn(rows: readonly { topics: TopicRoleRow[]; asks: AskRow[] }[]): string[] {
  const times = new Map<string, number>();
  for (const { topics, asks } of rows) {
    const ids = [...topics.map(([id]) => id), ...asks.flatMap((ask) => ask.topics)];
    for (const id of new Set(ids)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const frequent = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return frequent.slice(0, MOST_TOPICS).map(([id]) => id);
}

/**
 * One statement: the owner's topics, what the site has learnt, this week's giving, and how common each topic is, of the owner and of
 * `pageTopics` ({@link topicsOn}). A filtered list also asks where its window ends (window.ts).
 */
export async function readOwner(
  ownerId: string,
  pageTopics: string[],
  now: Date,
  windowEnd = Prisma.sql`NULL::jsonb`,
): Promise<Owner> {
  const [row] = await db().$queryRaw<OwnerRow[]>`
    WITH mine AS (SELECT topic_id, role FROM person_topics WHERE person_id = ${ownerId}::uuid),
    helpful AS (
      SELECT x.topic_id, count(*)::int AS times
      FROM (SELECT c.post_id FROM comments c
            WHERE c.giver_id = ${ownerId}::uuid AND c.answered_at IS NOT NULL AND c.deleted_at IS NULL
              AND c.answer <> 'not-for-me'
              -- what somebody said who asked to be left out counts nowhere
              AND NOT EXISTS (SELECT 1 FROM people o WHERE o.id = c.author_id AND o.objected_at IS NOT NULL)
            ORDER BY c.answered_at DESC, c.id LIMIT ${HELPFUL_LATEST}) h
      JOIN post_topics x ON x.post_id = h.post_id GROUP BY x.topic_id)
    SELECT s.standing, ${Prisma.raw(READ_MODELS)} AS models, p.objected_at IS NOT NULL AS is_left_out,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(topic_id, role)), '[]') FROM mine) AS topics,
      ${namedTopicsOf(ownerId)} AS named,
      own.asks,
      (SELECT coalesce(jsonb_object_agg(topic_id, times), '{}') FROM helpful) AS helped,
      (SELECT coalesce(jsonb_object_agg(topic_id, named), '{}') FROM (
         SELECT m.topic_id, (SELECT count(*) FROM (
           SELECT 1 FROM person_topics n WHERE n.topic_id = m.topic_id LIMIT ${RARITY_CAP}) c) AS named
         FROM (SELECT topic_id FROM mine UNION SELECT topic_id FROM helpful UNION SELECT unnest(own.topics)
               UNION SELECT unnest(${pageTopics}::uuid[])) m) r) AS rarity,
      (SELECT greatest(reltuples, ${LEAST_PEOPLE})::int FROM pg_class WHERE oid = 'people'::regclass) AS people,
      (SELECT count(*)::int FROM (
         SELECT 1 FROM comments c WHERE c.giver_id = p.id AND c.created_at > ${new Date(now.getTime() - WEEK_MS)}
           AND c.deleted_at IS NULL LIMIT 200) g) AS given,
      ${windowEnd} AS window_end
    FROM people p LEFT JOIN person_standing s ON s.person_id = p.id
    CROSS JOIN LATERAL (
      SELECT x.asks, ARRAY(SELECT (jsonb_array_elements_text(a -> 'topics'))::uuid FROM jsonb_array_elements(x.asks) a) AS topics
      FROM (SELECT ${asksOf(Prisma.sql`p.id`, Prisma.sql`p.id`)} AS asks OFFSET 0) x) own
    WHERE p.id = ${ownerId}::uuid`;
  const counts = row?.rarity ?? {};
  const people = Math.max(row?.people ?? LEAST_PEOPLE, ...Object.values(counts)) + 1;
  const rarity = (topicId: string) => inverseFrequency(people, Math.max(1, counts[topicId] ?? 1));
  const helped = Object.entries(row?.helped ?? {}).map(
    ([topicId, times]) => [topicId, Math.min(1, CAN_PER_HELP * times)] as const,
  );
  return {
    can: topicVector([...canOf(row?.topics ?? []), ...helped], rarity),
    need: needVector(row?.topics ?? [], row?.asks ?? [], rarity),
    standing: row?.standing ?? 0,
    models: siteModelsOf(row?.models ?? null),
    isLeftOut: row?.is_left_out ?? false,
    capacityLeft: capacityLeft(row?.given ?? 0),
    rarity,
    topics: row?.named ?? [],
    windowEnd: endOf(row?.window_end ?? null),
  };
}

/** What somebody else can help with, as far as they say so. */
export function canVector(topics: readonly TopicRoleRow[], rarity: Owner['rarity']): TopicVector {
  return topicVector(canOf(topics), rarity);
}

export function needVector(
  topics: readonly TopicRoleRow[],
  asks: readonly AskRow[],
  rarity: Owner['rarity'],
): TopicVector {
  const sought = topics.map(([id, role]) => [id, role === 'seeks' ? NEED.seeks : 0] as const);
  const asked = asks.flatMap((ask) =>
    ask.topics.map((id) => [id, ask.is_open ? NEED.openAsk : NEED.closedAsk] as const),
  );
  return topicVector([...sought, ...asked], rarity);
}

function canOf(topics: readonly TopicRoleRow[]): (readonly [string, number])[] {
  return topics.map(([id, role]) => [id, CAN[role] ?? 0] as const);
}

/** A row of person_totals as to_jsonb writes it. */
export type TotalsJson = {
  at: string;
  given28: number;
  received28: number;
  last_gave_at: string | null;
  responder_opened: number;
  responder_returned: number;
  initiator_opened: number;
  initiator_returned: number;
  given: number;
  received: number;
  partners: number;
};

export function totalsOf(json: TotalsJson | null): PersonTotals | null {
  if (!json) return null;
  return {
    at: Date.parse(json.at),
    given28: json.given28,
    received28: json.received28,
    lastGaveAt: json.last_gave_at === null ? null : Date.parse(json.last_gave_at),
    asResponder: { opened: json.responder_opened, returned: json.responder_returned },
    asInitiator: { opened: json.initiator_opened, returned: json.initiator_returned },
    given: json.given,
    received: json.received,
    partners: json.partners,
  };
}
