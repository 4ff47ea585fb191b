import { v7 as uuidv7 } from 'uuid';
import { db, inTransaction, type Tx } from '#lib/db/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { PostKind } from '#lib/posts/rules.ts';
import { readableRevision, visiblePost } from '#lib/posts/visibility.ts';
import type { Passage } from '#lib/text/passages.ts';
import { isStillVisible, promptOffered, readPlace, type WhyNotRead, writeComment } from './commands.ts';
import type { DraftNamed, GiveFeedback, SendDrafts } from './input.ts';
import { type CommentKind, MAX_DRAFTS } from './rules.ts';

// The commands about feedback that is begun and not sent yet; once it is sent, commands.ts has it.

/**
 * Keeps a comment for its reader alone, or keeps it anew: a draft is known by its `submitKey`. What was sent with that
 * key already is not kept again. At most 30 wait under one post.
 */
export async function keepDraft(
  actor: PersonActor,
  { postId, revision, kind, body, passage, prompt, submitKey }: GiveFeedback,
  now = new Date(),
): Promise<Outcome<{ waiting: number }, WhyNotRead | 'drafts-full'>> {
  const read = await readPlace(actor, { postId, revision, passage });
  if (!read.ok) return read;
  const { place } = read.value;
  const me = actor.personId;
  return inTransaction(async (tx) => {
    // one after the other, so that several at once do not each count those before themselves
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`drafts:${me}`}, 0))`;
    if (!(await isStillVisible(tx, actor, postId))) return refuse('post-not-found');
    const spoken = await promptOffered(tx, actor, { postId, prompt });
    const kept = await tx.$executeRaw`
      INSERT INTO draft_comments (id, post_id, reader_id, revision, kind, body, quote_exact, quote_prefix, quote_suffix,
        quote_start, quote_end, prompt, submit_key, created_at, changed_at)
      SELECT ${uuidv7()}::uuid, ${postId}::uuid, ${me}::uuid, ${revision}, ${kind}, ${body}, ${place?.exact ?? null},
        ${place?.prefix ?? null}, ${place?.suffix ?? null}, ${place?.start ?? null}::int, ${place?.end ?? null}::int,
        ${spoken}, ${submitKey}::uuid, ${now}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM comments WHERE giver_id = ${me}::uuid AND submit_key = ${submitKey}::uuid)
        AND (SELECT count(*) FROM draft_comments
          WHERE reader_id = ${me}::uuid AND post_id = ${postId}::uuid AND submit_key <> ${submitKey}::uuid) < ${MAX_DRAFTS}
      ON CONFLICT (reader_id, submit_key) DO UPDATE SET revision = EXCLUDED.revision, kind = EXCLUDED.kind,
        body = EXCLUDED.body, quote_exact = EXCLUDED.quote_exact, quote_prefix = EXCLUDED.quote_prefix,
        quote_suffix = EXCLUDED.quote_suffix, quote_start = EXCLUDED.quote_start, quote_end = EXCLUDED.quote_end,
        prompt = EXCLUDED.prompt, changed_at = EXCLUDED.changed_at
      WHERE draft_comments.post_id = EXCLUDED.post_id`;
    const waiting = await tx.draftComment.count({ where: { readerId: me, postId } });
    return kept === 0 && waiting >= MAX_DRAFTS ? refuse('drafts-full') : done({ waiting });
  });
}

/** A draft as the form of `keepDraft` would send it, so that throwing it away can be undone. */
export type ThrownAway = {
  postId: string;
  revision: number;
  kind: CommentKind;
  body: string;
  quote: string;
  quoteStart: number | null;
  prompt: string;
  submitKey: string;
};

/** Throws the actor's draft away and returns what it held; null when there is none of theirs, or no longer. */
export function deleteDraft(
  actor: PersonActor,
  { draftId }: DraftNamed,
): Promise<Outcome<ThrownAway | null, never>> {
  return inTransaction(async (tx) => {
    const [draft] = await tx.$queryRaw<ThrownAway[]>`
      DELETE FROM draft_comments WHERE id = ${draftId}::uuid AND reader_id = ${actor.personId}::uuid
      RETURNING post_id AS "postId", revision, kind, body, COALESCE(quote_exact, '') AS quote,
        quote_start AS "quoteStart", prompt, submit_key AS "submitKey"`;
    return done(draft ?? null);
  });
}

type DraftRow = Passage & {
  revision: number;
  kind: CommentKind;
  body: string;
  prompt: string;
  submitKey: string;
  exact: string | null;
};

/**
 * Sends all of the actor's drafts on a post together: each becomes a comment once, in the order in which they were
 * begun, or none does. One on a version that the actor may not read any more stays; `waiting` says how many do.
 */
export async function sendDrafts(
  actor: PersonActor,
  { postId }: SendDrafts,
  now = new Date(),
): Promise<Outcome<{ sent: number; waiting: number }, 'post-not-found'>> {
  const me = actor.personId;
  const [post] = await db().$queryRaw<{ authorId: string; kind: PostKind; waits: boolean }[]>`
    SELECT p.author_id AS "authorId", p.kind, EXISTS (
        SELECT 1 FROM draft_comments WHERE reader_id = ${me}::uuid AND post_id = p.id) AS waits
    FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.id = ${postId}::uuid AND p.author_id <> ${me}::uuid AND ${visiblePost(me)}`;
  if (!post) return refuse('post-not-found');
  if (!post.waits) return done({ sent: 0, waiting: 0 });
  return inTransaction(async (tx) => {
    // two at once meet here, and the second finds nothing left
    await lockPair(tx, me, post.authorId);
    if (!(await isStillVisible(tx, actor, postId))) return refuse('post-not-found');
    let sent = 0;
    for (const { exact, prefix, suffix, start, end, ...draft } of await takeDrafts(tx, actor, postId)) {
      const place = exact === null ? null : { exact, prefix, suffix, start, end };
      if (await writeComment(tx, actor, post, { ...draft, postId, place }, now)) sent += 1;
    }
    return done({ sent, waiting: await tx.draftComment.count({ where: { readerId: me, postId } }) });
  });
}

/** Takes out what can be sent, the oldest first. */
function takeDrafts(tx: Tx, actor: PersonActor, postId: string): Promise<DraftRow[]> {
  return tx.$queryRaw<DraftRow[]>`
    WITH taken AS (
      DELETE FROM draft_comments d USING posts p, revisions v
      WHERE d.reader_id = ${actor.personId}::uuid AND d.post_id = ${postId}::uuid AND p.id = d.post_id
        AND v.post_id = d.post_id AND v.number = d.revision AND ${readableRevision(actor.personId)}
      RETURNING d.*
    )
    SELECT revision, kind, body, prompt, submit_key AS "submitKey", quote_exact AS exact, quote_prefix AS prefix,
      quote_suffix AS suffix, quote_start AS start, quote_end AS end
    FROM taken ORDER BY created_at, id`;
}
