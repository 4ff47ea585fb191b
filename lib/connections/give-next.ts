import { db } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notMuted } from '#lib/people/visibility.ts';
import { ANSWERS, couldGiveTo, withAsk } from './wishes.ts';

// Beside queries.ts: what stands first on Today, and the reasons it gives.

/** Something concrete the actor could give now, and why it is shown. */
export type GiveNextAct = {
  /** Names the act when it is set aside: `ask:<id>` or `question:<post id>`. */
  act: string;
  person: { id: string; handle: string; name: string };
  post: { id: string; kind: string; title: string; readingMinutes: number };
  /** What the author wants to hear; null for a question without an ask. */
  wanted: string | null;
  byOn: Date | null;
  /** Sentences, the strongest first; at least one. */
  reasons: string[];
};

/** Acts on Today. */
const ACTS = 5;
/** Open asks looked at, those nobody has answered first; and questions, the newest first. */
const CANDIDATES = 120;

type Candidate = {
  act: string;
  author_id: string;
  handle: string;
  name: string;
  post_id: string;
  kind: string;
  title: string;
  excerpt: string;
  reading_minutes: number;
  wanted: string | null;
  by_on: Date | null;
  created_at: Date;
  answers: number;
  standing: string | null;
  gave_me: number;
  i_follow: boolean;
  offered: string[];
  shared: string[];
};

/**
 * The most useful things the actor could give next, at most {@link ACTS}, at most one per person: promises first,
 * then asks by name, then what nobody has answered and meets what the actor offers. One statement over bounded
 * ranges of the open asks, the asks by name and the newest questions.
 */
export async function listGiveNext(actor: PersonActor, now = new Date()): Promise<GiveNextAct[]> {
  const candidates = await readCandidates(actor.personId);
  const ranked = candidates
    .map((candidate) => ({ candidate, worth: worthOf(candidate, now) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.candidate.act < b.candidate.act ? -1 : 1));
  const chosen: GiveNextAct[] = [];
  const people = new Set<string>();
  for (const { candidate } of ranked) {
    if (chosen.length === ACTS) break;
    if (people.has(candidate.author_id)) continue;
    people.add(candidate.author_id);
    chosen.push(actOf(candidate));
  }
  return chosen;
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
      SELECT CASE WHEN k.id IS NULL THEN 'question:' || p.id ELSE 'ask:' || k.id END AS act, k.wanted, k.by_on,
        coalesce(k.created_at, p.created_at) AS created_at, ${ANSWERS} AS answers, r.status AS standing,
        a.id AS author_id, a.handle, a.name, p.id AS post_id, p.kind, p.title, p.excerpt, p.reading_minutes
      FROM candidates c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id ${withAsk(me)}
      WHERE ${couldGiveTo(me)} AND ${notMuted(Prisma.sql`${me}::uuid`, Prisma.sql`a.id`)})
    SELECT w.*, coalesce(n.got_count, 0) AS gave_me, n.i_follow_since IS NOT NULL AS i_follow,
      ${topicsMet(me, 'offers')} AS offered, ${topicsMet(me, 'shares')} AS shared
    FROM wishes w LEFT JOIN connections n ON n.owner_id = ${me}::uuid AND n.other_id = w.author_id
    WHERE NOT EXISTS (SELECT 1 FROM skipped_acts s WHERE s.owner_id = ${me}::uuid AND s.act = w.act)`;
}

/** Names of the topics that the post of the wish `w` is about and that have a role for the actor. */
function topicsMet(me: string, role: 'offers' | 'shares'): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT t.name FROM post_topics x JOIN topics t ON t.id = x.topic_id
    JOIN person_topics m ON m.topic_id = t.id AND m.person_id = ${me}::uuid AND m.role = ${role}
    WHERE x.post_id = w.post_id ORDER BY t.name)`;
}

/** The latest asks that name the reader and have one standing: one range of an index. */
function named(readerId: string, status: 'asked' | 'promised'): Prisma.Sql {
  return Prisma.sql`
    (SELECT ask_id, status FROM ask_readers WHERE reader_id = ${readerId}::uuid AND status = ${status}
     ORDER BY changed_at DESC, ask_id LIMIT ${CANDIDATES})`;
}

const DAY_MS = 86_400_000;

/** How useful it seems, more than 0 when it is worth showing. The order of the terms is the order of the reasons. */
function worthOf(candidate: Candidate, now: Date): number {
  const ageDays = (now.getTime() - candidate.created_at.getTime()) / DAY_MS;
  const named = { promised: 100, asked: 50 }[candidate.standing ?? ''] ?? 0;
  const fit = 6 * candidate.offered.length + 2 * candidate.shared.length;
  const tie = (candidate.gave_me > 0 ? 3 : 0) + (candidate.i_follow ? 2 : 0);
  if (named + fit + tie === 0) return 0;
  return named + fit + tie + (candidate.answers === 0 ? 4 : 0) + 3 * 0.5 ** (ageDays / 14);
}

function actOf(candidate: Candidate): GiveNextAct {
  const firstName = candidate.name.split(' ')[0] ?? candidate.name;
  const reasons = [
    candidate.standing === 'promised' && 'You promised this.',
    candidate.standing === 'asked' && `${firstName} asked you by name.`,
    candidate.offered.length > 0 && `You offer ${listed(candidate.offered)}.`,
    candidate.answers === 0 && 'Nobody has answered yet.',
    candidate.gave_me > 0 && `${firstName} has given to you ${times(candidate.gave_me)}.`,
    candidate.shared.length > 0 && `You both care about ${listed(candidate.shared)}.`,
    candidate.i_follow && `You follow ${firstName}.`,
  ].filter((reason) => reason !== false);
  return {
    act: candidate.act,
    person: { id: candidate.author_id, handle: candidate.handle, name: candidate.name },
    post: {
      id: candidate.post_id,
      kind: candidate.kind,
      title: candidate.title || candidate.excerpt,
      readingMinutes: candidate.reading_minutes,
    },
    wanted: candidate.wanted,
    byOn: candidate.by_on,
    reasons,
  };
}

function listed(names: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
