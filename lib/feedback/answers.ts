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
import type { AnswerComment, CommentNamed, ReplyNamed, ReplyToComment, ThankForComment } from './input.ts';
import { type CommentKind, giveKindOf, hasLanded, replyReceiver, revisionLedTo } from './rules.ts';
import { visibleComment } from './visibility.ts';

// The commands that answer a comment; giving and taking back are in commands.ts.

type SeenComment = {
  giverId: string;
  authorId: string;
  postId: string;
  kind: CommentKind;
  postKind: PostKind;
  readRevision: number;
  currentRevision: number;
};

/** What the author says; an answer alone is enough. */
type Answer = Pick<AnswerComment, 'commentId' | 'answer'> & { changedIn?: number | null; thanks?: string };
type Thanks = ThankForComment & Pick<SeenComment, 'giverId' | 'postId'>;

/** The comment if the actor sees it; once the pair is locked, call it again to be sure. */
async function seenComment(tx: Tx, actor: PersonActor, commentId: string): Promise<SeenComment | null> {
  const [comment] = await tx.$queryRaw<SeenComment[]>`
    SELECT c.giver_id AS "giverId", c.author_id AS "authorId", c.post_id AS "postId", c.kind, p.kind AS "postKind",
      c.revision AS "readRevision", p.revision AS "currentRevision"
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
 * The author says what a comment did, and, if it changed the text, in which revision; thanks may go with it. It may be
 * said otherwise later. The comment then counts in full, or half again after "not for me"; saying it is itself a small
 * act of giving, counted once.
 */
export function answerComment(
  actor: PersonActor,
  { commentId, answer, changedIn: wished = null, thanks = '' }: Answer,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found' | 'changed-in-refused'>> {
  return inTransaction(async (tx) => {
    const comment = await commentOnMine(tx, actor, commentId);
    if (!comment) return refuse('comment-not-found');
    const changedIn = revisionLedTo({ answer, wished, ...comment });
    if (changedIn === 'refused') return refuse('changed-in-refused');
    const answered = await tx.$executeRaw`
      UPDATE comments SET answer = ${answer}, answered_at = ${now}, changed_in = ${changedIn}
      WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND answer IS DISTINCT FROM ${answer}`;
    if (answered > 0) {
      await countAnswer(tx, actor, { ...comment, commentId, answer }, now);
    } else {
      // the same answer again may name another revision; what was named before stands where none is
      await tx.$executeRaw`
        UPDATE comments SET changed_in = ${changedIn}
        WHERE id = ${commentId}::uuid AND answer = 'changed' AND (${wished !== null} OR changed_in IS NULL)`;
    }
    // the notice of the answer leads to the thanks too
    if (thanks !== '') await thank(tx, actor, { ...comment, commentId, thanks }, now);
    return done({ postId: comment.postId });
  });
}

/** What a new answer counts, for the comment and by itself, and that its giver is told. The pair must be locked. */
async function countAnswer(
  tx: Tx,
  actor: PersonActor,
  { commentId, answer, giverId, postId, kind, postKind }: Answer & SeenComment,
  now: Date,
): Promise<void> {
  const credits = creditsOf(giveKindOf(kind, postKind), { answered: hasLanded(answer) });
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
  await tell(tx, actor, { recipientId: giverId, kind: 'answer', postId, source: `answer:${commentId}` }, now);
}

/**
 * The author takes an answer back, with the thanks that went with it: the comment waits again, and counts half. Taken
 * back again changes nothing.
 */
export function takeBackAnswer(
  actor: PersonActor,
  { commentId }: CommentNamed,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'comment-not-found'>> {
  return inTransaction(async (tx) => {
    const comment = await commentOnMine(tx, actor, commentId);
    if (!comment) return refuse('comment-not-found');
    const { kind, postKind, postId } = comment;
    // said in one press, both have the same time
    const unthanked = await tx.$executeRaw`
      UPDATE comments SET thanks = NULL, thanked_at = NULL
      WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND answer IS NOT NULL AND thanked_at = answered_at`;
    if (unthanked > 0) await takeOut(tx, `thanks:${commentId}`, now);
    const unanswered = await tx.$executeRaw`
      UPDATE comments SET answer = NULL, answered_at = NULL, changed_in = NULL
      WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND answer IS NOT NULL`;
    if (unanswered === 0) return done({ postId });
    const credits = creditsOf(giveKindOf(kind, postKind), { answered: false });
    await replaceContribution(tx, { source: `comment:${commentId}`, credits }, now);
    await takeOut(tx, `answer:${commentId}`, now);
    await announcePost(tx, { postId, actorId: actor.personId });
    return done({ postId });
  });
}

/** Out of the account, and out of what people are told. */
async function takeOut(tx: Tx, source: string, now: Date): Promise<void> {
  await voidContribution(tx, source, now);
  await voidNotice(tx, source);
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
    const { giverId: recipientId, postId } = comment;
    const isNew = await thank(tx, actor, { ...comment, commentId, thanks }, now);
    if (isNew)
      await tell(tx, actor, { recipientId, kind: 'thanks', postId, source: `thanks:${commentId}` }, now);
    return done({ postId });
  });
}

/** Writes the thanks and counts it once; false when these words were there already. The pair must be locked. */
async function thank(
  tx: Tx,
  actor: PersonActor,
  { commentId, giverId, postId, thanks }: Thanks,
  now: Date,
): Promise<boolean> {
  const thanked = await tx.$executeRaw`
    UPDATE comments SET thanks = ${thanks}, thanked_at = COALESCE(thanked_at, ${now})
    WHERE id = ${commentId}::uuid AND deleted_at IS NULL AND thanks IS DISTINCT FROM ${thanks}`;
  if (thanked === 0) return false;
  await recordContribution(tx, {
    giverId: actor.personId,
    receiverId: giverId,
    kind: 'thanks',
    at: now,
    credits: KINDS.thanks.credits,
    source: `thanks:${commentId}`,
    postId,
  });
  return true;
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
