import { v7 as uuidv7 } from 'uuid';
import { db, inTransaction, type Tx } from '#lib/db/client.ts';
import { creditsOf } from '#lib/ledger/kinds.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, voidContribution } from '#lib/ledger/record.ts';
import { announcePost } from '#lib/live/announce.ts';
import { recordNotice, voidNotice } from '#lib/notices/record.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { PostKind } from '#lib/posts/rules.ts';
import { readableRevision, visiblePost } from '#lib/posts/visibility.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { describePassage, findPassage, type Passage } from '#lib/text/passages.ts';
import { noteGiven, noteTakenBack } from './asked.ts';
import { endCreditOfNothing } from './credits.ts';
import type { CommentNamed, GiveFeedback } from './input.ts';
import { giveKindOf } from './rules.ts';

/**
 * Leaves a comment on somebody's post, on the whole or on a passage of the revision that was read. The same
 * `submitKey` counts once, whether a form or a draft brought it. In the ledger it counts half until the author says
 * that it did something; to an open ask it is the answer.
 *
 * A passage is always described anew from our own text: its words must stand in that revision, at `start` if that is
 * given and true, otherwise in exactly one place.
 */
export async function giveFeedback(
  actor: PersonActor,
  { postId, prompt, ...comment }: GiveFeedback,
  now = new Date(),
): Promise<Outcome<{ commentId: string }, WhyNotRead>> {
  const read = await readPlace(actor, { postId, ...comment });
  if (!read.ok) return read;
  const { post, place } = read.value;

  return inTransaction(async (tx) => {
    await lockPair(tx, actor.personId, post.authorId);
    if (!(await isStillVisible(tx, actor, postId))) return refuse('post-not-found');
    const spoken = await promptOffered(tx, actor, { postId, prompt });
    const given = await writeComment(tx, actor, post, { ...comment, postId, place, prompt: spoken }, now);
    // sent at once, it waits no longer
    await tx.$executeRaw`
      DELETE FROM draft_comments
      WHERE reader_id = ${actor.personId}::uuid AND submit_key = ${comment.submitKey}::uuid`;
    return done({ commentId: given ?? (await commentGivenWith(tx, actor, comment.submitKey)) });
  });
}

/** Why nothing can be said about a post, or not about these words. */
export type WhyNotRead = 'post-not-found' | 'feedback-own-post' | 'passage-not-found' | 'passage-ambiguous';

/** The post as the actor read it and the passage in it that they mean. */
export async function readPlace(
  actor: PersonActor,
  { postId, revision, passage }: Pick<GiveFeedback, 'postId' | 'revision' | 'passage'>,
): Promise<Outcome<{ post: PostAsRead; place: Passage | null }, WhyNotRead>> {
  const post = await postAsRead(actor, postId, revision);
  if (!post) return refuse('post-not-found');
  if (post.authorId === actor.personId) return refuse('feedback-own-post');
  const place = passage && placeOf(renderMarkdown(post.body).plain, passage);
  if (place === 'missing') return refuse('passage-not-found');
  if (place === 'ambiguous') return refuse('passage-ambiguous');
  return done({ post, place });
}

/** A comment ready to be written: its passage described, its prompt known to be one. */
export type ReadyComment = Omit<GiveFeedback, 'passage' | 'prompt'> & {
  place: Passage | null;
  prompt: string;
};

/** Writes a comment with what it counts and means to the ask; null when its key gave one before. The pair must be locked. */
export async function writeComment(
  tx: Tx,
  actor: PersonActor,
  post: Pick<PostAsRead, 'authorId' | 'kind'>,
  { postId, revision, kind, body, place, prompt, submitKey }: ReadyComment,
  now: Date,
): Promise<string | null> {
  const [given] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO comments (id, post_id, revision, giver_id, author_id, kind, body, quote_exact, quote_prefix, quote_suffix,
      quote_start, quote_end, prompt, submit_key, created_at)
    VALUES (${uuidv7()}::uuid, ${postId}::uuid, ${revision}, ${actor.personId}::uuid, ${post.authorId}::uuid, ${kind},
      ${body}, ${place?.exact ?? null}, ${place?.prefix ?? null}, ${place?.suffix ?? null}, ${place?.start ?? null}::int,
      ${place?.end ?? null}::int, ${prompt}, ${submitKey}::uuid, ${now})
    ON CONFLICT (giver_id, submit_key) DO NOTHING
    RETURNING id`;
  if (!given) return null;
  const giveKind = giveKindOf(kind, post.kind);
  await recordContribution(tx, {
    giverId: actor.personId,
    receiverId: post.authorId,
    kind: giveKind,
    at: now,
    credits: creditsOf(giveKind, { answered: false }),
    source: `comment:${given.id}`,
    postId,
  });
  const keptPromise = await noteGiven(tx, { postId, readerId: actor.personId }, now);
  const notice = { kind: keptPromise ? 'promise-kept' : 'feedback', subject: `post:${postId}` } as const;
  const told = { recipientId: post.authorId, actorId: actor.personId, source: `comment:${given.id}` };
  await recordNotice(tx, { ...notice, ...told }, now);
  return given.id;
}

/** `prompt` if an ask of the post that is addressed to the actor offered it, also one withdrawn since; else nothing. */
export async function promptOffered(
  tx: Tx,
  actor: PersonActor,
  { postId, prompt = '' }: { postId: string; prompt?: string },
): Promise<string> {
  if (prompt === '') return '';
  const offered = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM asks k WHERE k.post_id = ${postId}::uuid AND ${prompt} = ANY(k.prompts)
      AND (k.audience = 'everyone' OR EXISTS (
        SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${actor.personId}::uuid))
    LIMIT 1`;
  return offered.length > 0 ? prompt : '';
}

type PostAsRead = { authorId: string; kind: PostKind; body: string };

/** The post as the actor read it, at `revision`; null when they cannot see it or may not read that revision. */
async function postAsRead(actor: PersonActor, postId: string, revision: number): Promise<PostAsRead | null> {
  const [post] = await db().$queryRaw<PostAsRead[]>`
    SELECT p.author_id AS "authorId", p.kind, v.body
    FROM posts p JOIN people a ON a.id = p.author_id JOIN revisions v ON v.post_id = p.id AND v.number = ${revision}
    WHERE p.id = ${postId}::uuid AND ${visiblePost(actor.personId)} AND ${readableRevision(actor.personId)}`;
  return post ?? null;
}

function placeOf(
  plain: string,
  { exact, start }: { exact: string; start: number | null },
): Passage | 'missing' | 'ambiguous' {
  // a form sends line ends as CR LF; our text has LF
  const words = exact.replaceAll('\r\n', '\n');
  if (start !== null && plain.startsWith(words, start))
    return describePassage(plain, start, start + words.length);
  return findPassage(plain, words);
}

/** Whether the actor still sees the post; if so it can be neither edited nor deleted until the transaction ends. */
export async function isStillVisible(tx: Tx, actor: PersonActor, postId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM posts p JOIN people a ON a.id = p.author_id
    WHERE p.id = ${postId}::uuid AND ${visiblePost(actor.personId)}
    FOR SHARE OF p`;
  return found.length > 0;
}

async function commentGivenWith(tx: Tx, actor: PersonActor, submitKey: string): Promise<string> {
  const { id } = await tx.comment.findUniqueOrThrow({
    where: { giverId_submitKey: { giverId: actor.personId, submitKey } },
    select: { id: true },
  });
  return id;
}

/**
 * Takes back the actor's own comment: its words go, and what it, the author's answer and the thanks counted is
 * voided; with the last one on a post also being named there. Works on posts that are deleted or no longer visible too. Taking it back again changes nothing.
 */
export function deleteComment(
  actor: PersonActor,
  { commentId }: CommentNamed,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const comment = await tx.comment.findUnique({
      where: { id: commentId, giverId: actor.personId },
      select: { authorId: true, postId: true },
    });
    if (!comment) return refuse('comment-not-found');
    const { authorId, postId } = comment;
    await lockPair(tx, actor.personId, authorId);
    const deleted = await tx.$executeRaw`
      UPDATE comments SET deleted_at = ${now}, body = '', thanks = NULL, quote_exact = NULL, quote_prefix = NULL,
        quote_suffix = NULL, quote_start = NULL, quote_end = NULL
      WHERE id = ${commentId}::uuid AND giver_id = ${actor.personId}::uuid AND deleted_at IS NULL`;
    if (deleted === 0) return done({ postId });
    for (const act of ['comment', 'answer', 'thanks']) {
      await voidContribution(tx, `${act}:${commentId}`, now);
      await voidNotice(tx, `${act}:${commentId}`);
    }
    await noteTakenBack(tx, { postId, readerId: actor.personId }, now);
    await endCreditOfNothing(tx, { postId, readerId: actor.personId }, now);
    await announcePost(tx, { postId, actorId: actor.personId });
    return done({ postId });
  });
}
