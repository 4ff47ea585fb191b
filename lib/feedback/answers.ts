import { v7 as uuidv7 } from 'uuid';
import { inTransaction, type Tx } from '#lib/db/client.ts';
import { creditsOf, KINDS } from '#lib/ledger/kinds.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordContribution, replaceContribution, voidContribution } from '#lib/ledger/record.ts';
import { announcePost } from '#lib/live/announce.ts';
import { recordNotice, voidNotice } from '#lib/notices/record.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import type { PostKind } from '#lib/posts/rules.ts';
import type { AnswerComment, ReplyNamed, ReplyToComment, ThankForComment } from './input.ts';
import { type CommentKind, giveKindOf, hasLanded, replyReceiver } from './rules.ts';
import { visibleComment } from './visibility.ts';

// The commands that answer a comment; giving and taking back are in commands.ts.

type SeenComment = {
  giverId: string;
  authorId: string;
  postId: string;
  kind: CommentKind;
  postKind: PostKind;
};

/** The comment if the actor sees it; once the pair is locked, call it again to be sure. */
async function seenComment(tx: Tx, actor: PersonActor, commentId: string): Promise<SeenComment | null> {
  const [comment] = await tx.$queryRaw<SeenComment[]>`
    SELECT c.giver_id AS "giverId", c.author_id AS "authorId", c.post_id AS "postId", c.kind, p.kind AS "postKind"
    FROM comments c JOIN posts p ON p.id = c.post_id JOIN people a ON a.id = p.author_id
    WHERE c.id = ${commentId}::uuid AND ${visibleComment(actor.personId)}`;
  return comment ?? null;
}

/** The comment, its pair locked, if it stands on the actor's own post; null otherwise. */
async function commentOnMine(tx: Tx, actor: PersonActor, commentId: string): Promise<SeenComment | null> {
  const comment = await seenComment(tx, actor, commentId);
  if (comment?.authorId !== actor.personId) return null;
  await lockPair(tx, actor.personId, comment.giverId);
  return seenComment(tx, actor, commentId);
}

type Told = {
  recipientId: string | null;
  kind: 'answer' | 'thanks' | 'reply';
  postId: string;
  source: string;
};

/** Tells the recipient, if there is one, of a first word, and in any case whoever looks at the post. */
async function tell(
  tx: Tx,
  actor: PersonActor,
  { recipientId, kind, postId, source }: Told,
  now: Date,
): Promise<void> {
  const told = { actorId: actor.personId, kind, subject: `post:${postId}`, source } as const;
  if (recipientId) await recordNotice(tx, { recipientId, ...told }, now);
  await announcePost(tx, { postId, actorId: actor.personId });
}

/**
 * The author says what a comment did. It may be said otherwise later. The comment then counts in full, or half
 * again after "not for me"; saying it is itself a small act of giving, counted once.
 */
export function answerComment(
  actor: PersonActor,
  { commentId, answer }: AnswerComment,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const comment = await commentOnMine(tx, actor, commentId);
    if (!comment) return refuse('comment-not-found');
    const { giverId, postId } = comment;
    const answered = await tx.$executeRaw`
      UPDATE comments SET answer = ${answer}, answered_at = ${now}
      WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND answer IS DISTINCT FROM ${answer}`;
    if (answered === 0) return done({ postId });
    const credits = creditsOf(giveKindOf(comment.kind, comment.postKind), { answered: hasLanded(answer) });
    await replaceContribution(tx, { source: `comment:${commentId}`, credits }, now);
    await recordContribution(tx, {
      giverId: actor.personId,
      receiverId: giverId,
      kind: 'acknowledgement',
      at: now,
      credits: KINDS.acknowledgement.credits,
      source: `answer:${commentId}`,
      postId,
    });
    await tell(
      tx,
      actor,
      { recipientId: giverId, kind: 'answer', postId, source: `answer:${commentId}` },
      now,
    );
    return done({ postId });
  });
}

/** The author thanks for a comment. Said again with other words, the words change; it counts once. */
export function thankForComment(
  actor: PersonActor,
  { commentId, thanks }: ThankForComment,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const comment = await commentOnMine(tx, actor, commentId);
    if (!comment) return refuse('comment-not-found');
    const { giverId, postId } = comment;
    const thanked = await tx.$executeRaw`
      UPDATE comments SET thanks = ${thanks}, thanked_at = COALESCE(thanked_at, ${now})
      WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND thanks IS DISTINCT FROM ${thanks}`;
    if (thanked === 0) return done({ postId });
    await recordContribution(tx, {
      giverId: actor.personId,
      receiverId: giverId,
      kind: 'thanks',
      at: now,
      credits: KINDS.thanks.credits,
      source: `thanks:${commentId}`,
      postId,
    });
    await tell(
      tx,
      actor,
      { recipientId: giverId, kind: 'thanks', postId, source: `thanks:${commentId}` },
      now,
    );
    return done({ postId });
  });
}

/**
 * Writes back under a comment: the author, its giver, or another reader who sees it. The same `submitKey` counts
 * once. It is given to the giver of the comment, or by the giver to the author.
 */
export function replyToComment(
  actor: PersonActor,
  { commentId, body, submitKey }: ReplyToComment,
  now = new Date(),
): Promise<Outcome<{ replyId: string; postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const seen = await seenComment(tx, actor, commentId);
    if (!seen) return refuse('comment-not-found');
    const { postId } = seen;
    const receiverId = replyReceiver({ ...seen, writerId: actor.personId });
    if (receiverId) await lockPair(tx, actor.personId, receiverId);
    if (!(await seenComment(tx, actor, commentId))) return refuse('comment-not-found');
    const [written] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO replies (id, comment_id, writer_id, body, submit_key, created_at)
      SELECT ${uuidv7()}::uuid, c.id, ${actor.personId}::uuid, ${body}, ${submitKey}::uuid, ${now}
      FROM comments c WHERE c.id = ${commentId}::uuid AND c.deleted_at IS NULL
      ON CONFLICT (writer_id, submit_key) DO NOTHING
      RETURNING id`;
    if (!written) {
      const before = await tx.reply.findUnique({
        where: { writerId_submitKey: { writerId: actor.personId, submitKey } },
        select: { id: true },
      });
      return before ? done({ replyId: before.id, postId }) : refuse('comment-not-found');
    }
    if (receiverId) {
      await recordContribution(tx, {
        giverId: actor.personId,
        receiverId,
        kind: 'reply',
        at: now,
        credits: KINDS.reply.credits,
        source: `reply:${written.id}`,
        postId,
      });
    }
    await tell(
      tx,
      actor,
      { recipientId: receiverId, kind: 'reply', postId, source: `reply:${written.id}` },
      now,
    );
    return done({ replyId: written.id, postId });
  });
}

/** Takes back the actor's own reply, and what it counted. Taking it back again changes nothing. */
export function deleteReply(
  actor: PersonActor,
  { replyId }: ReplyNamed,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const reply = await tx.reply.findUnique({
      where: { id: replyId, writerId: actor.personId },
      select: { comment: { select: { giverId: true, authorId: true, postId: true } } },
    });
    if (!reply) return refuse('comment-not-found');
    const { giverId, authorId, postId } = reply.comment;
    const receiverId = replyReceiver({ writerId: actor.personId, giverId, authorId });
    if (receiverId) await lockPair(tx, actor.personId, receiverId);
    const deleted = await tx.$executeRaw`
      UPDATE replies SET deleted_at = ${now}, body = ''
      WHERE id = ${replyId}::uuid AND writer_id = ${actor.personId}::uuid AND deleted_at IS NULL`;
    if (deleted === 0) return done({ postId });
    await voidContribution(tx, `reply:${replyId}`, now);
    await voidNotice(tx, `reply:${replyId}`);
    await announcePost(tx, { postId, actorId: actor.personId });
    return done({ postId });
  });
}
