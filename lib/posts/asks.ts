import { v7 as uuidv7 } from 'uuid';
import { inTransaction, type Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { lockPair } from '#lib/ledger/pair.ts';
import { recordNotice, voidNotice } from '#lib/notices/record.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { notBlocked } from '#lib/people/visibility.ts';
import type { AskForFeedback, AskStep, NewAsk } from './input.ts';
import { type Visibility, whyAskIsRefused } from './rules.ts';
import { visiblePost } from './visibility.ts';

// The commands about asks; those about the post itself are in commands.ts.

/** Asks for feedback on the actor's post. At most one ask is open per post. */
export function askForFeedback(
  actor: PersonActor,
  { postId, ...ask }: AskForFeedback,
  now = new Date(),
): Promise<
  Outcome<
    { askId: string },
    'post-not-found' | 'ask-already-open' | 'ask-reader-unknown' | 'ask-needs-readers' | 'ask-day-past'
  >
> {
  return inTransaction(async (tx) => {
    const [post] = await tx.$queryRaw<{ visibility: Visibility }[]>`
      SELECT visibility FROM posts
      WHERE id = ${postId}::uuid AND author_id = ${actor.personId}::uuid AND deleted_at IS NULL
      FOR SHARE`;
    if (!post) return refuse('post-not-found');
    const refusal = whyAskIsRefused({ ...ask, visibility: post.visibility }, now);
    if (refusal) return refuse(refusal);
    const readerIds = await readersToAsk(tx, actor, ask.readers);
    if (readerIds === null) return refuse('ask-reader-unknown');
    const askId = await openAsk(tx, actor, { ...ask, postId, readerIds }, now);
    return askId === null ? refuse('ask-already-open') : done({ askId });
  });
}

/**
 * The ids of the people of these handles if the actor may ask every one of them: connected by a follow in either
 * direction, nobody blocked, nobody suspended. Null otherwise.
 */
export async function readersToAsk(
  tx: Tx,
  actor: PersonActor,
  handles: readonly string[],
): Promise<string[] | null> {
  if (handles.length === 0) return [];
  const me = Prisma.sql`${actor.personId}::uuid`;
  const readers = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM people o
    WHERE o.handle = ANY(${[...handles]}::text[]) AND o.suspended_at IS NULL AND ${notBlocked(me, Prisma.sql`o.id`)}
      AND EXISTS (SELECT 1 FROM follows f WHERE f.ended_at IS NULL
        AND ((f.follower_id = ${me} AND f.followee_id = o.id) OR (f.follower_id = o.id AND f.followee_id = ${me})))`;
  return readers.length === handles.length ? readers.map(({ id }) => id) : null;
}

/** Writes the ask and the people named; null when the post has an open ask already. */
export async function openAsk(
  tx: Tx,
  actor: PersonActor,
  {
    postId,
    wanted,
    prompts = [],
    byOn,
    audience,
    readerIds,
  }: Omit<NewAsk, 'readers'> & { postId: string; readerIds: string[] },
  now: Date,
): Promise<string | null> {
  const [ask] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO asks (id, post_id, author_id, wanted, prompts, by_on, audience, created_at)
    VALUES (${uuidv7()}::uuid, ${postId}::uuid, ${actor.personId}::uuid, ${wanted}, ${[...prompts]}::text[],
      ${byOn}::date, ${audience}, ${now})
    ON CONFLICT (post_id) WHERE withdrawn_at IS NULL DO NOTHING
    RETURNING id`;
  if (!ask) return null;
  await tx.$executeRaw`
    INSERT INTO ask_readers (ask_id, reader_id, author_id, status, changed_at)
    SELECT ${ask.id}::uuid, reader_id, ${actor.personId}::uuid, 'asked', ${now} FROM unnest(${readerIds}::uuid[]) AS reader_id`;
  const told = { kind: 'asked', subject: `post:${postId}`, source: `ask:${ask.id}` } as const;
  // in one order everywhere, so that two asks of the same readers do not wait for each other in a ring
  for (const recipientId of readerIds.toSorted()) {
    await recordNotice(tx, { recipientId, actorId: actor.personId, ...told }, now);
  }
  return ask.id;
}

/** The author no longer asks. What was given stays given. Withdrawn twice is withdrawn once. */
export function withdrawAsk(
  actor: PersonActor,
  { askId }: AskStep,
  now = new Date(),
): Promise<Outcome<undefined, 'ask-not-open'>> {
  return inTransaction(async (tx) => {
    const withdrawn = await tx.$executeRaw`
      UPDATE asks SET withdrawn_at = COALESCE(withdrawn_at, ${now})
      WHERE id = ${askId}::uuid AND author_id = ${actor.personId}::uuid`;
    if (withdrawn === 0) return refuse('ask-not-open');
    await voidNotice(tx, `ask:${askId}`);
    return done();
  });
}

/**
 * Finds the open ask if the actor may answer it: it is for everyone or names them, they see the post, and it is not
 * their own. Looks before the pair is locked, so that a refusal leaves no trace, and again behind the lock.
 */
async function openAskFor(tx: Tx, actor: PersonActor, askId: string): Promise<{ authorId: string } | null> {
  // unlocked at first: whoever gives feedback holds the pair and then waits for the ask
  const ask = await addressedAsk(tx, actor, askId, Prisma.empty);
  if (!ask) return null;
  await lockPair(tx, actor.personId, ask.authorId);
  return addressedAsk(tx, actor, askId, Prisma.sql`FOR SHARE OF k`);
}

async function addressedAsk(
  tx: Tx,
  actor: PersonActor,
  askId: string,
  lock: Prisma.Sql,
): Promise<{ authorId: string } | null> {
  const [ask] = await tx.$queryRaw<{ authorId: string }[]>`
    SELECT k.author_id AS "authorId" FROM asks k JOIN posts p ON p.id = k.post_id JOIN people a ON a.id = p.author_id
    WHERE k.id = ${askId}::uuid AND k.withdrawn_at IS NULL AND k.author_id <> ${actor.personId}::uuid
      AND ${visiblePost(actor.personId)} AND (k.audience = 'everyone' OR EXISTS (
        SELECT 1 FROM ask_readers r WHERE r.ask_id = k.id AND r.reader_id = ${actor.personId}::uuid))
    ${lock}`;
  return ask ?? null;
}

/** The reader promises feedback. Promised again, or already given, it stays as it is. */
export function promiseFeedback(
  actor: PersonActor,
  { askId }: AskStep,
  now = new Date(),
): Promise<Outcome<undefined, 'ask-not-open'>> {
  return inTransaction(async (tx) => {
    const ask = await openAskFor(tx, actor, askId);
    if (!ask) return refuse('ask-not-open');
    await tx.$executeRaw`
      INSERT INTO ask_readers (ask_id, reader_id, author_id, status, promised_at, changed_at)
      VALUES (${askId}::uuid, ${actor.personId}::uuid, ${ask.authorId}::uuid, 'promised', ${now}, ${now})
      ON CONFLICT (ask_id, reader_id) DO UPDATE SET status = 'promised', promised_at = ${now}, changed_at = ${now}
      WHERE ask_readers.status IN ('asked', 'declined')`;
    return done();
  });
}

/** The reader takes a promise back: somebody asked by name is asked again, others leave the ask. */
export function takeBackPromise(
  actor: PersonActor,
  { askId }: AskStep,
  now = new Date(),
): Promise<Outcome<undefined, 'ask-not-open'>> {
  return inTransaction(async (tx) => {
    const ask = await openAskFor(tx, actor, askId);
    if (!ask) return refuse('ask-not-open');
    const standing = Prisma.sql`r.ask_id = ${askId}::uuid AND r.reader_id = ${actor.personId}::uuid AND r.status = 'promised'`;
    await tx.$executeRaw`
      UPDATE ask_readers r SET status = 'asked', promised_at = NULL, changed_at = ${now} FROM asks k
      WHERE k.id = r.ask_id AND k.audience = 'chosen' AND ${standing}`;
    await tx.$executeRaw`
      DELETE FROM ask_readers r USING asks k WHERE k.id = r.ask_id AND k.audience = 'everyone' AND ${standing}`;
    return done();
  });
}

/**
 * Somebody asked by name says that they will not; the author sees it. A later promise takes its place. Declining twice
 * is declining once; who came by themselves or has given feedback has nothing to decline.
 */
export function declineAsk(
  actor: PersonActor,
  { askId }: AskStep,
  now = new Date(),
): Promise<Outcome<undefined, 'ask-not-open' | 'nothing-to-decline'>> {
  return inTransaction(async (tx) => {
    const named = Prisma.sql`k.id = r.ask_id AND k.audience = 'chosen' AND r.ask_id = ${askId}::uuid
      AND r.reader_id = ${actor.personId}::uuid AND r.status IN ('asked', 'promised', 'declined')`;
    // who comes by themselves is refused before the pair is locked, which would leave two empty rows
    if (!(await addressedAsk(tx, actor, askId, Prisma.empty))) return refuse('ask-not-open');
    const [standing] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM ask_readers r, asks k WHERE ${named}`;
    if (!standing) return refuse('nothing-to-decline');
    if (!(await openAskFor(tx, actor, askId))) return refuse('ask-not-open');
    const declined = await tx.$executeRaw`
      UPDATE ask_readers r SET status = 'declined', promised_at = NULL,
        changed_at = CASE r.status WHEN 'declined' THEN r.changed_at ELSE ${now}::timestamptz END
      FROM asks k WHERE ${named}`;
    return declined === 0 ? refuse('nothing-to-decline') : done();
  });
}
