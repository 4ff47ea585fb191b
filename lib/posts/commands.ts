import { v7 as uuidv7 } from 'uuid';
import { db, inTransaction, type Tx } from '#lib/db/client.ts';
import { announcePost } from '#lib/live/announce.ts';
import { done, type Outcome, refuse } from '#lib/outcome.ts';
import { type PersonActor, topicSlug } from '#lib/people/rules.ts';
import { excerpt, readingMinutes, renderMarkdown } from '#lib/text/markdown.ts';
import { openAsk, readersToAsk } from './asks.ts';
import type { DeletePost, PublishPost, RevisePost } from './input.ts';
import { EXCERPT_LENGTH, type Visibility, whyAskIsRefused } from './rules.ts';

/**
 * Publishes a post, with its first revision, its topics and, if wanted, an ask for feedback. The same `submitKey`
 * publishes once: sent again, the post that is already there is returned.
 */
export async function publishPost(
  actor: PersonActor,
  input: PublishPost,
  now = new Date(),
): Promise<Outcome<{ postId: string }, 'ask-reader-unknown' | 'ask-needs-readers' | 'ask-day-past'>> {
  const { ask, kind, visibility, title, body, linkUrl, language = 'en', topics, submitKey } = input;
  const refusal = ask && whyAskIsRefused({ ...ask, visibility }, now);
  if (refusal) return refuse(refusal);
  const shown = read(body);

  return inTransaction(async (tx) => {
    const readerIds = ask ? await readersToAsk(tx, actor, ask.readers) : [];
    if (readerIds === null) return refuse('ask-reader-unknown');
    const [published] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO posts (id, author_id, kind, visibility, title, link_url, language, reading_minutes, excerpt,
        submit_key, created_at)
      VALUES (${uuidv7()}::uuid, ${actor.personId}::uuid, ${kind}, ${visibility}, ${title}, ${linkUrl},
        ${language}, ${shown.minutes}, ${shown.excerpt}, ${submitKey}::uuid, ${now})
      ON CONFLICT (author_id, submit_key) DO NOTHING
      RETURNING id`;
    if (!published) return done({ postId: await postPublishedWith(tx, actor, submitKey) });

    const postId = published.id;
    await writeRevision(tx, { postId, number: 1, title, body, visibility }, now);
    await setTopics(tx, postId, topics);
    if (ask) await openAsk(tx, actor, { ...ask, postId, readerIds }, now);
    return done({ postId });
  });
}

function read(body: string): { minutes: number; excerpt: string } {
  const { plain } = renderMarkdown(body);
  return { minutes: readingMinutes(plain), excerpt: excerpt(plain, EXCERPT_LENGTH) };
}

async function postPublishedWith(tx: Tx, actor: PersonActor, submitKey: string): Promise<string> {
  const { id } = await tx.post.findUniqueOrThrow({
    where: { authorId_submitKey: { authorId: actor.personId, submitKey } },
    select: { id: true },
  });
  return id;
}

type NewRevision = { postId: string; number: number; title: string; body: string; visibility: Visibility };

/** Writes the revision; of one that is there already, only whom it is for. */
async function writeRevision(
  tx: Tx,
  { postId, number, title, body, visibility }: NewRevision,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO revisions (post_id, number, title, body, visibility, created_at)
    VALUES (${postId}::uuid, ${number}, ${title}, ${body}, ${visibility}, ${now})
    ON CONFLICT (post_id, number) DO UPDATE SET visibility = excluded.visibility`;
}

/** Makes exactly these the topics of the post; a topic nobody named before is made. */
async function setTopics(tx: Tx, postId: string, names: readonly string[]): Promise<void> {
  // written twice in two ways, the first way stands
  const bySlug = new Map(names.toReversed().map((name) => [topicSlug(name), name]));
  bySlug.delete('');
  // in one order everywhere, so that two posts with the same new topics do not wait for each other in a ring
  const slugs = [...bySlug.keys()].sort();
  const ids = slugs.map(() => uuidv7());
  await tx.$executeRaw`
    INSERT INTO topics (id, slug, name)
    SELECT * FROM unnest(${ids}::uuid[], ${slugs}::text[], ${slugs.map((slug) => bySlug.get(slug) ?? slug)}::text[])
    ON CONFLICT (slug) DO NOTHING`;
  await tx.$executeRaw`
    DELETE FROM post_topics WHERE post_id = ${postId}::uuid
      AND topic_id NOT IN (SELECT id FROM topics WHERE slug = ANY(${slugs}::text[]))`;
  await tx.$executeRaw`
    INSERT INTO post_topics (post_id, topic_id)
    SELECT ${postId}::uuid, id FROM topics WHERE slug = ANY(${slugs}::text[])
    ON CONFLICT DO NOTHING`;
}

/**
 * Saves an edit of the actor's post. Changed words make a new revision; the rest is simply set. Refused with
 * `post-edited-meanwhile` when the edit was based on another revision than the current one, unless the very same
 * edit is already saved (a second press of the button).
 *
 * Made unlisted, a post can no longer ask everyone: such an ask is withdrawn with it, and `withdrewAsk` says so.
 */
export function revisePost(
  actor: PersonActor,
  { postId, kind, basedOnRevision, title, body, linkUrl, language, topics, visibility }: Edit,
  now = new Date(),
): Promise<Outcome<Revised, 'post-not-found' | 'post-edited-meanwhile'>> {
  const shown = read(body);
  return inTransaction(async (tx) => {
    const current = await lockedPost(tx, actor, { postId, kind });
    if (!current) return refuse('post-not-found');
    const isSameText = current.title === title && current.body === body;
    if (current.revision !== basedOnRevision) {
      const isSecondPress = isSameText && current.revision === basedOnRevision + 1;
      return isSecondPress
        ? done({ postId, revision: current.revision, withdrewAsk: false })
        : refuse('post-edited-meanwhile');
    }
    const revision = isSameText ? basedOnRevision : basedOnRevision + 1;
    await tx.$executeRaw`
      UPDATE posts SET revision = ${revision}, title = ${title}, link_url = ${linkUrl}, visibility = ${visibility},
        language = COALESCE(${language ?? null}, language),
        reading_minutes = ${shown.minutes}, excerpt = ${shown.excerpt},
        edited_at = CASE WHEN revision = ${revision} THEN edited_at ELSE ${now}::timestamptz END
      WHERE id = ${postId}::uuid`;
    await writeRevision(tx, { postId, number: revision, title, body, visibility }, now);
    await setTopics(tx, postId, topics);
    const withdrewAsk =
      visibility === 'unlisted' &&
      (await tx.$executeRaw`
        UPDATE asks SET withdrawn_at = ${now}
        WHERE post_id = ${postId}::uuid AND withdrawn_at IS NULL AND audience = 'everyone'`) > 0;
    await announcePost(tx, { postId, actorId: actor.personId });
    return done({ postId, revision, withdrewAsk });
  });
}

/** An edit without what it says about comments, which is not of this room. */
type Edit = Omit<RevisePost, 'changedBy'>;
type Revised = { postId: string; revision: number; withdrewAsk: boolean };
type Current = { revision: number; title: string; body: string };

/** The actor's post as it stands, locked: of two edits of one version the second then finds another revision. */
async function lockedPost(
  tx: Tx,
  actor: PersonActor,
  { postId, kind }: Pick<RevisePost, 'postId' | 'kind'>,
): Promise<Current | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM posts WHERE id = ${postId}::uuid AND author_id = ${actor.personId}::uuid AND kind = ${kind}
      AND deleted_at IS NULL
    FOR UPDATE`;
  if (locked.length === 0) return null;
  // read by a statement of its own: the one that waited for the lock does not see the revision written meanwhile
  const [current] = await tx.$queryRaw<Current[]>`
    SELECT p.revision, r.title, r.body FROM posts p JOIN revisions r ON r.post_id = p.id AND r.number = p.revision
    WHERE p.id = ${postId}::uuid`;
  return current ?? null;
}

/**
 * Deletes the actor's post: its text, in every revision and as quoted in comments, its topics and what readers had begun
 * to say about it go, an open ask is withdrawn. The row stays as a stub, and so does the feedback others gave, with what
 * it counts: an author cannot erase what others gave.
 * Deleting it again changes nothing.
 */
export function deletePost(
  actor: PersonActor,
  { postId }: DeletePost,
  now = new Date(),
): Promise<Outcome<undefined, 'post-not-found'>> {
  return inTransaction(async (tx) => {
    const deleted = await tx.$executeRaw`
      UPDATE posts SET deleted_at = COALESCE(deleted_at, ${now}), title = '', excerpt = '', link_url = NULL
      WHERE id = ${postId}::uuid AND author_id = ${actor.personId}::uuid`;
    if (deleted === 0) return refuse('post-not-found');
    await tx.$executeRaw`DELETE FROM revisions WHERE post_id = ${postId}::uuid`;
    // what was quoted is part of the text; comments come before asks, as where a comment is taken back
    await tx.$executeRaw`
      UPDATE comments SET quote_exact = NULL, quote_prefix = NULL, quote_suffix = NULL, quote_start = NULL, quote_end = NULL
      WHERE post_id = ${postId}::uuid AND quote_exact IS NOT NULL`;
    // nobody could open or send them any more
    await tx.$executeRaw`DELETE FROM draft_comments WHERE post_id = ${postId}::uuid`;
    await tx.$executeRaw`DELETE FROM post_topics WHERE post_id = ${postId}::uuid`;
    await tx.$executeRaw`
      UPDATE asks SET withdrawn_at = ${now} WHERE post_id = ${postId}::uuid AND withdrawn_at IS NULL`;
    // nobody is named any more, nor asked whether they may be; that they were stays in the account of both
    await tx.$executeRaw`DELETE FROM credits WHERE post_id = ${postId}::uuid`;
    return done();
  });
}

/** Days over which the reading a person publishes is averaged. */
const READING_WINDOW_DAYS = 28;

/**
 * Brings `people.reading_minutes_per_week` up to what everybody published in the last 28 days. Run by a job; running
 * it twice changes nothing more.
 */
export async function foldReadingTime(now = new Date()): Promise<void> {
  const since = new Date(now.getTime() - READING_WINDOW_DAYS * 86_400_000);
  await db().$executeRaw`
    UPDATE people SET reading_minutes_per_week = published.per_week
    FROM (
      SELECT coalesce(recent.author_id, before.id) AS person_id,
             coalesce(recent.minutes, 0) / ${READING_WINDOW_DAYS / 7}::float8 AS per_week
      FROM (
        SELECT author_id, sum(reading_minutes)::float8 AS minutes FROM posts
        WHERE created_at > ${since} AND created_at <= ${now} AND deleted_at IS NULL AND visibility <> 'unlisted'
        GROUP BY author_id) recent
      FULL JOIN (SELECT id FROM people WHERE reading_minutes_per_week > 0) before ON before.id = recent.author_id
    ) published
    WHERE people.id = published.person_id AND people.reading_minutes_per_week <> published.per_week`;
}
