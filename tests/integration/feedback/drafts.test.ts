import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, onStatement, type Statement } from '#lib/db/client.ts';
import { deleteComment, giveFeedback } from '#lib/feedback/commands.ts';
import { deleteDraft, keepDraft, sendDrafts } from '#lib/feedback/drafts.ts';
import type { GiveFeedback } from '#lib/feedback/input.ts';
import { listDraftsOn, listFeedbackOn } from '#lib/feedback/queries.ts';
import { MAX_DRAFTS } from '#lib/feedback/rules.ts';
import { endFollow } from '#lib/follows/commands.ts';
import { blockPerson } from '#lib/follows/distance.ts';
import { withdrawAsk } from '#lib/posts/asks.ts';
import { deletePost, revisePost } from '#lib/posts/commands.ts';
import { findPost } from '#lib/posts/queries.ts';
import { renderMarkdown } from '#lib/text/markdown.ts';
import { people, type TestPerson } from '#tests/support/people.ts';
import { differencesFromRecount, SOUND, withClient } from '#tests/support/recount.ts';
import {
  ask,
  everything,
  follow,
  ledger,
  newFeedback,
  openAskOf,
  publish,
  said,
  TEXT,
  value,
} from '../posts/network.ts';

let ana: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let postId: string;
beforeEach(async () => {
  [ana, bo, cy] = (await people('ana', 'bo', 'cy')) as [TestPerson, TestPerson, TestPerson];
  postId = await publish(ana);
});

const on = (exact: string) => ({ passage: { exact, start: null } });

async function keep(reader: TestPerson, change: Partial<GiveFeedback> = {}): Promise<GiveFeedback> {
  const draft = newFeedback(postId, change);
  value(await keepDraft(reader, draft));
  return draft;
}

async function draftsSeenBy(reader: TestPerson) {
  const post = await findPost(reader, postId);
  const { plain } = renderMarkdown(post?.body ?? '');
  return listDraftsOn(reader, { id: postId, revision: post?.revision ?? 1, plain });
}

async function commentsSeenBy(reader: TestPerson) {
  const post = await findPost(reader, postId);
  const { plain } = renderMarkdown(post?.body ?? '');
  return (await listFeedbackOn(reader, { id: postId, revision: post?.revision ?? 1, plain })).items;
}

function edit(body: string, visibility: 'everyone' | 'connections' = 'everyone', basedOnRevision = 1) {
  const shown = { title: 'On rye', linkUrl: null, topics: [], kind: 'article' as const };
  return revisePost(ana, { postId, basedOnRevision, body, visibility, ...shown });
}

describe('a draft', () => {
  test('is seen by its reader alone, and counts nothing', async () => {
    const before = await everything();
    await keep(bo, { body: 'Why not?', ...on('kneading') });

    expect(await draftsSeenBy(bo)).toMatchObject([
      { body: 'Why not?', place: { on: 'passage', quote: 'kneading', start: 18, end: 26 } },
    ]);
    expect([...(await draftsSeenBy(ana)), ...(await draftsSeenBy(cy))]).toEqual([]);
    expect(await commentsSeenBy(ana)).toEqual([]);
    expect(await everything()).toBe(before);
  });

  test('kept again under its key is changed, not added', async () => {
    const draft = await keep(bo);
    value(await keepDraft(bo, { ...draft, kind: 'question', body: 'Say why?' }));

    expect(await draftsSeenBy(bo)).toMatchObject([{ kind: 'question', body: 'Say why?' }]);
  });

  test('kept 20 times at once is there once', async () => {
    const draft = newFeedback(postId);
    await Promise.all(Array.from({ length: 20 }, () => keepDraft(bo, draft)));

    expect(await db().draftComment.count()).toBe(1);
  });

  test('is refused where a comment would be', async () => {
    const unlisted = await publish(ana, { visibility: 'unlisted' });

    expect(said(await keepDraft(ana, newFeedback(postId)))).toBe('feedback-own-post');
    expect(said(await keepDraft(bo, newFeedback(unlisted)))).toBe('post-not-found');
    expect(said(await keepDraft(bo, newFeedback(postId, on('no such words'))))).toBe('passage-not-found');
    expect(said(await keepDraft(bo, newFeedback(postId, on('want'))))).toBe('passage-ambiguous');
    expect(await db().draftComment.count()).toBe(0);
  });

  test('that is one too many is refused; one that waits can still be changed', async () => {
    const first = await keep(bo);
    for (let kept = 1; kept < MAX_DRAFTS; kept++) await keep(bo);

    expect(said(await keepDraft(bo, newFeedback(postId)))).toBe('drafts-full');
    expect(said(await keepDraft(bo, { ...first, body: 'Better.' }))).toBe('done');
    expect(await db().draftComment.count()).toBe(MAX_DRAFTS);
  });

  test('begun at once with many others is one of thirty', async () => {
    const all = Array.from({ length: MAX_DRAFTS + 10 }, () => keepDraft(bo, newFeedback(postId)));

    const outcomes = (await Promise.all(all)).map(said);

    expect(outcomes.filter((outcome) => outcome === 'drafts-full')).toHaveLength(10);
    expect(await db().draftComment.count()).toBe(MAX_DRAFTS);
  });

  test('goes with the post, whose words it quotes, and begins on none that is gone', async () => {
    await keep(bo, on('kneading'));

    const [, late] = await Promise.all([deletePost(ana, { postId }), keepDraft(cy, newFeedback(postId))]);

    expect(['done', 'post-not-found']).toContain(said(late));
    expect(await db().draftComment.count()).toBe(0);
    expect(said(await keepDraft(bo, newFeedback(postId)))).toBe('post-not-found');
  });

  test('is thrown away by its reader alone, and what it held brings it back', async () => {
    await keep(bo, on('kneading'));
    const [draft] = await draftsSeenBy(bo);
    const named = { draftId: draft?.id ?? '' };

    expect(value(await deleteDraft(cy, named))).toBeNull();
    const held = value(await deleteDraft(bo, named));
    expect(value(await deleteDraft(bo, named))).toBeNull();
    expect(await draftsSeenBy(bo)).toEqual([]);
    expect(held).toMatchObject({ quote: 'kneading', quoteStart: 18, body: 'Say why.' });
    const { quote = '', quoteStart = null, ...rest } = held ?? {};
    value(
      await keepDraft(bo, { ...newFeedback(postId), ...rest, passage: { exact: quote, start: quoteStart } }),
    );

    expect(await draftsSeenBy(bo)).toMatchObject([{ body: 'Say why.', submitKey: draft?.submitKey }]);
  });

  test('says when its words are not in the text any more', async () => {
    await keep(bo, on('kneading'));
    await keep(bo, on('patience'));
    value(await edit(TEXT.replace('*kneading*', 'haste')));

    expect((await draftsSeenBy(bo)).map(({ place }) => place)).toMatchObject([
      { on: 'earlier', quote: 'kneading', revision: 1 },
      { on: 'passage', quote: 'patience' },
    ]);
  });
});

describe('sending drafts together', () => {
  test('20 times at once gives each once', async () => {
    for (const words of ['kneading', 'patience', 'oven']) await keep(bo, on(words));

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => sendDrafts(bo, { postId })));

    expect(outcomes.map((outcome) => value(outcome).sent).sort()).toEqual([...Array(19).fill(0), 3]);
    expect((await commentsSeenBy(ana)).map(({ place }) => place)).toMatchObject(
      ['kneading', 'patience', 'oven'].map((quote) => ({ quote })),
    );
    expect(await db().draftComment.count()).toBe(0);
    expect(await ledger()).toHaveLength(3);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('beside sending one of them by itself gives that one once', async () => {
    const drafts = [await keep(bo), await keep(bo)];
    const [alone] = drafts as [GiveFeedback];

    await Promise.all([
      ...Array.from({ length: 10 }, () => sendDrafts(bo, { postId })),
      ...Array.from({ length: 10 }, () => giveFeedback(bo, alone)),
      ...Array.from({ length: 10 }, () => keepDraft(bo, alone)),
    ]);
    value(await sendDrafts(bo, { postId }));

    expect(await db().comment.count()).toBe(2);
    expect(await draftsSeenBy(bo)).toEqual([]);
    expect(await differencesFromRecount()).toEqual(SOUND);
  });

  test('leaves those of others, and on other posts, where they are', async () => {
    await keep(bo);
    await keep(cy);
    value(await keepDraft(bo, newFeedback(await publish(ana))));

    expect(value(await sendDrafts(bo, { postId }))).toEqual({ sent: 1, waiting: 0 });
    expect(await db().draftComment.count()).toBe(2);
  });

  test('after an edit puts each on the version that was read', async () => {
    await keep(bo, on('kneading'));
    value(await edit('Rye wants patience.'));

    value(await sendDrafts(bo, { postId }));

    expect(await commentsSeenBy(ana)).toMatchObject([
      { revision: 1, place: { on: 'earlier', quote: 'kneading', revision: 1 } },
    ]);
  });

  test('answers the ask, once', async () => {
    await ask(ana, postId);
    await keep(bo);
    await keep(bo);

    value(await sendDrafts(bo, { postId }));

    expect(await openAskOf(ana, postId)).toMatchObject({ givenCount: 1 });
    expect(await openAskOf(bo, postId)).toMatchObject({ mine: 'given' });
  });

  test('is refused across a block and on a deleted post, and the drafts stay unsent', async () => {
    await keep(bo);
    await keep(cy);
    value(await blockPerson(ana, { personId: bo.personId }));

    expect(said(await sendDrafts(bo, { postId }))).toBe('post-not-found');
    value(await deletePost(ana, { postId }));
    expect(said(await sendDrafts(cy, { postId }))).toBe('post-not-found');
    expect(await draftsSeenBy(bo)).toEqual([]);
    expect(await db().comment.count()).toBe(0);
  });

  test('keeps one on a version that the reader may not read any more', async () => {
    await follow(bo, ana);
    value(await edit('For friends.', 'connections'));
    await keep(bo, { revision: 2 });
    value(await edit('For all.', 'everyone', 2));
    value(await endFollow(bo, { personId: ana.personId }));
    await keep(bo, { revision: 3 });

    expect(value(await sendDrafts(bo, { postId }))).toEqual({ sent: 1, waiting: 1 });
  });

  test('does not bring back what was taken back', async () => {
    const draft = await keep(bo);
    value(await sendDrafts(bo, { postId }));
    const [comment] = await commentsSeenBy(bo);
    value(await deleteComment(bo, { commentId: comment?.id ?? '' }));

    value(await keepDraft(bo, draft));

    expect(await draftsSeenBy(bo)).toEqual([]);
    expect(value(await sendDrafts(bo, { postId }))).toEqual({ sent: 0, waiting: 0 });
  });
});

describe('a line of the ask', () => {
  const prompts = ['Where did you stop reading?', 'What would you cut?'];

  test('stands with the comment that speaks to it, also once the ask is withdrawn', async () => {
    const askId = await ask(ana, postId, { prompts });
    expect(await openAskOf(bo, postId)).toMatchObject({ prompts });
    await keep(bo, { prompt: 'What would you cut?' });
    value(await withdrawAsk(ana, { askId }));
    value(await sendDrafts(bo, { postId }));
    value(await giveFeedback(bo, newFeedback(postId, { prompt: 'Where did you stop reading?' })));

    expect((await commentsSeenBy(ana)).map(({ prompt }) => prompt)).toEqual(prompts.toReversed());
  });

  test('that the author never wrote, or not to this reader, stands nowhere', async () => {
    await follow(ana, cy);
    await ask(ana, postId, { prompts, audience: 'chosen', readers: ['cy'] });
    value(await giveFeedback(bo, newFeedback(postId, { prompt: 'What would you cut?' })));
    value(await giveFeedback(cy, newFeedback(postId, { prompt: 'Ana is wrong?' })));
    value(await giveFeedback(cy, newFeedback(postId, { prompt: 'What would you cut?' })));

    expect((await commentsSeenBy(ana)).map(({ prompt }) => prompt)).toEqual(['', '', 'What would you cut?']);
  });
});

test('drafts are read in one statement, and kept, sent and thrown away by indexes', async () => {
  const statements: Statement[] = [];
  const stop = onStatement((statement) => statements.push(statement));
  await listDraftsOn(bo, { id: postId, revision: 1, plain: '' });
  expect(statements).toHaveLength(1);
  await keep(bo, { prompt: 'A line' });
  await sendDrafts(bo, { postId });
  await deleteDraft(bo, { draftId: uuidv7() });
  stop();

  const scanned = new Set<string>();
  await withClient(async (client) => {
    await client.query('SET enable_seqscan = off');
    for (const { sql, params } of statements.filter(({ sql }) => /draft_comments|asks/.test(sql))) {
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, JSON.parse(params));
      const found = JSON.stringify(rows).matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g);
      for (const [, table = ''] of found) scanned.add(table);
    }
  });

  expect([...scanned]).toEqual([]);
});
