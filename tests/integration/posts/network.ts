import { v7 as uuidv7 } from 'uuid';
import { db } from '#lib/db/client.ts';
import { giveFeedback } from '#lib/feedback/commands.ts';
import type { GiveFeedback } from '#lib/feedback/input.ts';
import { startFollow } from '#lib/follows/commands.ts';
import type { Outcome, RefusalCode } from '#lib/outcome.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { askForFeedback } from '#lib/posts/asks.ts';
import { publishPost } from '#lib/posts/commands.ts';
import type { NewAsk, PublishPost } from '#lib/posts/input.ts';
import { findPost } from '#lib/posts/queries.ts';

/** What was done; a refusal ends the test. */
export function value<T>(outcome: Outcome<T, RefusalCode>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return outcome.value;
}

/** "done", or the code of the refusal. */
export function said(outcome: Outcome<unknown, RefusalCode>): string {
  return outcome.ok ? 'done' : outcome.code;
}

export const TEXT = 'Rye does not want *kneading*.\n\nIt wants patience, and a warm place by the oven.';

export function newPost(change: Partial<PublishPost> = {}): PublishPost {
  return {
    kind: 'article',
    title: 'On rye',
    body: TEXT,
    linkUrl: null,
    topics: [],
    visibility: 'everyone',
    submitKey: uuidv7(),
    ask: null,
    ...change,
  };
}

export async function publish(
  author: PersonActor,
  change: Partial<PublishPost> = {},
  now?: Date,
): Promise<string> {
  return value(await publishPost(author, newPost(change), now)).postId;
}

export async function follow(follower: PersonActor, { personId }: PersonActor): Promise<void> {
  value(await startFollow(follower, { personId, reasonKind: 'their-writing', reasonText: '' }));
}

/** The blocker has blocked the other; what else blocking does is not looked at here. */
export async function block(blocker: PersonActor, blocked: PersonActor): Promise<void> {
  await db().block.create({
    data: { blockerId: blocker.personId, blockedId: blocked.personId, at: new Date() },
  });
}

export async function ask(
  author: PersonActor,
  postId: string,
  change: Partial<NewAsk> = {},
): Promise<string> {
  const wanted = 'Is the second part needed?';
  return value(
    await askForFeedback(author, {
      postId,
      wanted,
      byOn: null,
      audience: 'everyone',
      readers: [],
      ...change,
    }),
  ).askId;
}

export function newFeedback(postId: string, change: Partial<GiveFeedback> = {}): GiveFeedback {
  return {
    postId,
    revision: 1,
    kind: 'suggestion',
    body: 'Say why.',
    passage: null,
    submitKey: uuidv7(),
    ...change,
  };
}

export async function comment(
  giver: PersonActor,
  postId: string,
  change: Partial<GiveFeedback> = {},
): Promise<string> {
  return value(await giveFeedback(giver, newFeedback(postId, change))).commentId;
}

/** The open ask of a post as `viewer` sees it. */
export async function openAskOf(viewer: PersonActor, postId: string) {
  return (await findPost(viewer, postId))?.ask ?? null;
}

/** What is in force in the ledger: kind, credits and the kind of source, the oldest first. */
export async function ledger() {
  const rows = await db().contribution.findMany({
    where: { voidedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { giverId: true, receiverId: true, kind: true, credits: true, source: true },
  });
  return rows.filter(({ kind }) => kind !== 'follow');
}

/** Rows of every table that an act could change, to show that a refusal changed none. */
export async function everything(): Promise<string> {
  const tables = [
    db().post.findMany({ orderBy: { id: 'asc' } }),
    db().revision.findMany({ orderBy: [{ postId: 'asc' }, { number: 'asc' }] }),
    db().ask.findMany({ orderBy: { id: 'asc' } }),
    db().askReader.findMany({ orderBy: [{ askId: 'asc' }, { readerId: 'asc' }] }),
    db().comment.findMany({ orderBy: { id: 'asc' } }),
    db().reply.findMany({ orderBy: { id: 'asc' } }),
    db().contribution.findMany({ orderBy: { id: 'asc' } }),
    db().connection.findMany({ orderBy: [{ ownerId: 'asc' }, { otherId: 'asc' }] }),
  ];
  return JSON.stringify(await Promise.all(tables));
}
