import { describe, expect, test } from 'vitest';
import { markAllNoticesRead, markNoticeRead, setNoticeSettings, unsubscribe } from '#lib/bell/commands.ts';
import { unsubscribeToken } from '#lib/bell/mail-token.ts';
import { countUnread, getNoticeSettings, listNotices, NOTICES_PAGE } from '#lib/bell/queries.ts';
import { db, inTransaction } from '#lib/db/client.ts';
import { answerComment, replyToComment } from '#lib/feedback/answers.ts';
import { mutePerson, unmutePerson } from '#lib/follows/distance.ts';
import { recordNotice } from '#lib/notices/record.ts';
import { deletePost, revisePost } from '#lib/posts/commands.ts';
import { people, person, type TestPerson } from '#tests/support/people.ts';
import { block, comment, follow, newPost, publish, said, value } from '../posts/network.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
const MINUTE_MS = 60_000;
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);

async function cast(): Promise<[TestPerson, TestPerson, TestPerson]> {
  const [ana, bo, cy] = await people('ana', 'bo', 'cy');
  if (!ana || !bo || !cy) throw new Error('all are needed');
  return [ana, bo, cy];
}

/** Tells `recipient` of so many things about different posts, a minute apart. */
async function tell(recipient: TestPerson, actor: TestPerson, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const act = { kind: 'follow', subject: `person:${crypto.randomUUID()}`, source: `follow:${n}` } as const;
    await inTransaction((tx) =>
      recordNotice(tx, { recipientId: recipient.personId, actorId: actor.personId, ...act }, minutesAgo(n)),
    );
  }
}

const kinds = async (who: TestPerson) => (await listNotices(who)).items.map(({ kind }) => kind);

describe('the list', () => {
  test('names who did what to which post, the latest first, and leads to the very comment', async () => {
    const [ana, bo, cy] = await cast();
    const postId = await publish(ana);
    await comment(bo, postId);
    const latest = await comment(cy, postId);

    const { items } = await listNotices(ana);

    expect(items).toEqual([
      {
        id: expect.any(String),
        kind: 'feedback',
        at: expect.any(Date),
        isRead: false,
        who: [
          { handle: 'cy', name: 'cy' },
          { handle: 'bo', name: 'bo' },
        ],
        people: 2,
        post: { id: postId, name: 'On rye', language: 'en' },
        commentId: latest,
      },
    ]);
  });

  test('a reply leads to the comment it stands under, and a note is named by how it begins', async () => {
    const [ana, bo] = await cast();
    const postId = await publish(ana, { kind: 'note', title: '', body: 'Rye wants time.' });
    const commentId = await comment(bo, postId);
    value(await replyToComment(ana, { commentId, body: 'I will.', submitKey: crypto.randomUUID() }));

    const { items } = await listNotices(bo);

    expect(items).toMatchObject([{ kind: 'reply', commentId, post: { name: 'Rye wants time.' } }]);
  });

  test('one person who did several things counts as one', async () => {
    const [ana, bo] = await cast();
    const postId = await publish(ana);
    for (let n = 0; n < 3; n++) await comment(bo, postId);

    expect((await listNotices(ana)).items).toMatchObject([{ people: 1, who: [{ handle: 'bo' }] }]);
  });

  test('comes in pages, unread ones first, none twice and none lost', async () => {
    const [ana, bo] = await cast();
    await tell(ana, bo, 2 * NOTICES_PAGE + 7);
    await db().notice.updateMany({ where: { at: { gt: minutesAgo(30) } }, data: { readAt: NOW } });

    const seen: { id: string; isRead: boolean }[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await listNotices(ana, { cursor });
      seen.push(...page.items);
      cursor = page.nextCursor;
      pages++;
    } while (cursor);

    expect(pages).toBe(3);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(2 * NOTICES_PAGE + 7);
    expect(seen.map(({ isRead }) => isRead)).toEqual(seen.map((_, index) => index >= 27));
  });
});

describe('what is kept from somebody', () => {
  test('what came from the blocked, the blocking, the suspended and the muted is neither shown nor counted', async () => {
    const [ana, bo, cy] = await cast();
    const [di, eve, flo] = [await person('di'), await person('eve'), await person('flo')];
    const postId = await publish(ana);
    for (const giver of [bo, cy, di, eve, flo]) await comment(giver, postId);
    await block(ana, bo);
    await block(cy, ana);
    await db().person.update({ where: { id: di.personId }, data: { suspendedAt: NOW } });
    value(await mutePerson(ana, eve));

    expect((await listNotices(ana)).items).toMatchObject([{ people: 1, who: [{ handle: 'flo' }] }]);

    await block(flo, ana);
    expect(await listNotices(ana)).toEqual({ items: [], nextCursor: null });
    expect(await countUnread(ana)).toBe(0);
    value(await unmutePerson(ana, eve));
    expect(await countUnread(ana)).toBe(1);
  });

  test('a post that is gone or no longer meant for somebody tells nothing, not even its title', async () => {
    const [ana, bo] = await cast();
    const [hidden, gone] = [await publish(ana, { title: 'Hidden' }), await publish(ana)];
    for (const postId of [hidden, gone]) {
      value(await answerComment(ana, { commentId: await comment(bo, postId), answer: 'helped' }));
    }
    expect(await countUnread(bo)).toBe(2);

    value(await deletePost(ana, { postId: gone }));
    const edit = newPost({ title: 'Hidden', visibility: 'unlisted' });
    value(await revisePost(ana, { ...edit, postId: hidden, basedOnRevision: 1 }));

    expect(await kinds(bo)).toEqual([]);
    expect(await countUnread(bo)).toBe(0);
  });
});

describe('the count', () => {
  test('ends at 100, however many there are', async () => {
    const [ana, bo] = await cast();
    await tell(ana, bo, 105);

    expect(await countUnread(ana)).toBe(100);
    expect(await countUnread(bo)).toBe(0);
  });
});

describe('reading', () => {
  test('one notice, once and again; what came since stays new', async () => {
    const [ana, bo] = await cast();
    await tell(ana, bo, 1);
    const [notice] = (await listNotices(ana)).items;
    const noticeId = notice?.id ?? '';

    expect(said(await markNoticeRead(ana, { noticeId, upTo: minutesAgo(5) }))).toBe('done');
    expect(await countUnread(ana)).toBe(1);
    expect(said(await markNoticeRead(ana, { noticeId, upTo: NOW }, NOW))).toBe('done');
    expect(said(await markNoticeRead(ana, { noticeId, upTo: NOW }))).toBe('done');

    expect(await countUnread(ana)).toBe(0);
    expect(await db().notice.findFirst()).toMatchObject({ readAt: NOW });
  });

  test('all that were there', async () => {
    const [ana, bo] = await cast();
    await tell(ana, bo, 5);

    value(await markAllNoticesRead(ana, { upTo: minutesAgo(2) }));

    expect(await countUnread(ana)).toBe(2);
  });

  test('nobody marks what somebody else is told', async () => {
    const [ana, bo] = await cast();
    await tell(ana, bo, 1);
    const [notice] = (await listNotices(ana)).items;

    expect(said(await markNoticeRead(bo, { noticeId: notice?.id ?? '', upTo: NOW }))).toBe(
      'notice-not-found',
    );
    value(await markAllNoticesRead(bo, { upTo: NOW }));

    expect(await countUnread(ana)).toBe(1);
  });
});

describe('settings', () => {
  const daily = { digest: 'daily', timeZone: 'Europe/Berlin', quietFrom: null, quietUntil: null } as const;

  test('nobody who did not choose it gets mail', async () => {
    const ana = await person('ana');

    expect(await getNoticeSettings(ana)).toMatchObject({ digest: 'off', timeZone: null });
    expect(await db().noticeSetting.count()).toBe(0);
  });

  test('say when the next digest is due; the link in a mail ends it, once and again', async () => {
    const ana = await person('ana');
    value(await setNoticeSettings(ana, daily, NOW));
    value(await setNoticeSettings(ana, daily, NOW));
    const due = new Date('2026-06-21T06:00:00Z');
    expect(await db().noticeSetting.findMany()).toMatchObject([{ digest: 'daily', nextDigestAt: due }]);

    const token = unsubscribeToken(ana.personId);
    expect(
      said(await unsubscribe({ token: `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}` })),
    ).toBe('link-not-good');
    expect(said(await unsubscribe({ token }))).toBe('done');
    expect(said(await unsubscribe({ token }))).toBe('done');

    expect(await db().noticeSetting.findMany()).toMatchObject([{ digest: 'off', nextDigestAt: null }]);
  });

  test('a token of one person says nothing about another', async () => {
    const [ana, bo] = await cast();
    value(await setNoticeSettings(bo, daily, NOW));
    const [, seal] = unsubscribeToken(ana.personId).split('.');

    expect(said(await unsubscribe({ token: `${bo.personId}.${seal}` }))).toBe('link-not-good');

    expect(await getNoticeSettings(bo)).toMatchObject({ digest: 'daily' });
  });
});

test('follows stand together as one notice', async () => {
  const [ana, bo, cy] = await cast();
  await follow(bo, ana);
  await follow(cy, ana);

  expect((await listNotices(ana)).items).toMatchObject([{ kind: 'follow', people: 2, post: null }]);
});
